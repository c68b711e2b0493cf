// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/client/client.h"
#include "tests/support/testapp.h"
#include "tests/support/waiting.h"

#include <QJsonObject>
#include <QTcpServer>
#include <QWebSocketServer>

#include <functional>
#include <memory>

namespace test {

constexpr int WaitMs = 5000;

// A client of testApp() on loopback; without an authorization.
server::client::Options optionsFor(quint16 port);
// Signs by itself, at once, as an endpoint would: as that user, with {"name":<userId>}.
server::client::Options optionsOf(quint16 port, const QByteArray &userId);
server::client::AuthResult signedFor(const server::client::AuthRequest &request,
                                     const QByteArray &userId);
// Waits that are over in a moment; the retries stay as they are.
server::client::Options quick(server::client::Options options);
// A port that nobody listens on.
quint16 freePort();
bool isIn(const server::client::Client &client, server::client::State state);
bool waitFor(const server::client::Client &client, server::client::State state);
// Opens, and waits until it is connected.
bool connectNow(server::client::Client &client);
bool waitForSubscription(const server::client::Channel &channel);

// An application's authorization endpoint over HTTP on loopback. Answers each request by `answer`;
// by default signed for `userId`.
class AuthEndpoint final : public QObject
{
public:
    struct Request
    {
        QByteArray head; // request line and header
        QByteArray body;
    };

    explicit AuthEndpoint(const QByteArray &userId = "7");

    QUrl url() const;

    QList<Request> requests;
    int status = 200;
    std::function<QByteArray(const Request &)> answer;

private:
    void read(QTcpSocket *socket);

    QTcpServer m_server;
};

// A WebSocket server that says what a test tells it to.
class ScriptedServer final : public QObject
{
public:
    explicit ScriptedServer(quint16 port = 0);

    quint16 port() const { return m_server.serverPort(); }
    QWebSocket *last() const { return m_last; }

    QStringList onConnect; // sent to each that comes
    QStringList received;
    int connections = 0;
    quint16 closeWith = 0; // after that; 0: not

    static QString greeting(int activityTimeoutSeconds = 30);

private:
    QWebSocketServer m_server;
    QPointer<QWebSocket> m_last;
};

} // namespace test
