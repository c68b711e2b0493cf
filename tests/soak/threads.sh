#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# threads.sh BELFRYD CHURN PUSHERLOAD: clients come, listen and go for some seconds at a BELFRYD that was built with
# ThreadSanitizer and has two threads of sockets. Fails when a client misses something or the sanitizer complains.
set -eu -o pipefail
. "$(dirname "${BASH_SOURCE[0]}")/../support/server.sh"
# shellcheck disable=SC2086 # Reverb's variables would change the configuration made here
unset ${!REVERB_@}
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
belfryd=$1 churn=$2 pusherload=$3
work=$(mktemp -d)
cat >"$work/belfry.toml" <<'TOML'
[server]
port = 0
io_threads = 2
[[apps]]
id = "app"
key = "key"
secret = "secret"
client_events = "members"
TOML
chmod 600 "$work/belfry.toml"
export TSAN_OPTIONS="suppressions=$here/tsan.supp log_path=$work/tsan exitcode=66"
"$belfryd" --config "$work/belfry.toml" >"$work/out" 2>"$work/err" &
server=$!
trap 'kill "$server" 2>/dev/null || true; rm -rf "$work"' EXIT
port=$(port_of "$work/out" "$work/err" "$server")
failed=0
timeout 60 "$churn" "$port" app key secret 10 150 "$server" || failed=1
timeout 60 "$pusherload" fanout --connections 300 --duration 4 --port "$port" --app-id app --key key --secret secret |
    grep -E '^(checks|ok|failures)' || failed=1
kill "$server"
status=0
wait "$server" || status=$?
[ "$status" -eq 0 ] || { echo "belfryd ended with $status"; failed=1; }
for log in "$work"/tsan*; do
    [ ! -f "$log" ] || { head -n 60 "$log"; failed=1; }
done
exit "$failed"
