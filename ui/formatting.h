// SPDX-License-Identifier: GPL-3.0-or-later
//
// How values read on the screen. Pure functions of their arguments and the default locale.
#pragma once

#include <QString>
#include <QtGlobal>

namespace ui {

// What stands where nothing is known.
QString unknownText();

QString countText(qint64 count);
// "38 B", "1.5 KiB", "2.0 MiB".
QString bytesText(qint64 bytes);
// "0/s", "2.5/s", "412/s", "9.8k/s".
QString rateText(double perSecond);
// "120 µs", "3.2 ms", "15 ms".
QString latencyText(double microseconds);

// All times are UTC milliseconds since 1970; 0 is unknown.
// Local time of day; with the date when it is not the day of `nowUtc`.
QString clockText(qint64 utc, qint64 nowUtc);
// The same without seconds, for where there is little room.
QString shortClockText(qint64 utc, qint64 nowUtc);
// Local date and time to the second, for tool tips.
QString momentText(qint64 utc);
// "now", "3 s ago", "7 min ago", "2 h ago", "4 d ago".
QString agoText(qint64 utc, qint64 nowUtc);
// "3 s", "7 min", "2 h 04 min", "4 d 3 h".
QString durationText(qint64 ms);

// At most two letters for the round badge of a person; "?" for nobody.
QString initials(const QString &name);
// The tenant's name as the operator wants to read it, or the word for none.
QString tenantText(const QString &tenant);

} // namespace ui
