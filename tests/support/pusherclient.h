// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/apps/app.h"

#include <QJsonObject>
#include <QSslCertificate>
#include <QWebSocket>

#include <optional>

namespace test {

// One message of the server, with what its `data` string holds when that is JSON.
struct PusherMessage
{
    QByteArray text; // as it came
    QString event;
    QString channel;
    QJsonValue data;
};

// A client of the Pusher protocol over a real WebSocket. Waits in the event loop, never longer than
// WaitMs.
class PusherClient final : public QObject
{
    Q_OBJECT

public:
    static constexpr int WaitMs = 5000;

    explicit PusherClient(const server::App &app, QObject *parent = nullptr);
    ~PusherClient() override;

    // Connects over TLS from now on, and trusts nobody but this certificate.
    void trust(const QSslCertificate &certificate);
    // `target` is the path and query behind the host; by default "/app/<key>?protocol=7&…".
    void open(quint16 port, const QString &origin = {}, const QString &target = {});
    // Opens and waits for the greeting.
    [[nodiscard]] bool connectTo(quint16 port);
    [[nodiscard]] bool waitForClose();

    // The next message of that name that has not been taken; others stay.
    std::optional<PusherMessage> next(const QString &event);
    // All that has come and has not been taken.
    QList<PusherMessage> take();
    qsizetype waiting() const { return m_messages.size(); }
    // Whether everything the server sent before it answered a ping has come; the pong is taken.
    [[nodiscard]] bool settle();

    void send(const QByteArray &text);
    // Signed where a signature is needed; whether the server says that it succeeded.
    [[nodiscard]] bool subscribe(const QByteArray &channel, const QByteArray &channelData = {});
    void unsubscribe(const QByteArray &channel);
    void close();
    void abort();

    QByteArray socketId() const { return m_socketId; }
    bool isOpen() const { return m_socket.state() == QAbstractSocket::ConnectedState; }
    bool isClosed() const { return m_closed; }
    quint16 closeCode() const;
    QString closeReason() const { return m_socket.closeReason(); }
    QWebSocket &socket() { return m_socket; }

private:
    void receive(const QString &text);

    server::App m_app;
    QWebSocket m_socket;
    QList<PusherMessage> m_messages;
    QByteArray m_socketId;
    bool m_isSecure = false;
    bool m_closed = false;
};

} // namespace test
