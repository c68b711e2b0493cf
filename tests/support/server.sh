# SPDX-License-Identifier: GPL-3.0-or-later
# For the scripts that start a server on a free port.

# port_of OUT ERR PID: waits until the server PID has said its port in OUT, and prints it. Fails with what the server
# said when it ends before, or takes more than 20 seconds.
port_of() {
    local port
    for _ in $(seq 200); do
        port=$(sed -nE 's/.*"port": *([0-9]+).*/\1/p' "$1" | head -n 1)
        [ -z "$port" ] || { echo "$port"; return 0; }
        kill -0 "$3" 2>/dev/null || break
        sleep 0.1
    done
    { echo "the server did not say which port it listens on:"; tail -n 20 "$1" "$2"; } >&2
    return 1
}
