// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/apiservice.h"
#include "server/http/callgate.h"

namespace server {

class PresenceService;
struct PresenceNews;
class CallFields;

// POST /api/sync/heartbeat, /api/sync/start-viewing, /api/sync/stop-viewing and GET
// /api/sync/online-users (SYSTEMS.md S16): users for themselves by bearer token, an app's backend
// for the user it names. Users see those alone who share a tenant with them. Engine thread.
class PresenceApi final : public ApiService
{
public:
    // Both must outlive this.
    PresenceApi(CallGate &gate, PresenceService &presence);

    bool takes(const QByteArray &path) const override;
    void handle(const HttpRequest &request, const QByteArray &path, HttpResponder respond) override;

private:
    void list(const Caller &caller, const CallAnswer &answer) const;
    void tell(const Caller &caller,
              const CallAnswer &answer,
              const HttpRequest &request,
              const QByteArray &path);
    Result<PresenceNews>
    newsOf(const Caller &caller, const CallFields &fields, const HttpRequest &request) const;

    CallGate &m_gate;
    PresenceService &m_presence;
};

} // namespace server
