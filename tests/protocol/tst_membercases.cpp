// SPDX-License-Identifier: GPL-3.0-or-later
//
// The ids and the user_info of presence members (cases 6D), over real sockets.
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

class TestMemberCases : public QObject
{
    Q_OBJECT

private slots:
    void sameUserIsListedOnce_data();
    void sameUserIsListedOnce();
    void differentUsersAreListedBoth_data();
    void differentUsersAreListedBoth();
    void c084_memberWithoutInfoDisturbsNobody();
    void c089_zeroIsAUserLikeAnyOther();
    void c091_hashIsAlwaysAnObject();
    void infoIsPassedByteForByte_data();
    void infoIsPassedByteForByte();
    void c094_newInfoIsListedWithoutAnEvent();
    void c095_socketMayBecomeAnotherUser();
    void channelDataWithoutAUserIsRefused_data();
    void channelDataWithoutAUserIsRefused();
};

void TestMemberCases::sameUserIsListedOnce_data()
{
    QTest::addColumn<QByteArray>("firstId");
    QTest::addColumn<QByteArray>("secondId");
    QTest::newRow("83: number, then text") << QByteArray("1") << QByteArray(R"("1")");
    QTest::newRow("83: text, then number") << QByteArray(R"("1")") << QByteArray("1");
}

void TestMemberCases::sameUserIsListedOnce()
{
    QFETCH(QByteArray, firstId);
    QFETCH(QByteArray, secondId);
    Scene scene;
    PusherClient &a = scene.on(Room, "{\"user_id\":" + firstId + '}');
    PusherClient &b = scene.connect();
    QCOMPARE(
        scene.subscribe(b, Room, "{\"user_id\":" + secondId + '}'),
        QByteArrayList{succeeded(R"({"count":1,"ids":[)" + firstId + R"(],"hash":{"1":null}})")});
    QCOMPARE(scene.heard(a), QByteArrayList());
    // As first seen, also when that one has gone.
    PusherClient &watcher = scene.on(Room, R"({"user_id":"w"})");
    a.close();
    QTRY_COMPARE(scene.subscribers(Room), 2);
    b.unsubscribe(Room);
    QCOMPARE(scene.heard(watcher), QByteArrayList{frames::memberRemoved(Room, firstId)});
}

void TestMemberCases::differentUsersAreListedBoth_data()
{
    QTest::addColumn<QByteArray>("firstId");
    QTest::addColumn<QByteArray>("secondId");
    const auto row = [](const char *first, const char *second) {
        QTest::addRow("98a: %s and %s", first, second) << QByteArray(first) << QByteArray(second);
    };
    row("10", "1e1");
    row("1", "01");
    row("1", "1 ");
    row("0e12", "0e99");
    row("abc", "ABC");
}

void TestMemberCases::differentUsersAreListedBoth()
{
    QFETCH(QByteArray, firstId);
    QFETCH(QByteArray, secondId);
    Scene scene;
    PusherClient &a = scene.on(Room, person(firstId, "A"));
    PusherClient &b = scene.connect();
    const QByteArray list = R"({"count":2,"ids":[")" + firstId + R"(",")" + secondId +
                            R"("],"hash":{")" + firstId + R"(":{"name":"A"},")" + secondId +
                            R"(":{"name":"B"}}})";
    QCOMPARE(scene.subscribe(b, Room, person(secondId, "B")), QByteArrayList{succeeded(list)});
    QCOMPARE(scene.heard(a), QByteArrayList{frames::memberAdded(Room, person(secondId, "B"))});
    QCOMPARE(scene.get("channels/" + Room, "info=user_count"),
             QByteArray(R"({"occupied":true,"user_count":2})"));
}

void TestMemberCases::c084_memberWithoutInfoDisturbsNobody()
{
    Scene scene;
    PusherClient &a = scene.connect();
    QCOMPARE(scene.subscribe(a, Room, R"({"user_id":"5"})"),
             QByteArrayList{succeeded(R"({"count":1,"ids":["5"],"hash":{"5":null}})")});
    PusherClient &b = scene.connect();
    QCOMPARE(scene.subscribe(b, Room, person("6", "B")),
             QByteArrayList{
                 succeeded(R"({"count":2,"ids":["5","6"],"hash":{"5":null,"6":{"name":"B"}}})")});
    QCOMPARE(scene.heard(a), QByteArrayList{frames::memberAdded(Room, person("6", "B"))});
}

void TestMemberCases::c089_zeroIsAUserLikeAnyOther()
{
    Scene scene;
    PusherClient &watcher = scene.on(Room, R"({"user_id":"9"})");
    PusherClient &a = scene.on(Room, R"({"user_id":0})");
    PusherClient &b = scene.on(Room, R"({"user_id":0})");
    QCOMPARE(scene.heard(watcher), QByteArrayList{frames::memberAdded(Room, R"({"user_id":0})")});
    a.close();
    QTRY_COMPARE(scene.subscribers(Room), 2);
    QCOMPARE(scene.heard(watcher), QByteArrayList());
    b.close();
    QTRY_COMPARE(scene.subscribers(Room), 1);
    QCOMPARE(scene.heard(watcher), QByteArrayList{frames::memberRemoved(Room, "0")});
}

void TestMemberCases::c091_hashIsAlwaysAnObject()
{
    Scene scene;
    scene.on(Room, R"({"user_id":0,"user_info":{"n":"zero"}})");
    PusherClient &b = scene.connect();
    QCOMPARE(scene.subscribe(b, Room, R"({"user_id":1,"user_info":{"n":"one"}})"),
             QByteArrayList{succeeded(
                 R"({"count":2,"ids":[0,1],"hash":{"0":{"n":"zero"},"1":{"n":"one"}}})")});
}

void TestMemberCases::infoIsPassedByteForByte_data()
{
    QTest::addColumn<QByteArray>("info");
    QTest::newRow("92: empty object") << QByteArray("{}");
    QTest::newRow("93: true") << QByteArray("true");
    QTest::newRow("97: escapes and slashes") << QByteArray(R"({"n":"\u00e9\/é/"})");
    QTest::newRow("numbers") << QByteArray("[1.0,12345678901234567890,1e2]");
}

void TestMemberCases::infoIsPassedByteForByte()
{
    QFETCH(QByteArray, info);
    const QByteArray data = R"({"user_id":"a","user_info":)" + info + '}';
    Scene scene;
    PusherClient &watcher = scene.on(Room);
    PusherClient &a = scene.connect();
    QCOMPARE(scene.subscribe(a, Room, data),
             QByteArrayList{succeeded(R"({"count":1,"ids":["a"],"hash":{"a":)" + info + "}}")});
    QCOMPARE(scene.heard(watcher), QByteArrayList{frames::memberAdded(Room, data)});
}

void TestMemberCases::c094_newInfoIsListedWithoutAnEvent()
{
    Scene scene;
    PusherClient &watcher = scene.on(Room, person("1", "A"));
    PusherClient &b = scene.on(Room, person("2", "B"));
    scene.heard(watcher);
    QCOMPARE(scene.subscribe(b, Room, person("2", "Bee")),
             QByteArrayList{succeeded(
                 R"({"count":2,"ids":["1","2"],"hash":{"1":{"name":"A"},"2":{"name":"Bee"}}})")});
    QCOMPARE(scene.heard(watcher), QByteArrayList());
}

void TestMemberCases::c095_socketMayBecomeAnotherUser()
{
    Scene scene;
    PusherClient &watcher = scene.on(Room, person("1", "A"));
    PusherClient &b = scene.on(Room, person("2", "B"));
    scene.heard(watcher);
    QCOMPARE(scene.subscribe(b, Room, person("3", "C")),
             QByteArrayList{succeeded(
                 R"({"count":2,"ids":["1","3"],"hash":{"1":{"name":"A"},"3":{"name":"C"}}})")});
    QCOMPARE(scene.heard(watcher),
             (QByteArrayList{frames::memberRemoved(Room, R"("2")"),
                             frames::memberAdded(Room, person("3", "C"))}));
    b.close();
    QTRY_COMPARE(scene.subscribers(Room), 1);
    QCOMPARE(scene.heard(watcher), QByteArrayList{frames::memberRemoved(Room, R"("3")")});
}

void TestMemberCases::channelDataWithoutAUserIsRefused_data()
{
    QTest::addColumn<QByteArray>("channelData");
    QTest::newRow("90: empty id") << QByteArray(R"({"user_id":""})");
    QTest::newRow("90: id is true") << QByteArray(R"({"user_id":true})");
    QTest::newRow("90: id is an object") << QByteArray(R"({"user_id":{}})");
    QTest::newRow("id is null") << QByteArray(R"({"user_id":null})");
    QTest::newRow("96: list") << QByteArray("[1,2]");
    QTest::newRow("96: number") << QByteArray("5");
    QTest::newRow("96: text") << QByteArray(R"("x")");
}

void TestMemberCases::channelDataWithoutAUserIsRefused()
{
    QFETCH(QByteArray, channelData);
    Scene scene;
    PusherClient &watcher = scene.on(Room, person("1", "A"));
    PusherClient &client = scene.connect();
    const QByteArrayList texts = scene.subscribe(client, Room, channelData);
    QCOMPARE(texts.size(), 2);
    QCOMPARE(texts[0], frames::error(4200, "Invalid message format"));
    QVERIFY(texts[1].startsWith(
        R"({"event":"pusher:subscription_error","channel":"presence-room","data":"{\"type\":\"InvalidChannelData\")"));
    QCOMPARE(scene.heard(watcher), QByteArrayList());
    QCOMPARE(scene.subscribers(Room), 1);
    QVERIFY(client.isOpen());
}

QTEST_GUILESS_MAIN(TestMemberCases)

#include "tst_membercases.moc"
