// SPDX-License-Identifier: GPL-3.0-or-later
//
// Limits and frames over real sockets (cases 140 to 151).
#include "server/protocol/frames.h"
#include "tests/protocol/framingcase.h"
#include "tests/support/pusherclient.h"
#include "tests/support/rooms.h"
#include "tests/support/runningengine.h"

#include <QElapsedTimer>
#include <QtEndian>

using namespace server;
using namespace test;

namespace {

const QByteArray Ping = R"({"event":"pusher:ping","data":{}})";
const QByteArray Pong = R"({"event":"pusher:pong"})";
const QByteArray TooBig = framecodec::closeFrame(1009, "Maximum message size exceeded");

App limitedApp(int decaySeconds, bool terminates)
{
    App app = testApp();
    app.rateLimit = {true, 3, decaySeconds, terminates};
    return app;
}

// A ping of `size` bytes.
QByteArray pingOf(qsizetype size)
{
    const QByteArray start = R"({"event":"pusher:ping","data":")";
    return start + QByteArray(size - start.size() - 2, 'x') + "\"}";
}

} // namespace

class TestMessageLimits : public QObject
{
    Q_OBJECT

private slots:
    void c140_messageAtTheLimitIsTaken();
    void c140_messageAboveTheLimitCloses();
    void c141_fragmentsCountTogether();
    void c142_limitOfOneByteTakesNothing();
    void c143_raisedLimitTakesLargeMemberData();
    void c144_messagesAboveTheRateAreRefused();
    void c145_garbageCountsAndControlFramesDoNot();
    void c146_terminatingRateLimitTellsTheClient();
    void c147_withoutRateLimitAllAreTaken();
    void c148_frameIsRefused_data();
    void c148_frameIsRefused();
    void c148_closeIsEchoed_data();
    void c148_closeIsEchoed();
    void c149_pingInsideAFragmentedPing();
    void c150_binaryIsTakenLikeText();
    void c151_slowReaderIsClosedWith4100();

private:
    // A client on key1 that has been greeted; null when it was not.
    static std::unique_ptr<WireClient> greeted(RunningEngine &engine);
    // What has come when the server has ended the connection.
    static QByteArray untilTheEnd(WireClient &client);
};

std::unique_ptr<WireClient> TestMessageLimits::greeted(RunningEngine &engine)
{
    auto client = std::make_unique<WireClient>(engine.port());
    if (!client->upgrade({}, {}, "/app/key1"))
        return nullptr;
    return client->nextFrame().contains("pusher:connection_established") ? std::move(client)
                                                                         : nullptr;
}

QByteArray TestMessageLimits::untilTheEnd(WireClient &client)
{
    return QTest::qWaitFor([&] { return client.hasEnded(); }) ? client.received
                                                              : QByteArray("does not end");
}

void TestMessageLimits::c140_messageAtTheLimitIsTaken()
{
    RunningEngine engine;
    const auto client = greeted(engine);
    QVERIFY(client);
    client->send(text(pingOf(10'000)));
    QCOMPARE(client->nextFrame(), echoed(Pong));
}

void TestMessageLimits::c140_messageAboveTheLimitCloses()
{
    RunningEngine engine;
    const auto client = greeted(engine);
    QVERIFY(client);
    client->send(text(pingOf(10'001)));
    QCOMPARE(untilTheEnd(*client), TooBig);
    QTRY_COMPARE(engine.gauges(), Gauges::none());
}

void TestMessageLimits::c141_fragmentsCountTogether()
{
    RunningEngine engine;
    const auto client = greeted(engine);
    QVERIFY(client);
    const QByteArray largest = pingOf(10'000);
    client->send(text(largest.first(6000), false) + more(largest.sliced(6000)));
    QCOMPARE(client->nextFrame(), echoed(Pong));
    client->send(text(largest.first(6000), false) + more(largest.sliced(6000) + ' '));
    QCOMPARE(untilTheEnd(*client), TooBig);
}

void TestMessageLimits::c142_limitOfOneByteTakesNothing()
{
    App app = testApp();
    app.maxMessageBytes = 1;
    RunningEngine engine(RunningEngine::config(app));
    for (const QByteArray &message : {Ping, QByteArray("{}")}) {
        const auto client = greeted(engine);
        QVERIFY(client);
        client->send(text(message));
        QCOMPARE(untilTheEnd(*client), TooBig);
    }
}

void TestMessageLimits::c143_raisedLimitTakesLargeMemberData()
{
    App app = testApp();
    app.maxMessageBytes = 1'000'000;
    RunningEngine engine(RunningEngine::config(app));
    PusherClient client(app);
    QVERIFY(client.connectTo(engine.port()));
    QVERIFY(client.subscribe("public", person("1", QByteArray(20'000, 'x'))));
}

void TestMessageLimits::c144_messagesAboveTheRateAreRefused()
{
    const App app = limitedApp(2, false);
    RunningEngine engine(RunningEngine::config(app));
    PusherClient client(app);
    QVERIFY(client.connectTo(engine.port()));
    QElapsedTimer window;
    window.start();
    for (int i = 0; i < 5; ++i)
        client.send(Ping);
    QTRY_COMPARE(client.waiting(), 5);
    QByteArrayList answers;
    for (const PusherMessage &message : client.take())
        answers.append(message.text);
    const QByteArray refused = frames::error(4301, "Rate limit exceeded");
    QCOMPARE(answers, (QByteArrayList{Pong, Pong, Pong, refused, refused}));
    QVERIFY(client.isOpen());
    QTRY_VERIFY(window.elapsed() > 2000);
    QVERIFY(client.settle());
    QVERIFY(client.take().isEmpty());
}

void TestMessageLimits::c145_garbageCountsAndControlFramesDoNot()
{
    RunningEngine engine(RunningEngine::config(limitedApp(60, false)));
    const auto client = greeted(engine);
    QVERIFY(client);
    for (int i = 0; i < 10; ++i)
        client->send(ping("p") + pong("q"));
    for (int i = 0; i < 10; ++i)
        QCOMPARE(client->nextFrame(), ponged("p"));
    for (int i = 0; i < 3; ++i) {
        client->send(text("garbage"));
        QCOMPARE(client->nextFrame(), echoed(frames::error(4200, "Invalid message format")));
    }
    client->send(text(Ping));
    QCOMPARE(client->nextFrame(), echoed(frames::error(4301, "Rate limit exceeded")));
    client->send(ping("still here"));
    QCOMPARE(client->nextFrame(), ponged("still here"));
}

void TestMessageLimits::c146_terminatingRateLimitTellsTheClient()
{
    RunningEngine engine(RunningEngine::config(limitedApp(60, true)));
    const auto client = greeted(engine);
    QVERIFY(client);
    for (int i = 0; i < 5; ++i)
        client->send(text(Ping));
    for (int i = 0; i < 3; ++i)
        QCOMPARE(client->nextFrame(), echoed(Pong));
    QCOMPARE(client->nextFrame(), echoed(frames::error(4301, "Rate limit exceeded")));
    QCOMPARE(client->nextFrame(), framecodec::closeFrame(4100, "Too many messages"));
    client->send(closing(closeBody(4100)));
    QCOMPARE(untilTheEnd(*client), QByteArray());
    QTRY_COMPARE(engine.gauges(), Gauges::none());
}

void TestMessageLimits::c147_withoutRateLimitAllAreTaken()
{
    RunningEngine engine;
    PusherClient client(testApp());
    QVERIFY(client.connectTo(engine.port()));
    for (int i = 0; i < 10; ++i)
        QVERIFY(client.subscribe("c" + QByteArray::number(i)));
    QCOMPARE(client.waiting(), 10);
    QCOMPARE(engine.gauges().channels, 10);
}

void TestMessageLimits::c148_frameIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code");
    QTest::newRow("unmasked") << echoed(Ping) << 1002;
    QTest::newRow("reserved bit") << clientFrame(0x40 | framecodec::Text, Ping) << 1002;
    QTest::newRow("opcode 3") << clientFrame(3, Ping) << 1002;
    QTest::newRow("opcode 11") << clientFrame(11, Ping) << 1002;
    QTest::newRow("control frame of 126 bytes") << ping(QByteArray(126, 'x')) << 1002;
    QTest::newRow("fragmented control frame") << clientFrame(framecodec::Ping, "x", false) << 1002;
    QTest::newRow("continuation without start") << more(Ping) << 1002;
    QTest::newRow("invalid UTF-8") << text("\xff") << 1007;
    QTest::newRow("close with 1005") << closing(closeBody(1005)) << 1002;
    QTest::newRow("close with half a code") << closing("\x03") << 1002;
    QTest::newRow("10,001 bytes announced") << text(QByteArray(10'001, 'x')).first(8) << 1009;
    QTest::newRow("1 MB") << text(QByteArray(1'000'000, 'x')) << 1009;
}

void TestMessageLimits::c148_frameIsRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, code);
    RunningEngine engine;
    const auto client = greeted(engine);
    QVERIFY(client);
    client->send(text(Ping) + bytes);
    QCOMPARE(client->nextFrame(), echoed(Pong));
    const QByteArray frame = untilTheEnd(*client);
    QVERIFY2(frame.size() > 4 && frame.startsWith('\x88'), frame.toHex(' ').constData());
    QCOMPARE(frame.size(), 2 + int(frame[1]));
    QCOMPARE(int(qFromBigEndian<quint16>(frame.constData() + 2)), code);
    if (code == 1009)
        QCOMPARE(frame, TooBig);
    QTRY_COMPARE(engine.gauges(), Gauges::none());
}

void TestMessageLimits::c148_closeIsEchoed_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("1000 bye") << closeBody(1000, "bye") << framecodec::closeFrame(1000, "bye");
    QTest::newRow("empty") << QByteArray() << framecodec::closeFrame(1000, {});
    QTest::newRow("4999") << closeBody(4999) << framecodec::closeFrame(4999, {});
}

void TestMessageLimits::c148_closeIsEchoed()
{
    QFETCH(QByteArray, body);
    RunningEngine engine;
    const auto client = greeted(engine);
    QVERIFY(client);
    client->send(closing(body));
    QTEST(untilTheEnd(*client), "answer");
    QTRY_COMPARE(engine.gauges(), Gauges::none());
}

void TestMessageLimits::c149_pingInsideAFragmentedPing()
{
    RunningEngine engine;
    const auto client = greeted(engine);
    QVERIFY(client);
    client->send(text(Ping.first(10), false) + ping("between") + more(Ping.sliced(10)));
    QCOMPARE(client->nextFrame(), ponged("between"));
    QCOMPARE(client->nextFrame(), echoed(Pong));
}

void TestMessageLimits::c150_binaryIsTakenLikeText()
{
    RunningEngine engine;
    const auto client = greeted(engine);
    QVERIFY(client);
    client->send(binary(Ping));
    QCOMPARE(client->nextFrame(), echoed(Pong));
}

// The cap is max_queue_bytes, 1 MiB by default (README).
void TestMessageLimits::c151_slowReaderIsClosedWith4100()
{
    RunningEngine engine;
    PusherClient reader(testApp());
    QVERIFY(reader.connectTo(engine.port()));
    const auto slow = greeted(engine);
    QVERIFY(slow);
    slow->send(text(R"({"event":"pusher:subscribe","data":{"channel":"x"}})"));
    QVERIFY(slow->nextFrame().contains("subscription_succeeded"));
    slow->socket.setReadBufferSize(1);
    const QByteArray data = '"' + QByteArray(9'000, 'x') + '"';
    int sent = 0;
    while (sent < 20'000 && engine.publish("x", data) == 1)
        ++sent;
    QVERIFY2(sent > 1'048'576 / data.size() && sent < 20'000, QByteArray::number(sent).constData());
    QCOMPARE(engine.gauges().open, 1);
    QVERIFY(reader.settle()); // the others are served on
    slow->socket.setReadBufferSize(0);
    slow->received += slow->socket.readAll();
    const QByteArray end = framecodec::closeFrame(4100, "Slow consumer");
    QTRY_VERIFY(slow->received.endsWith(end));
    const QByteArray event = slow->nextFrame();
    QVERIFY(event.contains(data.mid(1, 9'000)));
    const qsizetype events = (slow->received.size() - end.size()) / event.size() + 1;
    QVERIFY2(events <= sent && (events - 1) * event.size() + end.size() == slow->received.size(),
             "events arrive whole and in order before the Close frame");
    slow->send(closing(closeBody(4100)));
    QTRY_COMPARE(engine.gauges().open, 1);
}

QTEST_GUILESS_MAIN(TestMessageLimits)

#include "tst_messagelimits.moc"
