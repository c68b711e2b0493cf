// SPDX-License-Identifier: GPL-3.0-or-later
//
// Who is greeted and who is refused, and what a greeted client may say (cases 6A and 6B), without
// sockets.
#include "server/base/json.h"
#include "server/protocol/frames.h"
#include "tests/support/rooms.h"

#include <QRegularExpression>
#include <QTest>

#include <vector>

using namespace server;
using namespace test;

namespace {

const QByteArray Invalid = frames::error(4200, "Invalid message format");

} // namespace

class TestAdmission : public QObject
{
    Q_OBJECT

private slots:
    void greetingCarriesSocketIdAndTimeout_data();
    void greetingCarriesSocketIdAndTimeout();
    void unknownKeyIsRefusedWith4001();
    void disabledAppIsRefusedWith4003();
    void fullAppIsRefusedWith4004_data();
    void fullAppIsRefusedWith4004();
    void placeOfAClosedClientIsFree();
    void quotaOfOneAppLeavesOthersAlone();
    void appWithoutAQuotaTakesAThousand();
    void foreignOriginIsRefusedWith4009_data();
    void foreignOriginIsRefusedWith4009();
    void quotaIsLookedAtBeforeTheOrigin();
    void refusedClientIsNotListenedTo();
    void refusalIsLogged();
    void messageLimitIsTheApps();
    void malformedMessageIsAnsweredAndForgiven_data();
    void malformedMessageIsAnsweredAndForgiven();
    void pingIsAnswered_data();
    void pingIsAnswered();
    void silenceIsTheAnswer_data();
    void silenceIsTheAnswer();
    void signinIsAnswered();
    void badSigninIsRefusedWith4009_data();
    void badSigninIsRefusedWith4009();
    void watcherIsToldWhoSignsInAndOut();
};

void TestAdmission::greetingCarriesSocketIdAndTimeout_data()
{
    QTest::addColumn<int>("timeout");
    QTest::newRow("case 1: default") << 30;
    QTest::newRow("case 2: of the app") << 7;
}

void TestAdmission::greetingCarriesSocketIdAndTimeout()
{
    QFETCH(int, timeout);
    App app = testApp();
    app.activityTimeoutSeconds = timeout;
    Rooms rooms(app);
    FakeClient client = rooms.arrive();
    const QByteArray socketId = client.socketId();
    const QRegularExpression form(QStringLiteral("^[1-9]\\d*\\.[1-9]\\d*$"));
    QVERIFY(form.match(QString::fromLatin1(socketId)).hasMatch());
    QCOMPARE(client.take(), QByteArrayList{frames::connectionEstablished(socketId, timeout)});
    QVERIFY(!client.closeCode());
    QCOMPARE(rooms.app().connections, 1);
    QCOMPARE(rooms.connections.openCount(), 1);
    // case 3
    QVERIFY(!rooms.arrive("key2").closeCode());
}

void TestAdmission::unknownKeyIsRefusedWith4001()
{
    // case 4
    Rooms rooms;
    for (const char *key : {"invalid-key", "", "KEY1", "1"}) {
        FakeClient client = rooms.arrive(key);
        QCOMPARE(client.take(), QByteArrayList{frames::error(4001, "Application does not exist")});
        QCOMPARE(client.closeCode(), std::optional<quint16>(4001));
        QCOMPARE(client.closeReason(), QByteArray("Application does not exist"));
        QTRY_VERIFY(client.isGone());
    }
    QCOMPARE(rooms.connections.openCount(), 0);
}

void TestAdmission::disabledAppIsRefusedWith4003()
{
    App app = testApp();
    app.enabled = false;
    Rooms rooms(app);
    FakeClient client = rooms.arrive();
    QCOMPARE(client.take(), QByteArrayList{frames::error(4003, "Application disabled")});
    QCOMPARE(client.closeCode(), std::optional<quint16>(4003));
}

void TestAdmission::fullAppIsRefusedWith4004_data()
{
    QTest::addColumn<bool>("isSubscribed");
    QTest::newRow("case 18: the first is subscribed") << true;
    QTest::newRow("case 19: the first is idle") << false;
}

void TestAdmission::fullAppIsRefusedWith4004()
{
    QFETCH(bool, isSubscribed);
    App app = testApp();
    app.maxConnections = 1;
    Rooms rooms(app);
    FakeClient first = rooms.connect();
    if (isSubscribed)
        rooms.subscribe(first, "pub");
    FakeClient second = rooms.arrive();
    QCOMPARE(second.take(),
             QByteArrayList{frames::error(4004, "Application is over connection quota")});
    QCOMPARE(second.closeCode(), std::optional<quint16>(4004));
    rooms.subscribe(second, "pub"); // case 20
    QVERIFY(second.take().isEmpty());
    QCOMPARE(rooms.app().connections, 1);
}

void TestAdmission::placeOfAClosedClientIsFree()
{
    // case 22
    App app = testApp();
    app.maxConnections = 1;
    Rooms rooms(app);
    for (int i = 0; i < 3; ++i) {
        FakeClient client = rooms.arrive();
        QVERIFY(!client.closeCode());
        client.leave();
        QTRY_VERIFY(client.isGone());
    }
    QCOMPARE(rooms.app().connections, 0);
}

void TestAdmission::quotaOfOneAppLeavesOthersAlone()
{
    App app = testApp();
    app.maxConnections = 1;
    Rooms rooms(app);
    FakeClient first = rooms.connect();
    for (int i = 0; i < 3; ++i)
        QVERIFY(!rooms.arrive("key2").closeCode());
    QVERIFY(rooms.arrive().closeCode());
}

void TestAdmission::appWithoutAQuotaTakesAThousand()
{
    // case 21
    Rooms rooms;
    QSet<QByteArray> ids;
    std::vector<FakeClient> clients;
    for (int i = 0; i < 1000; ++i) {
        clients.push_back(rooms.arrive());
        QVERIFY(!clients.back().closeCode());
        ids.insert(clients.back().socketId());
    }
    QCOMPARE(ids.size(), 1000);
    QCOMPARE(rooms.connections.openCount(), 1000);
}

void TestAdmission::foreignOriginIsRefusedWith4009_data()
{
    QTest::addColumn<QByteArray>("origin");
    QTest::addColumn<bool>("isGreeted");
    QTest::newRow("case 8: on the list") << QByteArray("http://laravel.com") << true;
    QTest::newRow("case 9: another host") << QByteArray("http://localhost") << false;
    QTest::newRow("case 10: subdomain") << QByteArray("http://sub.laravel.com") << false;
    QTest::newRow("case 14: none") << QByteArray() << false;
    QTest::newRow("case 15: null") << QByteArray("null") << false;
    QTest::newRow("case 16: upper case") << QByteArray("http://LARAVEL.com") << true;
}

void TestAdmission::foreignOriginIsRefusedWith4009()
{
    QFETCH(QByteArray, origin);
    QFETCH(bool, isGreeted);
    App app = testApp();
    app.allowedOrigins = {"laravel.com"};
    Rooms rooms(app);
    FakeClient client = rooms.arrive("key1", origin);
    QCOMPARE(client.closeCode(), isGreeted ? std::nullopt : std::optional<quint16>(4009));
    if (!isGreeted)
        QCOMPARE(client.take(), QByteArrayList{frames::error(4009, "Origin not allowed")});
    QCOMPARE(rooms.connections.openCount(), isGreeted ? 1 : 0);
}

void TestAdmission::quotaIsLookedAtBeforeTheOrigin()
{
    // case 23
    App app = testApp();
    app.maxConnections = 1;
    app.allowedOrigins = {"laravel.com"};
    Rooms rooms(app);
    FakeClient first = rooms.arrive("key1", "http://laravel.com");
    FakeClient second = rooms.arrive("key1", "http://localhost");
    QCOMPARE(second.closeCode(), std::optional<quint16>(4004));
}

void TestAdmission::refusedClientIsNotListenedTo()
{
    // case 17
    App app = testApp();
    app.allowedOrigins = {"laravel.com"};
    Rooms rooms(app);
    FakeClient client = rooms.arrive("key1", "http://localhost");
    client.take();
    rooms.subscribe(client, "pub");
    client.send(R"({"event":"pusher:ping"})");
    client.sendControlFrame();
    QVERIFY(client.take().isEmpty());
    QVERIFY(!rooms.channel("pub"));
    QTRY_VERIFY(client.isGone());
}

void TestAdmission::refusalIsLogged()
{
    Rooms rooms;
    rooms.arrive("invalid-key");
    QCOMPARE(rooms.logged(), QList<LogKind>{LogKind::Rejected});
    const JournalEntry &row = rooms.activity.journal().entries().at(0);
    QCOMPARE(row.event, QByteArray("4001"));
    QVERIFY(row.text.contains(u"invalid-key"));
}

void TestAdmission::messageLimitIsTheApps()
{
    App app = testApp();
    app.maxMessageBytes = 1'000'000;
    Rooms rooms(app);
    QCOMPARE(rooms.connect().limits().messageBytes, 1'000'000);
    QCOMPARE(rooms.connect("key2").limits().messageBytes, 10'000);
}

void TestAdmission::malformedMessageIsAnsweredAndForgiven_data()
{
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *name, const char *text) {
        QTest::newRow(name) << QByteArray(text);
    };
    row("case 33: a word", "Hi");
    row("case 33: empty", "");
    row("case 33: array", "[]");
    row("case 33: object", "{}");
    row("case 34: event is a number", R"({"event":5})");
    row("case 35: unknown pusher: event", R"({"event":"pusher:foo"})");
    row("case 36: no channel", R"({"event":"foo"})");
    row("case 38: subscribe to nothing", R"({"event":"pusher:subscribe","data":{}})");
    row("case 43: data is no JSON", R"({"event":"pusher:subscribe","data":"sfsfsfs"})");
    row("case 45: channel_data is no JSON",
        R"({"event":"pusher:subscribe","data":{"channel":"x","channel_data":"Hello"}})");
    row("case 50: unsubscribe from nothing", R"({"event":"pusher:unsubscribe","data":{}})");
    row("case 52: greeting from a client",
        R"({"event":"pusher:connection_established","data":"{}"})");
}

void TestAdmission::malformedMessageIsAnsweredAndForgiven()
{
    QFETCH(QByteArray, text);
    Rooms rooms;
    FakeClient client = rooms.connect();
    client.send(text);
    QCOMPARE(client.take(), QByteArrayList{Invalid});
    QVERIFY(!client.closeCode());
    client.send(R"({"event":"pusher:ping"})"); // case 54
    QCOMPARE(client.take(), QByteArrayList{frames::pong()});
    QVERIFY(!rooms.channel("x"));
}

void TestAdmission::pingIsAnswered_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("case 47: object") << QByteArray(R"({"event":"pusher:ping","data":{}})");
    QTest::newRow("case 47: nothing") << QByteArray(R"({"event":"pusher:ping"})");
    QTest::newRow("case 48: number") << QByteArray(R"({"event":"pusher:ping","data":5})");
}

void TestAdmission::pingIsAnswered()
{
    QFETCH(QByteArray, text);
    Rooms rooms;
    FakeClient client = rooms.connect();
    client.send(text);
    QCOMPARE(client.take(), QByteArrayList{R"({"event":"pusher:pong"})"});
}

void TestAdmission::silenceIsTheAnswer_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("case 36: another event") << QByteArray(R"({"event":"foo","channel":"x"})");
    QTest::newRow("case 37: internal event")
        << QByteArray(R"({"event":"pusher_internal:foo","channel":"x"})");
    QTest::newRow("case 49: pong") << QByteArray(R"({"event":"pusher:pong","data":{}})");
    QTest::newRow("case 50: unsubscribe from an unknown channel")
        << QByteArray(R"({"event":"pusher:unsubscribe","data":{"channel":"x"}})");
}

void TestAdmission::silenceIsTheAnswer()
{
    QFETCH(QByteArray, text);
    Rooms rooms;
    FakeClient client = rooms.connect();
    client.send(text);
    QVERIFY(client.take().isEmpty());
    QVERIFY(!client.closeCode());
}

void TestAdmission::signinIsAnswered()
{
    // case 51
    Rooms rooms;
    FakeClient client = rooms.connect();
    rooms.signIn(client, R"({"id":"42"})");
    QCOMPARE(client.take(), QByteArrayList{frames::signinSuccess(R"({"id":"42"})")});
    QCOMPARE(rooms.app().users.sockets("42").size(), 1);
    rooms.signIn(client, R"({"id":"43"})"); // replaces the first
    QCOMPARE(client.take(), QByteArrayList{frames::signinSuccess(R"({"id":"43"})")});
    QVERIFY(rooms.app().users.sockets("42").isEmpty());
    client.leave();
    QCOMPARE(rooms.app().users.userCount(), 0);
}

void TestAdmission::badSigninIsRefusedWith4009_data()
{
    QTest::addColumn<QByteArray>("userData");
    QTest::addColumn<QByteArray>("signedData");
    const auto row = [](const char *name, const QByteArray &data, const QByteArray &other = {}) {
        QTest::newRow(name) << data << (other.isNull() ? data : other);
    };
    row("other data was signed", R"({"id":"42"})", R"({"id":"43"})");
    row("id is a number", R"({"id":42})");
    row("id is empty", R"({"id":""})");
    row("no id", R"({"user_info":{}})");
    row("no object", R"(["42"])");
    row("no JSON", "42,");
    row("id of 129 bytes", R"({"id":")" + QByteArray(129, 'x') + R"("})");
}

void TestAdmission::badSigninIsRefusedWith4009()
{
    QFETCH(QByteArray, userData);
    QFETCH(QByteArray, signedData);
    Rooms rooms;
    FakeClient client = rooms.connect();
    const QByteArray auth =
        "key1:" + Signer("secret1").sign(client.socketId() + "::user::" + signedData);
    client.send(R"({"event":"pusher:signin","data":{"auth":)" + json::quoted(auth) +
                R"(,"user_data":)" + json::quoted(userData) + "}}");
    QCOMPARE(client.take(), QByteArrayList{frames::error(4009, "Connection not authorized.")});
    QVERIFY(!client.closeCode());
    QCOMPARE(rooms.app().users.userCount(), 0);
}

void TestAdmission::watcherIsToldWhoSignsInAndOut()
{
    const QByteArray online = frames::watchlistEvents({R"("2")"}, {});
    const QByteArray offline = frames::watchlistEvents({}, {R"("2")"});
    Rooms rooms;
    FakeClient watcher = rooms.connect();
    rooms.signIn(watcher, R"({"id":"1","watchlist":["2"]})");
    QCOMPARE(watcher.take().value(1), offline);
    FakeClient phone = rooms.connect();
    rooms.signIn(phone, R"({"id":"2"})");
    QCOMPARE(watcher.take(), QByteArrayList{online});
    FakeClient desk = rooms.connect();
    rooms.signIn(desk, R"({"id":"2"})");
    phone.leave();
    QVERIFY(watcher.take().isEmpty()); // there is still the other one
    desk.leave();
    QCOMPARE(watcher.take(), QByteArrayList{offline});
    watcher.leave();
    FakeClient again = rooms.connect();
    rooms.signIn(again, R"({"id":"2"})");
    QCOMPARE(again.take().size(), 1); // nobody is told
}

QTEST_GUILESS_MAIN(TestAdmission)

#include "tst_admission.moc"
