// SPDX-License-Identifier: GPL-3.0-or-later
//
// Silent, noisy and slow clients (cases 6G and 6H), without sockets.
#include "server/protocol/frames.h"
#include "server/protocol/limits.h"
#include "tests/support/rooms.h"

#include <QSignalSpy>
#include <QTest>

using namespace server;
using namespace test;

namespace {

const QByteArray Ping = R"({"event":"pusher:ping"})";
const QByteArray Pong = R"({"event":"pusher:pong"})";
const QByteArray RateExceeded = frames::error(4301, "Rate limit exceeded");

App limitedApp(bool terminates)
{
    App app = testApp();
    app.rateLimit = {true, 3, 2, terminates};
    return app;
}

} // namespace

class TestLimits : public QObject
{
    Q_OBJECT

private slots:
    void silentClientIsPinged();
    void clientThatUsesControlFramesIsPingedWithOne();
    void silentClientIsClosedWith4201_data();
    void silentClientIsClosedWith4201();
    void signOfLifeKeepsTheClient_data();
    void signOfLifeKeepsTheClient();
    void whatTheServerSendsIsNoSignOfLife();
    void intervalsAreTheApps();
    void changedOptionsReachOpenConnections();
    void messagesAboveTheRateAreRefused();
    void garbageCountsAgainstTheRate();
    void terminatingRateLimitClosesWith4100();
    void appWithoutARateLimitTakesAll();
    void floodOfMalformedMessagesClosesWith4100();
    void malformedMessagesNowAndThenAreForgiven();
    void slowConsumerIsClosedWith4100();
    void closeTellsTheClientAndTheOthers();
    void closeAllSendsOnlyTheCloseFrame();
    void tableSaysWhenTheLastOneIsGone();
    void closedClientIsNotListenedTo();
    void abortDropsEverybody();
};

void TestLimits::silentClientIsPinged()
{
    // cases 130, 136
    Rooms rooms;
    FakeClient subscribed = rooms.on("x");
    FakeClient idle = rooms.connect();
    rooms.pass(59);
    QVERIFY(subscribed.take().isEmpty());
    rooms.pass(1);
    QCOMPARE(subscribed.take(), QByteArrayList{Ping});
    QCOMPARE(idle.take(), QByteArrayList{Ping});
}

void TestLimits::clientThatUsesControlFramesIsPingedWithOne()
{
    // cases 131, 135
    Rooms rooms;
    FakeClient client = rooms.connect();
    client.sendControlFrame();
    QVERIFY(client.take().isEmpty());
    rooms.pass(60);
    QVERIFY(client.take().isEmpty());
    QCOMPARE(client.pings(), 1);
}

void TestLimits::silentClientIsClosedWith4201_data()
{
    QTest::addColumn<bool>("usesControlFrames");
    QTest::newRow("pinged with text") << false;
    QTest::newRow("pinged with a control frame") << true;
}

void TestLimits::silentClientIsClosedWith4201()
{
    // cases 132, 139
    QFETCH(bool, usesControlFrames);
    Rooms rooms;
    FakeClient silent = rooms.on("presence-x", person("1", "A"));
    FakeClient watcher = rooms.on("presence-x", person("2", "B"));
    if (usesControlFrames)
        silent.sendControlFrame();
    silent.take();
    rooms.pass(60);
    silent.take();
    watcher.take();
    watcher.send(Pong);
    rooms.pass(29);
    QVERIFY(!silent.closeCode());
    rooms.pass(1);
    QCOMPARE(silent.take(), QByteArrayList{frames::error(4201, "Pong reply not received in time")});
    QCOMPARE(silent.closeCode(), std::optional<quint16>(4201));
    QCOMPARE(silent.closeReason(), QByteArray("Pong reply not received in time"));
    QCOMPARE(watcher.take(), QByteArrayList{frames::memberRemoved("presence-x", R"("1")")});
    QVERIFY(!watcher.closeCode());
    QCOMPARE(rooms.connections.openCount(), 1);
    QTRY_VERIFY(silent.isGone());
}

void TestLimits::signOfLifeKeepsTheClient_data()
{
    QTest::addColumn<QByteArray>("text"); // empty: a control frame
    QTest::newRow("case 133: pong") << Pong;
    QTest::newRow("case 133: ping") << Ping;
    QTest::newRow("case 133: anything") << QByteArray("garbage");
    QTest::newRow("case 134: control frame") << QByteArray();
}

void TestLimits::signOfLifeKeepsTheClient()
{
    QFETCH(QByteArray, text);
    Rooms rooms;
    FakeClient client = rooms.connect();
    for (int i = 0; i < 3; ++i) {
        rooms.pass(60);
        QCOMPARE(client.take().count(Ping) + client.pings(), text.isEmpty() ? qMax(1, i) : 1);
        if (text.isEmpty())
            client.sendControlFrame();
        else
            client.send(text);
        client.take();
    }
    rooms.pass(59);
    QVERIFY(!client.closeCode());
    QVERIFY(!client.take().contains(Ping));
}

void TestLimits::whatTheServerSendsIsNoSignOfLife()
{
    // case 137
    Rooms rooms;
    FakeClient client = rooms.on("x");
    for (int i = 0; i < 60; ++i) {
        rooms.publish("e", {"x"}, "1");
        rooms.pass(1);
    }
    QCOMPARE(client.take().count(Ping), 1);
}

void TestLimits::intervalsAreTheApps()
{
    // case 138
    App app = testApp();
    app.pingIntervalSeconds = 10;
    app.pongTimeoutSeconds = 5;
    Rooms rooms(app);
    FakeClient client = rooms.connect();
    FakeClient other = rooms.connect("key2");
    rooms.pass(10);
    QCOMPARE(client.take(), QByteArrayList{Ping});
    rooms.pass(5);
    QCOMPARE(client.closeCode(), std::optional<quint16>(4201));
    QVERIFY(other.take().isEmpty());
}

void TestLimits::changedOptionsReachOpenConnections()
{
    App app = testApp();
    app.pingIntervalSeconds = 3600;
    Rooms rooms(app);
    FakeClient client = rooms.connect();
    FakeClient other = rooms.connect("key2");
    app.pingIntervalSeconds = 10;
    app.maxMessageBytes = 77;
    QVERIFY(rooms.apps.change({app}));
    rooms.connections.appChanged(rooms.app());
    QCOMPARE(client.limits().messageBytes, 77);
    QCOMPARE(other.limits().messageBytes, 10'000);
    rooms.pass(10);
    QCOMPARE(client.take(), QByteArrayList{frames::ping()});
    QVERIFY(other.take().isEmpty());
}

void TestLimits::messagesAboveTheRateAreRefused()
{
    // case 144
    Rooms rooms(limitedApp(false));
    FakeClient client = rooms.connect();
    for (int i = 0; i < 5; ++i)
        client.send(Ping);
    QCOMPARE(client.take(), (QByteArrayList{Pong, Pong, Pong, RateExceeded, RateExceeded}));
    QVERIFY(!client.closeCode());
    rooms.clock.advance(2000);
    client.send(Ping);
    QCOMPARE(client.take(), QByteArrayList{Pong});
}

void TestLimits::garbageCountsAgainstTheRate()
{
    // case 145
    Rooms rooms(limitedApp(false));
    FakeClient client = rooms.connect();
    for (int i = 0; i < 10; ++i)
        client.sendControlFrame();
    for (int i = 0; i < 3; ++i)
        client.send("garbage");
    client.take();
    client.send(Ping);
    QCOMPARE(client.take(), QByteArrayList{RateExceeded});
}

void TestLimits::terminatingRateLimitClosesWith4100()
{
    // case 146
    Rooms rooms(limitedApp(true));
    FakeClient watcher = rooms.on("presence-x", person("2", "B"));
    FakeClient client = rooms.on("presence-x", person("1", "A"));
    watcher.take();
    for (int i = 0; i < 5; ++i)
        client.send(Ping);
    QCOMPARE(client.take(), (QByteArrayList{Pong, Pong, RateExceeded}));
    QCOMPARE(client.closeCode(), std::optional<quint16>(4100));
    QCOMPARE(watcher.take(), QByteArrayList{frames::memberRemoved("presence-x", R"("1")")});
    QCOMPARE(rooms.app().connections, 1);
    QTRY_VERIFY(client.isGone());
}

void TestLimits::appWithoutARateLimitTakesAll()
{
    // case 147
    Rooms rooms;
    FakeClient client = rooms.connect();
    for (int i = 0; i < 10; ++i)
        rooms.subscribe(client, "c" + QByteArray::number(i));
    QCOMPARE(client.take().size(), 10);
    QCOMPARE(rooms.app().channels.size(), 10);
}

void TestLimits::floodOfMalformedMessagesClosesWith4100()
{
    Rooms rooms;
    FakeClient client = rooms.on("x");
    for (int i = 0; i < limits::MalformedMessages; ++i)
        client.send("garbage");
    QVERIFY(!client.closeCode());
    QCOMPARE(client.take().size(), limits::MalformedMessages);
    client.send("garbage");
    QCOMPARE(client.closeCode(), std::optional<quint16>(4100));
    QVERIFY(!rooms.channel("x"));
    QCOMPARE(rooms.connections.openCount(), 0);
}

void TestLimits::malformedMessagesNowAndThenAreForgiven()
{
    Rooms rooms;
    FakeClient client = rooms.connect();
    for (int i = 0; i < 5 * limits::MalformedMessages; ++i) {
        client.send("garbage");
        rooms.clock.advance(limits::MalformedWindowMs / limits::MalformedMessages);
    }
    QVERIFY(!client.closeCode());
}

void TestLimits::slowConsumerIsClosedWith4100()
{
    // case 151
    App app = testApp();
    app.maxQueueBytes = 100'000;
    Rooms rooms(app);
    FakeClient slow = rooms.on("presence-x", person("1", "A"));
    FakeClient quick = rooms.on("presence-x", person("2", "B"));
    QCOMPARE(slow.limits().queueBytes, 100'000);
    quick.take();
    slow.overflow({100'001, 100'000, "max_queue_bytes"});
    QTRY_COMPARE(slow.closeCode(), std::optional<quint16>(4100));
    QCOMPARE(slow.closeReason(), QByteArray("Slow consumer"));
    QCOMPARE(quick.take(), QByteArrayList{frames::memberRemoved("presence-x", R"("1")")});
    QVERIFY(!quick.closeCode());
    QTRY_VERIFY(slow.isGone());
}

void TestLimits::closeTellsTheClientAndTheOthers()
{
    Rooms rooms;
    FakeClient client = rooms.on("presence-x", person("1", "A"));
    FakeClient watcher = rooms.on("presence-x", person("2", "B"));
    client.take();
    Connection *connection = rooms.connections.find(*SocketId::parse(client.socketId()));
    QVERIFY(connection);
    rooms.connections.close(*connection, 4009, "Connection terminated by the app");
    QCOMPARE(client.take(),
             QByteArrayList{frames::error(4009, "Connection terminated by the app")});
    QCOMPARE(client.closeCode(), std::optional<quint16>(4009));
    QCOMPARE(watcher.take().size(), 1);
    QVERIFY(!rooms.connections.find(*SocketId::parse(client.socketId())));
    rooms.connections.close(*connection, 4009, "again"); // is closing already
    QVERIFY(client.take().isEmpty());
    QTRY_VERIFY(client.isGone());
}

void TestLimits::closeAllSendsOnlyTheCloseFrame()
{
    Rooms rooms;
    QList<FakeClient> clients = {rooms.on("x"),
                                 rooms.on("presence-x", person("1", "A")),
                                 rooms.connect(),
                                 rooms.connect("key2")};
    rooms.connections.closeSome(1000, 4200, "Server is stopping");
    for (FakeClient &client : clients) {
        QVERIFY(client.take().isEmpty());
        QCOMPARE(client.closeCode(), std::optional<quint16>(4200));
        QCOMPARE(client.closeReason(), QByteArray("Server is stopping"));
    }
    QCOMPARE(rooms.connections.openCount(), 0);
    QCOMPARE(rooms.app().connections, 0);
    QCOMPARE(rooms.app().channels.size(), 0);
}

void TestLimits::tableSaysWhenTheLastOneIsGone()
{
    Rooms rooms;
    QSignalSpy emptied(&rooms.connections, &ConnectionTable::emptied);
    FakeClient a = rooms.connect();
    FakeClient b = rooms.connect();
    a.leave();
    QTRY_VERIFY(a.isGone());
    QCOMPARE(emptied.size(), 0);
    rooms.connections.closeSome(1000, 4200, "Server is stopping");
    QVERIFY(!rooms.connections.isEmpty()); // it is still saying goodbye
    QTRY_COMPARE(emptied.size(), 1);
    QVERIFY(rooms.connections.isEmpty());
    QVERIFY(b.isGone());
}

void TestLimits::closedClientIsNotListenedTo()
{
    Rooms rooms;
    FakeClient client = rooms.connect();
    rooms.connections.closeSome(1000, 4200, "Server is stopping");
    client.send(Ping);
    rooms.subscribe(client, "x");
    QVERIFY(client.take().isEmpty());
    QVERIFY(!rooms.channel("x"));
}

void TestLimits::abortDropsEverybody()
{
    Rooms rooms;
    FakeClient a = rooms.on("presence-x", person("1", "A"));
    FakeClient refused = rooms.arrive("none");
    rooms.connections.abortAll();
    QVERIFY(a.isGone());
    QVERIFY(refused.isGone());
    QVERIFY(!a.closeCode());
    QVERIFY(rooms.connections.isEmpty());
    QCOMPARE(rooms.app().connections, 0);
    QCOMPARE(rooms.app().channels.size(), 0);
    QCOMPARE(rooms.activity.tally().onlineUsers(), 0);
}

QTEST_GUILESS_MAIN(TestLimits)

#include "tst_limits.moc"
