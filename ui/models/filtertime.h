// SPDX-License-Identifier: GPL-3.0-or-later
//
// Moments as the filter language writes them. Pure functions; times are UTC milliseconds since
// 1970, texts are local time.
#pragma once

#include <QString>

#include <optional>

namespace ui {

struct FilterTime
{
    qint64 utc = 0;
    std::optional<qint64> agoMs; // moves with the clock; `utc` is not used then

    qint64 at(qint64 nowUtc) const { return agoMs ? nowUtc - *agoMs : utc; }
};

// "90s", "10m", "2h", "1d" before now; "12:04", "12:04:05.250" at its latest time before now;
// "2026-11-22", "2026-11-22T12:04:05", with "Z" for UTC; or milliseconds since 1970.
std::optional<FilterTime> parseFilterTime(const QString &text, qint64 nowUtc);
// The shortest of these texts that stands for exactly this moment.
QString filterTimeText(qint64 utc, qint64 nowUtc);
// "since:12:04 until:12:06"
QString filterRangeText(qint64 fromUtc, qint64 untilUtc, qint64 nowUtc);

} // namespace ui
