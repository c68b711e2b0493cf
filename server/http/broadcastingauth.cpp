// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/broadcastingauth.h"

#include "server/apps/namerules.h"
#include "server/apps/origins.h"
#include "server/auth/requestauth.h"
#include "server/base/json.h"
#include "server/base/utf8check.h"

namespace server {

namespace {

constexpr qsizetype LoggedBytes = 200; // of what a client names

bool isSigninPath(const QByteArray &path)
{
    return path.endsWith("/user-auth");
}

HttpResponse message(int status, const QByteArray &text)
{
    return HttpResponse::json(status, "{\"message\":" + json::quoted(text) + '}');
}

// What the client is told; the reason is the operator's.
HttpResponse answerTo(const Error &error)
{
    switch (error.code) {
    case ErrorCode::Unauthorized:
        return message(401, "Unauthenticated.");
    case ErrorCode::Forbidden:
        return message(403, "Forbidden.");
    case ErrorCode::InvalidArgument:
        return message(422, error.message.toUtf8());
    case ErrorCode::Unavailable:
        return message(503, "The directory of users is not available.");
    default:
        return message(500, "Server error.");
    }
}

// Of "Authorization: Bearer …".
QByteArray bearerToken(const HttpRequest &request)
{
    const QByteArray header = request.header("authorization").trimmed();
    constexpr QByteArrayView Scheme("bearer ");
    return header.left(Scheme.size()).toLower() == Scheme ? header.mid(Scheme.size()).trimmed()
                                                          : QByteArray();
}

Error invalid(const QString &text)
{
    return {ErrorCode::InvalidArgument, text};
}

struct Fields
{
    QByteArray socketId;
    QByteArray channel;
};

Result<Fields> fieldsOf(const HttpRequest &request)
{
    const QByteArray type = request.header("content-type").split(';').first().trimmed().toLower();
    if (type == "application/json") {
        const auto object = json::parseObject(request.body);
        if (!object)
            return invalid(QStringLiteral("The body is not a JSON object."));
        return Fields{json::findString(*object, "socket_id").value_or(QByteArray()),
                      json::findString(*object, "channel_name").value_or(QByteArray())};
    }
    if (!type.isEmpty() && type != "application/x-www-form-urlencoded")
        return invalid(QStringLiteral("The body is \"%1\"; it must be "
                                      "application/x-www-form-urlencoded or application/json.")
                           .arg(QString::fromUtf8(type.left(64))));
    const QueryParameters form = QueryParameters::parse(request.body);
    return Fields{form.value("socket_id"), form.value("channel_name")};
}

QByteArray bodyOf(const ChannelGrant &grant)
{
    QByteArray body = "{\"auth\":" + json::quoted(grant.auth);
    if (!grant.channelData.isEmpty())
        body += ",\"channel_data\":" + json::quoted(grant.channelData);
    if (!grant.sharedSecret.isEmpty())
        body += ",\"shared_secret\":" + json::quoted(grant.sharedSecret);
    return body + '}';
}

QByteArray bodyOf(const UserGrant &grant)
{
    return "{\"auth\":" + json::quoted(grant.auth) +
           ",\"user_data\":" + json::quoted(grant.userData) + '}';
}

} // namespace

BroadcastingAuth::BroadcastingAuth(const Rooms &rooms, AuthorizationSettings settings)
    : m_rooms(rooms)
    , m_settings(std::move(settings))
    , m_attempts(m_settings.requestsPerMinute)
{}

void BroadcastingAuth::setSettings(const AuthorizationSettings &settings)
{
    m_settings = settings;
    m_attempts = AttemptLimit(settings.requestsPerMinute);
}

bool BroadcastingAuth::takes(const QByteArray &path) const
{
    return m_settings.isEnabled &&
           (path == "/broadcasting/auth" || path == "/api/v1/broadcasting/auth" ||
            path == "/broadcasting/user-auth" || path == "/api/v1/broadcasting/user-auth");
}

// By `?app=`, an app's key; else the first that is configured, or the only one there is.
Result<const AppRuntime *> BroadcastingAuth::appOf(const HttpRequest &request) const
{
    const QueryParameters query = QueryParameters::parse(request.query);
    const QByteArray key = query.value("app");
    const AppRuntime *app = nullptr;
    if (!key.isEmpty())
        app = m_rooms.apps.byKey(key);
    else if (!m_settings.apps.isEmpty())
        app = m_rooms.apps.byId(m_settings.apps.first());
    else if (m_rooms.apps.all().size() == 1)
        app = m_rooms.apps.all().front().get();
    else
        return invalid(QStringLiteral("There are several apps; the address has to end with "
                                      "?app=KEY (authorization.apps)."));
    const bool isServed = app && (m_settings.apps.isEmpty() || m_settings.apps.contains(app->id()));
    if (!isServed)
        return invalid(QStringLiteral("There is no app with the key \"%1\" to authorize for "
                                      "(authorization.apps).")
                           .arg(QString::fromUtf8(key.left(64))));
    if (!app->app().enabled)
        return Error{ErrorCode::Forbidden, QStringLiteral("The app is disabled (enabled).")};
    return app;
}

Result<AuthorizationRequest> BroadcastingAuth::read(const HttpRequest &request, bool isSignin) const
{
    const auto app = appOf(request);
    if (!app)
        return app.error();
    const auto fields = fieldsOf(request);
    if (!fields)
        return fields.error();
    if (!SocketId::parse(fields->socketId))
        return invalid(QStringLiteral("socket_id is \"%1\"; it must look like 1234.5678.")
                           .arg(QString::fromUtf8(fields->socketId.left(64))));
    AuthorizationRequest call{(*app)->id(),
                              (*app)->signingKey(),
                              m_settings.masterKey((*app)->id()),
                              bearerToken(request),
                              fields->socketId,
                              {}};
    if (isSignin)
        return call;
    call.channel = fields->channel;
    if (!Utf8Check::isValid(call.channel))
        return invalid(QStringLiteral("channel_name is not UTF-8."));
    const QString defect = call.channel.isEmpty()
                               ? QStringLiteral("it is empty")
                               : nameDefect((*app)->app(), call.channel, NameUse::Subscribe);
    if (!defect.isEmpty())
        return invalid(QStringLiteral("channel_name is \"%1\": %2.")
                           .arg(QString::fromUtf8(call.channel.left(LoggedBytes)), defect));
    return call;
}

HttpResponse BroadcastingAuth::preflight(const HttpRequest &request) const
{
    if (!isOriginAllowed(m_settings.allowedOrigins, request.header("origin")))
        return message(403, "This origin may not ask.");
    HttpResponse response;
    response.status = 204;
    response.headers = {{"Access-Control-Allow-Methods", "POST"},
                        {"Access-Control-Allow-Headers",
                         "Accept, Authorization, Content-Type, X-CSRF-TOKEN, X-Requested-With, "
                         "X-Socket-Id, X-XSRF-TOKEN"},
                        {"Access-Control-Max-Age", "600"}};
    return response;
}

std::optional<HttpResponse> BroadcastingAuth::overRate(const HttpRequest &request)
{
    const qint64 waitMs =
        m_attempts.attempt(m_rooms.admission.clientOf(request).ip, m_rooms.clock.steadyMs());
    if (waitMs == 0)
        return std::nullopt;
    HttpResponse response = message(429, "Too many attempts.");
    response.headers.emplaceBack("Retry-After", QByteArray::number((waitMs + 999) / 1000));
    return response;
}

void BroadcastingAuth::handle(const HttpRequest &request,
                              const QByteArray &path,
                              HttpResponder respond)
{
    Call call{{}, {}, {}, {}, path, std::move(respond)};
    const QByteArray origin = request.header("origin");
    if (!origin.isEmpty() && isOriginAllowed(m_settings.allowedOrigins, origin))
        call.origin = origin;
    if (request.method == "OPTIONS")
        return finish(call,
                      preflight(request),
                      QStringLiteral("A page of \"%1\" may not ask "
                                     "(authorization.allowed_origins).")
                          .arg(QString::fromUtf8(origin.left(LoggedBytes))));
    if (request.method != "POST") {
        HttpResponse response = message(405, "Method not allowed.");
        response.headers.emplaceBack("Allow", "POST, OPTIONS");
        return finish(call, std::move(response), QStringLiteral("Only POST is answered."));
    }
    if (auto response = overRate(request))
        return finish(call,
                      std::move(*response),
                      QStringLiteral("%1 has asked more than %2 times in a minute "
                                     "(authorization.requests_per_minute).")
                          .arg(QString::fromUtf8(m_rooms.admission.clientOf(request).ip))
                          .arg(m_settings.requestsPerMinute));
    const bool isSignin = isSigninPath(path);
    const auto read = this->read(request, isSignin);
    if (!read)
        return refuse(call, read.error());
    call.appId = read->appId;
    call.channel = read->channel;
    call.socketId = read->socketId;
    const auto answer = [this, call](const auto &grant) {
        if (grant)
            finish(call, HttpResponse::json(200, bodyOf(*grant)));
        else
            refuse(call, grant.error());
    };
    if (isSignin)
        m_rooms.authorizer.authenticate(*read, m_settings.userInfo, answer);
    else
        m_rooms.authorizer.authorize(*read, answer);
}

void BroadcastingAuth::refuse(const Call &call, const Error &error) const
{
    if (error.code == ErrorCode::Unauthorized)
        m_rooms.activity.authFailed(AuthFailure::Token);
    finish(call, answerTo(error), error.message);
}

// Answers, and logs a refusal with its reason.
void BroadcastingAuth::finish(const Call &call, HttpResponse response, const QString &reason) const
{
    response.headers.emplaceBack("Vary", "Origin");
    response.headers.emplaceBack("Cache-Control", "no-store");
    if (!call.origin.isEmpty())
        response.headers.emplaceBack("Access-Control-Allow-Origin", call.origin);
    if (response.status >= 400) {
        m_rooms.activity.httpFailed(response.status);
        m_rooms.activity.refused({"HTTP",
                                  call.appId,
                                  call.channel.left(LoggedBytes),
                                  QByteArray::number(response.status),
                                  SocketId::parse(call.socketId).value_or(SocketId()),
                                  QString::fromUtf8(call.path) + QStringLiteral(": ") + reason});
    }
    call.respond(std::move(response));
}

} // namespace server
