// SPDX-License-Identifier: GPL-3.0-or-later
//
// Channels and their signatures (case 6C), without sockets.
#include "server/base/json.h"
#include "server/protocol/frames.h"
#include "tests/support/rooms.h"

#include <QTest>

using namespace server;
using namespace test;

namespace {

const QByteArray Unauthorized = frames::error(4009, "Connection is unauthorized");

QByteArrayList unauthorized(const QByteArray &channel)
{
    return {Unauthorized,
            frames::subscriptionError(channel, "AuthError", "Connection is unauthorized", 401)};
}

} // namespace

class TestSubscribing : public QObject
{
    Q_OBJECT

private slots:
    void subscriptionSucceeds_data();
    void subscriptionSucceeds();
    void subscriptionWithoutAuthIsRefused_data();
    void subscriptionWithoutAuthIsRefused();
    void signatureOfSomethingElseIsRefused_data();
    void signatureOfSomethingElseIsRefused();
    void relaxedAppTakesAnyKeyInFront();
    void authOnAPublicChannelIsIgnored();
    void badNamesAreRefused_data();
    void badNamesAreRefused();
    void lenientAppTakesAnyNameButTheHash();
    void ownUserChannelNeedsASignin();
    void refusedSubscriptionLeavesNoChannel();
    void againOnAChannelSucceedsAgain();
    void leavingAndComingBackIsAnsweredOnce();
    void oneSocketOnManyChannelsIsThereOnce();
    void sharedChannelsCountTheirSockets();
    void lastOneLeavingEndsTheChannel_data();
    void lastOneLeavingEndsTheChannel();
    void subscriptionsAreCountedAndLogged();
};

void TestSubscribing::subscriptionSucceeds_data()
{
    QTest::addColumn<QByteArray>("channel");
    QTest::addColumn<bool>("isCache");
    for (const char *name : {"test-channel",
                             "private-x",
                             "private-encrypted-x",
                             "cachefoo",    // case 62
                             "privateer",   // public, as pusher-js has it
                             "presencefoo", // likewise
                             "5"})
        QTest::newRow(name) << QByteArray(name) << false;
    for (const char *name : {"cache-x", "private-cache-x", "private-encrypted-cache-x"}) // case 63
        QTest::newRow(name) << QByteArray(name) << true;
}

void TestSubscribing::subscriptionSucceeds()
{
    // cases 55, 56, 57
    QFETCH(QByteArray, channel);
    QFETCH(bool, isCache);
    Rooms rooms;
    FakeClient client = rooms.connect();
    rooms.subscribe(client, channel);
    QByteArrayList expected = {frames::subscriptionSucceeded(channel, "{}")};
    if (isCache)
        expected.append(frames::cacheMiss(channel));
    QCOMPARE(client.take(), expected);
    QCOMPARE(rooms.channel(channel)->subscriberCount(), 1);
    QCOMPARE(rooms.app().subscribedConnections, 1);
}

void TestSubscribing::subscriptionWithoutAuthIsRefused_data()
{
    QTest::addColumn<QByteArray>("channel");
    QTest::addColumn<QByteArray>("members");
    for (const char *channel : {"private-x",
                                "presence-x",
                                "private-cache-x",
                                "presence-cache-x",
                                "private-encrypted-x"}) {
        const auto row = [&](const char *name, const char *members) {
            QTest::addRow("%s, %s", channel, name) << QByteArray(channel) << QByteArray(members);
        };
        row("nothing", "");
        row("null", R"(,"auth":null)");
        row("empty", R"(,"auth":"")");
        row("invalid", R"(,"auth":"key1:invalid")");
        row("key alone", R"(,"auth":"key1")");
        row("key and colon", R"(,"auth":"key1:")");
    }
}

void TestSubscribing::subscriptionWithoutAuthIsRefused()
{
    // cases 56, 57
    QFETCH(QByteArray, channel);
    QFETCH(QByteArray, members);
    Rooms rooms;
    FakeClient client = rooms.connect();
    rooms.subscribeWith(client, channel, members);
    QCOMPARE(client.take(), unauthorized(channel));
    QVERIFY(!client.closeCode());
    QVERIFY(!rooms.channel(channel));
}

void TestSubscribing::signatureOfSomethingElseIsRefused_data()
{
    QTest::addColumn<QByteArray>("front");
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<QByteArray>("signedText"); // behind "<socket id>:"
    QTest::addColumn<QByteArray>("channelData");
    const auto row = [](const char *name,
                        const char *front,
                        const char *secret,
                        const char *text,
                        const char *data = "") {
        QTest::newRow(name) << QByteArray(front) << QByteArray(secret) << QByteArray(text)
                            << QByteArray(data);
    };
    row("case 58: another key", "WRONGKEY:", "secret1", "private-x");
    row("case 58: no key", "", "secret1", "private-x");
    row("case 59: another channel", "key1:", "secret1", "private-y");
    row("case 59: another secret", "key1:", "secret2", "private-x");
    row("case 60: channel_data not signed", "key1:", "secret1", "private-x", R"({"user_id":"1"})");
}

void TestSubscribing::signatureOfSomethingElseIsRefused()
{
    QFETCH(QByteArray, front);
    QFETCH(QByteArray, secret);
    QFETCH(QByteArray, signedText);
    QFETCH(QByteArray, channelData);
    Rooms rooms;
    FakeClient client = rooms.connect();
    const QByteArray auth = front + Signer(secret).sign(client.socketId() + ':' + signedText);
    QByteArray members = ",\"auth\":" + json::quoted(auth);
    if (!channelData.isEmpty())
        members += ",\"channel_data\":" + json::quoted(channelData);
    rooms.subscribeWith(client, "private-x", members);
    QCOMPARE(client.take(), unauthorized("private-x"));
    // case 59: of another socket
    FakeClient other = rooms.connect();
    const QByteArray foreign = rooms.auth(other, "private-x");
    rooms.subscribeWith(client, "private-x", ",\"auth\":" + json::quoted(foreign));
    QCOMPARE(client.take(), unauthorized("private-x"));
}

void TestSubscribing::relaxedAppTakesAnyKeyInFront()
{
    // case 58 as Reverb has it
    App app = testApp();
    app.strictAuthKey = false;
    Rooms rooms(app);
    FakeClient client = rooms.connect();
    const QByteArray auth = rooms.auth(client, "private-x").replace("key1:", "app-key:");
    rooms.subscribeWith(client, "private-x", ",\"auth\":" + json::quoted(auth));
    QCOMPARE(client.take(), QByteArrayList{frames::subscriptionSucceeded("private-x", "{}")});
}

void TestSubscribing::authOnAPublicChannelIsIgnored()
{
    // case 73
    Rooms rooms;
    FakeClient client = rooms.connect();
    rooms.subscribeWith(client, "x", R"(,"auth":"key1:wrong")");
    QCOMPARE(client.take(), QByteArrayList{frames::subscriptionSucceeded("x", "{}")});
}

void TestSubscribing::badNamesAreRefused_data()
{
    QTest::addColumn<QByteArray>("channel");
    QTest::newRow("case 41: empty") << QByteArray("");
    QTest::newRow("case 64: space") << QByteArray("a b");
    QTest::newRow("case 64: slash") << QByteArray("a/b");
    QTest::newRow("case 64: accent") << QByteArray("\u00e9");
    QTest::newRow("case 64: 500 characters") << QByteArray(500, 'x');
    QTest::newRow("case 64: markup") << QByteArray("<b>");
    QTest::newRow("201 bytes") << QByteArray(201, 'x');
    QTest::newRow("another hash") << QByteArray("#x");
    QTest::newRow("nobody's user channel") << QByteArray("#server-to-user-");
}

void TestSubscribing::badNamesAreRefused()
{
    QFETCH(QByteArray, channel);
    Rooms rooms;
    FakeClient client = rooms.connect();
    rooms.subscribe(client, channel);
    const QByteArrayList texts = client.take();
    QCOMPARE(texts.size(), 2);
    QCOMPARE(texts[0], frames::error(4200, "Invalid message format"));
    const auto refusal = json::parseObject(texts[1]);
    QVERIFY(refusal);
    QCOMPARE(json::findString(*refusal, "event"), QByteArray("pusher:subscription_error"));
    QCOMPARE(json::findString(*refusal, "channel"), channel);
    const QByteArray data = json::findString(*refusal, "data").value();
    QVERIFY(data.startsWith(R"({"type":"InvalidChannelName",)"));
    QVERIFY(data.endsWith(R"("status":400})"));
    QVERIFY(!client.closeCode());
    QCOMPARE(rooms.app().channels.size(), 0);
}

void TestSubscribing::lenientAppTakesAnyNameButTheHash()
{
    App app = testApp();
    app.lenientNames = true;
    Rooms rooms(app);
    FakeClient client = rooms.connect();
    for (const QByteArray &name :
         {QByteArray("a b"), QByteArray("\u00e9/"), QByteArray(500, 'x')}) {
        rooms.subscribe(client, name);
        QCOMPARE(client.take(), QByteArrayList{frames::subscriptionSucceeded(name, "{}")});
    }
    rooms.subscribe(client, "");
    QCOMPARE(client.take(), QByteArrayList{frames::subscriptionSucceeded("", "{}")});
    rooms.subscribe(client, "#x");
    QCOMPARE(client.take().size(), 2);
}

void TestSubscribing::ownUserChannelNeedsASignin()
{
    // case 65
    Rooms rooms;
    FakeClient client = rooms.connect();
    rooms.subscribe(client, "#server-to-user-1");
    QCOMPARE(client.take(), unauthorized("#server-to-user-1"));
    rooms.signIn(client, R"({"id":"1"})");
    client.take();
    rooms.subscribe(client, "#server-to-user-2");
    QCOMPARE(client.take(), unauthorized("#server-to-user-2"));
    rooms.subscribe(client, "#server-to-user-1");
    QCOMPARE(client.take(),
             QByteArrayList{frames::subscriptionSucceeded("#server-to-user-1", "{}")});
    QCOMPARE(rooms.publish("e", {"#server-to-user-1"}, "x"), 1);

    // Another user on the same connection does not go on hearing what is meant for the first.
    rooms.signIn(client, R"({"id":"2"})");
    QCOMPARE(rooms.publish("e", {"#server-to-user-1"}, "x"), 0);
}

void TestSubscribing::refusedSubscriptionLeavesNoChannel()
{
    // cases 71, 153
    Rooms rooms;
    FakeClient client = rooms.connect();
    for (int i = 0; i < 2000; ++i)
        rooms.subscribeWith(client, "private-" + QByteArray::number(i), R"(,"auth":"key1:no")");
    QCOMPARE(client.take().size(), 4000);
    QCOMPARE(rooms.app().channels.size(), 0);
    QVERIFY(!client.closeCode());
}

void TestSubscribing::againOnAChannelSucceedsAgain()
{
    // case 66
    Rooms rooms;
    FakeClient client = rooms.on("x");
    rooms.subscribe(client, "x");
    QCOMPARE(client.take(), QByteArrayList{frames::subscriptionSucceeded("x", "{}")});
    QCOMPARE(rooms.publish("e", {"x"}, "1"), 1);
    QCOMPARE(client.take().size(), 1);
    QCOMPARE(rooms.channel("x")->subscriberCount(), 1);
}

void TestSubscribing::leavingAndComingBackIsAnsweredOnce()
{
    // case 67
    Rooms rooms;
    FakeClient client = rooms.connect();
    rooms.subscribe(client, "x");
    rooms.unsubscribe(client, "x");
    rooms.unsubscribe(client, "x");
    rooms.subscribe(client, "x");
    const QByteArray succeeded = frames::subscriptionSucceeded("x", "{}");
    QCOMPARE(client.take(), (QByteArrayList{succeeded, succeeded}));
    QCOMPARE(rooms.app().subscribedConnections, 1);
}

void TestSubscribing::oneSocketOnManyChannelsIsThereOnce()
{
    // case 68
    Rooms rooms;
    FakeClient client = rooms.connect();
    const QByteArrayList names = {"pub", "private-x", "presence-x", "cache-x"};
    for (const QByteArray &name : names)
        rooms.subscribe(client, name, name == "presence-x" ? person("1", "A") : QByteArray());
    for (const QByteArray &name : names)
        QCOMPARE(rooms.channel(name)->subscriberCount(), 1);
    QCOMPARE(rooms.app().subscribedConnections, 1);
    client.leave();
    QCOMPARE(rooms.app().channels.size(), 0);
    QCOMPARE(rooms.app().subscribedConnections, 0);
}

void TestSubscribing::sharedChannelsCountTheirSockets()
{
    // case 69
    Rooms rooms;
    FakeClient a = rooms.on("one");
    FakeClient b = rooms.on("one");
    rooms.subscribe(a, "two");
    rooms.subscribe(a, "three");
    rooms.subscribe(b, "three");
    rooms.subscribe(b, "four");
    QCOMPARE(rooms.channel("one")->subscriberCount(), 2);
    QCOMPARE(rooms.channel("two")->subscriberCount(), 1);
    QCOMPARE(rooms.channel("three")->subscriberCount(), 2);
    QCOMPARE(rooms.channel("four")->subscriberCount(), 1);
    a.leave(); // slots move
    QCOMPARE(rooms.publish("e", {"one", "three", "four"}, "1"), 3);
    QCOMPARE(b.take().size(), 3 + 1 + 1);
}

void TestSubscribing::lastOneLeavingEndsTheChannel_data()
{
    QTest::addColumn<bool>("unsubscribes");
    QTest::newRow("case 70: unsubscribe") << true;
    QTest::newRow("case 72: close") << false;
}

void TestSubscribing::lastOneLeavingEndsTheChannel()
{
    QFETCH(bool, unsubscribes);
    Rooms rooms;
    FakeClient first = rooms.on("x");
    FakeClient second = rooms.on("x");
    const auto leave = [&](FakeClient &client) {
        if (unsubscribes)
            rooms.unsubscribe(client, "x");
        else
            client.leave();
    };
    leave(first);
    QCOMPARE(rooms.channel("x")->subscriberCount(), 1);
    leave(second);
    QVERIFY(!rooms.channel("x"));
    QVERIFY(rooms.activity.tally().tallies().isEmpty());
}

void TestSubscribing::subscriptionsAreCountedAndLogged()
{
    Rooms rooms;
    FakeClient client = rooms.on("tenant.7");
    const TenantTally::Key key{"1", "7"};
    QCOMPARE(rooms.activity.tally().tallies().value(key).channels, 1);
    QCOMPARE(rooms.activity.tally().tallies().value(key).connections.size(), 1);
    client.leave(1001, "going away");
    QVERIFY(rooms.activity.tally().tallies().isEmpty());
    QCOMPARE(rooms.logged(),
             (QList<LogKind>{LogKind::Connected,
                             LogKind::Occupied,
                             LogKind::Subscribed,
                             LogKind::Unsubscribed,
                             LogKind::Vacated,
                             LogKind::Disconnected}));
    const auto &entries = rooms.activity.journal().entries();
    QCOMPARE(entries.at(5).event, QByteArray("1001"));
    QCOMPARE(entries.at(5).text, QStringLiteral("going away"));
}

QTEST_GUILESS_MAIN(TestSubscribing)

#include "tst_subscribing.moc"
