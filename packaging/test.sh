#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Everything that has to hold before a change goes in. Installs what is missing, runs the steps one after the other and
# ends with the full ctest run, whatever happened before; exits non-zero when anything failed.
#
#   packaging/test.sh               all steps
#   packaging/test.sh format spdx   only these
set -u -o pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

export LC_ALL=C.UTF-8 QT_QPA_PLATFORM=offscreen CTEST_OUTPUT_ON_FAILURE=1
started=$SECONDS
whole=5000     # seconds all steps together may take; about 3000 on two quiet cores
reserved=1300  # of these, kept for the ctest run at the end

# step: seconds it may take at most
declare -A bound=([packages]=600 [format]=120 [spdx]=30 [programs]=1500 [conformance]=400 [tests]=2000 [tsan]=900 [fuzz]=720 [ctest]=1300)
steps=(packages format spdx programs conformance tests tsan fuzz)

tracked() { # PATHSPEC...: the project's files, with git or without
    if git -c safe.directory="$ROOT" rev-parse --git-dir >/dev/null 2>&1; then
        git -c safe.directory="$ROOT" ls-files -z -- "$@"
    else
        local pattern names=()
        for pattern in "$@"; do names+=(-o -path "./$pattern" -o -path "*/$pattern"); done
        find . -type d \( -name build -o -name node_modules \) -prune -o -type f \( "${names[@]:1}" \) -print0
    fi
}

step_packages() {
    need_packages build console bench display test databases proxies browser php clang && need_node
}

step_format() {
    local tool=clang-format-14
    command -v "$tool" >/dev/null || tool=clang-format
    "$tool" --version | grep -q 'version 14\.' || { echo "clang-format 14 is not there"; return 1; }
    local unformatted
    unformatted=$(tracked '*.h' '*.cpp' | xargs -0 --no-run-if-empty -n 1 -P "$(nproc)" \
        sh -c '"$0" --dry-run --Werror "$1" 2>/dev/null || echo "$1"' "$tool" | sort)
    [ -z "$unformatted" ] || { printf 'not as %s -i would leave them:\n%s\n' "$tool" "$unformatted"; return 1; }
}

step_spdx() {
    local missing
    missing=$(tracked '*.h' '*.cpp' '*.cmake' '*CMakeLists.txt' '*.sh' '*.mjs' '*.js' '.ci/run' |
        xargs -0 --no-run-if-empty awk '
            FNR == 1 { if (file != "" && !found) print file; file = FILENAME; found = 0 }
            FNR <= 4 && /SPDX-License-Identifier: / { found = 1 }
            END { if (file != "" && !found) print file }')
    [ -z "$missing" ] || { printf 'no SPDX-License-Identifier in the first lines of:\n%s\n' "$missing"; return 1; }
}

# What a person builds and starts, without a warning; clients, load and conformance are let loose on these.
step_programs() {
    cmake --preset ci && cmake --build --preset ci --target belfry belfryd churn pusherload wslimit tst_bounds
}

# Every test, with AddressSanitizer and UBSan; by another compiler, which takes half of gcc's time for them.
step_tests() { cmake --preset asan -D "BELFRY_PROGRAMS=$ROOT/build/ci" && cmake --build --preset asan; }

# belfryd without the console, its libraries and precompiled headers, so that a missing include shows as well.
step_tsan() {
    cmake --preset tsan && cmake --build --preset tsan &&
        bash tests/soak/threads.sh build/tsan/app/belfryd build/ci/tests/soak/churn build/ci/tests/load/pusherload
}

step_fuzz() {
    cmake --preset fuzz && cmake --build --preset fuzz && bash tests/fuzz/run.sh build/fuzz/tests/fuzz build/fuzz/run 60
}

step_conformance() {
    local suite=../shared/conformance
    [ -d "$suite" ] || { echo "no $suite: nothing to run"; return 0; }
    bash tests/conformance/run.sh build/ci/app/belfryd "$suite" build/conformance &&
        bash tests/conformance/run.sh build/ci/app/belfryd "$suite" build/conformance --io-threads 2
}

step_ctest() {
    export ASAN_OPTIONS=detect_stack_use_after_return=1:strict_string_checks=1 UBSAN_OPTIONS=print_stacktrace=1
    ctest --test-dir build/asan --timeout 240 -j "$(($(nproc) + 1))" # most of them wait most of the time
}

run() { # STEP: runs it in a process of its own, within its bound and what is left of the whole
    local step=$1 limit=${bound[$1]} left=$((whole - reserved - SECONDS + started)) began=$SECONDS status=0
    [ "$step" = ctest ] && left=$((left + reserved))
    [ "$limit" -le "$left" ] || limit=$left
    [ "$limit" -gt 30 ] || limit=30
    [ "$step" = ctest ] || say "$step (at most $limit s)"
    timeout --kill-after=20 "$limit" bash "$0" --inside "$step" || status=$?
    [ "$step" = ctest ] && return "$status"
    case $status in
        0) say "$step: ok, $((SECONDS - began)) s" ;;
        124 | 137) say "$step: FAILED, not done within $limit s" ;;
        *) say "$step: FAILED, exit status $status" ;;
    esac
    return "$status"
}

if [ "${1-}" = --inside ]; then
    "step_$2"
    exit
fi

failed=()
if [ $# -gt 0 ]; then
    for step in "$@"; do
        [ -n "${bound[$step]-}" ] || die "no step '$step'; there are: ${steps[*]} ctest"
        run "$step" || failed+=("$step")
    done
    [ ${#failed[@]} -eq 0 ] || die "failed: ${failed[*]}"
    exit 0
fi

for step in "${steps[@]}"; do
    run "$step" || failed+=("$step")
done
if [ ${#failed[@]} -eq 0 ]; then
    say "all steps before ctest are ok, $((SECONDS - started)) s; ctest:"
else
    say "FAILED: ${failed[*]}; ctest:"
fi
run ctest || failed+=(ctest)
[ ${#failed[@]} -eq 0 ]
