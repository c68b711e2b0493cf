// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace server {

// How much of something is used in one second: a fixed window that opens with its first use, as
// soketi counts (FEATURES.md 2.6). Pure; the caller brings the time.
class RateWindow
{
public:
    static constexpr qint64 LengthMs = 1000;

    struct Verdict
    {
        bool isAdmitted = false;
        qint64 remaining = 0; // points that are left in this window
        qint64 resetMs = 0;   // until the next one, 1 to LengthMs
    };

    // Takes `points` of the `limit`, all of them or none. `nowMs` is steady.
    Verdict take(qint64 nowMs, qint64 points, qint64 limit)
    {
        if (!m_isOpen || nowMs - m_openedMs >= LengthMs) {
            m_isOpen = true;
            m_openedMs = nowMs;
            m_used = 0;
        }
        const bool isAdmitted = points <= limit - m_used;
        if (isAdmitted)
            m_used += points;
        return {isAdmitted, qMax<qint64>(0, limit - m_used), m_openedMs + LengthMs - nowMs};
    }

private:
    bool m_isOpen = false;
    qint64 m_openedMs = 0;
    qint64 m_used = 0;
};

} // namespace server
