// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/logring.h"

#include <algorithm>

namespace ui {

using server::LogEntry;

qint64 LogRing::weight(const LogEntry &entry)
{
    return entry.payload.size() + entry.text.size() * 2;
}

qsizetype LogRing::find(quint64 seq) const
{
    const auto it = std::lower_bound(
        m_entries.cbegin(), m_entries.cend(), seq, [](const LogEntry &entry, quint64 wanted) {
            return entry.seq < wanted;
        });
    return it == m_entries.cend() || it->seq != seq ? -1 : it - m_entries.cbegin();
}

qsizetype LogRing::fitting(const QList<LogEntry> &entries) const
{
    qint64 bytes = 0;
    qsizetype count = 0;
    for (auto it = entries.crbegin(); it != entries.crend() && count < m_limits.rows; ++it) {
        bytes += weight(*it);
        if (bytes > m_limits.bytes)
            break;
        ++count;
    }
    return count;
}

qsizetype LogRing::overflow(const QList<LogEntry> &entries) const
{
    qint64 bytes = m_bytes;
    for (const LogEntry &entry : entries)
        bytes += weight(entry);
    qsizetype rows = size() + entries.size();
    qsizetype removed = 0;
    while (removed < size() && (rows > m_limits.rows || bytes > m_limits.bytes)) {
        bytes -= weight(at(removed));
        --rows;
        ++removed;
    }
    return removed;
}

void LogRing::removeOldest(qsizetype count)
{
    for (qsizetype i = 0; i < count; ++i)
        m_bytes -= weight(at(i));
    m_entries.erase(m_entries.begin(), m_entries.begin() + count);
}

void LogRing::append(const QList<LogEntry> &entries)
{
    for (const LogEntry &entry : entries) {
        m_bytes += weight(entry);
        m_entries.push_back(entry);
    }
}

void LogRing::clear()
{
    m_entries.clear();
    m_bytes = 0;
}

} // namespace ui
