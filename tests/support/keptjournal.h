// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/journal/journalstore.h"
#include "tests/support/waiting.h"

#include <QDateTime>

namespace test {

using server::EventsPage;
using server::JournalEntry;
using server::JournalPage;
using server::JournalQuery;
using server::JournalRow;
using server::JournalSettings;
using server::JournalStore;
using server::LogKind;
using server::Result;
using server::StoreThread;

inline constexpr qint64 DayUs = 86'400'000'000;

inline qint64 nowUs()
{
    return QDateTime::currentMSecsSinceEpoch() * 1000;
}

inline JournalEntry made(qint64 id, const QByteArray &channel, const QByteArray &rawPayload)
{
    JournalEntry entry;
    entry.id = id;
    entry.utc = id / 1000;
    entry.kind = LogKind::Event;
    entry.source = "HTTP";
    entry.appId = "app";
    entry.tenant = "7";
    entry.channel = channel;
    entry.event = "order.shipped";
    entry.recipients = 2;
    entry.payload = rawPayload;
    entry.size = rawPayload.size();
    return entry;
}

// A file with its thread and its journal.
struct Kept
{
    Kept(const QString &file, JournalSettings given)
        : thread({file, given.batchMs, 1000, 20'000})
        , store(thread, given)
    {}

    StoreThread thread;
    JournalStore store;

    EventsPage after(qint64 id, const QByteArrayList &channels, int limit = 100)
    {
        std::optional<Result<EventsPage>> said;
        store.eventsAfter({"app", channels, false, id, 0, false, limit},
                          [&](const auto &page) { said = page; });
        waitUntil([&] { return said.has_value(); }, 10'000);
        if (!said || !*said)
            qFatal("%s", said ? qPrintable(said->error().message) : "no answer");
        return **said;
    }
    JournalPage search(const JournalQuery &query)
    {
        std::optional<Result<JournalPage>> said;
        store.search(query, [&](const auto &page) { said = page; });
        waitUntil([&] { return said.has_value(); }, 20'000);
        if (!said || !*said)
            qFatal("%s", said ? qPrintable(said->error().message) : "no answer");
        return **said;
    }
    QList<qint64> found(const JournalQuery &query)
    {
        QList<qint64> ids;
        for (const JournalRow &row : search(query).rows)
            ids.append(row.id);
        return ids;
    }
    void flush() { (void)after(0, {"none"}); }
};

inline QList<qint64> idsOf(const EventsPage &page)
{
    QList<qint64> ids;
    for (const JournalRow &row : page.events)
        ids.append(row.id);
    return ids;
}

inline JournalQuery withText(const QString &text)
{
    JournalQuery query;
    query.text = text;
    return query;
}

} // namespace test
