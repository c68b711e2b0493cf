// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/journal/activityfeed.h"
#include "server/journal/dataversions.h"
#include "server/journal/journalstore.h"

namespace server {

// What Belfry keeps on disk of what happens: one file, one thread, and the rooms that share them.
// Engine thread.
class Archive final
{
public:
    // The settings must be valid.
    Archive(const JournalSettings &journal, ActivitySettings activities, StoreThread::Report report)
        : m_thread({journal.file, journal.batchMs, 1000, journal.maxWaiting}, std::move(report))
        , m_events(m_thread, journal)
        , m_activities(m_thread, std::move(activities))
        , m_versions(m_thread)
    {}

    StoreThread &thread() { return m_thread; }
    JournalStore &events() { return m_events; }
    ActivityFeed &activities() { return m_activities; }
    DataVersions &versions() { return m_versions; }

private:
    StoreThread m_thread;
    JournalStore m_events;
    ActivityFeed m_activities;
    DataVersions m_versions;
};

} // namespace server
