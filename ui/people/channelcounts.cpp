// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/channelcounts.h"

#include "ui/models/rowkeys.h"

#include <utility>

namespace ui {

using server::ChannelKey;
using server::ChannelRow;

void ChannelCounts::take(const server::RowsDelta<ChannelRow, ChannelKey> &delta)
{
    if (delta.reset)
        m_channels.clear();
    for (const ChannelKey &key : delta.removals)
        m_channels.remove(keyOf(key));
    for (const ChannelRow &row : delta.upserts) {
        if (row.kind != server::ChannelKind::Presence)
            continue;
        const auto known = m_channels.find(keyOf(row));
        if (known == m_channels.end())
            m_channels.insert(keyOf(row), {row, row.messages, 0});
        else
            known->row = row;
    }
}

void ChannelCounts::measure(qint64 nowUtc)
{
    constexpr qint64 LongestMs = 5'000; // after a pause it begins again
    const qint64 passedMs = nowUtc - std::exchange(m_measuredUtc, nowUtc);
    if (passedMs <= 0)
        return;
    for (Known &known : m_channels) {
        const quint64 total = known.row.messages;
        const bool isKnown = passedMs <= LongestMs && total >= known.counted;
        const double last =
            isKnown ? double(total - known.counted) * 1000.0 / double(passedMs) : 0.0;
        known.perSecond = isKnown ? (known.perSecond + last) / 2 : 0.0;
        known.counted = total;
    }
}

QList<ChannelCount> ChannelCounts::counts() const
{
    QList<ChannelCount> counts;
    counts.reserve(m_channels.size());
    for (const Known &known : m_channels)
        counts.append({known.row.key.appId,
                       known.row.tenant,
                       known.row.key.name,
                       known.row.users,
                       known.row.subscribers,
                       known.perSecond});
    return counts;
}

} // namespace ui
