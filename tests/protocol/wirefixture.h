// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/connections/framecodec.h"
#include "server/net/listener.h"

#include <QTcpSocket>
#include <QTest>

#include <functional>
#include <memory>
#include <vector>

// Remembers what a transport reports. May destroy the transport in any call.
class WireReceiver final : public server::Transport::Receiver
{
public:
    explicit WireReceiver(std::unique_ptr<server::Transport> own)
        : transport(std::move(own))
    {}

    void messageReceived(QByteArrayView message) override;
    void binaryReceived(QByteArrayView message) override;
    void controlFrameReceived() override;
    void queueOverflowed(const server::QueueOverflow &overflow) override;
    void transportClosed(quint16 code, QByteArrayView reason) override;

    std::unique_ptr<server::Transport> transport;
    QList<QByteArray> messages;
    server::framecodec::Opcode opcode = server::framecodec::Text; // of the last message
    int controlFrames = 0;
    QList<server::QueueOverflow> overflows;
    int closedCalls = 0;
    int closeCode = 0;
    QByteArray closeReason;
    std::function<void(const QByteArray &)> onMessage;
    std::function<void()> onControlFrame;
    std::function<void()> onClosed;

private:
    void take(server::framecodec::Opcode kind, QByteArrayView message);
};

struct Refusal
{
    server::PeerAddress peer;
    int status = 0;
    QByteArray reason;
};

// A listener on 127.0.0.1 whose endpoint is "/app/x"; other paths are HTTP. Requests are answered
// with "METHOD path:body", those below "/later" when answerLater() is called.
class WireFixture final : public server::UpgradeSink, public server::HttpService
{
public:
    static server::ListenerLimits quickLimits();

    explicit WireFixture(server::ListenerLimits limits = quickLimits());

    void upgraded(const server::HttpRequest &head,
                  std::unique_ptr<server::Transport> transport) override;
    void handle(const server::HttpRequest &request, server::HttpResponder respond) override;

    void answerLater(qsizetype index);
    WireReceiver &receiver(std::size_t index = 0) { return *receivers.at(index); }
    void startAll();

    std::vector<std::unique_ptr<WireReceiver>> receivers;
    QList<server::HttpRequest> upgrades;
    QList<server::HttpRequest> requests;
    QList<std::pair<server::HttpResponder, server::HttpResponse>> later;
    QList<Refusal> refusals;
    server::TransportLimits limits{10'000, 0};
    bool startsAtOnce = true;
    std::unique_ptr<server::Listener> listener; // last: ends before what it calls
};

// A client that keeps everything it is sent.
class WireClient final : public QObject
{
public:
    explicit WireClient(quint16 port, const QHostAddress &address = QHostAddress::LocalHost);

    bool isConnected() const { return socket.state() == QAbstractSocket::ConnectedState; }
    bool hasEnded() const { return socket.state() == QAbstractSocket::UnconnectedState; }
    void send(const QByteArray &bytes);
    // One segment for each byte.
    void sendBytewise(const QByteArray &bytes);
    void halfClose();
    void reset();

    void sendFrame(int opcode, const QByteArray &payload, bool isFinal = true);
    // Sends an upgrade, and waits for its answer; what follows it stays in `received`.
    bool upgrade(const QByteArray &extraFields = {},
                 const QByteArray &early = {},
                 const QByteArray &path = "/app/x");
    // Waits for the next frame and takes it from `received`.
    QByteArray nextFrame();

    QTcpSocket socket;
    QByteArray received;
    QByteArray handshakeAnswer;

private:
    qsizetype frameSize() const;
};

// An upgrade request; the fields can be replaced to break it.
QByteArray upgradeRequest(const QByteArray &fields = {}, const QByteArray &path = "/app/x");
// As clients send it, masked. `opcode` may carry reserved bits: 0x10 to 0x40.
QByteArray clientFrame(int opcode, const QByteArray &payload, bool isFinal = true);
