// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/apps/appregistry.h"
#include "server/http/message.h"
#include "server/journal/activity.h"
#include "server/net/admission.h"
#include "server/tenancy/authorizationsettings.h"
#include "server/tenancy/authorizer.h"

namespace server {

// POST /broadcasting/auth and /broadcasting/user-auth, as Laravel answers them (SYSTEMS.md S3):
// a form or JSON with `socket_id` and `channel_name`, a bearer token; 200 with the signature, 401,
// 403, 422, 429 or 503 with a `message`. Why somebody is refused stands in the log; clients are not
// told. Engine thread.
class BroadcastingAuth final
{
public:
    struct Rooms
    {
        const AppRegistry &apps;
        const Admission &admission;
        Activity &activity;
        const Clock &clock;
        Authorizer &authorizer;
    };

    BroadcastingAuth(const Rooms &rooms, AuthorizationSettings settings);

    // The settings must be valid. Requests that were counted are forgotten.
    void setSettings(const AuthorizationSettings &settings);
    const AuthorizationSettings &settings() const { return m_settings; }

    // Whether the path, without the server's prefix, is one of these and they are on.
    bool takes(const QByteArray &path) const;
    void handle(const HttpRequest &request, const QByteArray &path, HttpResponder respond);

private:
    // What is left to do once the request has been read.
    struct Call
    {
        QByteArray origin; // as it is allowed to read the answer; empty: it is not
        QByteArray appId;
        QByteArray channel;
        QByteArray socketId;
        QByteArray path;
        HttpResponder respond;
    };

    HttpResponse preflight(const HttpRequest &request) const;
    std::optional<HttpResponse> overRate(const HttpRequest &request);
    Result<AuthorizationRequest> read(const HttpRequest &request, bool isSignin) const;
    Result<const AppRuntime *> appOf(const HttpRequest &request) const;
    void finish(const Call &call, HttpResponse response, const QString &reason = {}) const;
    void refuse(const Call &call, const Error &error) const;

    Rooms m_rooms;
    AuthorizationSettings m_settings;
    AttemptLimit m_attempts;
};

} // namespace server
