// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/journalstore.h"

#include "server/journal/eventtable.h"
#include "server/journal/journalsearch.h"

#include <algorithm>

namespace server {

namespace {

Result<EventsPage> readAfter(StoreConnection &store, const EventsQuery &query)
{
    const auto missing = eventtable::missingUpTo(store);
    if (!missing)
        return missing.error();
    EventsPage page;
    page.isComplete = query.after >= *missing;
    const QString sql = QStringLiteral("SELECT %1 FROM realtime_events e WHERE e.app_id = ? AND "
                                       "e.channel = ? AND e.id > ? AND "
                                       "e.kind IN ('event', 'client_event') ORDER BY e.id LIMIT ?")
                            .arg(eventtable::columns());
    for (const QByteArray &channel : query.channels) {
        const auto rows = store.select(sql,
                                       {QString::fromUtf8(query.appId),
                                        QString::fromUtf8(channel),
                                        query.after,
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
    return page;
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

} // namespace server
