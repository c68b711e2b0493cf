// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/faketransport.h"

#include "server/base/json.h"
#include "server/connections/framecodec.h"

#include <QTimer>
#include <QtEndian>

#include <utility>

namespace test {

using namespace server;

namespace {

// The payload of an unfragmented, unmasked text frame.
QByteArray textOf(QByteArrayView frame)
{
    constexpr char FinalText = '\x81';
    constexpr qsizetype Length16 = 126;
    constexpr qsizetype Length64 = 127;
    if (frame.size() < 2 || frame[0] != FinalText)
        qFatal("The server sent something else than a whole text frame.");
    qsizetype head = 2;
    qsizetype length = frame[1];
    if (length == Length16) {
        length = qFromBigEndian<quint16>(frame.data() + head);
        head += 2;
    } else if (length == Length64) {
        length = qsizetype(qFromBigEndian<quint64>(frame.data() + head));
        head += 8;
    }
    if (frame.size() != head + length)
        qFatal("The length of a frame is not that of its text.");
    return frame.sliced(head).toByteArray();
}

} // namespace

struct FakeClient::State
{
    Transport::Receiver *receiver = nullptr;
    TransportLimits limits;
    QByteArrayList texts;
    QByteArray socketId;
    int pings = 0;
    std::optional<quint16> closeCode;
    QByteArray closeReason;
    bool isGone = false;

    void end(quint16 code, QByteArrayView reason)
    {
        if (auto *told = std::exchange(receiver, nullptr))
            told->transportClosed(code, reason);
    }
};

// Answers the server's Close frame in a later turn, as a client would.
class FakeClient::End final : public Transport
{
public:
    explicit End(std::shared_ptr<State> state)
        : m_state(std::move(state))
    {}
    ~End() override
    {
        m_state->receiver = nullptr;
        m_state->isGone = true;
    }
    Q_DISABLE_COPY_MOVE(End)

    void start(Receiver *receiver, const TransportLimits &limits) override
    {
        m_state->receiver = receiver;
        m_state->limits = limits;
    }

    void setLimits(const TransportLimits &limits) override { m_state->limits = limits; }

    void sendFrame(const QByteArray &frame) override
    {
        if (m_state->closeCode)
            qFatal("A frame was sent after the Close frame.");
        const QByteArray text = textOf(frame);
        m_state->texts.append(text);
        if (m_state->socketId.isEmpty())
            readSocketId(text);
    }

    void sendPing() override { ++m_state->pings; }

    void close(quint16 code, QByteArrayView reason) override
    {
        if (m_state->closeCode)
            qFatal("A second Close frame was sent.");
        m_state->closeCode = code;
        m_state->closeReason = reason.toByteArray();
        endLater(code);
    }

    void abort() override { endLater(1006); }
    qint64 queuedBytes() const override { return 0; }
    const PeerAddress &peer() const override { return m_peer; }

private:
    void readSocketId(const QByteArray &text)
    {
        const auto greeting = json::parseObject(text);
        const auto data = greeting ? json::findString(*greeting, "data") : std::nullopt;
        const auto object = data ? json::parseObject(*data) : std::nullopt;
        if (object)
            m_state->socketId = json::findString(*object, "socket_id").value_or(QByteArray());
    }

    void endLater(quint16 code)
    {
        QTimer::singleShot(0, &m_context, [state = m_state, code] { state->end(code, {}); });
    }

    std::shared_ptr<State> m_state;
    PeerAddress m_peer{"192.0.2.1", 4711};
    QObject m_context;
};

FakeClient::FakeClient()
    : m_state(std::make_shared<State>())
{}

std::unique_ptr<Transport> FakeClient::transport()
{
    return std::make_unique<End>(m_state);
}

void FakeClient::send(QByteArrayView message)
{
    if (m_state->receiver)
        m_state->receiver->messageReceived(message);
}

void FakeClient::sendControlFrame()
{
    if (m_state->receiver)
        m_state->receiver->controlFrameReceived();
}

void FakeClient::sendPong()
{
    if (m_state->receiver)
        m_state->receiver->pongReceived();
}

void FakeClient::leave(quint16 code, QByteArrayView reason)
{
    m_state->end(code, reason);
}

QByteArrayList FakeClient::take()
{
    return std::exchange(m_state->texts, {});
}

QByteArray FakeClient::socketId() const
{
    return m_state->socketId;
}

int FakeClient::pings() const
{
    return m_state->pings;
}

std::optional<quint16> FakeClient::closeCode() const
{
    return m_state->closeCode;
}

QByteArray FakeClient::closeReason() const
{
    return m_state->closeReason;
}

bool FakeClient::isGone() const
{
    return m_state->isGone;
}

TransportLimits FakeClient::limits() const
{
    return m_state->limits;
}

void FakeClient::overflow(const QueueOverflow &overflow)
{
    if (m_state->receiver)
        m_state->receiver->queueOverflowed(overflow);
}

} // namespace test
