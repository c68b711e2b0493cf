// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/callgate.h"

#include "server/apps/origins.h"

namespace server {

namespace {

constexpr qsizetype LoggedBytes = 200; // of what a client names

Error invalid(const QString &text)
{
    return {ErrorCode::InvalidArgument, text};
}

Error disabled()
{
    return {ErrorCode::Forbidden, QStringLiteral("The app is disabled (enabled).")};
}

Outcome checkSize(const AppRuntime &app, const HttpRequest &request)
{
    const qint64 limit = app.app().maxRequestBytes;
    if (request.body.size() <= limit)
        return Done{};
    return Error{ErrorCode::TooLarge,
                 QStringLiteral("The request has %1 bytes; the limit is %2 (max_request_size).")
                     .arg(request.body.size())
                     .arg(limit)};
}

} // namespace

QByteArray bearerToken(const HttpRequest &request)
{
    const QByteArray header = request.header("authorization").trimmed();
    constexpr QByteArrayView Scheme("bearer ");
    return header.left(Scheme.size()).toLower() == Scheme ? header.mid(Scheme.size()).trimmed()
                                                          : QByteArray();
}

bool isSignedRequest(const QueryParameters &query)
{
    return query.contains("auth_signature") || query.contains("auth_key");
}

CallGate::CallGate(const Rooms &rooms, QByteArray prefix, AuthorizationSettings settings)
    : m_rooms(rooms)
    , m_prefix(std::move(prefix))
    , m_settings(std::move(settings))
    , m_attempts(m_settings.requestsPerMinute)
{}

void CallGate::setSettings(const AuthorizationSettings &settings)
{
    m_settings = settings;
    m_attempts = AttemptLimit(settings.requestsPerMinute);
}

HttpResponse CallGate::preflight(bool isAllowed, const QByteArray &methods) const
{
    if (!isAllowed)
        return messageResponse(403, "This origin may not ask.");
    HttpResponse response;
    response.status = 204;
    response.headers = {{"Access-Control-Allow-Methods", methods},
                        {"Access-Control-Allow-Headers",
                         "Accept, Authorization, Content-Type, Last-Event-ID, X-CSRF-TOKEN, "
                         "X-Requested-With, X-Socket-Id, X-XSRF-TOKEN"},
                        {"Access-Control-Max-Age", "600"}};
    return response;
}

std::optional<HttpResponse> CallGate::overRate(const HttpRequest &request)
{
    const qint64 waitMs =
        m_attempts.attempt(m_rooms.admission.clientOf(request).ip, m_rooms.clock.steadyMs());
    if (waitMs == 0)
        return std::nullopt;
    HttpResponse response = messageResponse(429, "Too many attempts.");
    response.headers.emplaceBack("Retry-After", QByteArray::number((waitMs + 999) / 1000));
    return response;
}

std::optional<CallAnswer> CallGate::open(const HttpRequest &request,
                                         const QByteArray &path,
                                         const QByteArray &methods,
                                         HttpResponder respond)
{
    CallAnswer answer(m_rooms.activity, path, std::move(respond));
    answer.client = m_rooms.admission.clientOf(request);
    answer.method = request.method;
    answer.query = request.query;
    const QByteArray origin = request.header("origin");
    const bool isAllowed = isOriginAllowed(m_settings.allowedOrigins, origin);
    if (isAllowed && !origin.isEmpty())
        answer.origin = origin;
    if (request.method == "OPTIONS") {
        answer.send(preflight(isAllowed, methods),
                    QStringLiteral("A page of \"%1\" may not ask (authorization.allowed_origins).")
                        .arg(QString::fromUtf8(origin.left(LoggedBytes))));
        return std::nullopt;
    }
    const QByteArrayList taken = methods.split(',');
    if (!taken.contains(request.method) && !taken.contains(' ' + request.method)) {
        HttpResponse response = messageResponse(405, "Method not allowed.");
        response.headers.emplaceBack("Allow", methods + ", OPTIONS");
        answer.send(std::move(response),
                    QStringLiteral("Only %1 is answered.").arg(QString::fromUtf8(methods)));
        return std::nullopt;
    }
    if (auto response = overRate(request)) {
        answer.send(*std::move(response),
                    QStringLiteral("%1 has asked more than %2 times in a minute "
                                   "(authorization.requests_per_minute).")
                        .arg(QString::fromUtf8(m_rooms.admission.clientOf(request).ip))
                        .arg(m_settings.requestsPerMinute));
        return std::nullopt;
    }
    return answer;
}

Result<AppRuntime *> CallGate::appOf(const QueryParameters &query) const
{
    const QByteArray key = query.value("app");
    AppRuntime *app = nullptr;
    if (!key.isEmpty())
        app = m_rooms.apps.byKey(key);
    else if (!m_settings.apps.isEmpty())
        app = m_rooms.apps.byId(m_settings.apps.first());
    else if (m_rooms.apps.all().size() == 1)
        app = m_rooms.apps.all().front().get();
    else
        return invalid(QStringLiteral("There are several apps; the address has to end with "
                                      "?app=KEY (authorization.apps)."));
    if (!app || !serves(*app))
        return invalid(QStringLiteral("There is no app with the key \"%1\" to authorize for "
                                      "(authorization.apps).")
                           .arg(QString::fromUtf8(key.left(64))));
    if (!app->app().enabled)
        return disabled();
    return app;
}

bool CallGate::serves(const AppRuntime &app) const
{
    return m_settings.apps.isEmpty() || m_settings.apps.contains(app.id());
}

Result<AppRuntime *> CallGate::signer(const HttpRequest &request,
                                      const QueryParameters &query) const
{
    const QByteArray key = query.value("auth_key");
    AppRuntime *app = m_rooms.apps.byKey(key);
    if (!app)
        return Error{ErrorCode::Unauthorized,
                     QStringLiteral("There is no app with the key \"%1\" (auth_key).")
                         .arg(QString::fromUtf8(key.left(64)))};
    const auto checked =
        checkRequestAuth(app->signingKey(),
                         {request.method, request.path, m_prefix, query, request.body},
                         m_rooms.clock.utcMs(),
                         app->app().apiTimestampTolerance);
    if (!checked)
        return checked.error();
    if (!app->app().enabled)
        return disabled();
    return app;
}

void CallGate::identify(const QByteArray &token,
                        const QueryParameters &query,
                        const CallAnswer &answer,
                        Then then)
{
    if (!m_directory || !m_settings.isEnabled)
        return answer.refuse(
            {ErrorCode::Unauthorized,
             QStringLiteral("Users are not authorized here (authorization.enabled).")});
    if (token.isEmpty())
        return answer.refuse(
            {ErrorCode::Unauthorized, QStringLiteral("There is no bearer token.")});
    m_directory->identify(
        token, [this, query, answer, then = std::move(then)](const Result<IdentityPtr> &user) {
            if (!user)
                return answer.refuse(user.error());
            // It may have been removed meanwhile.
            AppRuntime *app = m_rooms.apps.byId(answer.appId);
            if (!app)
                return answer.refuse(invalid(QStringLiteral("The app was removed.")));
            if (const QString why = app->blocked.objection((*user)->userId); !why.isEmpty())
                return answer.refuse({ErrorCode::Forbidden, why});
            then({*app, *user, query}, answer);
        });
}

void CallGate::admit(const HttpRequest &request,
                     const QByteArray &path,
                     const QByteArray &methods,
                     Takes takes,
                     HttpResponder respond,
                     Then then)
{
    auto answer = open(request, path, methods, std::move(respond));
    if (!answer)
        return;
    const QueryParameters query = QueryParameters::parse(request.query);
    const bool isSigned = isSignedRequest(query);
    answer->isBackend = takes == Takes::Backends || (takes == Takes::Both && isSigned);
    const auto app = answer->isBackend ? signer(request, query) : appOf(query);
    if (!app)
        return answer->refuse(app.error());
    answer->appId = (*app)->id();
    if (const auto checked = checkSize(**app, request); !checked)
        return answer->refuse(checked.error());
    if (answer->isBackend)
        then({**app, nullptr, query}, *answer);
    else
        identify(bearerToken(request), query, *answer, std::move(then));
}

} // namespace server
