// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/connections/transport.h"

#include <QByteArrayList>

#include <memory>
#include <optional>

namespace test {

// The far end of a connection without a socket: sends what a client would send, and keeps what it
// is sent. Copies are the same client.
class FakeClient
{
public:
    FakeClient();

    // The server's end; to be taken once.
    std::unique_ptr<server::Transport> transport();

    // As one whole message, delivered before this returns.
    void send(QByteArrayView message);
    // A WebSocket ping or pong.
    void sendControlFrame();
    void sendPong();
    // The client closes, or vanishes with 1006.
    void leave(quint16 code = 1001, QByteArrayView reason = {});

    // The texts sent to the client since the last call, in order.
    QByteArrayList take();
    // Of the greeting; valid after it was taken or not.
    QByteArray socketId() const;
    int pings() const; // control frames
    // What the server's Close frame said; nothing while it has sent none.
    std::optional<quint16> closeCode() const;
    QByteArray closeReason() const;
    // Whether the server has let go of its end.
    bool isGone() const;
    server::TransportLimits limits() const;
    // As if the client did not read: what is queued is over a limit.
    void overflow(const server::QueueOverflow &overflow);

private:
    class End;
    struct State;
    std::shared_ptr<State> m_state;
};

} // namespace test
