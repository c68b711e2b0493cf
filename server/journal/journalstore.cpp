// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/journalstore.h"

#include "server/journal/eventtable.h"
#include "server/journal/journalsearch.h"

#include <algorithm>
#include <limits>

namespace server {

namespace {

Result<EventsPage> readAfter(StoreConnection &store, const EventsQuery &query)
{
    const auto missing = eventtable::missingUpTo(store);
    if (!missing)
        return missing.error();
    EventsPage page;
    page.isComplete = query.after >= *missing;
    const qint64 upTo = query.upTo > 0 ? query.upTo : std::numeric_limits<qint64>::max();
    const QString sql =
        QStringLiteral("SELECT %1 FROM realtime_events e WHERE e.app_id = ? AND "
                       "e.id > ? AND e.id <= ? AND "
                       "e.kind IN ('event', 'client_event') AND %2 "
                       "ORDER BY e.id LIMIT ?")
            .arg(eventtable::columns(),
                 query.isAll ? QStringLiteral("e.channel <> ?") : QStringLiteral("e.channel = ?"));
    // Every event is on a channel with a name.
    const QByteArrayList channels = query.isAll ? QByteArrayList{""} : query.channels;
    for (const QByteArray &channel : channels) {
        const auto rows =
            store.select(sql,
                         {QString::fromUtf8(query.appId),
                          query.after,
                          upTo,
                          channel.isEmpty() ? QStringLiteral("") : QString::fromUtf8(channel),
                          query.limit + 1});
        if (!rows)
            return rows.error();
        for (const QVariantList &row : *rows)
            page.events.append(eventtable::rowOf(row));
        // No more than is needed is kept in memory.
        std::sort(page.events.begin(), page.events.end(), [](const auto &a, const auto &b) {
            return a.id < b.id;
        });
        if (page.events.size() > query.limit)
            page.events.resize(query.limit + 1);
    }
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
        "FROM (SELECT id, channel FROM realtime_events WHERE id > ? AND app_id = ? AND "
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
