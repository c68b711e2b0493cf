// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/console/api/journal.h"
#include "server/journal/eventroom.h"

namespace server {

// Events of some channels, in the order in which they were published.
struct EventsQuery
{
    QByteArray appId;
    QByteArrayList channels;
    qint64 after = 0; // an id
    int limit = 100;
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
    bool keeps(LogKind kind) const
    {
        return m_settings.lifecycle || kind == LogKind::Event || kind == LogKind::ClientEvent;
    }

    // The largest id in the file; 0: there is none. Errors, also below: Unavailable.
    void lastId(Answer<qint64> answer);
    void eventsAfter(const EventsQuery &query, Answer<EventsPage> answer);
    // Errors: as checkQuery().
    void search(const JournalQuery &query, Answer<JournalPage> answer);

    EventRoom::Counts counts() const { return m_room->counts(); }
    const JournalSettings &settings() const { return m_settings; }

private:
    StoreThread &m_thread;
    const JournalSettings m_settings;
    std::shared_ptr<EventRoom> m_room;
};

} // namespace server
