// SPDX-License-Identifier: GPL-3.0-or-later
//
// Who is told of whom on presence channels (cases 6D), over real sockets.
#include "server/protocol/frames.h"
#include "tests/support/rooms.h"
#include "tests/support/scene.h"

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

class TestPresenceCases : public QObject
{
    Q_OBJECT

private slots:
    void c076_c082_joinerGetsTheWholeList();
    void c077_othersAreToldWhoJoined();
    void othersAreToldWhoLeft_data();
    void othersAreToldWhoLeft();
    void c079_c082_secondDeviceIsNotAnnounced();
    void c080_lastDeviceLeavingIsAnnouncedOnce();
    void c085_c088_subscriberWithoutDataIsNoMember();
    void c086_c087_memberJoinsASubscriberWithoutData();
    void c098_twoHundredMembersSeeEachOther();
    void c099_cachedEventFollowsTheList();
    void c100_usersAreCountedNotSockets();
};

void TestPresenceCases::c076_c082_joinerGetsTheWholeList()
{
    Scene scene;
    PusherClient &a = scene.connect();
    QCOMPARE(scene.subscribe(a, Room, person("1", "A")),
             QByteArrayList{succeeded(R"({"count":1,"ids":["1"],"hash":{"1":{"name":"A"}}})")});
    PusherClient &b = scene.connect();
    QCOMPARE(
        scene.subscribe(b, Room, person("2", "B")),
        QByteArrayList{
            R"({"event":"pusher_internal:subscription_succeeded","data":"{\"presence\":{\"count\":2,\"ids\":[\"1\",\"2\"],\"hash\":{\"1\":{\"name\":\"A\"},\"2\":{\"name\":\"B\"}}}}","channel":"presence-room"})"});
}

void TestPresenceCases::c077_othersAreToldWhoJoined()
{
    Scene scene;
    PusherClient &a = scene.on(Room, R"({"user_id":1})");
    PusherClient &b = scene.connect();
    const QByteArray data = R"({"user_id":2,"user_info":{"name":"Test User 2"},"x":[1.0]})";
    QCOMPARE(scene.subscribe(b, Room, data).size(), 1); // the list alone
    QCOMPARE(
        scene.heard(a),
        QByteArrayList{
            R"({"event":"pusher_internal:member_added","data":"{\"user_id\":2,\"user_info\":{\"name\":\"Test User 2\"},\"x\":[1.0]}","channel":"presence-room"})"});
}

void TestPresenceCases::othersAreToldWhoLeft_data()
{
    // Silence is the fifth way: case 132.
    QTest::addColumn<QString>("how");
    for (const char *how : {"unsubscribe", "close", "reset", "terminate"})
        QTest::addRow("78, 81: %s", how) << QString::fromLatin1(how);
}

void TestPresenceCases::othersAreToldWhoLeft()
{
    QFETCH(QString, how);
    Scene scene;
    PusherClient &a = scene.on(Room, R"({"user_id":1})");
    PusherClient &b = scene.on(Room, R"({"user_id":3})");
    scene.heard(a);
    if (how == u"unsubscribe")
        b.unsubscribe(Room);
    else if (how == u"close")
        b.close();
    else if (how == u"reset")
        b.abort();
    else
        scene.terminate("3");
    const auto removed = a.next(QStringLiteral("pusher_internal:member_removed"));
    QVERIFY(removed);
    QCOMPARE(
        removed->text,
        QByteArray(
            R"({"event":"pusher_internal:member_removed","data":"{\"user_id\":3}","channel":"presence-room"})"));
    QCOMPARE(scene.heard(a), QByteArrayList());
    QCOMPARE(scene.subscribers(Room), 1);
}

void TestPresenceCases::c079_c082_secondDeviceIsNotAnnounced()
{
    Scene scene;
    PusherClient &a = scene.on(Room, person("1", "A"));
    PusherClient &b = scene.on(Room, person("2", "B"));
    scene.heard(a);
    PusherClient &phone = scene.connect();
    QCOMPARE(scene.subscribe(phone, Room, person("2", "B on the phone")),
             QByteArrayList{succeeded(
                 R"({"count":2,"ids":["1","2"],"hash":{"1":{"name":"A"},"2":{"name":"B"}}})")});
    QCOMPARE(scene.heard(a), QByteArrayList());
    QCOMPARE(scene.heard(b), QByteArrayList());
    QCOMPARE(scene.subscribers(Room), 3);
}

void TestPresenceCases::c080_lastDeviceLeavingIsAnnouncedOnce()
{
    Scene scene;
    PusherClient &watcher = scene.on(Room, person("1", "A"));
    PusherClient &desk = scene.on(Room, person("2", "B"));
    PusherClient &phone = scene.on(Room, person("2", "B"));
    scene.heard(watcher);
    desk.close();
    QTRY_COMPARE(scene.subscribers(Room), 2);
    QCOMPARE(scene.heard(watcher), QByteArrayList());
    phone.unsubscribe(Room);
    QCOMPARE(scene.heard(watcher), QByteArrayList{frames::memberRemoved(Room, R"("2")")});
    phone.close();
    QTRY_COMPARE(scene.engine.gauges().open, 1);
    QCOMPARE(scene.heard(watcher), QByteArrayList());
}

void TestPresenceCases::c085_c088_subscriberWithoutDataIsNoMember()
{
    Scene scene;
    PusherClient &anonymous = scene.connect();
    QCOMPARE(scene.subscribe(anonymous, Room),
             QByteArrayList{succeeded(R"({"count":0,"ids":[],"hash":{}})")});
    PusherClient &a = scene.on(Room, person("1", "A"));
    PusherClient &second = scene.connect();
    QCOMPARE(scene.subscribe(second, Room),
             QByteArrayList{succeeded(R"({"count":1,"ids":["1"],"hash":{"1":{"name":"A"}}})")});
    QCOMPARE(scene.heard(a), QByteArrayList());
    scene.publish("e", Room, "1");
    QCOMPARE(scene.heard(second), QByteArrayList{frames::event("e", Room, R"("1")")});
    scene.heard(a);
    second.unsubscribe(Room);
    anonymous.close();
    QTRY_COMPARE(scene.subscribers(Room), 1);
    QCOMPARE(scene.heard(a), QByteArrayList());
}

void TestPresenceCases::c086_c087_memberJoinsASubscriberWithoutData()
{
    Scene scene;
    PusherClient &first = scene.on(Room, person("1", "A"));
    PusherClient &anonymous = scene.on(Room);
    QCOMPARE(scene.heard(first), QByteArrayList());
    PusherClient &second = scene.connect();
    QCOMPARE(scene.subscribe(second, Room, person("2", "B")),
             QByteArrayList{succeeded(
                 R"({"count":2,"ids":["1","2"],"hash":{"1":{"name":"A"},"2":{"name":"B"}}})")});
    const QByteArrayList added = {frames::memberAdded(Room, person("2", "B"))};
    QCOMPARE(scene.heard(first), added);
    QCOMPARE(scene.heard(anonymous), added);
}

void TestPresenceCases::c098_twoHundredMembersSeeEachOther()
{
    constexpr int Members = 200;
    Scene scene;
    QList<PusherClient *> clients;
    for (int i = 0; i < Members; ++i) {
        clients.append(&scene.connect());
        QVERIFY(clients.last()->subscribe(Room, R"({"user_id":)" + QByteArray::number(i) + '}'));
    }
    qsizetype added = 0;
    for (int i = 0; i < Members; ++i) {
        QVERIFY(clients[i]->settle());
        const QList<PusherMessage> messages = clients[i]->take();
        QCOMPARE(messages.first().event, QStringLiteral("pusher_internal:subscription_succeeded"));
        QVERIFY(messages.first().text.contains("\\\"count\\\":" + QByteArray::number(i + 1) + ','));
        for (const PusherMessage &message : messages.sliced(1))
            QCOMPARE(message.event, QStringLiteral("pusher_internal:member_added"));
        added += messages.size() - 1;
    }
    QCOMPARE(added, Members * (Members - 1) / 2);
}

void TestPresenceCases::c099_cachedEventFollowsTheList()
{
    const QByteArray channel = "presence-cache-x";
    Scene scene;
    PusherClient &a = scene.on(channel, person("1", "A"));
    scene.publish("e", channel, "1");
    const QByteArray event = frames::event("e", channel, R"("1")");
    QCOMPARE(scene.heard(a), QByteArrayList{event});
    PusherClient &b = scene.connect();
    const QByteArray list = frames::subscriptionSucceeded(
        channel,
        R"({"presence":{"count":2,"ids":["1","2"],"hash":{"1":{"name":"A"},"2":{"name":"B"}}}})");
    QCOMPARE(scene.subscribe(b, channel, person("2", "B")), (QByteArrayList{list, event}));
    QCOMPARE(scene.heard(a), QByteArrayList{frames::memberAdded(channel, person("2", "B"))});
}

void TestPresenceCases::c100_usersAreCountedNotSockets()
{
    Scene scene;
    scene.on(Room, person("1", "A"));
    scene.on(Room, person("1", "A"));
    scene.on(Room, person("2", "B"));
    QCOMPARE(scene.get("channels/" + Room, "info=user_count"),
             QByteArray(R"({"occupied":true,"user_count":2})"));
}

QTEST_GUILESS_MAIN(TestPresenceCases)

#include "tst_presencecases.moc"
