// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/apps/appregistry.h"
#include "server/auth/requestauth.h"
#include "server/http/callanswer.h"
#include "server/net/admission.h"
#include "server/tenancy/authorizationsettings.h"
#include "server/tenancy/directory.h"

namespace server {

class Authorizer;

// Who asks; valid for the turn it was given in.
struct Caller
{
    AppRuntime &app;
    IdentityPtr user; // null: the app itself, which signed the request
    const QueryParameters &query;
};

// What all endpoints for users and backends outside /apps have in common: pages of other hosts
// (CORS), how often an address may ask, which app it is about, and who asks. Users bring a bearer
// token and name the app with `?app=KEY` where there are several; backends sign as for the HTTP API
// (PROTOCOL.md 3.2), with `auth_key` naming the app. Engine thread.
class CallGate final
{
public:
    struct Rooms
    {
        AppRegistry &apps;
        const Admission &admission;
        Activity &activity;
        const Clock &clock;
    };

    // `prefix` is the server's.
    CallGate(const Rooms &rooms, QByteArray prefix, AuthorizationSettings settings);

    // The settings must be valid. Requests that were counted are forgotten.
    void setSettings(const AuthorizationSettings &settings);
    const AuthorizationSettings &settings() const { return m_settings; }
    // Who knows the users, and what they may join; without them only backends are let in. Both must
    // outlive this.
    void setUsers(Directory &directory, Authorizer &authorizer)
    {
        m_directory = &directory;
        m_authorizer = &authorizer;
    }
    // Only where a user has been let in.
    Authorizer &authorizer() const { return *m_authorizer; }

    // The first half: nothing when it has been answered, as with preflights, other methods (405)
    // and who asks too often (429). `methods` are the endpoint's: "GET, POST".
    std::optional<CallAnswer> open(const HttpRequest &request,
                                   const QByteArray &path,
                                   const QByteArray &methods,
                                   HttpResponder respond);
    // By `?app=`, an app's key; else the first that is configured, or the only one there is.
    // Errors: InvalidArgument, Forbidden.
    Result<AppRuntime *> appOf(const QueryParameters &query) const;

    enum class Takes { Users, Backends, Both };
    using Then = std::function<void(const Caller &caller, const CallAnswer &answer)>;
    // Both halves: `then` is called in this turn or a later one, unless the call was refused. The
    // request's body is within the app's max_request_size.
    void admit(const HttpRequest &request,
               const QByteArray &path,
               const QByteArray &methods,
               Takes takes,
               HttpResponder respond,
               Then then);

    // Whether users of this app are authorized here.
    bool serves(const AppRuntime &app) const;
    // The app that has signed the request, by `auth_key`. Errors: Unauthorized, Forbidden.
    Result<AppRuntime *> signer(const HttpRequest &request, const QueryParameters &query) const;
    // Whose token it is, for the app of `answer`; `then` is called unless the call was refused.
    void identify(const QByteArray &token,
                  const QueryParameters &query,
                  const CallAnswer &answer,
                  Then then);

private:
    HttpResponse preflight(bool isAllowed, const QByteArray &methods) const;
    std::optional<HttpResponse> overRate(const HttpRequest &request);

    Rooms m_rooms;
    QByteArray m_prefix;
    AuthorizationSettings m_settings;
    AttemptLimit m_attempts;
    Directory *m_directory = nullptr;
    Authorizer *m_authorizer = nullptr;
};

// Whether an app claims to have signed it.
bool isSignedRequest(const QueryParameters &query);

// Of "Authorization: Bearer …"; empty when there is none.
QByteArray bearerToken(const HttpRequest &request);

} // namespace server
