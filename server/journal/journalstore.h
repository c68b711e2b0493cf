// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/console/api/journal.h"
#include "server/journal/eventroom.h"

#include <QByteArrayList>

#include <optional>

namespace server {

// Events of some channels, in the order in which they were published.
struct EventsQuery
{
    QByteArray appId;
    QByteArrayList channels;
    bool isAll = false;  // every channel, whatever `channels` says
    qint64 after = 0;    // an id
    qint64 upTo = 0;     // an id, included; 0: without end
    bool isPart = false; // there are events behind `upTo`
    int limit = 100;
};

// Which channels the next events were on.
struct EventsWindow
{
    QByteArrayList channels;
    qint64 upTo = 0;     // the last one of them; there may be others behind it by now
    bool isFull = false; // there were others
};

struct EventsPage
{
    QList<JournalRow> events;
    qint64 cursor = 0;      // where the next page goes on; grows
    bool hasMore = false;   // there are events behind the cursor
    bool isComplete = true; // no event behind `after` has been deleted or dropped
};

// The journal on disk (SYSTEMS.md S18, S32): takes events without waiting, and answers questions
// about them. A question sees whatever was taken before it. Engine thread.
class JournalStore final
{
public:
    template <typename T>
    using Answer = std::function<void(const Result<T> &)>;

    // The thread must outlive this.
    JournalStore(StoreThread &thread, JournalSettings settings);

    // The entry has an id, and its payload is as it was sent.
    void take(const JournalEntry &entry);
    bool keeps(LogKind kind) const { return m_settings.lifecycle || isEvent(kind); }

    // The largest id in the file; 0: there is none. Errors, also below: Unavailable.
    void lastId(Answer<qint64> answer);
    // Of the next WindowRows events of the app.
    void windowAfter(const QByteArray &appId, qint64 after, Answer<EventsWindow> answer);
    void eventsAfter(const EventsQuery &query, Answer<EventsPage> answer);
    // Errors: as checkQuery().
    void search(const JournalQuery &query, Answer<JournalPage> answer);

    // A sentence for the log, at most every NewsMs: how many events were dropped since the last
    // one.
    std::optional<QString> news(qint64 nowMs);
    EventRoom::Counts counts() const { return m_room->counts(); }
    const JournalSettings &settings() const { return m_settings; }

    static constexpr int WindowRows = 10'000;
    static constexpr qint64 NewsMs = 10'000;

private:
    StoreThread &m_thread;
    const JournalSettings m_settings;
    std::shared_ptr<EventRoom> m_room;
    quint64 m_toldDropped = 0;
    qint64 m_toldMs = 0;
};

} // namespace server
