// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/channels/cachestore.h"

namespace server {

void CacheStore::put(const QByteArray &channel,
                     const QByteArray &message,
                     qint64 nowMs,
                     qint64 ttlMs)
{
    if (const auto known = m_index.constFind(channel); known != m_index.constEnd()) {
        m_entries.erase(*known);
        m_index.erase(known);
    }
    m_entries.push_front({channel, message, nowMs, ttlMs > 0 ? nowMs + ttlMs : 0});
    m_index.insert(channel, m_entries.begin());
    if (size() > m_capacity) {
        m_index.remove(m_entries.back().channel);
        m_entries.pop_back();
    }
}

const CacheStore::Entry *CacheStore::find(const QByteArray &channel, qint64 nowMs)
{
    const auto known = m_index.constFind(channel);
    if (known == m_index.constEnd())
        return nullptr;
    const auto entry = *known;
    if (entry->untilMs == 0 || nowMs < entry->untilMs)
        return &*entry;
    m_entries.erase(entry);
    m_index.erase(known);
    return nullptr;
}

} // namespace server
