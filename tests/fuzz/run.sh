#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# run.sh BIN WORK SECONDS [TARGET...]: runs the fuzz targets of the folder BIN, as many at a time as there are
# processors, each for SECONDS on a copy of its corpus in WORK. What it finds stays in WORK; exits non-zero then.
set -u -o pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
bin=$(realpath "$1")
mkdir -p "$2"
work=$(realpath "$2")
seconds=$3
shift 3
targets=("$@")
[ ${#targets[@]} -gt 0 ] || targets=(http messages channels frames config)

export UBSAN_OPTIONS=print_stacktrace=1

fuzz() { # TARGET
    local target=$1 options=() status=0
    mkdir -p "$work/corpus/$target"
    cp "$here/corpus/$target/"* "$work/corpus/$target/"
    [ ! -f "$here/dictionaries/$target.dict" ] || options+=("-dict=$here/dictionaries/$target.dict")
    "$bin/fuzz_$target" -max_total_time="$seconds" -max_len=4096 -rss_limit_mb=2048 -timeout=20 -print_final_stats=1 \
        -artifact_prefix="$work/$target-" ${options[@]+"${options[@]}"} "$work/corpus/$target" >"$work/$target.log" 2>&1 ||
        status=$?
    if [ "$status" -eq 0 ]; then
        echo "$target: $(sed -nE 's/^stat::number_of_executed_units: *//p' "$work/$target.log") inputs," \
            "$(grep -oE 'cov: [0-9]+' "$work/$target.log" | tail -n 1 | cut -d ' ' -f 2) edges"
        return 0
    fi
    echo "$target: FAILED, exit status $status"
    grep -m 1 -A 25 -E 'DOES NOT HOLD|ERROR|runtime error|BINGO' "$work/$target.log" || tail -n 25 "$work/$target.log"
    local input
    input=$(sed -nE 's/.*Test unit written to (.*)$/\1/p' "$work/$target.log" | tail -n 1)
    [ -z "$input" ] || printf 'again, with that input alone:\n    %q %q\n' "$bin/fuzz_$target" "$input"
    return "$status"
}

failed=0
running=0
for target in "${targets[@]}"; do
    if [ "$running" -ge "$(nproc)" ]; then
        wait -n || failed=1
        running=$((running - 1))
    fi
    fuzz "$target" &
    running=$((running + 1))
done
while [ "$running" -gt 0 ]; do
    wait -n || failed=1
    running=$((running - 1))
done
exit "$failed"
