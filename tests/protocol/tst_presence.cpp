// SPDX-License-Identifier: GPL-3.0-or-later
//
// Presence channels (case 6D), without sockets.
#include "server/base/json.h"
#include "server/protocol/frames.h"
#include "tests/support/rooms.h"

#include <QTest>

using namespace server;
using namespace test;

namespace {

const QByteArray Room = "presence-room";

QByteArray succeeded(const QByteArray &presence)
{
    return frames::subscriptionSucceeded(Room, "{\"presence\":" + presence + '}');
}

} // namespace

class TestPresence : public QObject
{
    Q_OBJECT

private slots:
    void joinerGetsTheWholeList();
    void othersAreToldWhoJoined();
    void othersAreToldWhoLeft_data();
    void othersAreToldWhoLeft();
    void secondDeviceIsNotAnnounced();
    void lastDeviceLeavingIsAnnouncedOnce();
    void numberAndTextAreOneUser();
    void zeroIsAUserLikeAnyOther();
    void memberWithoutInfoIsNull();
    void infoIsPassedByteForByte_data();
    void infoIsPassedByteForByte();
    void subscriberWithoutDataIsNoMember();
    void signedInSubscriberIsAMember();
    void newInfoIsListedWithoutAnEvent();
    void socketMayBecomeAnotherUser();
    void channelDataWithoutAUserIsRefused_data();
    void channelDataWithoutAUserIsRefused();
    void fullChannelIsRefused();
    void largeMemberIsRefused();
    void twoHundredMembersSeeEachOther();
    void userKnowsItsSockets();
    void tallyCountsUsersPerTenant();
};

void TestPresence::joinerGetsTheWholeList()
{
    // cases 76, 82
    Rooms rooms;
    FakeClient a = rooms.connect();
    rooms.subscribe(a, Room, person("1", "A"));
    QCOMPARE(a.take(),
             QByteArrayList{succeeded(R"({"count":1,"ids":["1"],"hash":{"1":{"name":"A"}}})")});
    FakeClient b = rooms.connect();
    rooms.subscribe(b, Room, person("2", "B"));
    QCOMPARE(
        b.take(),
        QByteArrayList{
            R"({"event":"pusher_internal:subscription_succeeded","data":"{\"presence\":{\"count\":2,\"ids\":[\"1\",\"2\"],\"hash\":{\"1\":{\"name\":\"A\"},\"2\":{\"name\":\"B\"}}}}","channel":"presence-room"})"});
}

void TestPresence::othersAreToldWhoJoined()
{
    // case 77
    Rooms rooms;
    FakeClient a = rooms.on(Room, R"({"user_id":1})");
    const QByteArray data = R"({"user_id":2,"user_info":{"name":"Test User 2"},"x":[1.0]})";
    FakeClient b = rooms.connect();
    rooms.subscribe(b, Room, data);
    QCOMPARE(a.take(), QByteArrayList{frames::memberAdded(Room, data)});
    QCOMPARE(b.take().size(), 1); // the list alone
}

void TestPresence::othersAreToldWhoLeft_data()
{
    QTest::addColumn<QString>("how");
    for (const char *how : {"unsubscribe", "close", "lost", "terminate", "silence"})
        QTest::addRow("case 81: %s", how) << QString::fromLatin1(how);
}

void TestPresence::othersAreToldWhoLeft()
{
    // cases 78, 81
    QFETCH(QString, how);
    Rooms rooms;
    FakeClient a = rooms.on(Room, R"({"user_id":1})");
    FakeClient b = rooms.on(Room, R"({"user_id":3})");
    a.take();
    if (how == u"unsubscribe") {
        rooms.unsubscribe(b, Room);
    } else if (how == u"close") {
        b.leave(1001);
    } else if (how == u"lost") {
        b.leave(1006);
    } else if (how == u"terminate") {
        Connection *connection = rooms.connections.find(*SocketId::parse(b.socketId()));
        rooms.connections.close(*connection, 4009, "Connection terminated by the app");
    } else {
        rooms.pass(50);
        a.sendControlFrame();
        rooms.pass(45);
        QCOMPARE(b.closeCode(), std::optional<quint16>(4201));
    }
    QCOMPARE(
        a.take(),
        QByteArrayList{
            R"({"event":"pusher_internal:member_removed","data":"{\"user_id\":3}","channel":"presence-room"})"});
    QCOMPARE(rooms.channel(Room)->roster()->count(), 1);
}

void TestPresence::secondDeviceIsNotAnnounced()
{
    // case 79
    Rooms rooms;
    FakeClient a = rooms.on(Room, person("1", "A"));
    FakeClient b = rooms.on(Room, person("2", "B"));
    a.take();
    FakeClient phone = rooms.connect();
    rooms.subscribe(phone, Room, person("2", "B on the phone"));
    QVERIFY(a.take().isEmpty());
    QVERIFY(b.take().isEmpty());
    QCOMPARE(phone.take(),
             QByteArrayList{succeeded(
                 R"({"count":2,"ids":["1","2"],"hash":{"1":{"name":"A"},"2":{"name":"B"}}})")});
    QCOMPARE(rooms.channel(Room)->subscriberCount(), 3); // case 100
    QCOMPARE(rooms.channel(Room)->roster()->count(), 2);
}

void TestPresence::lastDeviceLeavingIsAnnouncedOnce()
{
    // case 80
    Rooms rooms;
    FakeClient watcher = rooms.on(Room, person("1", "A"));
    FakeClient desk = rooms.on(Room, person("2", "B"));
    FakeClient phone = rooms.on(Room, person("2", "B"));
    watcher.take();
    desk.leave();
    QVERIFY(watcher.take().isEmpty());
    rooms.unsubscribe(phone, Room);
    QCOMPARE(watcher.take(), QByteArrayList{frames::memberRemoved(Room, R"("2")")});
    phone.leave();
    QVERIFY(watcher.take().isEmpty());
}

void TestPresence::numberAndTextAreOneUser()
{
    // case 83
    Rooms rooms;
    FakeClient a = rooms.on(Room, R"({"user_id":1})");
    FakeClient b = rooms.connect();
    rooms.subscribe(b, Room, R"({"user_id":"1"})");
    QVERIFY(a.take().isEmpty());
    QCOMPARE(b.take(), QByteArrayList{succeeded(R"({"count":1,"ids":[1],"hash":{"1":null}})")});
}

void TestPresence::zeroIsAUserLikeAnyOther()
{
    // case 89
    Rooms rooms;
    FakeClient watcher = rooms.on(Room, R"({"user_id":"9"})");
    FakeClient a = rooms.on(Room, R"({"user_id":0})");
    FakeClient b = rooms.on(Room, R"({"user_id":0})");
    QCOMPARE(watcher.take().size(), 1);
    a.leave();
    QVERIFY(watcher.take().isEmpty());
    b.leave();
    QCOMPARE(watcher.take(), QByteArrayList{frames::memberRemoved(Room, "0")});
}

void TestPresence::memberWithoutInfoIsNull()
{
    // case 84
    Rooms rooms;
    FakeClient a = rooms.connect();
    rooms.subscribe(a, Room, R"({"user_id":"5"})");
    QCOMPARE(a.take(), QByteArrayList{succeeded(R"({"count":1,"ids":["5"],"hash":{"5":null}})")});
    FakeClient b = rooms.connect();
    rooms.subscribe(b, Room, person("6", "B"));
    QCOMPARE(b.take(),
             QByteArrayList{
                 succeeded(R"({"count":2,"ids":["5","6"],"hash":{"5":null,"6":{"name":"B"}}})")});
}

void TestPresence::infoIsPassedByteForByte_data()
{
    QTest::addColumn<QByteArray>("info");
    QTest::newRow("case 92: empty object") << QByteArray("{}");
    QTest::newRow("case 93: true") << QByteArray("true");
    QTest::newRow("case 97: escapes and slashes") << QByteArray(R"("\u00e9\/é/")");
    QTest::newRow("numbers") << QByteArray("[1.0,12345678901234567890,1e2]");
}

void TestPresence::infoIsPassedByteForByte()
{
    QFETCH(QByteArray, info);
    Rooms rooms;
    FakeClient a = rooms.connect();
    rooms.subscribe(a, Room, R"({"user_id":"a","user_info":)" + info + '}');
    QCOMPARE(a.take(),
             QByteArrayList{succeeded(R"({"count":1,"ids":["a"],"hash":{"a":)" + info + "}}")});
}

void TestPresence::subscriberWithoutDataIsNoMember()
{
    // cases 85 to 88
    Rooms rooms;
    FakeClient anonymous = rooms.connect();
    rooms.subscribe(anonymous, Room);
    QCOMPARE(anonymous.take(), QByteArrayList{succeeded(R"({"count":0,"ids":[],"hash":{}})")});
    FakeClient a = rooms.connect();
    rooms.subscribe(a, Room, person("1", "A"));
    QCOMPARE(a.take(),
             QByteArrayList{succeeded(R"({"count":1,"ids":["1"],"hash":{"1":{"name":"A"}}})")});
    QCOMPARE(anonymous.take(), QByteArrayList{frames::memberAdded(Room, person("1", "A"))});
    FakeClient other = rooms.on(Room);
    QVERIFY(a.take().isEmpty());
    QCOMPARE(rooms.publish("e", {Room}, "1"), 3);
    a.take();
    other.leave();
    QVERIFY(a.take().isEmpty());
    QCOMPARE(rooms.channel(Room)->roster()->count(), 1);
}

void TestPresence::signedInSubscriberIsAMember()
{
    Rooms rooms;
    FakeClient a = rooms.on(Room, person("1", "A"));
    FakeClient b = rooms.connect();
    rooms.signIn(b, R"({"id":"42","user_info":{"name":"B"}})");
    b.take();
    rooms.subscribe(b, Room);
    QCOMPARE(b.take(),
             QByteArrayList{succeeded(
                 R"({"count":2,"ids":["1","42"],"hash":{"1":{"name":"A"},"42":{"name":"B"}}})")});
    QCOMPARE(a.take(), QByteArrayList{frames::memberAdded(Room, person("42", "B"))});
}

void TestPresence::newInfoIsListedWithoutAnEvent()
{
    // case 94
    Rooms rooms;
    FakeClient watcher = rooms.on(Room, person("1", "A"));
    FakeClient b = rooms.on(Room, person("2", "B"));
    watcher.take();
    rooms.subscribe(b, Room, person("2", "Bee"));
    QVERIFY(watcher.take().isEmpty());
    QVERIFY(b.take().first().contains("Bee"));
    b.leave();
    QCOMPARE(watcher.take().size(), 1);
    QCOMPARE(rooms.app().users.userCount(), 1);
}

void TestPresence::socketMayBecomeAnotherUser()
{
    // case 95
    Rooms rooms;
    FakeClient watcher = rooms.on(Room, person("1", "A"));
    FakeClient b = rooms.on(Room, person("2", "B"));
    watcher.take();
    rooms.subscribe(b, Room, person("3", "C"));
    QCOMPARE(watcher.take(),
             (QByteArrayList{frames::memberRemoved(Room, R"("2")"),
                             frames::memberAdded(Room, person("3", "C"))}));
    QCOMPARE(b.take(),
             QByteArrayList{succeeded(
                 R"({"count":2,"ids":["1","3"],"hash":{"1":{"name":"A"},"3":{"name":"C"}}})")});
    QVERIFY(rooms.app().users.sockets("2").isEmpty());
    QCOMPARE(rooms.app().users.sockets("3").size(), 1);
    rooms.subscribe(b, Room); // and nobody again
    QCOMPARE(watcher.take(), QByteArrayList{frames::memberRemoved(Room, R"("3")")});
}

void TestPresence::channelDataWithoutAUserIsRefused_data()
{
    QTest::addColumn<QByteArray>("channelData");
    QTest::newRow("case 90: empty id") << QByteArray(R"({"user_id":""})");
    QTest::newRow("case 90: id is true") << QByteArray(R"({"user_id":true})");
    QTest::newRow("case 90: id is an object") << QByteArray(R"({"user_id":{}})");
    QTest::newRow("id is null") << QByteArray(R"({"user_id":null})");
    QTest::newRow("case 96: list") << QByteArray("[1,2]");
    QTest::newRow("case 96: number") << QByteArray("5");
    QTest::newRow("case 96: text") << QByteArray(R"("x")");
}

void TestPresence::channelDataWithoutAUserIsRefused()
{
    QFETCH(QByteArray, channelData);
    Rooms rooms;
    FakeClient a = rooms.connect();
    rooms.subscribe(a, Room, channelData);
    const QByteArrayList texts = a.take();
    QCOMPARE(texts.size(), 2);
    QCOMPARE(texts[0], frames::error(4200, "Invalid message format"));
    QVERIFY(texts[1].startsWith(
        R"({"event":"pusher:subscription_error","channel":"presence-room","data":"{\"type\":\"InvalidChannelData\")"));
    QVERIFY(!rooms.channel(Room));
}

void TestPresence::fullChannelIsRefused()
{
    App app = testApp();
    app.maxPresenceMembers = 2;
    Rooms rooms(app);
    FakeClient a = rooms.on(Room, person("1", "A"));
    FakeClient b = rooms.on(Room, person("2", "B"));
    FakeClient c = rooms.connect();
    rooms.subscribe(c, Room, person("3", "C"));
    const QByteArrayList refused = {
        frames::error(4009, "Connection is unauthorized"),
        frames::subscriptionError(Room, "LimitReached", "Presence channel is full", 403)};
    QCOMPARE(c.take(), refused);
    FakeClient phone = rooms.connect();
    rooms.subscribe(phone, Room, person("2", "B")); // is there already
    QCOMPARE(phone.take().size(), 1);
    a.leave();
    rooms.subscribe(c, Room, person("3", "C"));
    QCOMPARE(c.take().size(), 1);
}

void TestPresence::largeMemberIsRefused()
{
    App app = testApp();
    app.maxMemberBytes = 10;
    Rooms rooms(app);
    FakeClient a = rooms.connect();
    rooms.subscribe(a, Room, R"({"user_id":"1","user_info":"123456789"})");
    const QByteArrayList refused = {
        frames::error(4009, "Connection is unauthorized"),
        frames::subscriptionError(Room, "LimitReached", "Presence member data is too large", 413)};
    QCOMPARE(a.take(), refused);
    rooms.subscribe(a, Room, R"({"user_id":"1","user_info":"12345678"})");
    QCOMPARE(a.take().size(), 1);
}

void TestPresence::twoHundredMembersSeeEachOther()
{
    // case 98
    constexpr int Members = 200;
    Rooms rooms;
    QList<FakeClient> clients;
    for (int i = 0; i < Members; ++i) {
        clients.append(rooms.connect());
        rooms.subscribe(clients.last(), Room, R"({"user_id":)" + QByteArray::number(i) + '}');
    }
    qsizetype added = 0;
    for (int i = 0; i < Members; ++i) {
        const QByteArrayList texts = clients[i].take();
        QVERIFY(texts.first().contains("\\\"count\\\":" + QByteArray::number(i + 1) + ','));
        added += texts.size() - 1;
    }
    QCOMPARE(added, Members * (Members - 1) / 2);
    QCOMPARE(rooms.activity.tally().onlineUsers(), Members);
    for (FakeClient &client : clients)
        client.leave();
    QCOMPARE(rooms.activity.tally().onlineUsers(), 0);
    QCOMPARE(rooms.app().users.userCount(), 0);
}

void TestPresence::userKnowsItsSockets()
{
    Rooms rooms;
    FakeClient a = rooms.on(Room, person("1", "A"));
    rooms.subscribe(a, "presence-other", person("1", "A"));
    rooms.signIn(a, R"({"id":"1"})");
    QCOMPARE(rooms.app().users.sockets("1").size(), 1);
    rooms.unsubscribe(a, Room);
    rooms.unsubscribe(a, "presence-other");
    QCOMPARE(rooms.app().users.sockets("1").size(), 1); // still signed in
    a.leave();
    QCOMPARE(rooms.app().users.userCount(), 0);
}

void TestPresence::tallyCountsUsersPerTenant()
{
    Rooms rooms;
    FakeClient a = rooms.on("presence-tenant.7.a", person("1", "A"));
    rooms.subscribe(a, "presence-tenant.7.b", person("1", "A"));
    rooms.subscribe(a, "presence-tenant.8", person("1", "A"));
    QCOMPARE(rooms.activity.tally().onlineUsers(), 2);
    QCOMPARE(rooms.activity.tally().tallies().value({"1", "7"}).users.size(), 1);
    QCOMPARE(rooms.activity.tally().tallies().value({"1", "7"}).channels, 2);
    rooms.unsubscribe(a, "presence-tenant.7.a");
    QCOMPARE(rooms.activity.tally().onlineUsers(), 2);
    a.leave();
    QCOMPARE(rooms.activity.tally().onlineUsers(), 0);
    QVERIFY(rooms.activity.tally().tallies().isEmpty());
}

QTEST_GUILESS_MAIN(TestPresence)

#include "tst_presence.moc"
