// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/protocol/framingcase.h"

#include "server/base/utf8check.h"

#include <QDeadlineTimer>
#include <QTimer>
#include <QtEndian>

using namespace server;

namespace {

constexpr int WaitMs = 15'000;

// Waits for events, not for ticks as QTRY_VERIFY: thousands of cases are played.
template <typename Condition>
bool waitFor(Condition condition)
{
    const QDeadlineTimer deadline(WaitMs);
    QTimer tick; // so that the deadline is looked at
    tick.start(100);
    while (!condition()) {
        if (deadline.hasExpired())
            return false;
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    return true;
}

QByteArrayList inPieces(const FramingCase &played)
{
    if (played.pieces == FramingCase::Framewise)
        return played.frames;
    const QByteArray bytes = played.frames.join();
    if (played.pieces == FramingCase::Together)
        return {bytes};
    const int size = played.pieces == FramingCase::Bytewise ? 1 : played.pieces;
    QByteArrayList pieces;
    for (qsizetype at = 0; at < bytes.size(); at += size)
        pieces.append(bytes.mid(at, size));
    return pieces;
}

QByteArray shown(const QByteArray &bytes)
{
    constexpr qsizetype Shown = 80;
    return QByteArray::number(bytes.size()) + " bytes " + bytes.left(Shown).toHex(' ') +
           (bytes.size() > Shown ? " …" : "");
}

// What is wrong with a Close frame that refuses; the reason may be any text.
QByteArray checkRefusal(const QByteArray &frame, int code)
{
    const bool isClose = frame.size() >= 4 && frame[0] == '\x88' &&
                         frame.size() == 2 + static_cast<quint8>(frame[1]) &&
                         Utf8Check::isValid(QByteArrayView(frame).sliced(4));
    if (!isClose)
        return "no Close frame at the end: " + shown(frame);
    const int given = qFromBigEndian<quint16>(frame.constData() + 2);
    if (given != code)
        return "closed with " + QByteArray::number(given) + ", not " + QByteArray::number(code);
    return {};
}

} // namespace

QByteArray play(const FramingCase &frames)
{
    FramingCase played = frames;
    if (played.code == 0 && !played.isClosing) {
        played.frames.append(closing(closeBody(1000)));
        played.answer += framecodec::closeFrame(1000, {});
    }
    WireFixture wire;
    wire.limits.messageBytes = played.maxMessageBytes;
    WireClient client(wire.listener->port());
    client.send(upgradeRequest());
    if (!waitFor([&] { return client.received.endsWith("\r\n\r\n") && !wire.receivers.empty(); }))
        return "no handshake: " + client.received;
    client.received.clear();
    wire.receiver().onMessage = [&](const QByteArray &message) {
        WireReceiver &receiver = wire.receiver();
        receiver.transport->sendFrame(framecodec::encode(receiver.opcode, message));
    };
    for (const QByteArray &piece : inPieces(played)) {
        client.send(piece);
        if (played.pieces != FramingCase::Together)
            QCoreApplication::processEvents();
    }
    if (!waitFor([&] { return client.hasEnded(); }))
        return "the connection stays open after " + shown(client.received);
    if (!client.received.startsWith(played.answer))
        return "got " + shown(client.received) + ", not " + shown(played.answer);
    if (wire.receiver().closedCalls != 1)
        return "reported closed " + QByteArray::number(wire.receiver().closedCalls) + " times";
    const QByteArray rest = client.received.sliced(played.answer.size());
    if (played.code != 0)
        return checkRefusal(rest, played.code);
    return rest.isEmpty() ? QByteArray() : "got more than expected: " + shown(rest);
}

QByteArray text(const QByteArray &payload, bool isFinal)
{
    return clientFrame(framecodec::Text, payload, isFinal);
}

QByteArray binary(const QByteArray &payload, bool isFinal)
{
    return clientFrame(framecodec::Binary, payload, isFinal);
}

QByteArray more(const QByteArray &payload, bool isFinal)
{
    return clientFrame(framecodec::Continuation, payload, isFinal);
}

QByteArray ping(const QByteArray &payload)
{
    return clientFrame(framecodec::Ping, payload);
}

QByteArray pong(const QByteArray &payload)
{
    return clientFrame(framecodec::Pong, payload);
}

QByteArray closing(const QByteArray &body)
{
    return clientFrame(framecodec::Close, body);
}

QByteArray closeBody(quint16 code, const QByteArray &reason)
{
    QByteArray body(2, Qt::Uninitialized);
    qToBigEndian(code, body.data());
    return body + reason;
}

QByteArrayList fragments(int opcode, const QByteArray &payload, qsizetype size)
{
    QByteArrayList frames;
    for (qsizetype at = 0; at < payload.size(); at += size) {
        const bool isFinal = at + size >= payload.size();
        frames.append(clientFrame(
            at == 0 ? opcode : framecodec::Continuation, payload.mid(at, size), isFinal));
    }
    return frames;
}

QByteArray echoed(const QByteArray &payload, int opcode)
{
    return framecodec::encode(static_cast<framecodec::Opcode>(opcode), payload);
}

QByteArray ponged(const QByteArray &payload)
{
    return framecodec::encode(framecodec::Pong, payload);
}
