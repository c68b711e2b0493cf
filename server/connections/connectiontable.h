// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/connections/clientprotocol.h"
#include "server/connections/heartbeat.h"

#include <QObject>

#include <memory>
#include <unordered_map>

namespace server {

// All clients of this server: greets them, keeps them alive, lets them go. Owns every Connection.
// Engine thread.
class ConnectionTable final : public QObject, private Connection::Observer, private Heartbeat::Host
{
    Q_OBJECT

public:
    ConnectionTable(const Clock &clock,
                    Subscriptions &subscriptions,
                    Publisher &publisher,
                    SignIn &signIn,
                    Activity &activity,
                    QObject *parent = nullptr);
    ~ConnectionTable() override;

    // Why a client cannot stay (PROTOCOL.md 1.6); `why` is for the log.
    struct Objection
    {
        quint16 code = 0;
        QByteArray message;
        QString why;
    };
    // Nothing when the app takes such a client now. `app` null: the key is unknown.
    static std::optional<Objection>
    objection(const AppRuntime *app, const QByteArray &key, const ClientIdentity &identity);
    // Greets the client, or tells it why not and closes. Takes the transport in any case. Returns
    // null when it was not greeted.
    Connection *admit(AppRuntime *app,
                      const QByteArray &key,
                      ClientIdentity identity,
                      std::unique_ptr<Transport> transport);

    // Tells a client that is not admitted why, and closes. `why` is for the log; `app` may be null.
    void refuse(const AppRuntime *app,
                const ClientIdentity &identity,
                quint16 code,
                const QByteArray &message,
                const QString &why,
                std::unique_ptr<Transport> transport);

    Connection *find(SocketId id) const;
    int openCount() const { return m_open; }
    // No connection at all, closing ones included.
    bool isEmpty() const { return m_connections.empty(); }

    // Asks a client for a sign of life.
    void ping(Connection &connection) { connection.sendPing(m_clock.steadyMs()); }
    // Leaves all channels, tells the others, sends the error event and the Close frame.
    void close(Connection &connection, quint16 code, const QByteArray &message);
    // The same for all clients of an app. Returns how many.
    int closeApp(const AppRuntime &app, quint16 code, const QByteArray &message);
    // Makes the options of an app that has been changed those of its open connections.
    void appChanged(const AppRuntime &app);
    // Closes up to `count` clients, any of them. All they are told is the Close frame.
    void closeSome(int count, quint16 code, const QByteArray &reason);
    // Drops what is left, without a word.
    void abortAll();

    template <typename Visit>
    void forEachOpen(Visit visit) const
    {
        for (const auto &[id, connection] : m_connections) {
            if (connection->isOpen())
                visit(*connection);
        }
    }

signals:
    // The last connection, closing ones included, is gone.
    void emptied();

private:
    struct IdHash
    {
        std::size_t operator()(const SocketId &id) const { return qHash(id); }
    };
    class Farewell;

    void clientMessage(Connection &connection, QByteArrayView message) override;
    void clientGone(Connection &connection, quint16 code, QByteArrayView reason) override;
    void clientSeen(Connection &connection) override;
    void queueOverflowed(Connection &connection, const QueueOverflow &overflow) override;
    void counted(Connection &connection) override;
    std::optional<Pulse> pulse(SocketId id) const override;
    void sendPing(SocketId id) override;
    void giveUp(SocketId id) override;

    void settle(Connection &connection, quint16 code, QByteArrayView reason, const QString &why);
    SocketId freshId() const;

    const Clock &m_clock;
    Subscriptions &m_subscriptions;
    SignIn &m_signIn;
    Activity &m_activity;
    ClientProtocol m_protocol;
    Heartbeat m_heartbeat;
    std::unordered_map<SocketId, std::unique_ptr<Connection>, IdHash> m_connections;
    std::unordered_map<Farewell *, std::unique_ptr<Farewell>>
        m_farewells; // refused clients until they are gone
    int m_open = 0;
};

} // namespace server
