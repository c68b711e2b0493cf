// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/channels/refusaltally.h"

#include "ui/models/rowkeys.h"

#include <algorithm>

namespace ui {

using server::LogEntry;
using server::LogKind;

bool RefusalTally::add(const QList<LogEntry> &entries)
{
    bool any = false;
    for (const LogEntry &entry : entries) {
        if (entry.kind != LogKind::Rejected || entry.channel.isEmpty() || entry.appId.isEmpty())
            continue;
        any = true;
        Channel &channel = m_channels[keyOf(server::ChannelKey{entry.appId, entry.channel})];
        if (channel.times.empty()) {
            channel.key = {entry.appId, entry.channel};
            channel.tenant = entry.tenant;
        }
        channel.times.push_back(entry.utc);
        if (channel.times.size() > MostPerChannel)
            channel.times.pop_front();
        if (m_channels.size() > MostChannels)
            makeRoom();
    }
    return any;
}

void RefusalTally::makeRoom()
{
    const auto oldest =
        std::min_element(m_channels.begin(), m_channels.end(), [](const auto &a, const auto &b) {
            return a.times.back() < b.times.back();
        });
    m_channels.erase(oldest);
}

void RefusalTally::setNow(qint64 utc)
{
    for (auto it = m_channels.begin(); it != m_channels.end();) {
        std::deque<qint64> &times = it->times;
        while (!times.empty() && utc - times.front() > KeptMs)
            times.pop_front();
        it = times.empty() ? m_channels.erase(it) : std::next(it);
    }
}

QList<RefusalTally::Row> RefusalTally::rows() const
{
    QList<Row> rows;
    rows.reserve(m_channels.size());
    for (const Channel &channel : m_channels) {
        rows.append({channel.key,
                     channel.tenant,
                     static_cast<qint32>(channel.times.size()),
                     channel.times.back()});
    }
    return rows;
}

} // namespace ui
