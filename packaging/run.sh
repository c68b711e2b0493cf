#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# From a bare Debian 12 to a running Belfry: installs what is missing, builds, starts with demonstration data.
# Arguments go to the program. Standard output carries the program's own lines only.
set -eu -o pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

{
    need_packages build console
    if [ -n "${WAYLAND_DISPLAY-}" ] && [ -z "${DISPLAY-}" ]; then
        need_packages wayland
    fi
    configured release
    cmake --build --preset release
} >&2

if [ -z "${DISPLAY-}${WAYLAND_DISPLAY-}" ]; then
    echo "No display (neither DISPLAY nor WAYLAND_DISPLAY is set): starting belfryd, the broadcaster without the console." >&2
    exec build/release/app/belfryd --demo "$@"
fi
exec build/release/app/belfry --demo "$@"
