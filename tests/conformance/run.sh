#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# run.sh BELFRYD SUITE WORK [BELFRYD-OPTION...]: copies the conformance suite into WORK, starts BELFRYD with the apps the suite asks for,
# runs the suite against it and judges the result by expected.txt.
set -eu -o pipefail
. "$(dirname "${BASH_SOURCE[0]}")/../support/server.sh"
# shellcheck disable=SC2086 # Reverb's variables would change the configuration made here
unset ${!REVERB_@}

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
belfryd=$(realpath "$1")
suite=$(realpath "$2")
mkdir -p "$3"
work=$(realpath "$3")

mkdir -p "$work/suite"
cp -RT --no-preserve=mode "$suite" "$work/suite"
cd "$work/suite"
if ! cmp -s package-lock.json node_modules/.installed-for; then
    npm ci --no-audit --no-fund --prefer-offline
    cp package-lock.json node_modules/.installed-for
fi

app() { # ID further-lines-of-TOML
    printf '[[apps]]\nid = "%s"\nkey = "%s-key"\nsecret = "%s-secret"\nname = "%s"\n%s\n' "$1" "$1" "$1" "$1" "${2-}"
}
{
    printf '[server]\nhost = "127.0.0.1"\nport = 0\n'
    app bench $'max_message_size = 10000\nsubscription_count = true'
    app second
    app limited 'max_connections = 1'
    app origin 'allowed_origins = ["allowed.example"]'
    app noclient 'client_events = "none"'
    app rate
    printf '[apps.rate_limit]\nenabled = true\nmax_attempts = 10\ndecay_seconds = 60\nterminate = false\n'
} >"$work/belfry.toml"
chmod 600 "$work/belfry.toml"

ulimit -n "$(ulimit -Hn)"
: >"$work/belfryd.out"
"$belfryd" --config "$work/belfry.toml" "${@:4}" >"$work/belfryd.out" 2>"$work/belfryd.err" &
server=$!
trap 'kill "$server" 2>/dev/null && wait "$server" 2>/dev/null || true' EXIT

port=$(port_of "$work/belfryd.out" "$work/belfryd.err" "$server")

rm -f "$work/result.json"
BASE=127.0.0.1:$port APP_ID=bench APP_KEY=bench-key APP_SECRET=bench-secret MAX_MESSAGE=10000 \
    APP2=second:second-key:second-secret \
    APP_LIMITED=limited:limited-key:limited-secret \
    APP_ORIGIN=origin:origin-key:origin-secret \
    APP_RATE=rate:rate-key:rate-secret \
    APP_NOCLIENT=noclient:noclient-key:noclient-secret \
    node run.mjs --json "$work/result.json" || true
if ! kill -0 "$server" 2>/dev/null; then
    echo "belfryd did not survive the suite:"
    tail -n 20 "$work/belfryd.err"
fi
[ -f "$work/result.json" ] || { echo "the suite ended without a result"; exit 1; }
node "$here/verdict.mjs" "$work/result.json" "$here/expected.txt"
