#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Takes new and changed texts of the console into the catalogues of resources/translations, for
# translators. Give other .ts files to write there instead.
set -euo pipefail
cd "$(dirname "$0")/.."
lupdate=$(command -v lupdate-qt6 || echo "$(qmake6 -query QT_INSTALL_BINS)/lupdate")
[ $# -gt 0 ] || set -- resources/translations/belfry_*.ts
"$lupdate" -silent -I . -no-obsolete -locations none app/console ui -ts "$@"
