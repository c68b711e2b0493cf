// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/result.h"
#include "server/client/event.h"
#include "server/client/retry.h"

#include <QSslConfiguration>
#include <QUrl>

#include <functional>
#include <optional>
#include <utility>
#include <variant>

namespace server::client {

// What has to be signed: a subscription, or with an empty channel the sign-in of the user.
struct AuthRequest
{
    QByteArray socketId;
    QString channel;
};

// The signature, and what was signed with it (PROTOCOL.md 2.3).
struct AuthAnswer
{
    QByteArray auth;         // "<key>:<hex>"
    QByteArray data;         // channel_data, or user_data of a sign-in: JSON; may be empty
    QByteArray sharedSecret; // of an encrypted channel: 32 bytes; else empty
};

using AuthResult = std::variant<AuthAnswer, Refusal>;
using AuthReply = std::function<void(const AuthResult &)>;

// Who signs: an HTTP endpoint as Laravel's, or a function. With neither, guarded channels are
// refused.
struct Authorization
{
    QUrl endpoint;     // POST socket_id, channel_name as a form: "/broadcasting/auth"
    QUrl userEndpoint; // POST socket_id: "/broadcasting/user-auth"
    QByteArray token;  // sent as "Authorization: Bearer"; empty: not sent
    QList<std::pair<QByteArray, QByteArray>> headers; // further ones, of both endpoints
    int timeoutMs = 10'000;
    // In place of the endpoints. The reply is called once, at once or later, in the client's
    // thread; when the client has gone by then, nothing happens.
    std::function<void(const AuthRequest &, const AuthReply &)> function;
};

// All that a client is made with. The defaults are pusher-js's, those of Retry the seed's.
struct Options
{
    QString host = QStringLiteral("127.0.0.1");
    quint16 port = 0; // 0: 443 with TLS, 80 without
    QByteArray key;   // of the app
    bool useTls = false;
    quint16 tlsPort = 0; // where to go when the server wants TLS (4000); 0: `port`
    QString path;        // prefix of the route, as "/ws"; mostly empty
    QString origin;      // sent as Origin; empty: none
    QString clientName = QStringLiteral("qt-belfry");      // as it introduces itself
    std::optional<QSslConfiguration> tls = std::nullopt;   // whom to trust; nothing: Qt's default
    QString eventNamespace = QStringLiteral("App.Events"); // see eventName()
    Authorization authorization = {};
    Retry retry = {};
    int connectTimeoutMs = 10'000;     // from opening a socket to the greeting
    int unavailableTimeoutMs = 10'000; // of trying, then the state says Unavailable
    int activityTimeoutMs = 120'000;   // of silence, then a ping; the server's own if that is less
    int pongTimeoutMs = 30'000;        // for anything to come after it
    int resubscribeTimeoutMs = 10'000; // see Client::reconnected
    qint64 maxMessageBytes = 16 * 1024 * 1024; // from the server, else the connection ends
    qint64 maxQueuedBytes = 1024 * 1024;       // to the server; more is refused by whisper()

    // Sees every message as it is on the wire, in the client's thread; must leave the client alone.
    std::function<void(bool isOut, const QByteArray &text)> trace = {};

    // "wss://host:port[/prefix]/app/<key>", or ws. Errors: InvalidArgument.
    static Result<Options> fromUrl(const QUrl &url);
    // Errors: InvalidArgument that names the option and its value.
    Outcome validate() const;
    // Where the WebSocket is (PROTOCOL.md 1.1).
    QUrl url(bool withTls) const;
};

} // namespace server::client
