// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/journalstore.h"

#include "server/journal/channelindex.h"
#include "server/journal/eventtable.h"
#include "server/journal/journalsearch.h"

#include <limits>

namespace server {

namespace {

// Of all channels.
Outcome readAll(StoreConnection &store, const EventsQuery &query, qint64 upTo, EventsPage &page)
{
    static const QString Sql =
        QStringLiteral("SELECT %1 FROM realtime_event_rows e WHERE e.app_id = ? AND e.id > ? AND "
                       "e.id <= ? AND e.kind IN ('event', 'client_event') ORDER BY e.id LIMIT ?")
            .arg(eventtable::columns());
    const auto rows =
        store.select(Sql, {QString::fromUtf8(query.appId), query.after, upTo, query.limit + 1});
    if (!rows)
        return rows.error();
    for (const QVariantList &row : *rows)
        page.events.append(eventtable::rowOf(row));
    return Done{};
}

// Of the channels in the query: of each event that may be on one of them, whether it is.
Outcome readSome(StoreConnection &store, const EventsQuery &query, qint64 upTo, EventsPage &page)
{
    static const QString Sql =
        QStringLiteral("SELECT %1 FROM realtime_event_rows e WHERE e.id = ? AND e.app_id = ? AND "
                       "e.kind IN ('event', 'client_event')")
            .arg(eventtable::columns());
    const QString appId = QString::fromUtf8(query.appId);
    QSet<QString> channels;
    QSet<quint32> keys;
    for (const QByteArray &channel : query.channels) {
        channels.insert(QString::fromUtf8(channel));
        keys.insert(ChannelIndex::keyOf(query.appId, channel));
    }
    qint64 after = query.after;
    for (bool isLast = keys.isEmpty(); !isLast && page.events.size() <= query.limit;) {
        const auto portion = ChannelIndex::next(store, keys, after, upTo);
        if (!portion)
            return portion.error();
        for (const qint64 id : portion->ids) {
            const auto rows = store.select(Sql, {id, appId}, 1);
            if (!rows)
                return rows.error();
            if (rows->isEmpty())
                continue; // it is deleted, or of another app
            JournalRow row = eventtable::rowOf(rows->first());
            if (channels.contains(row.entry.channel))
                page.events.append(std::move(row));
            if (page.events.size() > query.limit)
                break;
        }
        after = portion->upTo;
        isLast = portion->isLast;
    }
    return Done{};
}

Result<EventsPage> readAfter(StoreConnection &store, const EventsQuery &query)
{
    const auto missing = eventtable::missingUpTo(store);
    if (!missing)
        return missing.error();
    EventsPage page;
    page.isComplete = query.after >= *missing;
    const qint64 upTo = query.upTo > 0 ? query.upTo : std::numeric_limits<qint64>::max();
    const Outcome read =
        query.isAll ? readAll(store, query, upTo, page) : readSome(store, query, upTo, page);
    if (!read)
        return read.error();
    page.hasMore = page.events.size() > query.limit;
    if (page.hasMore)
        page.events.removeLast();
    page.cursor = page.events.isEmpty() ? query.after : page.events.last().id;
    if (!page.hasMore && query.upTo > 0) {
        page.cursor = query.upTo;
        page.hasMore = query.isPart;
    }
    return page;
}

Result<EventsWindow> readWindow(StoreConnection &store, const QByteArray &appId, qint64 after)
{
    const QString window = QStringLiteral(
        "FROM (SELECT id, channel FROM realtime_event_rows WHERE id > ? AND app_id = ? AND "
        "kind IN ('event', 'client_event') ORDER BY id LIMIT ?)");
    const QVariantList values{after, QString::fromUtf8(appId), JournalStore::WindowRows};
    const auto size = store.select(QStringLiteral("SELECT count(*), max(id) ") + window, values, 1);
    if (!size)
        return size.error();
    const auto rows = store.select(QStringLiteral("SELECT DISTINCT channel ") + window, values);
    if (!rows)
        return rows.error();
    EventsWindow found;
    found.isFull = size->first()[0].toInt() == JournalStore::WindowRows;
    found.upTo = qMax(after, size->first()[1].toLongLong());
    for (const QVariantList &row : *rows)
        found.channels.append(row.first().toString().toUtf8());
    return found;
}

// One step after the other; whoever else waits for the thread comes between them.
void goOn(StoreThread &thread,
          const std::shared_ptr<JournalSearch> &search,
          const JournalStore::Answer<JournalPage> &answer)
{
    thread.read<bool>([search](StoreConnection &store) { return search->step(store); },
                      [&thread, search, answer](const Result<bool> &isFinished) {
                          if (!isFinished)
                              answer(isFinished.error());
                          else if (*isFinished)
                              answer(search->page());
                          else
                              goOn(thread, search, answer);
                      });
}

} // namespace

JournalStore::JournalStore(StoreThread &thread, JournalSettings settings)
    : m_thread(thread)
    , m_settings(std::move(settings))
    , m_room(std::make_shared<EventRoom>(m_settings))
{
    m_thread.addRoom(m_room);
}

void JournalStore::take(const JournalEntry &entry)
{
    const EventRoom::Wake wake = m_room->take(entry);
    if (wake != EventRoom::Wake::No)
        m_thread.poke(wake == EventRoom::Wake::Now);
}

void JournalStore::lastId(Answer<qint64> answer)
{
    m_thread.read<qint64>([](StoreConnection &store) { return eventtable::lastId(store); },
                          std::move(answer));
}

void JournalStore::windowAfter(const QByteArray &appId, qint64 after, Answer<EventsWindow> answer)
{
    m_thread.read<EventsWindow>(
        [appId, after](StoreConnection &store) { return readWindow(store, appId, after); },
        std::move(answer));
}

void JournalStore::eventsAfter(const EventsQuery &query, Answer<EventsPage> answer)
{
    m_thread.read<EventsPage>([query](StoreConnection &store) { return readAfter(store, query); },
                              std::move(answer));
}

void JournalStore::search(const JournalQuery &query, Answer<JournalPage> answer)
{
    if (auto checked = checkQuery(query); !checked)
        return answer(checked.error());
    goOn(m_thread, std::make_shared<JournalSearch>(query), answer);
}

std::optional<QString> JournalStore::news(qint64 nowMs)
{
    const quint64 dropped = counts().dropped;
    if (dropped == m_toldDropped || (m_toldDropped > 0 && nowMs - m_toldMs < NewsMs))
        return std::nullopt;
    const quint64 more = dropped - std::exchange(m_toldDropped, dropped);
    m_toldMs = nowMs;
    return QStringLiteral("%1 events were not kept in the journal: more than %2, or %3 bytes, "
                          "waited for the disk (journal.max_waiting, journal.max_waiting_bytes)")
        .arg(more)
        .arg(m_settings.maxWaiting)
        .arg(m_settings.maxWaitingBytes);
}

} // namespace server
