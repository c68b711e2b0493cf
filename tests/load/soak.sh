#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# soak.sh PUSHERLOAD SECONDS BELFRYD [tls]
# soak.sh PUSHERLOAD SECONDS WSLIMIT OPTION…
# Starts the server on a free port and lets clients come and go beside others that stay, while numbered events are
# published. Fails when who stayed, or was subscribed, missed one or got one twice.
set -eu -o pipefail
. "$(dirname "${BASH_SOURCE[0]}")/../support/server.sh"
# shellcheck disable=SC2086 # Reverb's variables would change the configuration made here
unset ${!REVERB_@}

load=$1 seconds=$2 server=$3
shift 3
work=$(mktemp -d)
pid=
finish() {
    [ -z "$pid" ] || { kill "$pid" && wait "$pid"; } 2>/dev/null || true
    rm -rf "$work"
}
trap finish EXIT

options=()
patience=20 # seconds without a delivery; more than a busy machine needs
if [ "$(basename "$server")" = belfryd ]; then
    printf '[server]\nport = 0\n[[apps]]\nid = "soak"\nkey = "soak-key"\nsecret = "soak-secret"\n' >"$work/belfry.toml"
    if [ "${1-}" = tls ]; then
        openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=127.0.0.1 \
            -keyout "$work/key.pem" -out "$work/cert.pem" 2>/dev/null
        printf '[tls]\ncertificate = "%s/cert.pem"\nkey = "%s/key.pem"\nallow_plain = true\n' "$work" "$work" \
            >>"$work/belfry.toml"
        options=(--tls)
    fi
    chmod 600 "$work/belfry.toml"
    set -- --config "$work/belfry.toml" --profile-dir "$work"
else
    set -- --port 0 "$@"
    patience=3
fi
"$server" "$@" >"$work/out" 2>"$work/err" &
pid=$!
port=$(port_of "$work/out" "$work/err" "$pid")

"$load" soak --port "$port" --app-id soak --key soak-key --secret soak-secret --duration "$seconds" \
    --connections 200 --churners 40 --channels 20 --subs-per-conn 2 --channel-kind private --rate 100 --batch 3 \
    --stall-timeout "$patience" --drain-timeout 30 "${options[@]}"
