// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/simulatedtransport.h"

#include "server/base/json.h"
#include "server/protocol/closecode.h"

namespace server {

namespace {

// The text of an unmasked server frame.
QByteArrayView payloadOf(QByteArrayView frame)
{
    const auto length = static_cast<unsigned char>(frame[1]);
    const qsizetype header = length == 127 ? 10 : length == 126 ? 4 : 2;
    return frame.sliced(header);
}

} // namespace

SimulatedTransport::SimulatedTransport(PeerAddress peer)
    : m_peer(std::move(peer))
{}

void SimulatedTransport::say(const QByteArray &message)
{
    if (m_receiver && !m_ending)
        m_receiver->messageReceived(message);
}

void SimulatedTransport::leave()
{
    endLater(closecode::GoingAway, {});
}

void SimulatedTransport::answerPings()
{
    if (m_reading && std::exchange(m_pinged, false))
        say(QByteArrayLiteral(R"({"event":"pusher:pong","data":{}})"));
}

void SimulatedTransport::setReading(bool reading)
{
    m_reading = reading;
    if (reading)
        m_unread = 0;
}

void SimulatedTransport::start(Receiver *receiver, const TransportLimits &)
{
    m_receiver = receiver;
}

void SimulatedTransport::sendFrame(const QByteArray &frame)
{
    if (!m_reading) {
        m_unread += frame.size();
        if (m_receiver)
            m_receiver->queueSizeSeen(m_unread);
        return;
    }
    const QByteArrayView text = payloadOf(frame);
    if (text == R"({"event":"pusher:ping"})")
        m_pinged = true;
    if (!m_socketId.isEmpty())
        return;
    const auto message = json::parseObject(text);
    const auto data = message ? json::findString(*message, "data") : std::nullopt;
    const auto greeting = data ? json::parseObject(*data) : std::nullopt;
    if (greeting)
        m_socketId = json::findString(*greeting, "socket_id").value_or(QByteArray());
}

void SimulatedTransport::sendPing()
{
    m_pinged = true;
}

void SimulatedTransport::close(quint16 code, QByteArrayView reason)
{
    endLater(code, reason.toByteArray());
}

void SimulatedTransport::abort()
{
    endLater(closecode::Abnormal, {});
}

void SimulatedTransport::endLater(quint16 code, const QByteArray &reason)
{
    if (std::exchange(m_ending, true))
        return;
    QMetaObject::invokeMethod(
        this,
        [this, code, reason] {
            if (m_receiver)
                m_receiver->transportClosed(code, reason);
        },
        Qt::QueuedConnection);
}

} // namespace server
