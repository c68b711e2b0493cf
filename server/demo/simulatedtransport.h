// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/connections/transport.h"

#include <QByteArrayList>
#include <QObject>
#include <QPointer>

namespace server {

// A client without a socket: what the server sends is read by a simulated person, and forgotten.
class SimulatedTransport final : public QObject, public Transport
{
    Q_OBJECT

public:
    explicit SimulatedTransport(PeerAddress peer);

    // As if the client had sent it; nothing before it was greeted or after it was closed.
    void say(const QByteArray &message);
    // As if the browser tab had been closed.
    void leave();
    // Answers to pings that have come since.
    void answerPings();
    // From now on nothing is read, or all that waits and what comes.
    void setReading(bool reading);
    // Empty until the server has greeted.
    const QByteArray &socketId() const { return m_socketId; }

    void start(Receiver *receiver, const TransportLimits &limits) override;
    void setLimits(const TransportLimits &) override {}
    void sendFrame(const QByteArray &frame) override;
    void sendPing() override;
    void close(quint16 code, QByteArrayView reason) override;
    void abort() override;
    qint64 queuedBytes() const override { return m_unread; }
    const PeerAddress &peer() const override { return m_peer; }

private:
    void endLater(quint16 code, const QByteArray &reason);

    PeerAddress m_peer;
    Receiver *m_receiver = nullptr;
    QByteArray m_socketId;
    bool m_pinged = false;
    bool m_reading = true;
    qint64 m_unread = 0; // bytes
    bool m_ending = false;
};

} // namespace server
