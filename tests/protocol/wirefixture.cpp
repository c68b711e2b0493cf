// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/protocol/wirefixture.h"

#include "tests/support/iothreads.h"

#include <QtEndian>

#include <sys/socket.h>
#include <utility>

using namespace server;

namespace {

constexpr char MaskKey[] = "\x12\x34\x56\x78";

class WireRules final : public EntryRules
{
public:
    bool acceptsUpgrade(const HttpRequest &head) const override { return head.path == "/app/x"; }
    BodyLimit bodyLimit(const HttpRequest &) const override { return {1000, "limit"}; }
};

} // namespace

void WireReceiver::messageReceived(QByteArrayView message)
{
    take(framecodec::Text, message);
}

void WireReceiver::binaryReceived(QByteArrayView message)
{
    take(framecodec::Binary, message);
}

void WireReceiver::take(framecodec::Opcode kind, QByteArrayView message)
{
    opcode = kind;
    messages.append(message.toByteArray());
    if (onMessage)
        onMessage(messages.last());
}

void WireReceiver::controlFrameReceived()
{
    ++controlFrames;
    if (onControlFrame)
        onControlFrame();
}

void WireReceiver::queueOverflowed(const QueueOverflow &overflow)
{
    overflows.append(overflow);
}

void WireReceiver::transportClosed(quint16 code, QByteArrayView reason)
{
    ++closedCalls;
    closeCode = code;
    closeReason = reason.toByteArray();
    if (onClosed)
        onClosed();
}

ListenerLimits WireFixture::quickLimits()
{
    ListenerLimits limits;
    limits.closeMs = 300;
    limits.ioThreads = test::ioThreads();
    return limits;
}

WireFixture::WireFixture(ListenerLimits limits)
    : listener(std::make_unique<Listener>(*this, *this, limits, std::make_shared<WireRules>()))
{
    const auto outcome = listener->listen({QHostAddress(QHostAddress::LocalHost)}, 0);
    if (!outcome)
        qFatal("%s", qPrintable(outcome.error().message));
    listener->onRefusal([this](const PeerAddress &peer, int status, const QByteArray &reason) {
        refusals.append({peer, status, reason});
    });
}

void WireFixture::upgraded(const HttpRequest &head, std::unique_ptr<Transport> transport)
{
    upgrades.append(head);
    receivers.push_back(std::make_unique<WireReceiver>(std::move(transport)));
    if (startsAtOnce)
        startAll();
}

void WireFixture::startAll()
{
    for (const auto &receiver : receivers)
        receiver->transport->start(receiver.get(), limits);
}

void WireFixture::handle(const HttpRequest &request, HttpResponder respond)
{
    requests.append(request);
    auto response =
        HttpResponse::text(200, request.method + ' ' + request.path + ':' + request.body);
    if (request.path.startsWith("/big"))
        response.body = QByteArray(8 * 1024 * 1024, 'B');
    if (request.path.startsWith("/drop"))
        return;
    if (request.path.startsWith("/later"))
        later.emplaceBack(std::move(respond), std::move(response));
    else
        respond(response);
}

void WireFixture::answerLater(qsizetype index)
{
    later[index].first(later[index].second);
}

WireClient::WireClient(quint16 port, const QHostAddress &address)
{
    QObject::connect(
        &socket, &QTcpSocket::readyRead, this, [this] { received += socket.readAll(); });
    socket.connectToHost(address, port);
    socket.waitForConnected(); // by the backlog: the server is not asked
    socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
}

void WireClient::send(const QByteArray &bytes)
{
    socket.write(bytes);
    socket.flush();
}

void WireClient::sendBytewise(const QByteArray &bytes)
{
    for (const char byte : bytes) {
        send(QByteArray(1, byte));
        QCoreApplication::processEvents();
    }
}

void WireClient::halfClose()
{
    socket.flush();
    ::shutdown(static_cast<int>(socket.socketDescriptor()), SHUT_WR);
}

void WireClient::reset()
{
    const linger atOnce{1, 0};
    ::setsockopt(
        static_cast<int>(socket.socketDescriptor()), SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
    socket.abort();
}

void WireClient::sendFrame(int opcode, const QByteArray &payload, bool isFinal)
{
    send(clientFrame(opcode, payload, isFinal));
}

bool WireClient::upgrade(const QByteArray &extraFields,
                         const QByteArray &early,
                         const QByteArray &path)
{
    send(upgradeRequest(extraFields, path) + early);
    if (!QTest::qWaitFor([this] { return received.contains("\r\n\r\n"); }))
        return false;
    const qsizetype end = received.indexOf("\r\n\r\n") + 4;
    handshakeAnswer = received.left(end);
    received.remove(0, end);
    return handshakeAnswer.startsWith("HTTP/1.1 101 ");
}

// 0 while it is not known or not all there.
qsizetype WireClient::frameSize() const
{
    if (received.size() < 2)
        return 0;
    const auto length = static_cast<qsizetype>(static_cast<quint8>(received[1]));
    qsizetype size = 2 + length;
    if (length == 126 && received.size() >= 4)
        size = 4 + qFromBigEndian<quint16>(received.constData() + 2);
    if (length == 127 && received.size() >= 10)
        size = 10 + qFromBigEndian<qint64>(received.constData() + 2);
    return received.size() < size ? 0 : size;
}

QByteArray WireClient::nextFrame()
{
    if (!QTest::qWaitFor([this] { return frameSize() > 0; }))
        return {};
    const QByteArray frame = received.left(frameSize());
    received.remove(0, frame.size());
    return frame;
}

QByteArray upgradeRequest(const QByteArray &fields, const QByteArray &path)
{
    const QByteArray standard = "Host: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                                "Sec-WebSocket-Version: 13\r\n";
    return "GET " + path + " HTTP/1.1\r\n" + standard + fields + "\r\n";
}

QByteArray clientFrame(int opcode, const QByteArray &payload, bool isFinal)
{
    QByteArray frame(1, static_cast<char>((isFinal ? 0x80 : 0) | opcode));
    const auto size = static_cast<quint64>(payload.size());
    if (size < 126) {
        frame.append(static_cast<char>(0x80 | size));
    } else if (size <= 0xFFFF) {
        frame.append(static_cast<char>(0x80 | 126));
        QByteArray length(2, Qt::Uninitialized);
        qToBigEndian(static_cast<quint16>(size), length.data());
        frame.append(length);
    } else {
        frame.append(static_cast<char>(0x80 | 127));
        QByteArray length(8, Qt::Uninitialized);
        qToBigEndian(size, length.data());
        frame.append(length);
    }
    frame.append(MaskKey, 4);
    const qsizetype start = frame.size();
    frame.append(payload);
    char *masked = frame.data() + start;
    for (qsizetype i = 0; i < payload.size(); ++i)
        masked[i] = static_cast<char>(masked[i] ^ MaskKey[i % 4]);
    return frame;
}
