// SPDX-License-Identifier: GPL-3.0-or-later
//
// What cache channels keep (case 6F), without sockets.
#include "server/protocol/frames.h"
#include "tests/support/rooms.h"

#include <QTest>

using namespace server;
using namespace test;

class TestCacheChannels : public QObject
{
    Q_OBJECT

private slots:
    void emptyCacheIsAMiss_data();
    void emptyCacheIsAMiss();
    void lastEventIsRepeated_data();
    void lastEventIsRepeated();
    void cacheOutlivesItsSubscribers();
    void eventForNobodyElseIsKept();
    void onlyPublishedEventsAreKept();
    void subscribingAgainRepeatsTheEvent();
    void cacheEndsAfterItsTime();
    void plainChannelsKeepNothing();
    void presenceCacheComesAfterTheList();
};

void TestCacheChannels::emptyCacheIsAMiss_data()
{
    QTest::addColumn<QByteArray>("channel");
    for (const char *name : {"cache-x", "private-cache-x", "presence-cache-x"})
        QTest::addRow("case 118: %s", name) << QByteArray(name);
}

void TestCacheChannels::emptyCacheIsAMiss()
{
    QFETCH(QByteArray, channel);
    Rooms rooms;
    FakeClient a = rooms.connect();
    rooms.subscribe(a, channel);
    const QByteArrayList texts = a.take();
    QCOMPARE(texts.size(), 2); // case 120
    QVERIFY(texts[0].startsWith(R"({"event":"pusher_internal:subscription_succeeded")"));
    QCOMPARE(texts[1], R"({"event":"pusher:cache_miss","channel":")" + channel + R"("})");
}

void TestCacheChannels::lastEventIsRepeated_data()
{
    emptyCacheIsAMiss_data();
}

void TestCacheChannels::lastEventIsRepeated()
{
    // cases 119, 120
    QFETCH(QByteArray, channel);
    Rooms rooms;
    FakeClient a = rooms.on(channel);
    rooms.publish("first", {channel}, "1");
    rooms.publish("second", {channel}, R"({"a":{}})");
    const QByteArray live = a.take().last();
    FakeClient b = rooms.connect();
    rooms.subscribe(b, channel);
    const QByteArrayList texts = b.take();
    QCOMPARE(texts.size(), 2);
    QCOMPARE(texts[1], live);
}

void TestCacheChannels::cacheOutlivesItsSubscribers()
{
    Rooms rooms;
    rooms.publish("e", {"cache-x"}, "1"); // case 121
    const QByteArray event = frames::event("e", "cache-x", R"("1")");
    for (int i = 0; i < 2; ++i) { // case 122
        FakeClient a = rooms.connect();
        rooms.subscribe(a, "cache-x");
        QCOMPARE(a.take().value(1), event);
        a.leave();
    }
    QVERIFY(!rooms.channel("cache-x"));
}

void TestCacheChannels::eventForNobodyElseIsKept()
{
    // case 123
    Rooms rooms;
    FakeClient a = rooms.on("cache-x");
    QCOMPARE(rooms.publish("e", {"cache-x"}, "1", a.socketId()), 0);
    QVERIFY(a.take().isEmpty());
    FakeClient b = rooms.connect();
    rooms.subscribe(b, "cache-x");
    QCOMPARE(b.take().value(1), frames::event("e", "cache-x", R"("1")"));
}

void TestCacheChannels::onlyPublishedEventsAreKept()
{
    // cases 124, 125
    Rooms rooms;
    FakeClient a = rooms.on("presence-cache-x", person("1", "A"));
    FakeClient b = rooms.on("presence-cache-x", person("2", "B"));
    a.send(R"({"event":"client-t","channel":"presence-cache-x","data":1})");
    b.leave();
    FakeClient c = rooms.connect();
    rooms.subscribe(c, "presence-cache-x", person("3", "C"));
    QCOMPARE(c.take().value(1), frames::cacheMiss("presence-cache-x"));
}

void TestCacheChannels::subscribingAgainRepeatsTheEvent()
{
    // case 126
    Rooms rooms;
    FakeClient a = rooms.on("cache-x");
    rooms.publish("e", {"cache-x"}, "1");
    a.take();
    rooms.subscribe(a, "cache-x");
    QCOMPARE(a.take().value(1), frames::event("e", "cache-x", R"("1")"));
}

void TestCacheChannels::cacheEndsAfterItsTime()
{
    // case 129
    App app = testApp();
    app.cacheSeconds = 60;
    Rooms rooms(app);
    rooms.publish("e", {"cache-x"}, "1");
    FakeClient a = rooms.connect();
    rooms.clock.advance(59'999);
    rooms.subscribe(a, "cache-x");
    QCOMPARE(a.take().value(1), frames::event("e", "cache-x", R"("1")"));
    rooms.clock.advance(1);
    rooms.subscribe(a, "cache-x");
    QCOMPARE(a.take().value(1), frames::cacheMiss("cache-x"));
}

void TestCacheChannels::plainChannelsKeepNothing()
{
    Rooms rooms;
    for (const char *name : {"x", "cachefoo", "private-x"}) {
        rooms.publish("e", {name}, "1");
        FakeClient a = rooms.connect();
        rooms.subscribe(a, name);
        QCOMPARE(a.take(), QByteArrayList{frames::subscriptionSucceeded(name, "{}")});
    }
    QCOMPARE(rooms.app().cache.size(), 0);
}

void TestCacheChannels::presenceCacheComesAfterTheList()
{
    // case 99
    Rooms rooms;
    rooms.publish("e", {"presence-cache-x"}, "1");
    FakeClient a = rooms.connect();
    rooms.subscribe(a, "presence-cache-x", person("1", "A"));
    const QByteArrayList texts = a.take();
    QCOMPARE(texts.size(), 2);
    QVERIFY(texts[0].contains("presence"));
    QVERIFY(texts[0].contains("\\\"count\\\":1"));
    QCOMPARE(texts[1], frames::event("e", "presence-cache-x", R"("1")"));
}

QTEST_GUILESS_MAIN(TestCacheChannels)

#include "tst_cachechannels.moc"
