// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/apiservice.h"
#include "server/http/callgate.h"
#include "server/http/sight.h"
#include "server/journal/journalstore.h"

namespace server {

// GET /api/events/since: the events that a client has missed (SYSTEMS.md S32), from `timestamp`
// (ISO 8601, or seconds or milliseconds since 1970) or behind `cursor`, of `channels[]`, or of
// every channel that the caller may join; `limit` to a page. For users with a bearer token, and for
// backends that sign the request. Engine thread.
class EventsSince final : public ApiService
{
public:
    struct Rooms
    {
        CallGate &gate;
        Activity &activity;
        JournalStore &events;
    };

    explicit EventsSince(const Rooms &rooms);

    bool takes(const QByteArray &path) const override;
    void handle(const HttpRequest &request, const QByteArray &path, HttpResponder respond) override;

private:
    struct Call
    {
        CallAnswer answer;
        EventsQuery query;
        bool isNamed = false; // the caller names the channels
        IdentityPtr user;
        QByteArrayList refused; // of the named ones
    };
    using CallPtr = std::shared_ptr<Call>;

    Result<EventsQuery> read(const Caller &caller, const QByteArray &rawQuery) const;
    void findChannels(const CallPtr &call);
    void lookAt(const CallPtr &call);
    void tellRefused(const Call &call, const Sight &sight);
    void fetch(const CallPtr &call);

    Rooms m_rooms;
};

} // namespace server
