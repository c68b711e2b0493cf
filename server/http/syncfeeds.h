// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/channels/publisher.h"
#include "server/http/apiservice.h"
#include "server/http/callgate.h"
#include "server/http/sight.h"
#include "server/journal/activityfeed.h"
#include "server/journal/dataversions.h"

namespace server {

// The activity feed and the versions of an application's data (SYSTEMS.md S17, S19):
// /api/sync/activities and /api/sync/versions. Backends, which sign their requests, add with POST;
// they and users with a bearer token read with GET, users what belongs to channels that they may
// join. Engine thread.
class SyncFeeds final : public ApiService
{
public:
    struct Rooms
    {
        CallGate &gate;
        AppRegistry &apps;
        Publisher &publisher;
        const Clock &clock;
        ActivityFeed &activities;
        DataVersions &versions;
    };

    explicit SyncFeeds(const Rooms &rooms);

    bool takes(const QByteArray &path) const override;
    void handle(const HttpRequest &request, const QByteArray &path, HttpResponder respond) override;

    static constexpr int MaxRows = 500;      // of an answer
    static constexpr int MaxResources = 100; // of a request

private:
    // syncactivities.cpp
    void addActivity(const Caller &caller, const CallAnswer &answer, const QByteArray &body);
    void readActivities(const Caller &caller, const CallAnswer &answer);
    Outcome tell(const QByteArray &appId, const FeedItem &item, SocketId except, bool isTrial);
    // syncversions.cpp
    void addVersions(const Caller &caller, const CallAnswer &answer, const QByteArray &body);
    void readVersions(const Caller &caller, const CallAnswer &answer, const QByteArray &rawQuery);
    void fetchVersions(const ChangesQuery &query, bool isAll, const CallAnswer &answer);
    // For the channels that the user may join; refuses when `mustAll` and there is another.
    void ifSeen(const QByteArray &appId,
                const IdentityPtr &user,
                const QByteArrayList &channels,
                bool mustAll,
                const CallAnswer &answer,
                std::function<void(const QByteArrayList &seen)> then);

    Rooms m_rooms;
};

// A whole number of the query from `lowest` to `highest`, `otherwise` when it is not there. Errors:
// InvalidArgument naming parameter, value and limits.
Result<qint64> numberOf(const QueryParameters &query,
                        const QByteArray &name,
                        qint64 otherwise,
                        std::pair<qint64, qint64> limits);

// A text, or a whole number as text, of at most `maxBytes`; empty when it is not there. Errors:
// InvalidArgument naming the field.
Result<QByteArray>
textField(const json::Object &object, const QByteArray &name, qsizetype maxBytes);

} // namespace server
