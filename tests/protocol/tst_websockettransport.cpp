// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/protocol/wirefixture.h"
#include "tests/support/epollmain.h"
#include "tests/support/iothreads.h"

using namespace server;

namespace {

QByteArray closeFrame(quint16 code, const QByteArray &reason = {})
{
    return framecodec::closeFrame(code, reason);
}

QByteArray closeBody(quint16 code, const QByteArray &reason = {})
{
    return closeFrame(code, reason).mid(2);
}

} // namespace

class WebSocketTransportTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void messagesGoBothWays();
    void fragmentsAndDripsAreJoined();
    void pingIsAnsweredWithItsPayload();
    void pongIsReported();
    void serverPingHasNoPayload();
    void pingFloodOfADeafClientIsBounded();

    void closeOfTheClientIsEchoed_data();
    void closeOfTheClientIsEchoed();
    void closeOfTheServerIsAcknowledged();
    void closeOfTheServerIsBoundedInTime();
    void nothingIsDeliveredOrSentAfterClose();
    void closeBeforeTheStartReachesTheClient();
    void violationIsAnsweredWithItsCode_data();
    void violationIsAnsweredWithItsCode();
    void resetIsReportedOnceAs1006();
    void halfCloseIsReportedAs1006();
    void lossBeforeTheStartIsReportedAfterIt();
    void abortIsReportedInALaterTurn();

    void stalledFrameIsCutOff_data();
    void stalledFrameIsCutOff();
    void pauseBetweenFragmentsIsAllowed();

    void receiverMayDestroyTheTransportInAnyCall_data();
    void receiverMayDestroyTheTransportInAnyCall();
    void receiverMayAbortInsideAMessage();
    void destroyedTransportStillSendsItsCloseFrame();
    void transportMayOutliveItsListener();

private:
    WireReceiver &receiver() { return m_wire->receiver(); }
    Transport &transport() { return *receiver().transport; }
    void restart(ListenerLimits limits);

    std::unique_ptr<WireFixture> m_wire;
    std::unique_ptr<WireClient> m_client;
};

void WebSocketTransportTest::init()
{
    restart(WireFixture::quickLimits());
}

void WebSocketTransportTest::cleanup()
{
    m_client.reset();
    m_wire.reset();
}

void WebSocketTransportTest::restart(ListenerLimits limits)
{
    cleanup();
    m_wire = std::make_unique<WireFixture>(limits);
    m_client = std::make_unique<WireClient>(m_wire->listener->port());
    QVERIFY(m_client->upgrade());
}

void WebSocketTransportTest::messagesGoBothWays()
{
    receiver().onMessage = [&](const QByteArray &message) {
        transport().sendFrame(framecodec::encode(framecodec::Text, message));
    };
    for (const qsizetype size : {0, 1, 125, 126, 5000, 9999}) {
        const QByteArray text(size, 'm');
        m_client->sendFrame(framecodec::Text, text);
        QCOMPARE(m_client->nextFrame(), framecodec::encode(framecodec::Text, text));
    }
    m_client->sendFrame(framecodec::Binary, "{}");
    QCOMPARE(m_client->nextFrame(), framecodec::encode(framecodec::Text, "{}"));
}

void WebSocketTransportTest::fragmentsAndDripsAreJoined()
{
    m_client->sendBytewise(clientFrame(framecodec::Text, "a\xe2", false) +
                           clientFrame(framecodec::Ping, "now") +
                           clientFrame(framecodec::Continuation, "\x82\xac", true) +
                           clientFrame(framecodec::Text, "next"));
    QTRY_COMPARE(receiver().messages, QList<QByteArray>({"a\xe2\x82\xac", "next"}));
    QCOMPARE(m_client->nextFrame(), framecodec::encode(framecodec::Pong, "now"));
}

void WebSocketTransportTest::pingIsAnsweredWithItsPayload()
{
    for (int i = 0; i < 10; ++i)
        m_client->sendFrame(framecodec::Ping, "payload " + QByteArray::number(i));
    for (int i = 0; i < 10; ++i)
        QCOMPARE(
            m_client->nextFrame(),
            framecodec::encode(framecodec::Pong, QByteArray("payload " + QByteArray::number(i))));
    QCOMPARE(receiver().controlFrames, 10);
}

void WebSocketTransportTest::pongIsReported()
{
    m_client->sendFrame(framecodec::Pong, "unsolicited");
    QTRY_COMPARE(receiver().controlFrames, 1);
    QVERIFY(m_client->received.isEmpty());
}

void WebSocketTransportTest::serverPingHasNoPayload()
{
    transport().sendPing();
    QCOMPARE(m_client->nextFrame(), QByteArray("\x89\x00", 2));
}

void WebSocketTransportTest::pingFloodOfADeafClientIsBounded()
{
    m_client->socket.setReadBufferSize(1);
    const QByteArray pings = clientFrame(framecodec::Ping, QByteArray(125, 'p')).repeated(2000);
    qint64 highest = 0;
    for (int i = 0; i < 60; ++i) {
        m_client->send(pings);
        QTest::qWait(1);
        highest = qMax(highest, transport().queuedBytes());
    }
    QTRY_VERIFY(receiver().controlFrames > 50'000);
    QVERIFY2(highest < 512 * 1024, qPrintable(QString::number(highest)));
}

void WebSocketTransportTest::closeOfTheClientIsEchoed_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("reason");
    QTest::newRow("1000") << closeBody(1000, "bye") << closeFrame(1000, "bye") << 1000
                          << QByteArray("bye");
    QTest::newRow("4999") << closeBody(4999) << closeFrame(4999) << 4999 << QByteArray();
    QTest::newRow("empty") << QByteArray() << closeFrame(1000) << 1005 << QByteArray();
    QTest::newRow("longest reason")
        << closeBody(1000, QByteArray(123, 'r')) << closeFrame(1000, QByteArray(123, 'r')) << 1000
        << QByteArray(123, 'r');
}

void WebSocketTransportTest::closeOfTheClientIsEchoed()
{
    QFETCH(QByteArray, body);
    const QByteArray frame = clientFrame(framecodec::Close, body);
    m_client->send(frame + frame + clientFrame(framecodec::Text, "ignored"));
    QTRY_COMPARE(receiver().closedCalls, 1);
    QTEST(receiver().closeCode, "code");
    QTEST(receiver().closeReason, "reason");
    QTRY_VERIFY(m_client->hasEnded());
    QTEST(m_client->received, "answer");
    QCOMPARE(receiver().closedCalls, 1);
    QVERIFY(receiver().messages.isEmpty());
}

void WebSocketTransportTest::closeOfTheServerIsAcknowledged()
{
    transport().sendFrame(framecodec::encode(framecodec::Text, "last"));
    transport().close(4200, "restart");
    QCOMPARE(m_client->nextFrame(), framecodec::encode(framecodec::Text, "last"));
    QCOMPARE(m_client->nextFrame(), closeFrame(4200, "restart"));
    QCOMPARE(receiver().closedCalls, 0);
    m_client->sendFrame(framecodec::Close, closeBody(4200));
    QTRY_COMPARE(receiver().closedCalls, 1);
    QCOMPARE(receiver().closeCode, 4200);
    QTRY_VERIFY(m_client->hasEnded());
    QVERIFY(m_client->received.isEmpty()); // no second Close frame
}

void WebSocketTransportTest::closeOfTheServerIsBoundedInTime()
{
    QElapsedTimer elapsed;
    elapsed.start();
    transport().close(4201, "Pong reply not received in time");
    QTRY_COMPARE(receiver().closedCalls, 1);
    QCOMPARE(receiver().closeCode, 1006);
    QVERIFY(elapsed.elapsed() >= 300);
    QTRY_VERIFY(m_client->hasEnded());
    QCOMPARE(m_client->received, closeFrame(4201, "Pong reply not received in time"));
}

void WebSocketTransportTest::nothingIsDeliveredOrSentAfterClose()
{
    transport().close(4000, {});
    transport().close(4001, {});
    transport().sendFrame(framecodec::encode(framecodec::Text, "too late"));
    transport().sendPing();
    m_client->send(clientFrame(framecodec::Text, "crossing") + clientFrame(framecodec::Ping, "x") +
                   clientFrame(framecodec::Close, closeBody(4000)));
    QTRY_COMPARE(receiver().closedCalls, 1);
    QTRY_VERIFY(m_client->hasEnded());
    QByteArray received = m_client->received;
    if (test::ioThreads() > 0) // the ping may have crossed the order to close
        received.replace(framecodec::encode(framecodec::Pong, "x"), {});
    QCOMPARE(received, closeFrame(4000));
    QVERIFY(receiver().messages.isEmpty());
    QCOMPARE(receiver().controlFrames, 0);
}

void WebSocketTransportTest::closeBeforeTheStartReachesTheClient()
{
    m_wire->startsAtOnce = false;
    WireClient client(m_wire->listener->port());
    QVERIFY(client.upgrade());
    WireReceiver &late = m_wire->receiver(1);
    late.transport->close(4001, "no");
    QCOMPARE(client.nextFrame(), closeFrame(4001, "no"));
    late.transport->start(&late, {});
    client.sendFrame(framecodec::Close, closeBody(4001));
    QTRY_COMPARE(late.closeCode, 4001);
}

void WebSocketTransportTest::violationIsAnsweredWithItsCode_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code");
    QTest::newRow("unmasked") << framecodec::encode(framecodec::Text, "x") << 1002;
    QTest::newRow("opcode 3") << clientFrame(3, "x") << 1002;
    QTest::newRow("half a close code") << clientFrame(framecodec::Close, "\x03") << 1002;
    QTest::newRow("not UTF-8") << clientFrame(framecodec::Text, "\xff") << 1007;
    QTest::newRow("too big") << clientFrame(framecodec::Text, QByteArray(10'001, 'x')) << 1009;
}

void WebSocketTransportTest::violationIsAnsweredWithItsCode()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, code);
    m_client->send(clientFrame(framecodec::Text, "before") + bytes +
                   clientFrame(framecodec::Text, "after"));
    QTRY_COMPARE(receiver().closedCalls, 1);
    QCOMPARE(receiver().closeCode, code);
    QVERIFY(!receiver().closeReason.isEmpty());
    if (code == 1009)
        QCOMPARE(receiver().closeReason, QByteArray("Maximum message size exceeded"));
    QTRY_VERIFY(m_client->hasEnded());
    QCOMPARE(m_client->received, closeFrame(static_cast<quint16>(code), receiver().closeReason));
    QCOMPARE(receiver().messages, QList<QByteArray>{"before"});
}

void WebSocketTransportTest::resetIsReportedOnceAs1006()
{
    m_client->sendFrame(framecodec::Text, "x");
    QTRY_COMPARE(receiver().messages.size(), 1);
    m_client->reset();
    QTRY_COMPARE(receiver().closedCalls, 1);
    QCOMPARE(receiver().closeCode, 1006);
    transport().sendFrame(framecodec::encode(framecodec::Text, "nobody"));
    transport().close(1000, {});
    transport().abort();
    QTest::qWait(20);
    QCOMPARE(receiver().closedCalls, 1);
}

void WebSocketTransportTest::halfCloseIsReportedAs1006()
{
    m_client->halfClose();
    QTRY_COMPARE(receiver().closeCode, 1006);
    QTRY_VERIFY(m_client->hasEnded());
}

void WebSocketTransportTest::lossBeforeTheStartIsReportedAfterIt()
{
    m_wire->startsAtOnce = false;
    WireClient client(m_wire->listener->port());
    QVERIFY(client.upgrade());
    client.reset();
    QTest::qWait(20);
    WireReceiver &late = m_wire->receiver(1);
    late.transport->start(&late, {});
    QCOMPARE(late.closedCalls, 0);
    QTRY_COMPARE(late.closedCalls, 1);
    QCOMPARE(late.closeCode, 1006);
}

void WebSocketTransportTest::abortIsReportedInALaterTurn()
{
    transport().sendFrame(framecodec::encode(framecodec::Text, "dropped"));
    transport().abort();
    QCOMPARE(transport().queuedBytes(), 0);
    QCOMPARE(receiver().closedCalls, 0);
    QTRY_COMPARE(receiver().closedCalls, 1);
    QCOMPARE(receiver().closeCode, 1006);
    QTRY_VERIFY(m_client->hasEnded());
    QVERIFY(m_client->received.isEmpty());
}

void WebSocketTransportTest::stalledFrameIsCutOff_data()
{
    QTest::addColumn<int>("atOnce");
    QTest::addColumn<bool>("drips");
    QTest::newRow("inside the head") << 1 << false;
    QTest::newRow("inside the payload") << 20 << false;
    QTest::newRow("dripping") << 20 << true;
}

void WebSocketTransportTest::stalledFrameIsCutOff()
{
    QFETCH(int, atOnce);
    QFETCH(bool, drips);
    ListenerLimits limits = WireFixture::quickLimits();
    limits.frameMs = 200;
    restart(limits);
    const QByteArray frame = clientFrame(framecodec::Text, QByteArray(500, 'x'));
    m_client->send(frame.left(atOnce));
    QElapsedTimer elapsed;
    elapsed.start();
    for (qsizetype pos = atOnce; drips && receiver().closedCalls == 0 && pos < frame.size();
         ++pos) {
        m_client->send(frame.mid(pos, 1));
        QTest::qWait(5);
    }
    QTRY_COMPARE(receiver().closedCalls, 1);
    QVERIFY2(elapsed.elapsed() >= 195 && elapsed.elapsed() < 1500,
             qPrintable(QString::number(elapsed.elapsed())));
    QCOMPARE(receiver().closeCode, 1002);
    QTRY_VERIFY(m_client->hasEnded());
}

void WebSocketTransportTest::pauseBetweenFragmentsIsAllowed()
{
    ListenerLimits limits = WireFixture::quickLimits();
    limits.frameMs = 50;
    restart(limits);
    m_client->sendFrame(framecodec::Text, "a", false);
    QTest::qWait(200);
    m_client->sendFrame(framecodec::Continuation, "b");
    QTRY_COMPARE(receiver().messages, QList<QByteArray>{"ab"});
    QTest::qWait(200);
    QCOMPARE(receiver().closedCalls, 0);
}

void WebSocketTransportTest::receiverMayDestroyTheTransportInAnyCall_data()
{
    QTest::addColumn<QByteArray>("trigger");
    QTest::newRow("message") << clientFrame(framecodec::Text, "x");
    QTest::newRow("joined message")
        << clientFrame(framecodec::Text, "x", false) + clientFrame(framecodec::Continuation, "y");
    QTest::newRow("ping") << clientFrame(framecodec::Ping, "x");
    QTest::newRow("close") << clientFrame(framecodec::Close, closeBody(1000));
    QTest::newRow("violation") << clientFrame(3, "x");
    QTest::newRow("loss") << QByteArray();
}

void WebSocketTransportTest::receiverMayDestroyTheTransportInAnyCall()
{
    QFETCH(QByteArray, trigger);
    const auto destroy = [&] {
        receiver().transport.reset();
    };
    receiver().onMessage = [&](const QByteArray &) {
        destroy();
    };
    receiver().onControlFrame = destroy;
    receiver().onClosed = destroy;
    if (trigger.isEmpty())
        m_client->reset();
    else
        m_client->send(trigger + trigger + clientFrame(framecodec::Text, "after"));
    QTRY_VERIFY(!receiver().transport);
    QTRY_VERIFY(m_client->hasEnded());
    QVERIFY(receiver().messages.size() <= 1);
}

void WebSocketTransportTest::receiverMayAbortInsideAMessage()
{
    receiver().onMessage = [&](const QByteArray &) {
        transport().abort();
    };
    m_client->send(clientFrame(framecodec::Text, "x") + clientFrame(framecodec::Text, "y"));
    QTRY_COMPARE(receiver().closedCalls, 1);
    QCOMPARE(receiver().messages.size(), 1);
    QCOMPARE(receiver().closeCode, 1006);
}

void WebSocketTransportTest::destroyedTransportStillSendsItsCloseFrame()
{
    const QByteArray error = framecodec::encode(framecodec::Text, "error");
    transport().sendFrame(error);
    transport().close(4001, "Application does not exist");
    receiver().transport.reset();
    m_client->sendFrame(framecodec::Text, "still talking");
    QTRY_VERIFY(m_client->hasEnded());
    QCOMPARE(m_client->received, error + closeFrame(4001, "Application does not exist"));
    QCOMPARE(receiver().closedCalls, 0);
}

void WebSocketTransportTest::transportMayOutliveItsListener()
{
    m_wire->listener.reset();
    if (test::ioThreads() > 0) { // its sockets have gone with it
        QTRY_VERIFY(m_client->hasEnded());
        transport().sendFrame(framecodec::encode(framecodec::Text, "x"));
        transport().close(1000, {});
        QTest::qWait(20);
        QCOMPARE(receiver().closedCalls, 0);
        return;
    }
    receiver().onMessage = [&](const QByteArray &message) {
        transport().sendFrame(framecodec::encode(framecodec::Text, message));
    };
    m_client->sendFrame(framecodec::Text, "x");
    QCOMPARE(m_client->nextFrame(), framecodec::encode(framecodec::Text, "x"));
    receiver().onClosed = [&] {
        receiver().transport.reset();
    };
    m_client->sendFrame(framecodec::Close, closeBody(1000));
    QTRY_VERIFY(!receiver().transport);
    QTRY_VERIFY(m_client->hasEnded());
    QCOMPARE(m_client->received, closeFrame(1000));
}

BELFRY_EPOLL_MAIN(WebSocketTransportTest)
#include "tst_websockettransport.moc"
