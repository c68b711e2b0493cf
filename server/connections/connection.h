// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/apps/ratewindow.h"
#include "server/channels/channel.h"
#include "server/connections/messagerate.h"
#include "server/connections/socketid.h"
#include "server/connections/transport.h"

#include <memory>
#include <unordered_map>

namespace server {

class AppRuntime;
class Connection;
class FrameTap;

// One channel a connection is on.
struct Subscription
{
    qsizetype slot = 0;   // in Channel::subscribers()
    QByteArray userId;    // on presence channels; empty: an anonymous subscriber
    QByteArray rawUserId; // as JSON, from signed data on any channel; appended to client events
};

// How a client introduced itself.
struct ClientIdentity
{
    QByteArray origin;
    QByteArray userAgent;
    QByteArray library;    // "js 8.6.0"
    PeerAddress address;   // behind a trusted proxy; empty: the socket's
    bool demo = false;     // simulated
    bool isOwn = false;    // a test client in this program
    bool isStream = false; // of Server-Sent Events: takes the ids of events
    bool isSecure = false; // over TLS, here or at a trusted proxy
    quint8 protocol = 0;   // Pusher's version that it asked for; 0: none

    // How the log names where things of this client come from.
    const char *source() const { return demo ? "demo" : "client"; }
};

// One greeted client: what it is subscribed to, who it is, and its counters. Owned by
// ConnectionTable.
class Connection final : private Transport::Receiver
{
public:
    // Told what a connection does.
    class Observer
    {
    public:
        virtual void clientMessage(Connection &connection, QByteArrayView message) = 0;
        virtual void clientGone(Connection &connection, quint16 code, QByteArrayView reason) = 0;
        // The client does not read what it is sent.
        virtual void queueOverflowed(Connection &connection, const QueueOverflow &overflow) = 0;
        // Any sign of life: a message or a control frame. Comes before clientMessage().
        virtual void clientSeen(Connection &connection) = 0;
        // A counter changed.
        virtual void counted(Connection &connection) = 0;

    protected:
        ~Observer() = default;
    };

    struct Counters
    {
        quint64 messagesIn = 0;
        quint64 messagesOut = 0;
        quint64 bytesIn = 0;
        quint64 bytesOut = 0;
    };

    Connection(SocketId id,
               AppRuntime &app,
               ClientIdentity identity,
               std::unique_ptr<Transport> transport,
               Observer &observer,
               qint64 nowMs,
               qint64 utcMs);
    ~Connection();
    Q_DISABLE_COPY_MOVE(Connection)

    void start();
    // Makes the app's limits those of the transport.
    void applyLimits();
    // A whole server frame; dropped silently once closing.
    void send(const QByteArray &frame);
    // The frame of an event that the journal knows by this id; 0: it does not.
    void sendEvent(const QByteArray &frame, qint64 id);
    // Counts a frame that is sent by multicast().
    void countSent(const QByteArray &frame);
    void sendText(QByteArrayView text);
    void sendPing(qint64 nowMs);
    // The answer to the last ping has come, just now.
    void answeredPing();
    void close(quint16 code, QByteArrayView reason);
    bool isOpen() const { return m_open; }

    SocketId id() const { return m_id; }
    AppRuntime &app() const { return m_app; }
    const ClientIdentity &identity() const { return m_identity; }
    const PeerAddress &peer() const
    {
        return m_identity.address.ip.isEmpty() ? m_transport->peer() : m_identity.address;
    }
    const Counters &counters() const { return m_counters; }
    // As those of the transport.
    Multicast *multicast() const
    {
        return m_identity.isStream ? nullptr : m_transport->multicast();
    }
    quint64 multicastId() const { return m_transport->multicastId(); }
    qint64 queuedBytes() const { return m_transport->queuedBytes(); }
    // From the last ping that was answered to its pong; -1: none was.
    qint32 rttMs() const { return m_rttMs; }
    // Sees all frames from here on; null: nobody does. Shared: it is read when the connection has
    // gone.
    void setTap(std::shared_ptr<FrameTap> tap) { m_tap = std::move(tap); }
    qint64 connectedUtc() const { return m_connectedUtc; }
    qint64 lastSeenMs() const { return m_lastSeenMs; } // steady
    void seen(qint64 nowMs) { m_lastSeenMs = nowMs; }
    // When the client last said something of its own, or connected; steady.
    qint64 activeMs() const { return m_activeMs; }
    void spoke() { m_activeMs = m_lastSeenMs; }
    // Whether the client speaks control frames, and so is pinged with them.
    bool usesControlFrames() const { return m_usesControlFrames; }

    // Most clients are on a few channels; a QHash takes 3.5 KB for the first of them.
    using Subscriptions = std::unordered_map<Channel *, Subscription>;
    Subscriptions subscriptions; // kept in step with the channels by server::Subscriptions
    MessageRate messageRate;
    MessageRate malformedRate;
    RateWindow clientEvents;
    QByteArray signedInUser; // user id; empty before signin
    QByteArray userInfo;     // raw JSON of user_info from signin
    bool settled =
        false; // taken out of channels and counts; kept only until its transport has closed
    bool changed = false; // queued for the console's next delta

private:
    void messageReceived(QByteArrayView message) override;
    void binaryReceived(QByteArrayView message) override;
    void controlFrameReceived() override;
    void pongReceived() override;
    void take(QByteArrayView message);
    void queueOverflowed(const QueueOverflow &overflow) override;
    TransportLimits limits() const;
    void transportClosed(quint16 code, QByteArrayView reason) override;

    SocketId m_id;
    AppRuntime &m_app;
    ClientIdentity m_identity;
    std::unique_ptr<Transport> m_transport;
    Observer &m_observer;
    Counters m_counters;
    std::shared_ptr<FrameTap> m_tap;
    qint64 m_lastSeenMs;
    qint64 m_pingedMs = 0; // steady; 0: no ping waits for its pong
    qint32 m_rttMs = -1;
    qint64 m_activeMs;
    qint64 m_connectedUtc;
    bool m_open = true;
    bool m_usesControlFrames;
};

} // namespace server
