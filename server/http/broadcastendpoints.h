// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/broadcasting/broadcasting.h"
#include "server/http/api.h"
#include "server/http/callgate.h"

namespace server {

// What backends ask of the broadcasting services, signed as for the HTTP API (PROTOCOL.md 3.2):
//   POST /api/tenants/{tenant}/events   SYSTEMS.md S4
//   POST /api/notifications             S15
//   POST /api/domain-events             S29
// 200 with {"queued":true,"events":n} before anything is sent, as Laravel and the SDKs of Pusher
// expect it; with "now": {"queued":false,"events":n,"recipients":n}. 400, 401, 413, 422, 429, 503
// with a `message`. Engine thread.
class BroadcastEndpoints final : public ApiService
{
public:
    BroadcastEndpoints(const ApiRooms &rooms, CallGate &gate, Broadcasting &broadcasting);

    bool takes(const QByteArray &path) const override;
    void handle(const HttpRequest &request, const QByteArray &path, HttpResponder respond) override;

private:
    using Accepted = Result<Broadcasting::Accepted>;
    void answer(const HttpRequest &request,
                const QByteArray &path,
                const Caller &caller,
                const CallAnswer &answer);
    Accepted publish(const QByteArray &path, AppRuntime &app, const json::Object &body);
    Accepted tenantEvent(const QByteArray &tenant, AppRuntime &app, const json::Object &body);

    ApiRooms m_rooms;
    CallGate &m_gate;
    Broadcasting &m_broadcasting;
};

} // namespace server
