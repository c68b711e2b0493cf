// SPDX-License-Identifier: GPL-3.0-or-later
//
// Data as it can be shown without stalling an editor. Pure functions, any thread.
#pragma once

#include <QByteArray>
#include <QString>

namespace ui {

// No text in UTF-8, or text with control characters in it.
bool isBinary(const QByteArray &bytes);
// Sixteen bytes a line: where, in hexadecimal digits, and as characters.
QString hexText(const QByteArray &bytes, qsizetype most = 4096);
// Text in lines of at most 2,000 characters and 256 KiB, or the first bytes in hexadecimal digits;
// says what is left out.
QString payloadText(const QByteArray &bytes);

} // namespace ui
