// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/net/bytestream.h"

namespace server {

// What a peer may make a transport keep.
struct TransportLimits
{
    qint64 messageBytes = 0; // of one message; more is closed with 1009. 0: no limit
    qint64 queueBytes = 0;   // waiting to be sent; more is reported to the receiver. 0: no limit
};

// A peer does not read what it is sent.
struct QueueOverflow
{
    qint64 queuedBytes = 0; // of this peer, or of all together
    qint64 limit = 0;
    const char *setting = ""; // that says so
};

// Carries one frame to all clients of a group at once, where their sockets are in another thread.
// Members are named by Transport::multicastId(). Belongs to the engine thread.
class Multicast
{
public:
    using Group = const void *; // any address that is nobody else's while the group has members

    virtual void join(Group group, quint64 member) = 0;
    virtual void leave(Group group, quint64 member) = 0;
    // To all but one; `except` of 0: to all.
    virtual void send(Group group, const QByteArray &frame, quint64 except) = 0;

protected:
    ~Multicast() = default;
};

// How one client is reached: messages in, encoded frames out. A WebSocket, a simulated client, or a
// fake in tests. Belongs to the engine thread.
class Transport
{
public:
    class Receiver
    {
    public:
        // One whole text message; `message` is valid during the call only.
        virtual void messageReceived(QByteArrayView message) = 0;
        // One whole binary message, which the Pusher protocol takes for text.
        virtual void binaryReceived(QByteArrayView message) { messageReceived(message); }
        // A WebSocket ping (already answered) or pong.
        virtual void controlFrameReceived() = 0;
        virtual void pongReceived() { controlFrameReceived(); }
        // More waits than the limits allow, and the kernel has been offered it. From the event
        // loop; again when the receiver does not close the transport and sends more.
        virtual void queueOverflowed(const QueueOverflow &overflow) = 0;
        // The size of the queue, now and then while it is long, and once when it no longer is.
        virtual void queueSizeSeen(qint64 /*queuedBytes*/) {}
        // Exactly once, the last call, unless the transport is destroyed first. `code` is 1006 when
        // the peer vanished without a Close frame, 1005 when its Close frame had no code.
        virtual void transportClosed(quint16 code, QByteArrayView reason) = 0;

    protected:
        ~Receiver() = default;
    };

    virtual ~Transport() = default;

    // Begins to deliver.
    virtual void start(Receiver *receiver, const TransportLimits &limits) = 0;
    // Other limits, for what comes from here on.
    virtual void setLimits(const TransportLimits &limits) = 0;
    // `frame` is a whole server-to-client frame from framecodec::encode(), shared by all who get
    // it.
    virtual void sendFrame(const QByteArray &frame) = 0;
    // A ping control frame without payload.
    virtual void sendPing() = 0;
    // Sends a Close frame after what is queued; the closing handshake is bounded in time. Nothing
    // can be sent after it.
    virtual void close(quint16 code, QByteArrayView reason) = 0;
    // Drops the connection at once; transportClosed() is called with 1006 in a later turn.
    virtual void abort() = 0;
    // Waiting to be sent.
    virtual qint64 queuedBytes() const = 0;
    virtual const PeerAddress &peer() const = 0;
    // What else can carry frames to this client; null: only sendFrame().
    virtual Multicast *multicast() const { return nullptr; }
    virtual quint64 multicastId() const { return 0; }
};

} // namespace server
