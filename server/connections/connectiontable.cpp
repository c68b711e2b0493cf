// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/connections/connectiontable.h"

#include "server/apps/appruntime.h"
#include "server/apps/origins.h"
#include "server/connections/framecodec.h"
#include "server/journal/extras.h"
#include "server/protocol/closecode.h"
#include "server/protocol/frames.h"

#include <QTimer>

namespace server {

// A refused client: it gets its error and the Close frame, what it says is ignored, and then it is
// gone.
class ConnectionTable::Farewell final : private Transport::Receiver
{
public:
    Farewell(ConnectionTable &table, std::unique_ptr<Transport> transport)
        : m_table(table)
        , m_transport(std::move(transport))
    {}

    void say(quint16 code, const QByteArray &message)
    {
        constexpr TransportLimits Small{1024, 64 * 1024};
        m_transport->start(this, Small);
        m_transport->sendFrame(framecodec::encode(framecodec::Text, frames::error(code, message)));
        m_transport->close(code, message);
    }

private:
    void messageReceived(QByteArrayView) override {}
    void controlFrameReceived() override {}
    void queueOverflowed(const QueueOverflow &) override { m_transport->abort(); }
    void transportClosed(quint16, QByteArrayView) override
    {
        QMetaObject::invokeMethod(
            &m_table,
            [table = &m_table, self = this] { table->m_farewells.erase(self); },
            Qt::QueuedConnection);
    }

    ConnectionTable &m_table;
    std::unique_ptr<Transport> m_transport;
};

ConnectionTable::ConnectionTable(const Clock &clock,
                                 Subscriptions &subscriptions,
                                 Publisher &publisher,
                                 SignIn &signIn,
                                 Activity &activity,
                                 QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_subscriptions(subscriptions)
    , m_signIn(signIn)
    , m_activity(activity)
    , m_protocol(clock, subscriptions, publisher, signIn, activity)
    , m_heartbeat(clock, *this)
{
    auto *second = new QTimer(this);
    connect(second, &QTimer::timeout, this, [this] {
        m_heartbeat.tick();
        m_subscriptions.tick();
    });
    second->start(1000);
}

ConnectionTable::~ConnectionTable() = default;

std::optional<ConnectionTable::Objection> ConnectionTable::objection(const AppRuntime *app,
                                                                     const QByteArray &key,
                                                                     const ClientIdentity &identity)
{
    if (!app)
        return Objection{
            closecode::UnknownApp,
            "Application does not exist",
            QStringLiteral("No app has the key \"%1\".").arg(QString::fromUtf8(key.left(64)))};
    const App &options = app->app();
    if (!options.enabled)
        return Objection{closecode::AppDisabled,
                         "Application disabled",
                         QStringLiteral("The app %1 is disabled (enabled).").arg(options.name)};
    if (options.maxConnections && app->connections >= *options.maxConnections)
        return Objection{closecode::OverQuota,
                         "Application is over connection quota",
                         QStringLiteral("The app has %1 connections, its limit (max_connections).")
                             .arg(*options.maxConnections)};
    if (!isOriginAllowed(options.allowedOrigins, identity.origin))
        return Objection{
            closecode::Unauthorized,
            "Origin not allowed",
            identity.origin.isEmpty()
                ? QStringLiteral("The client sent no Origin, and the app has a list of them "
                                 "(allowed_origins).")
                : QStringLiteral("The origin %1 is not on the app's list (allowed_origins).")
                      .arg(QString::fromUtf8(identity.origin))};
    return std::nullopt;
}

Connection *ConnectionTable::admit(AppRuntime *app,
                                   const QByteArray &key,
                                   ClientIdentity identity,
                                   std::unique_ptr<Transport> transport)
{
    if (const auto refusal = objection(app, key, identity)) {
        refuse(app, identity, refusal->code, refusal->message, refusal->why, std::move(transport));
        return nullptr;
    }

    const SocketId id = freshId();
    const auto [place, isNew] = m_connections.emplace(
        id,
        std::make_unique<Connection>(id,
                                     *app,
                                     std::move(identity),
                                     std::move(transport),
                                     static_cast<Connection::Observer &>(*this),
                                     m_clock.steadyMs(),
                                     m_clock.utcMs()));
    Q_ASSERT(isNew);
    Connection &connection = *place->second;
    ++m_open;
    ++app->connections;
    m_activity.connected(connection);
    m_heartbeat.watch(id);
    connection.sendText(
        frames::connectionEstablished(id.toByteArray(), app->app().activityTimeoutSeconds));
    connection.start();
    return &connection;
}

void ConnectionTable::refuse(const AppRuntime *app,
                             const ClientIdentity &identity,
                             quint16 code,
                             const QByteArray &message,
                             const QString &why,
                             std::unique_ptr<Transport> transport)
{
    m_activity.handshakeRefused(code);
    m_activity.refused(
        {identity.source(),
         app ? app->id() : QByteArray(),
         {},
         QByteArray::number(code),
         {},
         why,
         clientExtras(identity.address.ip.isEmpty() ? transport->peer() : identity.address,
                      identity.origin)});
    auto farewell = std::make_unique<Farewell>(*this, std::move(transport));
    Farewell &last = *farewell;
    m_farewells.emplace(&last, std::move(farewell));
    last.say(code, message);
}

Connection *ConnectionTable::find(SocketId id) const
{
    const auto it = m_connections.find(id);
    return it == m_connections.end() || !it->second->isOpen() ? nullptr : it->second.get();
}

void ConnectionTable::close(Connection &connection, quint16 code, const QByteArray &message)
{
    if (!connection.isOpen())
        return;
    settle(connection,
           code,
           message,
           QStringLiteral("%1 %2").arg(code).arg(QString::fromUtf8(message)));
    connection.sendText(frames::error(code, message));
    connection.close(code, message);
}

int ConnectionTable::closeApp(const AppRuntime &app, quint16 code, const QByteArray &message)
{
    int closed = 0;
    for (const auto &[id, connection] : m_connections) {
        if (&connection->app() != &app || !connection->isOpen())
            continue;
        close(*connection, code, message);
        ++closed;
    }
    return closed;
}

// Everything else is looked up when it is needed.
void ConnectionTable::appChanged(const AppRuntime &app)
{
    for (const auto &[id, connection] : m_connections) {
        if (&connection->app() == &app && connection->isOpen())
            connection->applyLimits();
    }
    m_heartbeat.reschedule();
}

void ConnectionTable::closeSome(int count, quint16 code, const QByteArray &reason)
{
    for (auto it = m_connections.begin(); it != m_connections.end() && count > 0; ++it) {
        Connection *connection = it->second.get();
        if (!connection->isOpen())
            continue;
        --count;
        settle(*connection,
               code,
               reason,
               QStringLiteral("%1 %2").arg(code).arg(QString::fromUtf8(reason)));
        connection->close(code, reason);
    }
}

void ConnectionTable::abortAll()
{
    for (const auto &[id, connection] : m_connections) {
        if (connection->isOpen())
            settle(*connection, closecode::Abnormal, {}, QStringLiteral("server stopped"));
    }
    m_connections.clear();
    m_farewells.clear();
}

// Takes an open connection out of everything it is part of.
void ConnectionTable::settle(Connection &connection,
                             quint16 code,
                             QByteArrayView reason,
                             const QString &why)
{
    connection.settled = true;
    m_subscriptions.leaveAll(connection, why);
    m_activity.disconnected(connection, code, reason);
    m_signIn.signOut(connection);
    --connection.app().connections;
    --m_open;
}

void ConnectionTable::clientMessage(Connection &connection, QByteArrayView message)
{
    if (m_protocol.handle(connection, message) == ClientProtocol::Verdict::Continue)
        return;
    constexpr QByteArrayView Reason("Too many messages");
    settle(connection, closecode::OverCapacity, Reason, QStringLiteral("4100 too many messages"));
    connection.close(closecode::OverCapacity, Reason);
}

void ConnectionTable::clientGone(Connection &connection, quint16 code, QByteArrayView reason)
{
    const auto it = m_connections.find(connection.id());
    Q_ASSERT(it != m_connections.end());
    if (!connection.settled) {
        const QString why = reason.isEmpty() ? QStringLiteral("closed %1").arg(code)
                                             : QStringLiteral("closed %1 %2")
                                                   .arg(code)
                                                   .arg(QString::fromUtf8(reason.toByteArray()));
        settle(connection,
               code,
               reason,
               code == closecode::Abnormal ? QStringLiteral("connection lost") : why);
    }
    // The caller is still inside the connection: it goes in a later turn.
    auto gone = std::shared_ptr<Connection>(std::move(it->second));
    m_connections.erase(it);
    QMetaObject::invokeMethod(
        this,
        [this, gone] {
            if (m_connections.empty())
                emit emptied();
        },
        Qt::QueuedConnection);
}

void ConnectionTable::clientSeen(Connection &connection)
{
    connection.seen(m_clock.steadyMs());
    m_activity.seen(connection);
}

void ConnectionTable::counted(Connection &connection)
{
    m_activity.counted(connection);
}

void ConnectionTable::queueOverflowed(Connection &connection, const QueueOverflow &overflow)
{
    m_activity.refused({"server",
                        connection.app().id(),
                        {},
                        "4100",
                        connection.id(),
                        QStringLiteral("Slow consumer: %1 bytes are waiting, the limit is %2 (%3).")
                            .arg(QString::number(overflow.queuedBytes),
                                 QString::number(overflow.limit),
                                 QLatin1String(overflow.setting))});
    settle(
        connection, closecode::OverCapacity, "Slow consumer", QStringLiteral("4100 slow consumer"));
    connection.close(closecode::OverCapacity, "Slow consumer");
}

std::optional<Heartbeat::Host::Pulse> ConnectionTable::pulse(SocketId id) const
{
    const Connection *connection = find(id);
    if (!connection)
        return std::nullopt;
    const App &app = connection->app().app();
    return Pulse{connection->lastSeenMs(),
                 qint64(app.pingIntervalSeconds) * 1000,
                 qint64(app.pongTimeoutSeconds) * 1000};
}

void ConnectionTable::sendPing(SocketId id)
{
    if (Connection *connection = find(id))
        connection->sendPing(m_clock.steadyMs());
}

void ConnectionTable::giveUp(SocketId id)
{
    if (Connection *connection = find(id))
        close(*connection, closecode::PongTimeout, "Pong reply not received in time");
}

SocketId ConnectionTable::freshId() const
{
    SocketId id = SocketId::random();
    while (m_connections.contains(id))
        id = SocketId::random();
    return id;
}

} // namespace server
