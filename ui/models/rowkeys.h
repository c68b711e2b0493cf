// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/console/api/values.h"

#include <QHash>
#include <QStringBuilder>

namespace ui {

// Keys of rows as one string; the separator is a character that no name has.
constexpr QChar KeySeparator(0x1f);

inline QString keyOf(const server::MemberKey &key)
{
    return key.appId % KeySeparator % key.channel % KeySeparator % key.userId;
}
inline QString keyOf(const server::ChannelKey &key)
{
    return key.appId % KeySeparator % key.name;
}
inline QString keyOf(const server::ChannelRow &row)
{
    return keyOf(row.key);
}
inline QString keyOf(const server::ConnectionRow &row)
{
    return row.socketId;
}
inline QString keyOf(const server::ConnectionGone &gone)
{
    return gone.socketId;
}
inline QString keyOf(const server::MemberRow &row)
{
    return keyOf(row.key);
}
inline QString keyOf(const server::MemberGone &gone)
{
    return keyOf(gone.key);
}

// Gathers deltas until the page wants them: a frozen page for as long as it is frozen, others for a
// moment. What it holds never exceeds the number of rows.
template <typename Row, typename Gone>
class PendingRows
{
public:
    using Delta = server::RowsDelta<Row, Gone>;

    bool isEmpty() const { return !m_reset && m_upserts.isEmpty() && m_removals.isEmpty(); }

    void add(const Delta &delta)
    {
        if (delta.reset) {
            m_reset = true;
            m_upserts.clear();
            m_removals.clear();
        }
        for (const Gone &gone : delta.removals) {
            m_upserts.remove(keyOf(gone));
            if (!m_reset)
                m_removals.insert(keyOf(gone), gone);
        }
        for (const Row &row : delta.upserts) {
            m_removals.remove(keyOf(row));
            m_upserts.insert(keyOf(row), row);
        }
    }

    Delta take()
    {
        Delta delta;
        delta.reset = std::exchange(m_reset, false);
        delta.upserts = std::exchange(m_upserts, {}).values();
        delta.removals = std::exchange(m_removals, {}).values();
        return delta;
    }

private:
    bool m_reset = false;
    QHash<QString, Row> m_upserts;
    QHash<QString, Gone> m_removals;
};

} // namespace ui
