#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# run.sh BELFRYD [FOLDER]: starts BELFRYD on a free port and lets Artillery's users arrive, 5 a second at first and 50 after a
# minute. Artillery is installed from npm into FOLDER (build/artillery), where its report is left as report.json. Takes about two
# minutes, and is no part of the test run. Fails when a user was not greeted or not subscribed.
set -eu -o pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=tests/support/server.sh
. "$here/../../support/server.sh"
# shellcheck disable=SC2086 # Reverb's variables would change the configuration made here
unset ${!REVERB_@}

belfryd=$(realpath "$1")
folder=${2-$here/../../../build/artillery}
mkdir -p "$folder"
folder=$(realpath "$folder")
# Installed once; nothing of it runs while it is installed.
if ! cmp -s "$here/package.json" "$folder/package.json" || [ ! -x "$folder/node_modules/.bin/artillery" ]; then
    cp "$here/package.json" "$folder/package.json"
    npm --prefix "$folder" install --no-audit --no-fund --ignore-scripts
fi

work=$(mktemp -d)
server=
finish() {
    [ -z "$server" ] || { kill "$server" && wait "$server"; } 2>/dev/null || true
    rm -rf "$work"
}
trap finish EXIT

export ARTILLERY_KEY=load-key ARTILLERY_SECRET=load-secret
printf '[server]\nport = 0\n[[apps]]\nid = "load"\nkey = "%s"\nsecret = "%s"\n' "$ARTILLERY_KEY" "$ARTILLERY_SECRET" \
    >"$work/belfry.toml"
chmod 600 "$work/belfry.toml"
"$belfryd" --config "$work/belfry.toml" --profile-dir "$work" >"$work/out" 2>"$work/err" &
server=$!
port=$(port_of "$work/out" "$work/err" "$server")

# It tells nobody that it runs.
export ARTILLERY_DISABLE_TELEMETRY=true NO_UPDATE_NOTIFIER=1
"$folder/node_modules/.bin/artillery" run --output "$folder/report.json" \
    --target "ws://127.0.0.1:$port/app/$ARTILLERY_KEY?protocol=7&client=artillery&version=2" "$here/websocket-load-test.yml"

node -e '
    const { aggregate: { counters, summaries, histograms } } = require(process.argv[1]);
    const created = counters["vusers.created"] ?? 0;
    const subscribed = counters["pusher.subscribed"] ?? 0;
    const failed = counters["vusers.failed"] ?? 0;
    const { p50, p95, p99, max } = (summaries ?? histograms)["pusher.subscribe_ms"] ?? {};
    console.log(JSON.stringify({ created, subscribed, failed, subscribe_ms: { p50, p95, p99, max } }));
    process.exit(created > 0 && subscribed === created && failed === 0 ? 0 : 1);' "$folder/report.json"
