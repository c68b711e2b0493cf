// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/journalsearch.h"

#include "server/journal/eventroom.h"
#include "server/journal/eventtable.h"

#include <limits>

namespace server {

JournalSearch::JournalSearch(JournalQuery query)
    : m_query(std::move(query))
    , m_words(textindex::expressionOf(QString::fromUtf8(m_query.text.toUtf8())))
    , m_before(m_query.before > 0 ? m_query.before : std::numeric_limits<qint64>::max())
{
    const std::pair<const char *, const QString &> equal[] = {{"app_id", m_query.appId},
                                                              {"channel", m_query.channel},
                                                              {"event_type", m_query.event},
                                                              {"tenant", m_query.tenant},
                                                              {"user_id", m_query.userId},
                                                              {"command_id", m_query.commandId}};
    for (const auto &[column, value] : equal) {
        if (value.isEmpty())
            continue;
        m_filter.sql += QStringLiteral(" AND e.%1 = ?").arg(QLatin1String(column));
        m_filter.values.append(value);
    }
    if (m_query.fromUtc != 0) {
        m_filter.sql += QStringLiteral(" AND e.created_at >= ?");
        m_filter.values.append(m_query.fromUtc);
    }
    if (m_query.toUtc != 0) {
        m_filter.sql += QStringLiteral(" AND e.created_at <= ?");
        m_filter.values.append(m_query.toUtc);
    }
}

bool JournalSearch::finished(qint64 next)
{
    m_page.next = next;
    return true;
}

Result<bool> JournalSearch::step(StoreConnection &store)
{
    if (m_words.isEmpty() && !m_query.text.simplified().isEmpty())
        return finished(0); // nothing that could be found
    if (!m_words.isEmpty() && !m_isIndexed)
        return catchUp(store);
    return m_words.isEmpty() ? scan(store) : scanWords(store);
}

// The words of what has been written up to now.
Result<bool> JournalSearch::catchUp(StoreConnection &store)
{
    const auto indexed = textindex::extend(store, IndexRowsPerStep, EventRoom::PartRows * 20);
    if (!indexed)
        return indexed.error();
    m_isIndexed = *indexed < IndexRowsPerStep || m_deadline.hasExpired();
    return false;
}

// Appends what is found; returns how many.
Result<qint64>
JournalSearch::lookAt(StoreConnection &store, const QString &sql, const QVariantList &values)
{
    const qint64 room = m_query.limit - m_page.rows.size();
    const auto rows = store.select(QStringLiteral("SELECT %1 FROM ").arg(eventtable::columns()) +
                                       sql + QStringLiteral(" ORDER BY e.id DESC LIMIT ?"),
                                   values + m_filter.values + QVariantList{room});
    if (!rows)
        return rows.error();
    for (const QVariantList &row : *rows)
        m_page.rows.append(eventtable::rowOf(row));
    return rows->size();
}

// The next RowsPerStep rows, whatever they are; a filter that finds little reads no more.
Result<bool> JournalSearch::scan(StoreConnection &store)
{
    const auto lowest =
        store.select(QStringLiteral("SELECT id FROM realtime_event_rows WHERE id < ? "
                                    "ORDER BY id DESC LIMIT 1 OFFSET ?"),
                     {m_before, RowsPerStep - 1},
                     1);
    if (!lowest)
        return lowest.error();
    const qint64 from = lowest->isEmpty() ? 0 : lowest->first().first().toLongLong();
    const auto found =
        lookAt(store,
               QStringLiteral("realtime_event_rows e WHERE e.id >= ? AND e.id < ?") + m_filter.sql,
               {from, m_before});
    if (!found)
        return found.error();
    if (m_page.rows.size() >= m_query.limit)
        return finished(m_page.rows.last().id);
    if (from == 0)
        return finished(0);
    m_before = from;
    return m_deadline.hasExpired() ? finished(m_before) : false;
}

// The next table of words that has any rows before m_before.
Result<bool> JournalSearch::scanWords(StoreConnection &store)
{
    const auto parts = textindex::parts(store);
    if (!parts)
        return parts.error();
    for (const textindex::Part &part : *parts) {
        if (part.firstId >= m_before)
            continue;
        const auto found = lookAt(store,
                                  QStringLiteral("%1 JOIN realtime_event_rows e ON e.id = %1.rowid "
                                                 "WHERE %1 MATCH ? AND %1.rowid < ?")
                                          .arg(textindex::tableOf(part)) +
                                      m_filter.sql,
                                  {m_words, m_before});
        if (!found)
            return found.error();
        if (m_page.rows.size() >= m_query.limit)
            return finished(m_page.rows.last().id);
        m_before = part.firstId;
        return m_deadline.hasExpired() ? finished(m_before) : false;
    }
    return finished(0);
}

} // namespace server
