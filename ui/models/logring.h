// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/console/api/values.h"

#include <deque>

namespace ui {

struct LogLimits
{
    qsizetype rows = 100'000;
    qint64 bytes = 64LL * 1024 * 1024; // of payloads and texts

    bool operator==(const LogLimits &) const = default;
};

// Log entries in order of arrival, up to a number of rows and of bytes. Whoever appends first makes
// room.
class LogRing
{
public:
    explicit LogRing(LogLimits limits)
        : m_limits(limits)
    {}

    qsizetype size() const { return static_cast<qsizetype>(m_entries.size()); }
    bool isEmpty() const { return m_entries.empty(); }
    qint64 bytes() const { return m_bytes; }
    const server::LogEntry &at(qsizetype row) const
    {
        return m_entries[static_cast<std::size_t>(row)];
    }
    const server::LogEntry &last() const { return m_entries.back(); }
    QList<server::LogEntry> entries() const { return {m_entries.cbegin(), m_entries.cend()}; }
    // Index of the entry with this sequence number; -1 for none.
    qsizetype find(quint64 seq) const;

    // The caller removes what is too much.
    void setLimits(LogLimits limits) { m_limits = limits; }
    // How many of the newest of these entries fit at all.
    qsizetype fitting(const QList<server::LogEntry> &entries) const;
    // How many of the oldest rows have to go before these entries come.
    qsizetype overflow(const QList<server::LogEntry> &entries) const;
    void removeOldest(qsizetype count);
    void append(const QList<server::LogEntry> &entries);
    void clear();

    static qint64 weight(const server::LogEntry &entry);

private:
    LogLimits m_limits;
    std::deque<server::LogEntry> m_entries;
    qint64 m_bytes = 0;
};

} // namespace ui
