// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/connections/connection.h"

#include "server/apps/appruntime.h"
#include "server/connections/framecodec.h"
#include "server/protocol/frames.h"

namespace server {

namespace {

// Of a server's frame, which has no mask (RFC 6455 5.2).
constexpr qsizetype headBytes(qsizetype frameBytes)
{
    constexpr qsizetype LongestSmall = 2 + 125;
    constexpr qsizetype LongestMedium = 4 + 0xFFFF;
    return frameBytes <= LongestSmall ? 2 : frameBytes <= LongestMedium ? 4 : 10;
}

} // namespace

Connection::Connection(SocketId id,
                       AppRuntime &app,
                       ClientIdentity identity,
                       std::unique_ptr<Transport> transport,
                       Observer &observer,
                       qint64 nowMs,
                       qint64 utcMs)
    : m_id(id)
    , m_app(app)
    , m_identity(std::move(identity))
    , m_transport(std::move(transport))
    , m_observer(observer)
    , m_lastSeenMs(nowMs)
    , m_connectedUtc(utcMs)
    , m_usesControlFrames(m_identity.isStream)
{
    ++m_app.clients;
}

Connection::~Connection()
{
    --m_app.clients;
}

TransportLimits Connection::limits() const
{
    return {m_app.app().maxMessageBytes, m_app.app().maxQueueBytes};
}

void Connection::start()
{
    m_transport->start(this, limits());
}

void Connection::applyLimits()
{
    m_transport->setLimits(limits());
}

void Connection::send(const QByteArray &frame)
{
    if (!m_open)
        return;
    m_transport->sendFrame(frame);
    countSent(frame);
}

void Connection::sendEvent(const QByteArray &frame, qint64 id)
{
    if (m_open && id && m_identity.isStream)
        m_transport->sendFrame(framecodec::encode(framecodec::EventId, QByteArray::number(id)));
    send(frame);
}

void Connection::countSent(const QByteArray &frame)
{
    ++m_counters.messagesOut;
    m_counters.bytesOut += static_cast<quint64>(frame.size());
    ++m_app.counters.messagesOut;
    m_app.counters.bytesOut += static_cast<quint64>(frame.size() - headBytes(frame.size()));
    m_observer.counted(*this);
}

void Connection::sendText(QByteArrayView text)
{
    send(framecodec::encode(framecodec::Text, text));
}

void Connection::sendPing()
{
    if (!m_open)
        return;
    if (m_usesControlFrames)
        m_transport->sendPing();
    else
        sendText(frames::ping());
}

void Connection::close(quint16 code, QByteArrayView reason)
{
    if (!std::exchange(m_open, false))
        return;
    m_transport->close(code, reason);
}

void Connection::messageReceived(QByteArrayView message)
{
    if (!m_open)
        return;
    ++m_counters.messagesIn;
    m_counters.bytesIn += static_cast<quint64>(message.size());
    ++m_app.counters.messagesIn;
    m_app.counters.bytesIn += static_cast<quint64>(message.size());
    m_observer.clientSeen(*this);
    m_observer.counted(*this);
    m_observer.clientMessage(*this, message);
}

void Connection::controlFrameReceived()
{
    m_usesControlFrames = true;
    m_observer.clientSeen(*this);
}

void Connection::queueOverflowed(const QueueOverflow &overflow)
{
    if (m_open)
        m_observer.queueOverflowed(*this, overflow);
}

void Connection::transportClosed(quint16 code, QByteArrayView reason)
{
    m_open = false;
    m_observer.clientGone(*this, code, reason);
}

} // namespace server
