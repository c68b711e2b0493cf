// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/apiservice.h"
#include "server/http/callgate.h"
#include "server/tenancy/authorizer.h"

namespace server {

// POST /broadcasting/auth and /broadcasting/user-auth, as Laravel answers them (SYSTEMS.md S3):
// a form or JSON with `socket_id` and `channel_name`, a bearer token; 200 with the signature, 401,
// 403, 422, 429 or 503 with a `message`. Why somebody is refused stands in the log; clients are not
// told. On with authorization.enabled. Engine thread.
class BroadcastingAuth final : public ApiService
{
public:
    // Both must outlive this.
    BroadcastingAuth(CallGate &gate, Authorizer &authorizer);

    bool takes(const QByteArray &path) const override;
    void handle(const HttpRequest &request, const QByteArray &path, HttpResponder respond) override;

private:
    Result<AuthorizationRequest>
    read(const HttpRequest &request, const AppRuntime &app, bool isSignin) const;

    CallGate &m_gate;
    Authorizer &m_authorizer;
};

} // namespace server
