#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# run.sh BELFRYD TEST-FILE...: starts BELFRYD on a free port and runs the test files against it with node's own runner.
# Exits 77 (ctest: skipped) when there is no node 18 or later.
set -eu -o pipefail
. "$(dirname "${BASH_SOURCE[0]}")/../support/server.sh"
# shellcheck disable=SC2086 # Reverb's variables would change the configuration made here
unset ${!REVERB_@}

belfryd=$(realpath "$1")
shift
cd "$(dirname "${BASH_SOURCE[0]}")"

if ! node -e 'process.exit(parseInt(process.versions.node) < 18 ? 1 : 0)' 2>/dev/null; then
    echo "skipped: needs node 18 or later"
    exit 77
fi

# Installed once for each package-lock.json, however many tests start at the same time.
(
    flock 9
    if ! cmp -s package-lock.json node_modules/.installed-for; then
        npm ci --no-audit --no-fund --prefer-offline
        cp package-lock.json node_modules/.installed-for
    fi
) 9<package-lock.json

work=$(mktemp -d)
server=
finish() {
    if [ -n "$server" ]; then
        kill "$server" 2>/dev/null && wait "$server" 2>/dev/null || true
    fi
    rm -rf "$work"
}
trap finish EXIT

cat >"$work/belfry.toml" <<'TOML'
[server]
host = "127.0.0.1"
port = 0

[[apps]]
id = "clients"
key = "clients-key"
secret = "clients-secret"
name = "Client tests"
TOML
chmod 600 "$work/belfry.toml"

: >"$work/out"
"$belfryd" --config "$work/belfry.toml" >"$work/out" 2>"$work/err" &
server=$!
port=$(port_of "$work/out" "$work/err" "$server")

status=0
BELFRYD=$belfryd BELFRY_CONFIG=$work/belfry.toml BELFRY_PORT=$port \
    node --test --test-reporter=spec "$@" || status=$?
if ! kill -0 "$server" 2>/dev/null; then
    echo "belfryd did not survive the test:"
    tail -n 20 "$work/err"
    status=1
fi
exit "$status"
