// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/eventroom.h"

#include "server/journal/eventtable.h"
#include "server/journal/textindex.h"

#include <QDateTime>

namespace server {

EventRoom::EventRoom(JournalSettings settings)
    : m_settings(std::move(settings))
    , m_beginning(QDateTime::currentMSecsSinceEpoch() * 1000 - 1)
{}

// With the mutex held.
void EventRoom::dropOldest()
{
    m_lastDropped = qMax(m_lastDropped, m_inbox.frontId());
    m_inbox.popFront();
    ++m_dropped;
}

EventRoom::Wake EventRoom::take(const JournalEntry &entry)
{
    const qint64 bytes = EventQueue::bytesOf(entry);
    const QMutexLocker lock(&m_mutex);
    while (!m_inbox.isEmpty() && (m_inbox.size() >= m_settings.maxWaiting ||
                                  m_inbox.bytes() + bytes > m_settings.maxWaitingBytes))
        dropOldest();
    m_inbox.push(entry);
    if (m_inbox.size() == BatchRows)
        return Wake::Now;
    return std::exchange(m_isWoken, true) ? Wake::No : Wake::Soon;
}

EventRoom::Counts EventRoom::counts() const
{
    return {m_stored, m_dropped, m_rows, m_bytes};
}

bool EventRoom::isEmpty() const
{
    const QMutexLocker lock(&m_mutex);
    return m_inbox.isEmpty() && m_lastDropped <= m_missingUpTo;
}

Outcome EventRoom::opened(StoreConnection &store)
{
    for (const QStringList &statements :
         {eventtable::schema(), QStringList(ChannelIndex::schema()), textindex::schema()}) {
        for (const QString &statement : statements) {
            if (auto made = store.run(statement); !made)
                return made;
        }
    }
    if (auto begun = eventtable::beginAfter(store, m_beginning); !begun)
        return begun;
    const auto missing = eventtable::missingUpTo(store);
    if (!missing)
        return missing.error();
    m_missingUpTo = *missing;
    m_channels.forget();
    m_isCounted = false;
    return measure(store);
}

Outcome EventRoom::write(StoreConnection &store)
{
    qint64 lastDropped = 0;
    {
        const QMutexLocker lock(&m_mutex);
        m_writing.swap(m_inbox);
        m_isWoken = false;
        lastDropped = m_lastDropped;
    }
    if (lastDropped > m_missingUpTo) {
        if (auto said = eventtable::setMissingUpTo(store, lastDropped); !said)
            return said;
    }
    auto writer = eventtable::Writer::of(store, m_settings.maxPayloadBytes);
    if (!writer)
        return writer.error();
    const Outcome done = m_writing.each([this, &writer](const EntryView &entry) {
        Outcome inserted = writer->insert(entry);
        if (inserted && isEvent(entry.kind))
            m_channels.add(ChannelIndex::keyOf(entry.appId, entry.channel), entry.id);
        return inserted;
    });
    return done ? m_channels.write(store) : done;
}

void EventRoom::written(bool isKept)
{
    if (isKept) {
        m_lastBatch = qint64(m_writing.size());
        m_stored += quint64(m_writing.size());
        m_rows += m_lastBatch;
        m_writing.clear();
        const QMutexLocker lock(&m_mutex);
        m_missingUpTo = qMax(m_missingUpTo, m_lastDropped);
        return;
    }
    m_channels.forget();
    const QMutexLocker lock(&m_mutex);
    m_writing.append(m_inbox);
    m_inbox.swap(m_writing);
    while (!m_inbox.isEmpty() &&
           (m_inbox.size() > m_settings.maxWaiting || m_inbox.bytes() > m_settings.maxWaitingBytes))
        dropOldest();
}

Outcome EventRoom::measure(StoreConnection &store)
{
    const auto pages =
        store.select(QStringLiteral("SELECT (SELECT page_count FROM pragma_page_count), "
                                    "(SELECT freelist_count FROM pragma_freelist_count), "
                                    "(SELECT page_size FROM pragma_page_size)"));
    if (!pages)
        return pages.error();
    const QVariantList &row = pages->first();
    const qint64 freePages = row[1].toLongLong();
    m_bytes = (row[0].toLongLong() - freePages) * row[2].toLongLong();
    m_isLoose = freePages > row[0].toLongLong() / 4;
    if (std::exchange(m_isCounted, true))
        return Done{};
    const auto count = store.select(QStringLiteral("SELECT count(*) FROM realtime_event_rows"));
    if (!count)
        return count.error();
    m_rows = count->first().first().toLongLong();
    return Done{};
}

Outcome EventRoom::removeOldest(StoreConnection &store, qint64 rows)
{
    const auto last = store.select(QStringLiteral("SELECT max(id) FROM (SELECT id FROM "
                                                  "realtime_event_rows ORDER BY id LIMIT ?)"),
                                   {rows},
                                   1);
    if (!last)
        return last.error();
    const qint64 lastId = last->first().first().toLongLong();
    if (auto begun = store.begin(); !begun)
        return begun;
    Outcome done =
        store.run(QStringLiteral("DELETE FROM realtime_event_rows WHERE id <= ?"), {lastId});
    const qint64 removed = store.changed();
    if (done)
        done = ChannelIndex::remove(store, lastId);
    if (done)
        done = eventtable::setMissingUpTo(store, lastId);
    if (done)
        done = store.commit();
    if (!done) {
        store.rollback();
        return done;
    }
    m_rows -= removed;
    const QMutexLocker lock(&m_mutex);
    m_missingUpTo = qMax(m_missingUpTo, lastId);
    return Done{};
}

// A portion of what is too old or too much.
Outcome EventRoom::prune(StoreConnection &store)
{
    if (auto measured = measure(store); !measured)
        return measured;
    qint64 rows = qMax<qint64>(0, m_rows - m_settings.maxRows);
    if (m_bytes > m_settings.maxBytes && m_rows > 0)
        rows = qMax(rows, qMax<qint64>(1, m_rows / 20));
    if (m_settings.maxAgeDays > 0) {
        const qint64 oldest =
            QDateTime::currentMSecsSinceEpoch() - qint64(m_settings.maxAgeDays) * 86'400'000;
        const auto old = store.select(QStringLiteral("SELECT count(*) FROM (SELECT 1 FROM "
                                                     "realtime_event_rows WHERE id < ? LIMIT ?)"),
                                      {oldest * 1000, PruneRows});
        if (!old)
            return old.error();
        rows = qMax(rows, old->first().first().toLongLong());
    }
    if (rows == 0)
        return Done{};
    if (auto removed = removeOldest(store, qMin(rows, PruneRows)); !removed)
        return removed;
    if (const auto shrunk = textindex::shrink(store); !shrunk)
        return shrunk.error();
    if (!m_isLoose)
        return Done{}; // the next events take the room
    const auto freed = store.select(QStringLiteral("PRAGMA incremental_vacuum(250)"));
    return freed ? Outcome(Done{}) : Outcome(freed.error());
}

// Words when it is quiet, limits once in a while. A failure shows when the next batch is written.
bool EventRoom::tidy(StoreConnection &store)
{
    const qint64 batch = std::exchange(m_lastBatch, 0);
    bool hasMore = false;
    const bool isTime = !m_pruned.isValid() || m_pruned.hasExpired(PruneMs) ||
                        m_rows >= m_settings.maxRows + PruneRows;
    if (isTime) {
        const qint64 before = m_rows;
        const bool isGood = prune(store).has_value();
        hasMore = isGood && m_rows < before;
        if (hasMore)
            m_pruned.invalidate();
        else
            m_pruned.start();
    }
    if (batch > QuietRows)
        return hasMore;
    const qint64 rowsPerPart = qMax<qint64>(PartRows, m_rows / 8);
    const auto indexed = textindex::extend(store, IndexRows, rowsPerPart);
    return hasMore || (indexed && *indexed == IndexRows);
}

} // namespace server
