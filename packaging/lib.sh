# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Shell functions shared by run.sh and test.sh. Source it with bash; it changes into the project's folder.

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$ROOT" || exit 1

say() { printf '== %s\n' "$*"; }
die() { printf '%s: %s\n' "$(basename "$0")" "$*" >&2; exit 1; }

# Runs a command as root: directly, or through sudo.
as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        die "installing packages needs root, and sudo is not there; as root run: $*"
    fi
}

# The packages of the named sections of packages.txt, one a line.
packages_of() {
    local section
    for section in "$@"; do
        awk -v want="$section" '
            /^# [a-z]+: / { here = ($2 == want ":"); known = known || here; next }
            /^#/ || NF == 0 { next }
            here { print $1 }
            END { exit !known }' packaging/packages.txt || die "packages.txt has no section '$section'"
    done
}

installed_packages() {
    dpkg-query -W -f '${db:Status-Status} ${Package}\n' 2>/dev/null | sed -n 's/^installed //p'
}

# need_packages SECTION...: installs what is missing of the sections; does nothing, and needs no network, when all is there.
need_packages() {
    local wanted missing
    wanted=$(packages_of "$@") || exit 1
    if ! command -v dpkg-query >/dev/null; then
        say "not a Debian system: the packages of packaging/packages.txt ($*) are taken to be there"
        return
    fi
    missing=$(comm -23 <(sort -u <<<"$wanted") <(installed_packages | sort -u))
    [ -n "$missing" ] || return 0
    say "installing $(paste -sd ' ' <<<"$missing")"
    local apt=(env DEBIAN_FRONTEND=noninteractive apt-get -q -o Acquire::Retries=3 -o DPkg::Lock::Timeout=120)
    as_root "${apt[@]}" update || say "the package lists could not be refreshed; trying with those at hand"
    # shellcheck disable=SC2086 # one word per package
    as_root "${apt[@]}" install -y --no-install-recommends $missing || die "could not install: $missing"
}

# Node 18 or later with npm: the one at hand, else Debian's.
need_node() {
    if command -v npm >/dev/null && node -e 'process.exit(parseInt(process.versions.node) < 18 ? 1 : 0)' 2>/dev/null; then
        return
    fi
    need_packages clients
}

# Configures a preset unless that was done; ninja itself looks after changed CMake files.
configured() {
    [ -f "build/$1/build.ninja" ] || cmake --preset "$1"
}
