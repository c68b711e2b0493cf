// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace server {

// A fixed window that opens with its first message, as Reverb counts (PROTOCOL.md 4.1). Pure; the
// caller brings the time.
class MessageRate
{
public:
    // Whether this message, at `nowMs`, is within `max` per `windowMs`.
    bool admit(qint64 nowMs, int max, qint64 windowMs)
    {
        if (m_count == 0 || nowMs - m_openedMs >= windowMs) {
            m_openedMs = nowMs;
            m_count = 0;
        }
        return ++m_count <= max;
    }

private:
    qint64 m_openedMs = 0;
    int m_count = 0;
};

} // namespace server
