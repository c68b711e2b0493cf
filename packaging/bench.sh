#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Measures on this machine and prints a table: belfryd against a bare server and against itself, or the window. Installs
# what is missing and builds first. Close what else is running: on a busy machine the figures say nothing.
#
#   packaging/bench.sh                    the server, everything, five rounds (about 20 minutes)
#   packaging/bench.sh --rounds 1 --only fan-out
#   packaging/bench.sh --soak 30          30 minutes of clients that come and go: what is lost, memory; 10 unless told
#   packaging/bench.sh console            the window, every page, three rounds (about 35 minutes)
#   packaging/bench.sh console --rounds 1 --only demo
set -eu -o pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

preset=bench script=tests/load/bench.py programs=(app/belfryd tests/load/pusherload tests/load/wslimit)
need_packages build bench
if [ "${1:-}" = console ]; then
    shift
    need_packages console display
    preset=bench-console script=tests/bench/console.py programs=(app/belfryd app/belfry tests/load/pusherload)
fi
configured "$preset"
cmake --build --preset "$preset"
bin=build/$preset/bin
mkdir -p "$bin"
for program in "${programs[@]}"; do ln -sf "../$program" "$bin/"; done
ulimit -n "$(ulimit -Hn)"
exec python3 "$script" "$bin" "$@"
