// SPDX-License-Identifier: GPL-3.0-or-later
//
// pusher_internal:subscription_count (PROTOCOL.md 1.4, message 16).
#include "tests/support/rooms.h"

#include <QTest>

#include <vector>

using namespace server;
using namespace test;

class TestSubscriptionCounts : public QObject
{
    Q_OBJECT

private slots:
    void isOffUnlessAskedFor();
    void everybodyIsToldAtEveryChange();
    void notOnPresenceChannels();
    void manyAreToldEveryFiveSeconds();
    void whatWasThrottledDiesWithTheChannel();

private:
    static App counting();
    static QByteArray count(const QByteArray &channel, int number);
};

App TestSubscriptionCounts::counting()
{
    App app = testApp();
    app.subscriptionCount = true;
    return app;
}

QByteArray TestSubscriptionCounts::count(const QByteArray &channel, int number)
{
    return "{\"event\":\"pusher_internal:subscription_count\",\"channel\":\"" + channel +
           "\",\"data\":\"{\\\"subscription_count\\\":" + QByteArray::number(number) + "}\"}";
}

void TestSubscriptionCounts::isOffUnlessAskedFor()
{
    Rooms rooms;
    FakeClient first = rooms.on("x");
    const FakeClient second = rooms.on("x");
    QVERIFY(first.take().isEmpty());
}

void TestSubscriptionCounts::everybodyIsToldAtEveryChange()
{
    Rooms rooms(counting());
    FakeClient first = rooms.connect();
    rooms.subscribe(first, "private-x");
    const QByteArrayList alone = first.take();
    QCOMPARE(alone.size(), 2);
    QVERIFY(alone[0].contains("subscription_succeeded")); // comes first
    QCOMPARE(alone[1], count("private-x", 1));
    FakeClient second = rooms.connect();
    rooms.subscribe(second, "private-x");
    QCOMPARE(first.take(), QByteArrayList{count("private-x", 2)});
    QCOMPARE(second.take().last(), count("private-x", 2));
    rooms.subscribe(second, "private-x"); // again: nothing has changed
    QCOMPARE(second.take().size(), 1);
    QVERIFY(first.take().isEmpty());
    rooms.unsubscribe(second, "private-x");
    QCOMPARE(first.take(), QByteArrayList{count("private-x", 1)});
    QVERIFY(second.take().isEmpty());
}

void TestSubscriptionCounts::notOnPresenceChannels()
{
    Rooms rooms(counting());
    FakeClient first = rooms.on("presence-x", person("1", "A"));
    const FakeClient second = rooms.on("presence-x", person("2", "B"));
    for (const QByteArray &text : first.take())
        QVERIFY2(!text.contains("subscription_count"), text.constData());
}

void TestSubscriptionCounts::manyAreToldEveryFiveSeconds()
{
    Rooms rooms(counting());
    std::vector<FakeClient> clients;
    for (int i = 0; i < SubscriptionCounts::FewSubscribers; ++i)
        clients.push_back(rooms.on("x"));
    FakeClient &first = clients.front();
    QCOMPARE(first.take().last(), count("x", 100));
    clients.push_back(rooms.on("x"));
    QCOMPARE(clients.front().take(), QByteArrayList{count("x", 101)});
    clients.push_back(rooms.on("x"));
    clients.push_back(rooms.on("x"));
    QVERIFY(clients.front().take().isEmpty()); // within the five seconds
    rooms.pass(4);
    QVERIFY(clients.front().take().isEmpty());
    rooms.pass(1);
    QCOMPARE(clients.front().take(), QByteArrayList{count("x", 103)});
    rooms.pass(10);
    QVERIFY(clients.front().take().isEmpty()); // nothing has changed
}

void TestSubscriptionCounts::whatWasThrottledDiesWithTheChannel()
{
    Rooms rooms(counting());
    {
        std::vector<FakeClient> clients;
        for (int i = 0; i < SubscriptionCounts::FewSubscribers + 3; ++i)
            clients.push_back(rooms.on("x"));
        for (FakeClient &client : clients)
            rooms.unsubscribe(client, "x");
    }
    QVERIFY(!rooms.channel("x"));
    rooms.pass(10);
    FakeClient again = rooms.connect();
    rooms.subscribe(again, "x");
    QCOMPARE(again.take().last(), count("x", 1));
}

QTEST_GUILESS_MAIN(TestSubscriptionCounts)
#include "tst_subscriptioncounts.moc"
