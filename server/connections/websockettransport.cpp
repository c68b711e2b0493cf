// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/connections/websockettransport.h"

#include "server/net/wire.h"
#include "server/protocol/closecode.h"

#include <utility>

namespace server {

namespace {

// Pongs for a peer that pings without reading are left out above this: only the latest ping asks
// for one.
constexpr qint64 MaxQueuedForPong = 64LL * 1024;

} // namespace

WebSocketTransport::WebSocketTransport(std::shared_ptr<Wire> wire,
                                       std::unique_ptr<ByteStream> stream,
                                       QByteArray early)
    : m_wire(std::move(wire))
    , m_stream(std::move(stream))
    , m_early(std::move(early))
{
    m_stream->setReading(false);
    m_stream->setOwner(this);
}

WebSocketTransport::~WebSocketTransport()
{
    if (m_isDestroyed)
        *m_isDestroyed = true;
    m_wire->deadlines().clear(this);
    m_wire->loop().cancelTurnTask(this);
    m_wire->queues().remove(this);
    if (!m_lastFrame.isEmpty()) {
        m_stream->send(m_lastFrame);
        m_isCloseSent = true;
    }
    if (m_isCloseSent)
        m_wire->lingering().take(std::move(m_stream), false);
    else
        LingeringStreams::drop(m_wire->loop(), std::move(m_stream));
}

void WebSocketTransport::start(Receiver *receiver, const TransportLimits &limits)
{
    m_receiver = receiver;
    setLimits(limits);
    if (m_state == State::Waiting)
        m_state = State::Open;
    m_wire->loop().atTurnEnd(this);
}

void WebSocketTransport::setLimits(const TransportLimits &limits)
{
    m_decoder.setMaxMessageBytes(limits.messageBytes);
    m_maxQueueBytes = limits.queueBytes;
}

// The receiver is called from the event loop only, never while it calls the transport.
void WebSocketTransport::turnEnded()
{
    if (!m_receiver)
        return;
    if (m_state == State::Lost)
        return finish(closecode::Abnormal, {});
    if (!isReceiving())
        return;
    m_stream->setReading(true);
    if (!m_early.isEmpty()) {
        const QByteArray early = std::exchange(m_early, {});
        m_wire->loop().atTurnEnd(this); // for what is below
        return bytesArrived(early);
    }
    if (std::exchange(m_isOverLimit, false))
        judgeQueue();
}

// A burst of one turn may be more than the limit before the kernel has seen any of it.
void WebSocketTransport::judgeQueue()
{
    const qint64 bytes = queuedBytes();
    if (m_isCloseSent || m_maxQueueBytes <= 0 || bytes <= m_maxQueueBytes)
        return;
    if (isBlocked())
        return m_receiver->queueOverflowed({bytes, m_maxQueueBytes, "max_queue_bytes"});
    m_isOverLimit = true; // its turn to send has not come: looked at again
    m_wire->loop().atTurnEnd(this);
}

void WebSocketTransport::sizeSeen(qint64 queuedBytes)
{
    if (m_receiver)
        m_receiver->queueSizeSeen(queuedBytes);
}

void WebSocketTransport::totalExceeded(qint64 totalBytes, qint64 limit)
{
    if (m_receiver && !m_isCloseSent)
        m_receiver->queueOverflowed({totalBytes, limit, "server.max_queued_bytes"});
}

void WebSocketTransport::sendFrame(const QByteArray &frame)
{
    if (m_isCloseSent)
        return;
    m_stream->send(frame);
    m_wire->queues().grew(this);
    if (m_maxQueueBytes <= 0 || queuedBytes() <= m_maxQueueBytes || m_isOverLimit)
        return;
    m_isOverLimit = true;
    m_wire->loop().atTurnEnd(this);
}

void WebSocketTransport::sendPing()
{
    sendFrame(QByteArrayLiteral("\x89\x00"));
}

void WebSocketTransport::close(quint16 code, QByteArrayView reason)
{
    if (m_isCloseSent || m_state == State::Lost || m_state == State::Finished)
        return;
    m_stream->send(framecodec::closeFrame(code, reason));
    m_isCloseSent = true;
    m_state = State::Closing;
    m_wire->deadlines().set(this, m_wire->limits().closeMs);
    if (m_receiver)
        m_stream->setReading(true); // for the answer
}

void WebSocketTransport::abort()
{
    if (m_state == State::Lost || m_state == State::Finished)
        return;
    m_isCloseSent = false; // nothing left to linger for
    m_stream->abort();
    lose();
}

void WebSocketTransport::bytesArrived(QByteArrayView bytes)
{
    bool isDestroyed = false;
    m_isDestroyed = &isDestroyed;
    QByteArray scratch = m_wire->takeScratch();
    decode(bytes, scratch);
    if (isDestroyed)
        return;
    m_isDestroyed = nullptr;
    m_wire->putScratchBack(std::move(scratch));
}

void WebSocketTransport::decode(QByteArrayView bytes, QByteArray &scratch)
{
    const bool *isDestroyed = m_isDestroyed;
    const quint32 framesBefore = m_decoder.frameCount();
    while (isReceiving() && !bytes.isEmpty()) {
        handle(m_decoder.next(bytes, scratch));
        if (*isDestroyed)
            return;
    }
    watchFrame(framesBefore);
}

void WebSocketTransport::handle(const FrameEvent &event)
{
    switch (event.kind) {
    case FrameEvent::NeedsMore:
        return;
    case FrameEvent::Message:
        if (m_state == State::Open)
            m_receiver->messageReceived(event.payload);
        return;
    case FrameEvent::BinaryMessage:
        if (m_state == State::Open)
            m_receiver->binaryReceived(event.payload);
        return;
    case FrameEvent::Ping:
        answerPing(event.payload);
        if (m_state == State::Open)
            m_receiver->controlFrameReceived();
        return;
    case FrameEvent::Pong:
        if (m_state == State::Open)
            m_receiver->pongReceived();
        return;
    case FrameEvent::Close:
        return peerClosed(event.code, event.payload);
    case FrameEvent::Refused:
        return fail(event.code, event.payload);
    }
}

void WebSocketTransport::answerPing(QByteArrayView payload)
{
    if (m_stream->queuedBytes() <= MaxQueuedForPong)
        sendFrame(framecodec::encode(framecodec::Pong, payload));
}

void WebSocketTransport::peerClosed(quint16 code, QByteArrayView reason)
{
    const quint16 answer = code == closecode::NoStatus ? closecode::Normal : code;
    sayLast(framecodec::closeFrame(answer, reason));
    finish(code, reason);
}

// The peer has broken the protocol: it is told why, and not listened to any more.
void WebSocketTransport::fail(quint16 code, QByteArrayView reason)
{
    sayLast(framecodec::closeFrame(code, reason));
    finish(code, reason);
}

void WebSocketTransport::sayLast(const QByteArray &closeFrame)
{
    if (m_wire->limits().answersCloseLast && !m_isCloseSent) {
        m_lastFrame = closeFrame;
        return;
    }
    sendFrame(closeFrame);
    m_isCloseSent = true;
}

void WebSocketTransport::lose()
{
    m_state = State::Lost;
    m_early.clear();
    m_wire->deadlines().clear(this);
    m_wire->loop().atTurnEnd(this);
}

// Tells the receiver, which may destroy the transport: nothing is touched after it.
void WebSocketTransport::finish(quint16 code, QByteArrayView reason)
{
    m_state = State::Finished;
    if (m_isCloseSent) {
        m_wire->deadlines().set(this, m_wire->limits().closeMs);
        m_stream->finish();
    } else if (!m_lastFrame.isEmpty()) {
        m_wire->deadlines().set(this, m_wire->limits().closeMs);
        m_stream->setReading(false);
    }
    if (m_receiver)
        std::exchange(m_receiver, nullptr)->transportClosed(code, reason);
    else
        m_state = State::Lost; // told when it comes
}

void WebSocketTransport::streamEnded(StreamEnd /*end*/)
{
    if (m_state == State::Finished || m_state == State::Lost)
        return;
    m_isCloseSent = false;
    m_stream->abort();
    if (m_state == State::Waiting)
        return lose();
    m_wire->deadlines().clear(this);
    finish(closecode::Abnormal, {});
}

void WebSocketTransport::deadlinePassed()
{
    if (m_state == State::Open)
        return fail(closecode::ProtocolError, "Frame was not completed in time");
    m_isCloseSent = false;
    m_lastFrame.clear();
    m_stream->abort();
    if (m_state == State::Closing)
        finish(closecode::Abnormal, {});
}

// A frame has limited time from its first byte to its last, however many bytes trickle in between.
void WebSocketTransport::watchFrame(quint32 framesBefore)
{
    if (m_state != State::Open)
        return;
    if (!m_decoder.isInsideFrame())
        return m_wire->deadlines().clear(this);
    if (!isSet() || m_decoder.frameCount() != framesBefore)
        m_wire->deadlines().set(this, m_wire->limits().frameMs);
}

} // namespace server
