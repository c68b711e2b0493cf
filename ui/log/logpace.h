// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <deque>
#include <optional>

namespace ui {

// How fast entries come to the log, and how many of them it is shown. Times are steady
// milliseconds. Plain value, any thread.
class LogPace
{
public:
    static constexpr qint64 WindowMs = 3000; // what is looked at

    // Entries that were shown, and those that did not fit beside them.
    void take(quint64 shown, quint64 skipped, qint64 nowMs);

    struct Overload
    {
        qint64 perSecond = 0; // entries that came
        qint64 oneIn = 1;     // is shown
        bool operator==(const Overload &) const = default;
    };
    // Nothing while all that came is shown.
    std::optional<Overload> overload(qint64 nowMs);

private:
    struct Portion
    {
        qint64 ms = 0;
        quint64 shown = 0;
        quint64 skipped = 0;
    };
    std::deque<Portion> m_portions;
};

} // namespace ui
