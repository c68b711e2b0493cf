#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Measures belfryd against a bare server, and itself, on this machine and prints a table of ratios. Installs what is
# missing and builds first. Close what else is running: on a busy machine the figures say nothing.
#
#   packaging/bench.sh                    everything, five rounds (about 20 minutes)
#   packaging/bench.sh --rounds 1 --only fan-out
#   packaging/bench.sh --soak 30          30 minutes of clients that come and go: what is lost, memory; 10 unless told
set -eu -o pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

need_packages build bench
configured bench
cmake --build --preset bench
bin=build/bench/bin
mkdir -p "$bin"
ln -sf ../app/belfryd ../tests/load/pusherload ../tests/load/wslimit "$bin/"
ulimit -n "$(ulimit -Hn)"
exec python3 tests/load/bench.py "$bin" "$@"
