// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/connections/connection.h"

#include "server/apps/appruntime.h"
#include "server/connections/framecodec.h"
#include "server/connections/frametap.h"
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
    , m_activeMs(nowMs)
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
    if (m_tap)
        m_tap->sent(frame);
    m_observer.counted(*this);
}

void Connection::sendText(QByteArrayView text)
{
    send(framecodec::encode(framecodec::Text, text));
}

void Connection::sendPing(qint64 nowMs)
{
    if (!m_open)
        return;
    if (m_pingedMs == 0 && !m_identity.isStream)
        m_pingedMs = qMax<qint64>(nowMs, 1);
    if (!m_usesControlFrames)
        return sendText(frames::ping());
    m_transport->sendPing();
    if (m_tap)
        m_tap->sentPing();
}

void Connection::answeredPing()
{
    if (m_pingedMs == 0)
        return;
    m_rttMs = qint32(qMax<qint64>(0, m_lastSeenMs - std::exchange(m_pingedMs, 0)));
    m_observer.counted(*this);
}

void Connection::close(quint16 code, QByteArrayView reason)
{
    if (!std::exchange(m_open, false))
        return;
    m_transport->close(code, reason);
    if (m_tap)
        m_tap->closed(false, code, reason);
}

void Connection::messageReceived(QByteArrayView message)
{
    if (m_open && m_tap)
        m_tap->received(framecodec::Text, message);
    take(message);
}

void Connection::binaryReceived(QByteArrayView message)
{
    if (m_open && m_tap)
        m_tap->received(framecodec::Binary, message);
    take(message);
}

void Connection::take(QByteArrayView message)
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
    m_observer.counted(*this); // when it was last seen
    if (m_tap)
        m_tap->received(framecodec::Ping, {});
}

void Connection::pongReceived()
{
    m_usesControlFrames = true;
    m_observer.clientSeen(*this);
    m_observer.counted(*this);
    answeredPing();
    if (m_tap)
        m_tap->received(framecodec::Pong, {});
}

void Connection::queueOverflowed(const QueueOverflow &overflow)
{
    if (m_open)
        m_observer.queueOverflowed(*this, overflow);
}

void Connection::transportClosed(quint16 code, QByteArrayView reason)
{
    m_open = false;
    if (m_tap)
        m_tap->closed(true, code, reason);
    m_observer.clientGone(*this, code, reason);
}

} // namespace server
