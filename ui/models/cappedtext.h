// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace ui {

// What of a payload can be shown without stalling an editor: the first `most` bytes, with lines
// broken at `lineMost` characters, and a closing line that says how much is left out.
QString cappedText(const QByteArray &bytes, qsizetype most = 256 * 1024, qsizetype lineMost = 2000);

} // namespace ui
