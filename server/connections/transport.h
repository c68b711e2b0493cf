// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/net/bytestream.h"

namespace server {

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
        // Exactly once, the last call, unless the transport is destroyed first. `code` is 1006 when
        // the peer vanished without a Close frame, 1005 when its Close frame had no code.
        virtual void transportClosed(quint16 code, QByteArrayView reason) = 0;

    protected:
        ~Receiver() = default;
    };

    virtual ~Transport() = default;

    // Begins to deliver; messages above `maxMessageBytes` (0: no limit) close with 1009.
    virtual void start(Receiver *receiver, qint64 maxMessageBytes) = 0;
    // Another limit for the messages that come from here on.
    virtual void setMaxMessageBytes(qint64 maxMessageBytes) = 0;
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
    virtual qint64 queuedBytes() const = 0;
    // Whether what is queued waits for the peer, as in ByteStream.
    virtual bool isBlocked() const = 0;
    virtual const PeerAddress &peer() const = 0;
};

} // namespace server
