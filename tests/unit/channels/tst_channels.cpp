// SPDX-License-Identifier: GPL-3.0-or-later
//
// What channels and apps remember: Channel, ChannelSet, CacheStore, UserDirectory.
#include "server/apps/appruntime.h"
#include "tests/support/rooms.h"
#include "tests/support/testapp.h"

#include <QTest>

#include <array>

using namespace server;

class TestChannels : public QObject
{
    Q_OBJECT

private slots:
    void setKeepsTheOrderOfOccupation();
    void removingASlotMovesTheLastSubscriber();
    void onlyPresenceChannelsHaveARoster();
    void cacheKeepsTheLastMessage();
    void cacheForgetsWhenItsTimeIsOver();
    void cacheWithoutEndKeepsForEver();
    void writingAgainStartsTheTimeAgain();
    void fullCacheDropsTheLeastRecentlyWritten();
    void userHasTheSocketsThatIdentifiedIt();
    void everyIdentificationIsUndoneOnce();
    void forgettingAStrangerIsHarmless();

private:
    AppRuntime m_app{test::testApp()};
};

void TestChannels::setKeepsTheOrderOfOccupation()
{
    ChannelSet set;
    for (const char *name : {"b", "a", "c"})
        set.create(m_app, name, {}, 0);
    set.remove(*set.find("a"));
    set.create(m_app, "a", "7", 12);
    QByteArrayList names;
    set.forEach([&](const Channel &channel) { names.append(channel.name()); });
    QCOMPARE(names, (QByteArrayList{"b", "c", "a"}));
    QCOMPARE(set.size(), 3);
    QCOMPARE(set.find("a")->tenant(), QByteArray("7"));
    QCOMPARE(set.find("a")->occupiedSinceUtc(), 12);
    QCOMPARE(&set.find("a")->app(), &m_app);
    QVERIFY(!set.find("A"));
}

void TestChannels::removingASlotMovesTheLastSubscriber()
{
    test::Rooms rooms;
    std::array<test::FakeClient, 3> clients = {rooms.connect(), rooms.connect(), rooms.connect()};
    const auto subscriber = [&](std::size_t i) {
        return rooms.connections.find(*SocketId::parse(clients.at(i).socketId()));
    };
    Channel channel(m_app, "x", {}, 0);
    for (std::size_t i = 0; i < 3; ++i)
        QCOMPARE(channel.add(*subscriber(i)), qsizetype(i));
    QCOMPARE(channel.removeAt(0), subscriber(2));
    QCOMPARE(channel.subscribers(), (std::vector<Connection *>{subscriber(2), subscriber(1)}));
    QVERIFY(!channel.removeAt(1));
    QVERIFY(!channel.removeAt(0));
    QCOMPARE(channel.subscriberCount(), 0);
}

void TestChannels::onlyPresenceChannelsHaveARoster()
{
    QVERIFY(Channel(m_app, "presence-x", {}, 0).roster());
    QVERIFY(Channel(m_app, "presence-cache-x", {}, 0).roster());
    for (const char *name : {"x", "private-x", "private-encrypted-x", "cache-x", "presencefoo"})
        QVERIFY2(!Channel(m_app, name, {}, 0).roster(), name);
}

void TestChannels::cacheKeepsTheLastMessage()
{
    CacheStore cache;
    QVERIFY(!cache.find("cache-x", 0));
    cache.put("cache-x", "1", 0, 1000);
    cache.put("cache-x", "2", 0, 1000);
    cache.put("cache-y", "3", 0, 1000);
    QCOMPARE(cache.size(), 2);
    QCOMPARE(cache.find("cache-x", 0)->message, QByteArray("2"));
    QCOMPARE(cache.find("cache-y", 0)->message, QByteArray("3"));
}

void TestChannels::cacheForgetsWhenItsTimeIsOver()
{
    // case 129
    CacheStore cache;
    cache.put("cache-x", "1", 5000, 1000);
    QVERIFY(cache.find("cache-x", 5999));
    QCOMPARE(cache.find("cache-x", 5999)->untilMs, 6000);
    QVERIFY(!cache.find("cache-x", 6000));
    QCOMPARE(cache.size(), 0);
    QVERIFY(!cache.find("cache-x", 5000)); // it is gone
}

void TestChannels::cacheWithoutEndKeepsForEver()
{
    CacheStore cache;
    cache.put("cache-x", "1", 5000, 0);
    QVERIFY(cache.find("cache-x", std::numeric_limits<qint64>::max()));
    QCOMPARE(cache.find("cache-x", 5000)->untilMs, 0);
}

void TestChannels::writingAgainStartsTheTimeAgain()
{
    CacheStore cache;
    cache.put("cache-x", "1", 0, 1000);
    cache.put("cache-x", "2", 900, 1000);
    QVERIFY(cache.find("cache-x", 1899));
    QVERIFY(!cache.find("cache-x", 1900));
}

void TestChannels::fullCacheDropsTheLeastRecentlyWritten()
{
    CacheStore cache(3);
    for (const char *name : {"a", "b", "c"})
        cache.put(name, name, 0, 0);
    cache.put("a", "again", 0, 0);
    QVERIFY(cache.find("b", 0)); // reading is no writing
    cache.put("d", "d", 0, 0);
    QCOMPARE(cache.size(), 3);
    QVERIFY(!cache.find("b", 0));
    QCOMPARE(cache.find("a", 0)->message, QByteArray("again"));
    QVERIFY(cache.find("c", 0));
    QVERIFY(cache.find("d", 0));
}

void TestChannels::userHasTheSocketsThatIdentifiedIt()
{
    UserDirectory users;
    users.identify("7", {1, 1});
    users.identify("7", {2, 2});
    users.identify("8", {3, 3});
    QList<SocketId> sockets = users.sockets("7");
    QCOMPARE(sockets.size(), 2);
    QVERIFY(sockets.contains(SocketId{1, 1}));
    QVERIFY(sockets.contains(SocketId{2, 2}));
    QCOMPARE(users.userCount(), 2);
    QVERIFY(users.sockets("9").isEmpty());
}

void TestChannels::everyIdentificationIsUndoneOnce()
{
    UserDirectory users;
    users.identify("7", {1, 1}); // by signin
    users.identify("7", {1, 1}); // by a presence channel
    QCOMPARE(users.sockets("7").size(), 1);
    users.forget("7", {1, 1});
    QCOMPARE(users.sockets("7").size(), 1);
    users.forget("7", {1, 1});
    QCOMPARE(users.userCount(), 0);
}

void TestChannels::forgettingAStrangerIsHarmless()
{
    UserDirectory users;
    users.forget("7", {1, 1});
    users.identify("7", {1, 1});
    users.forget("7", {2, 2});
    QCOMPARE(users.sockets("7"), (QList<SocketId>{{1, 1}}));
    QCOMPARE(users.userCount(), 1);
}

QTEST_GUILESS_MAIN(TestChannels)

#include "tst_channels.moc"
