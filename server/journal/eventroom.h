// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/journal/channelindex.h"
#include "server/journal/eventqueue.h"
#include "server/journal/journalsettings.h"
#include "server/journal/storethread.h"

#include <QElapsedTimer>
#include <QMutex>

#include <atomic>

namespace server {

// The journal's side of the store's thread: an inbox for events that are to be written, and the
// limits of what is kept. When the inbox is full the oldest event is dropped and counted.
class EventRoom final : public StoreRoom
{
public:
    explicit EventRoom(JournalSettings settings);

    enum class Wake { No, Soon, Now };
    // Any thread; says whether the store's thread has to be told.
    Wake take(const JournalEntry &entry);

    // What has been done so far. Any thread.
    struct Counts
    {
        quint64 stored = 0;
        quint64 dropped = 0;
        qint64 rows = 0;  // in the file, about
        qint64 bytes = 0; // of the file, about
    };
    Counts counts() const;

    Outcome opened(StoreConnection &store) override;
    bool isEmpty() const override;
    Outcome write(StoreConnection &store) override;
    void written(bool isKept) override;
    bool tidy(StoreConnection &store) override;

    static constexpr qsizetype BatchRows = 1000; // do not wait for more
    static constexpr int PruneMs = 5000;         // from one look at the limits to the next
    static constexpr qint64 QuietRows = 200;     // a smaller batch leaves time for the words
    static constexpr qint64 IndexRows = 1000;    // at one time
    static constexpr qint64 PartRows = 1000;     // of the words' tables, at least
    static constexpr qint64 PruneRows = 5000;

private:
    Outcome prune(StoreConnection &store);
    Outcome measure(StoreConnection &store);
    Outcome removeOldest(StoreConnection &store, qint64 rows);
    void dropOldest();

    const JournalSettings m_settings;
    const qint64 m_beginning; // no event of this room has a smaller id
    mutable QMutex m_mutex;   // of the next three
    EventQueue m_inbox;
    qint64 m_lastDropped = 0; // its id
    bool m_isWoken = false;
    EventQueue m_writing;
    ChannelIndex m_channels;
    qint64 m_missingUpTo = 0; // what the file says
    qint64 m_lastBatch = 0;   // rows
    bool m_isCounted = false; // m_rows
    bool m_isLoose = false;   // the file has more free room than it needs
    QElapsedTimer m_pruned;
    std::atomic<quint64> m_stored = 0;
    std::atomic<quint64> m_dropped = 0;
    std::atomic<qint64> m_rows = 0;
    std::atomic<qint64> m_bytes = 0;
};

} // namespace server
