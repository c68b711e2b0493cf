// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>

#include <list>

namespace server {

// The last API event of each cache channel of one app (PROTOCOL.md 2.8): kept without subscribers,
// for a time, and at most a number of channels, the least recently written going first. Pure; the
// caller brings the time.
class CacheStore
{
public:
    struct Entry
    {
        QByteArray channel;
        QByteArray message; // the event frame's text
        qint64 sinceMs = 0; // steady
        qint64 untilMs = 0; // steady; 0: without end
    };

    explicit CacheStore(qsizetype capacity = 10'000)
        : m_capacity(capacity)
    {}

    void put(const QByteArray &channel, const QByteArray &message, qint64 nowMs, qint64 ttlMs);
    // Null when there is none or its time is over. Valid until the next call.
    const Entry *find(const QByteArray &channel, qint64 nowMs);
    qsizetype size() const { return m_index.size(); }

private:
    qsizetype m_capacity;
    std::list<Entry> m_entries; // newest first
    QHash<QByteArray, std::list<Entry>::iterator> m_index;
};

} // namespace server
