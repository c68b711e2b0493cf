// SPDX-License-Identifier: GPL-3.0-or-later
//
// Silent clients (cases 6G) and what else takes time (case 129), over real sockets. The engine runs
// in the test's thread, and its clock is in the test's hand.
#include "server/protocol/frames.h"
#include "tests/protocol/wirefixture.h"
#include "tests/support/epollmain.h"
#include "tests/support/manualclock.h"
#include "tests/support/pusherclient.h"
#include "tests/support/rooms.h"
#include "tests/support/runningengine.h"

#include <QTimer>

using namespace server;
using namespace test;

namespace {

const QByteArray TextPing = R"({"event":"pusher:ping"})";

QByteArray textFrame(const QByteArray &text)
{
    return framecodec::encode(framecodec::Text, text);
}

} // namespace

class TestLivenessCases : public QObject
{
    Q_OBJECT

private slots:
    void init() { start(testApp()); }
    void cleanup();
    void c129_cacheEndsAfterItsTime();
    void c130_c136_silentClientIsPinged();
    void clientThatUsesControlFramesIsPingedWithOne_data();
    void clientThatUsesControlFramesIsPingedWithOne();
    void c081_c132_c139_silentMemberIsClosedWith4201();
    void c136_idleClientIsClosedWith4201();
    void signOfLifeKeepsTheClient_data();
    void signOfLifeKeepsTheClient();
    void c134_pingIsAnsweredWithItsPayload();
    void c137_whatTheServerSendsIsNoSignOfLife();
    void c138_intervalsAreTheApps();

private:
    // With a clock and a watcher of its own.
    void start(const App &app);
    // Second by second, with the heartbeat's look at every one; what is sent has come then.
    void pass(int seconds);
    void settle() { QVERIFY(m_watcher->settle()); }
    quint16 port() const { return m_engine->port(); }
    QByteArrayList textsOf(PusherClient &client);
    QByteArrayList framesOf(WireClient &client);
    std::unique_ptr<WireClient> greeted();

    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<Engine> m_engine;
    std::unique_ptr<PusherClient> m_watcher; // of the other app: never silent for long
};

void TestLivenessCases::cleanup()
{
    m_watcher.reset();
    m_engine.reset();
    m_clock.reset();
}

void TestLivenessCases::start(const App &app)
{
    cleanup();
    m_clock = std::make_unique<ManualClock>();
    ServerConfig config = RunningEngine::config(app);
    config.ioThreads = qMin(1, config.ioThreads); // what the watcher has seen, others have
    m_engine = std::make_unique<Engine>(std::move(config), *m_clock);
    QVERIFY(m_engine->start());
    m_watcher = std::make_unique<PusherClient>(otherApp());
    QVERIFY(m_watcher->connectTo(port()));
}

void TestLivenessCases::pass(int seconds)
{
    settle(); // what has been sent is acted on at its own time
    auto *second = m_engine->connections().findChild<QTimer *>();
    QVERIFY(second);
    for (int i = 0; i < seconds; ++i) {
        m_clock->advance(1000);
        QMetaObject::invokeMethod(second, "timeout");
    }
    settle();
}

QByteArrayList TestLivenessCases::textsOf(PusherClient &client)
{
    QByteArrayList texts;
    const QList<PusherMessage> messages = client.take();
    for (const PusherMessage &message : messages)
        texts.append(message.text);
    return texts;
}

QByteArrayList TestLivenessCases::framesOf(WireClient &client)
{
    QByteArrayList frames;
    while (!client.received.isEmpty())
        frames.append(client.nextFrame());
    return frames;
}

std::unique_ptr<WireClient> TestLivenessCases::greeted()
{
    auto client = std::make_unique<WireClient>(port());
    if (!client->upgrade({}, {}, "/app/key1") || !client->nextFrame().contains("established"))
        QTest::qFail("not greeted", __FILE__, __LINE__);
    return client;
}

void TestLivenessCases::c129_cacheEndsAfterItsTime()
{
    App app = testApp();
    app.cacheSeconds = 60;
    start(app);
    m_engine->publisher().publish(*m_engine->apps().byId("1"), {"e", {"cache-x"}, R"("1")", {}});
    PusherClient client(app);
    QVERIFY(client.connectTo(port()));
    const QByteArray succeeded = frames::subscriptionSucceeded("cache-x", "{}");
    m_clock->advance(59'999);
    QVERIFY(client.subscribe("cache-x"));
    QVERIFY(client.settle());
    QCOMPARE(textsOf(client), (QByteArrayList{succeeded, frames::event("e", "cache-x", R"("1")")}));
    m_clock->advance(1);
    QVERIFY(client.subscribe("cache-x"));
    QVERIFY(client.settle());
    QCOMPARE(textsOf(client), (QByteArrayList{succeeded, frames::cacheMiss("cache-x")}));
}

void TestLivenessCases::c130_c136_silentClientIsPinged()
{
    PusherClient subscribed(testApp());
    PusherClient idle(testApp());
    QVERIFY(subscribed.connectTo(port()));
    QVERIFY(idle.connectTo(port()));
    QVERIFY(subscribed.subscribe("x"));
    subscribed.take();
    pass(59);
    QCOMPARE(textsOf(subscribed), QByteArrayList());
    QCOMPARE(textsOf(idle), QByteArrayList());
    pass(1);
    QCOMPARE(textsOf(subscribed), QByteArrayList{TextPing});
    QCOMPARE(textsOf(idle), QByteArrayList{TextPing});
}

void TestLivenessCases::clientThatUsesControlFramesIsPingedWithOne_data()
{
    QTest::addColumn<int>("opcode");
    QTest::newRow("131: ping") << int(framecodec::Ping);
    QTest::newRow("131, 135: pong") << int(framecodec::Pong);
}

void TestLivenessCases::clientThatUsesControlFramesIsPingedWithOne()
{
    QFETCH(int, opcode);
    const auto client = greeted();
    client->sendFrame(opcode, "p");
    settle();
    const QByteArrayList answers = framesOf(*client);
    if (opcode == framecodec::Ping)
        QCOMPARE(answers, QByteArrayList{framecodec::encode(framecodec::Pong, "p")});
    else
        QCOMPARE(answers, QByteArrayList());
    pass(60);
    QCOMPARE(framesOf(*client), QByteArrayList{QByteArray("\x89\x00", 2)});
}

void TestLivenessCases::c081_c132_c139_silentMemberIsClosedWith4201()
{
    PusherClient silent(testApp());
    PusherClient peer(testApp());
    QVERIFY(silent.connectTo(port()));
    QVERIFY(peer.connectTo(port()));
    QVERIFY(silent.subscribe("presence-x", person("1", "A")));
    QVERIFY(peer.subscribe("presence-x", person("2", "B")));
    QVERIFY(peer.settle());
    silent.take();
    peer.take();
    pass(60);
    QCOMPARE(textsOf(silent), QByteArrayList{TextPing});
    QVERIFY(peer.settle());
    peer.take();
    pass(29);
    QVERIFY(silent.isOpen());
    QCOMPARE(textsOf(silent), QByteArrayList());
    pass(1);
    QVERIFY(silent.waitForClose());
    QCOMPARE(textsOf(silent),
             QByteArrayList{frames::error(4201, "Pong reply not received in time")});
    QCOMPARE(silent.closeCode(), quint16(4201));
    QCOMPARE(silent.closeReason(), QStringLiteral("Pong reply not received in time"));
    QCOMPARE(textsOf(peer), QByteArrayList{frames::memberRemoved("presence-x", R"("1")")});
    QVERIFY(peer.isOpen());
    QCOMPARE(m_engine->apps().byId("1")->subscribedConnections, 1);
}

void TestLivenessCases::c136_idleClientIsClosedWith4201()
{
    PusherClient idle(testApp());
    QVERIFY(idle.connectTo(port()));
    pass(60);
    pass(29);
    QVERIFY(idle.isOpen());
    pass(1);
    QVERIFY(idle.waitForClose());
    QCOMPARE(idle.closeCode(), quint16(4201));
    QCOMPARE(m_engine->apps().byId("1")->connections, 0);
}

void TestLivenessCases::signOfLifeKeepsTheClient_data()
{
    QTest::addColumn<int>("opcode");
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QByteArray>("answer"); // a frame; none when empty
    const int text = framecodec::Text;
    QTest::newRow("49, 133: pong")
        << text << QByteArray(R"({"event":"pusher:pong","data":{}})") << QByteArray();
    QTest::newRow("133: ping") << text << TextPing << textFrame(frames::pong());
    QTest::newRow("133: garbage") << text << QByteArray("garbage")
                                  << textFrame(frames::error(4200, "Invalid message format"));
    QTest::newRow("134: control ping")
        << int(framecodec::Ping) << QByteArray("p") << framecodec::encode(framecodec::Pong, "p");
    QTest::newRow("135: control pong") << int(framecodec::Pong) << QByteArray("p") << QByteArray();
}

void TestLivenessCases::signOfLifeKeepsTheClient()
{
    QFETCH(int, opcode);
    QFETCH(QByteArray, payload);
    QFETCH(QByteArray, answer);
    const auto client = greeted();
    const bool isControl = opcode != framecodec::Text;
    const QByteArray ping =
        isControl ? framecodec::encode(framecodec::Ping, {}) : textFrame(TextPing);
    const QByteArrayList answers = answer.isEmpty() ? QByteArrayList() : QByteArrayList{answer};
    pass(50);
    for (int i = 0; i < 3; ++i) {
        // At first before it is pinged, then as the answer to a ping.
        client->sendFrame(opcode, payload);
        pass(59);
        QCOMPARE(framesOf(*client), answers);
        QVERIFY(client->isConnected());
        pass(1);
        QCOMPARE(framesOf(*client), QByteArrayList{ping});
    }
    pass(30);
    const QByteArray reason = "Pong reply not received in time";
    QCOMPARE(framesOf(*client),
             (QByteArrayList{textFrame(frames::error(4201, reason)),
                             framecodec::closeFrame(4201, reason)}));
}

void TestLivenessCases::c134_pingIsAnsweredWithItsPayload()
{
    const auto client = greeted();
    for (const QByteArray &payload : {QByteArray(), QByteArray("hello"), QByteArray(125, 'p')}) {
        client->sendFrame(framecodec::Ping, payload);
        QCOMPARE(client->nextFrame(), framecodec::encode(framecodec::Pong, payload));
    }
}

void TestLivenessCases::c137_whatTheServerSendsIsNoSignOfLife()
{
    PusherClient client(testApp());
    QVERIFY(client.connectTo(port()));
    QVERIFY(client.subscribe("x"));
    client.take();
    AppRuntime &app = *m_engine->apps().byId("1");
    for (int i = 0; i < 60; ++i) {
        m_engine->publisher().publish(app, {"e", {"x"}, R"("1")", {}});
        pass(1);
    }
    const QByteArrayList texts = textsOf(client);
    QCOMPARE(texts.count(frames::event("e", "x", R"("1")")), 60);
    QCOMPARE(texts.count(TextPing), 1);
    QCOMPARE(texts.last(), TextPing);
}

void TestLivenessCases::c138_intervalsAreTheApps()
{
    App app = testApp();
    app.pingIntervalSeconds = 10;
    app.pongTimeoutSeconds = 5;
    start(app);
    PusherClient client(app);
    PusherClient other(otherApp());
    QVERIFY(client.connectTo(port()));
    QVERIFY(other.connectTo(port()));
    pass(9);
    QCOMPARE(textsOf(client), QByteArrayList());
    pass(1);
    QCOMPARE(textsOf(client), QByteArrayList{TextPing});
    pass(4);
    QVERIFY(client.isOpen());
    pass(1);
    QVERIFY(client.waitForClose());
    QCOMPARE(client.closeCode(), quint16(4201));
    pass(44);
    QCOMPARE(textsOf(other), QByteArrayList());
    pass(1);
    QCOMPARE(textsOf(other), QByteArrayList{TextPing});
}

BELFRY_EPOLL_MAIN(TestLivenessCases)

#include "tst_livenesscases.moc"
