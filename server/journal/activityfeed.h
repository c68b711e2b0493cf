// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/journal/activitysettings.h"
#include "server/journal/storethread.h"

namespace server {

// One line of the feed: "Ann created a new project".
struct FeedItem
{
    qint64 id = 0;
    qint64 utc = 0; // milliseconds since 1970
    QByteArray type;
    QByteArray description;
    QByteArray userId;
    QByteArray userName;
    QByteArray subjectType;
    QByteArray subjectId;
    QByteArray clientId;
    QByteArray projectId;
    QByteArray metadata; // a JSON object
};

struct FeedQuery
{
    QByteArray appId;
    QByteArray clientId;  // empty: of everybody
    QByteArray projectId; // empty: of everything
    qint64 before = 0;    // an id; 0: from the newest on
    int limit = 50;
};

// The newest first.
struct FeedPage
{
    QList<FeedItem> items;
    qint64 next = 0; // FeedQuery::before of the next page; 0: there is none
};

// What people did, kept in the journal's file, table `activities` (SYSTEMS.md S17). Engine thread;
// answers come in a later turn. Errors: Unavailable.
class ActivityFeed
{
public:
    template <typename T>
    using Answer = std::function<void(const Result<T> &)>;

    // The thread must outlive this.
    ActivityFeed(StoreThread &thread, ActivitySettings settings);

    // The answer has an id.
    void add(const QByteArray &appId, FeedItem item, Answer<FeedItem> answer);
    void read(const FeedQuery &query, Answer<FeedPage> answer);

    const ActivitySettings &settings() const { return m_settings; }

private:
    StoreThread &m_thread;
    const ActivitySettings m_settings;
};

} // namespace server
