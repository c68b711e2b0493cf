// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/broadcastingauth.h"

#include "server/apps/namerules.h"
#include "server/base/json.h"
#include "server/base/utf8check.h"
#include "server/http/callfields.h"

namespace server {

namespace {

constexpr qsizetype LoggedBytes = 200; // of what a client names

bool isSigninPath(const QByteArray &path)
{
    return path.endsWith("/user-auth");
}

Error invalid(const QString &text)
{
    return {ErrorCode::InvalidArgument, text};
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

BroadcastingAuth::BroadcastingAuth(CallGate &gate, Authorizer &authorizer)
    : m_gate(gate)
    , m_authorizer(authorizer)
{}

bool BroadcastingAuth::takes(const QByteArray &path) const
{
    return m_gate.settings().isEnabled &&
           (path == "/broadcasting/auth" || path == "/api/v1/broadcasting/auth" ||
            path == "/broadcasting/user-auth" || path == "/api/v1/broadcasting/user-auth");
}

Result<AuthorizationRequest>
BroadcastingAuth::read(const HttpRequest &request, const AppRuntime &app, bool isSignin) const
{
    const auto fields = CallFields::parse(request);
    if (!fields)
        return fields.error();
    const QByteArray socketId = fields->string("socket_id");
    if (const auto socket = readSocketId(socketId); !socket)
        return socket.error();
    AuthorizationRequest call{app.id(),
                              app.signingKey(),
                              m_gate.settings().masterKey(app.id()),
                              bearerToken(request),
                              socketId,
                              {}};
    if (isSignin)
        return call;
    call.channel = fields->string("channel_name");
    if (!Utf8Check::isValid(call.channel))
        return invalid(QStringLiteral("channel_name is not UTF-8."));
    const QString defect = call.channel.isEmpty()
                               ? QStringLiteral("it is empty")
                               : nameDefect(app.app(), call.channel, NameUse::Subscribe);
    if (!defect.isEmpty())
        return invalid(QStringLiteral("channel_name is \"%1\": %2.")
                           .arg(QString::fromUtf8(call.channel.left(LoggedBytes)), defect));
    return call;
}

void BroadcastingAuth::handle(const HttpRequest &request,
                              const QByteArray &path,
                              HttpResponder respond)
{
    auto answer = m_gate.open(request, path, "POST", std::move(respond));
    if (!answer)
        return;
    const auto app = m_gate.appOf(QueryParameters::parse(request.query));
    if (!app)
        return answer->refuse(app.error());
    const bool isSignin = isSigninPath(path);
    const auto read = this->read(request, **app, isSignin);
    if (!read)
        return answer->refuse(read.error());
    answer->appId = read->appId;
    answer->channel = read->channel;
    answer->socket = SocketId::parse(read->socketId).value_or(SocketId());
    const auto finish = [answer = *answer](const auto &grant) {
        if (grant)
            answer.ok(bodyOf(*grant));
        else
            answer.refuse(grant.error());
    };
    if (isSignin)
        m_authorizer.authenticate(*read, m_gate.settings().userInfo, finish);
    else
        m_authorizer.authorize(*read, finish);
}

} // namespace server
