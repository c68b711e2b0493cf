// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/client/fixture.h"

#include "server/auth/channelauth.h"
#include "server/base/json.h"

#include <QTcpSocket>
#include <QUrlQuery>
#include <QWebSocket>

namespace test {

using namespace server;
using namespace server::client;

Options optionsFor(quint16 port)
{
    Options options;
    options.port = port;
    options.key = testApp().key;
    return options;
}

AuthResult signedFor(const AuthRequest &request, const QByteArray &userId)
{
    const App app = testApp();
    const SigningKey key{app.key, Signer(app.secret), true, std::nullopt};
    if (request.channel.isEmpty()) {
        const QByteArray user = "{\"id\":" + json::quoted(userId) + '}';
        const QByteArray text = request.socketId + "::user::" + user;
        return AuthAnswer{app.key + ':' + key.signer.sign(text), user, {}};
    }
    QByteArray data;
    if (request.channel.startsWith(u"presence-"))
        data = "{\"user_id\":" + json::quoted(userId) +
               ",\"user_info\":{\"name\":" + json::quoted(userId) + "}}";
    return AuthAnswer{channelAuth(key, request.socketId, request.channel.toUtf8(), data), data, {}};
}

Options optionsOf(quint16 port, const QByteArray &userId)
{
    Options options = optionsFor(port);
    options.authorization.function = [userId](const AuthRequest &request, const AuthReply &reply) {
        reply(signedFor(request, userId));
    };
    return options;
}

Options quick(Options options)
{
    options.retry.firstDelayMs = 10;
    options.retry.maxDelayMs = 40;
    return options;
}

quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

bool isIn(const Client &client, State state)
{
    return client.state() == state;
}

bool waitFor(const Client &client, State state)
{
    return waitUntil([&] { return isIn(client, state); }, WaitMs);
}

bool connectNow(Client &client)
{
    client.open();
    return waitFor(client, State::Connected);
}

bool waitForSubscription(const Channel &channel)
{
    return waitUntil([&] { return channel.isSubscribed(); }, WaitMs);
}

AuthEndpoint::AuthEndpoint(const QByteArray &userId)
{
    answer = [userId](const Request &request) {
        const QUrlQuery form(QString::fromUtf8(request.body));
        const auto value = [&](const char *key) {
            return form.queryItemValue(QString::fromLatin1(key), QUrl::FullyDecoded);
        };
        const AuthRequest asked{value("socket_id").toUtf8(), value("channel_name")};
        const auto signature = std::get<AuthAnswer>(signedFor(asked, userId));
        return "{\"auth\":" + json::quoted(signature.auth) + ',' +
               (asked.channel.isEmpty() ? "\"user_data\":" : "\"channel_data\":") +
               json::quoted(signature.data) + '}';
    };
    m_server.listen(QHostAddress::LocalHost);
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        QTcpSocket *const socket = m_server.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    });
}

QUrl AuthEndpoint::url() const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1/broadcasting/auth").arg(m_server.serverPort()));
}

// One request a connection, whole when its length has come.
void AuthEndpoint::read(QTcpSocket *socket)
{
    const QByteArray bytes = socket->peek(1 << 20);
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    const qsizetype at = bytes.toLower().indexOf("content-length: ");
    if (end < 0 || at < 0)
        return;
    const qsizetype length = bytes.mid(at + 16, bytes.indexOf("\r\n", at) - at - 16).toLongLong();
    if (bytes.size() < end + 4 + length)
        return;
    socket->readAll();
    requests.append({bytes.first(end), bytes.sliced(end + 4, length)});
    const QByteArray body = answer(requests.last());
    socket->write("HTTP/1.1 " + QByteArray::number(status) +
                  " Answer\r\nContent-Type: application/json\r\nConnection: close\r\n"
                  "Content-Length: " +
                  QByteArray::number(body.size()) + "\r\n\r\n" + body);
    socket->disconnectFromHost();
}

ScriptedServer::ScriptedServer(quint16 port)
    : m_server(QStringLiteral("scripted"), QWebSocketServer::NonSecureMode)
{
    m_server.listen(QHostAddress::LocalHost, port);
    connect(&m_server, &QWebSocketServer::newConnection, this, [this] {
        QWebSocket *const socket = m_server.nextPendingConnection();
        socket->setParent(this);
        m_last = socket;
        ++connections;
        connect(socket, &QWebSocket::textMessageReceived, this, [this](const QString &text) {
            received.append(text);
        });
        connect(socket, &QWebSocket::disconnected, socket, &QObject::deleteLater);
        for (const QString &text : std::as_const(onConnect))
            socket->sendTextMessage(text);
        if (closeWith)
            socket->close(QWebSocketProtocol::CloseCode(closeWith), QStringLiteral("scripted"));
    });
}

QString ScriptedServer::greeting(int activityTimeoutSeconds)
{
    return QStringLiteral("{\"event\":\"pusher:connection_established\",\"data\":\"{\\\"socket_id"
                          "\\\":\\\"1.2\\\",\\\"activity_timeout\\\":%1}\"}")
        .arg(activityTimeoutSeconds);
}

} // namespace test
