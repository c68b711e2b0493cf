// SPDX-License-Identifier: GPL-3.0-or-later
//
// Channels and their signatures (cases 6C), over real sockets.
#include "server/auth/signature.h"
#include "server/base/json.h"
#include "server/protocol/frames.h"
#include "tests/support/rooms.h"
#include "tests/support/scene.h"

#include <QTest>

using namespace server;
using namespace test;

namespace {

const QByteArrayList Guarded = {"private-x", "presence-x", "private-cache-x", "presence-cache-x"};

QByteArray succeeded(const QByteArray &channel)
{
    return frames::subscriptionSucceeded(channel, "{}");
}

QByteArrayList unauthorized(const QByteArray &channel)
{
    return {frames::error(4009, "Connection is unauthorized"),
            frames::subscriptionError(channel, "AuthError", "Connection is unauthorized", 401)};
}

QByteArray authMember(const QByteArray &auth)
{
    return ",\"auth\":" + json::quoted(auth);
}

} // namespace

class TestChannelCases : public QObject
{
    Q_OBJECT

private slots:
    void openChannelSucceeds_data();
    void openChannelSucceeds();
    void signedChannelSucceeds_data();
    void signedChannelSucceeds();
    void channelWithoutASignatureIsRefused_data();
    void channelWithoutASignatureIsRefused();
    void signatureOfSomethingElseIsRefused_data();
    void signatureOfSomethingElseIsRefused();
    void c059_signatureOfAnotherSocketIsRefused();
    void c060_signedDataOnAPrivateChannel();
    void badNameIsRefused_data();
    void badNameIsRefused();
    void c065_userChannelNeedsItsSignin();
    void c066_subscribedTwiceHearsOnce();
    void c067_leavingTwiceIsSilent();
    void c068_oneSocketOnFourChannels();
    void c069_c072_sharedChannelsCountTheirSockets();
    void lastOneLeavingEndsTheChannel_data();
    void lastOneLeavingEndsTheChannel();
    void c071_refusedSubscriptionLeavesNoChannel();
    void c073_authOnAPublicChannelIsIgnored();
    void c074_c075_eventReachesTheSubscribersOfThatApp();
};

void TestChannelCases::openChannelSucceeds_data()
{
    QTest::addColumn<QByteArray>("channel");
    QTest::newRow("55: public") << QByteArray("test-channel");
    // Public, as pusher-js takes them (README, "Where it differs from Reverb").
    QTest::newRow("61: privateer") << QByteArray("privateer");
    QTest::newRow("61: presencefoo") << QByteArray("presencefoo");
    QTest::newRow("62: cachefoo") << QByteArray("cachefoo");
}

void TestChannelCases::openChannelSucceeds()
{
    QFETCH(QByteArray, channel);
    Scene scene;
    scene.publish("e", channel, "kept by caches alone");
    PusherClient &client = scene.connect();
    QCOMPARE(scene.subscribeWith(client, channel), QByteArrayList{succeeded(channel)});
    QCOMPARE(scene.subscribers(channel), 1);
}

void TestChannelCases::signedChannelSucceeds_data()
{
    QTest::addColumn<QByteArray>("channel");
    QTest::addColumn<bool>("isCache");
    const auto row = [](const char *name, const char *channel, bool isCache = false) {
        QTest::newRow(name) << QByteArray(channel) << isCache;
    };
    row("56: private", "private-x");
    row("57: presence", "presence-x");
    row("57: private cache", "private-cache-x", true);
    row("57: presence cache", "presence-cache-x", true);
    row("63: encrypted", "private-encrypted-x");
    row("63: encrypted cache", "private-encrypted-cache-x", true);
}

void TestChannelCases::signedChannelSucceeds()
{
    QFETCH(QByteArray, channel);
    QFETCH(bool, isCache);
    Scene scene;
    PusherClient &client = scene.connect();
    const bool isPresence = channel.startsWith("presence-");
    const QByteArray data =
        isPresence ? R"({"presence":{"count":1,"ids":["1"],"hash":{"1":{"name":"A"}}}})" : "{}";
    QByteArrayList expected = {frames::subscriptionSucceeded(channel, data)};
    if (isCache)
        expected.append(frames::cacheMiss(channel));
    QCOMPARE(scene.subscribe(client, channel, isPresence ? person("1", "A") : QByteArray()),
             expected);
    QCOMPARE(scene.subscribers(channel), 1);
}

void TestChannelCases::channelWithoutASignatureIsRefused_data()
{
    QTest::addColumn<QByteArray>("channel");
    QTest::addColumn<QByteArray>("members");
    for (const QByteArray &channel : Guarded) {
        const int number = channel == "private-x" ? 56 : 57;
        const auto row = [&](const char *name, const char *members) {
            QTest::addRow("%d: %s, %s", number, channel.constData(), name)
                << channel << QByteArray(members);
        };
        row("nothing", "");
        row("null", R"(,"auth":null)");
        row("empty", R"(,"auth":"")");
        row("invalid", R"(,"auth":"key1:invalid")");
    }
}

void TestChannelCases::channelWithoutASignatureIsRefused()
{
    QFETCH(QByteArray, channel);
    QFETCH(QByteArray, members);
    Scene scene;
    PusherClient &client = scene.connect();
    QCOMPARE(scene.subscribeWith(client, channel, members), unauthorized(channel));
    QVERIFY(client.isOpen());
    QVERIFY(!scene.exists(channel));
}

void TestChannelCases::signatureOfSomethingElseIsRefused_data()
{
    QTest::addColumn<QByteArray>("front");
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<QByteArray>("signedChannel");
    QTest::addColumn<QByteArray>("channelData");
    const auto row = [](const char *name,
                        const char *front,
                        const char *secret,
                        const char *channel,
                        const char *channelData = "") {
        QTest::newRow(name) << QByteArray(front) << QByteArray(secret) << QByteArray(channel)
                            << QByteArray(channelData);
    };
    row("58: another key", "WRONGKEY:", "secret1", "private-x");
    row("58: no key", "", "secret1", "private-x");
    row("59: another channel", "key1:", "secret1", "private-y");
    row("59: another secret", "key1:", "secret2", "private-x");
    row("60: data not signed", "key1:", "secret1", "private-x", R"({"user_id":"1"})");
}

void TestChannelCases::signatureOfSomethingElseIsRefused()
{
    QFETCH(QByteArray, front);
    QFETCH(QByteArray, secret);
    QFETCH(QByteArray, signedChannel);
    QFETCH(QByteArray, channelData);
    Scene scene;
    PusherClient &client = scene.connect();
    QByteArray members =
        authMember(front + Signer(secret).sign(client.socketId() + ':' + signedChannel));
    if (!channelData.isEmpty())
        members += ",\"channel_data\":" + json::quoted(channelData);
    QCOMPARE(scene.subscribeWith(client, "private-x", members), unauthorized("private-x"));
    QVERIFY(!scene.exists("private-x"));
}

void TestChannelCases::c059_signatureOfAnotherSocketIsRefused()
{
    Scene scene;
    PusherClient &other = scene.connect();
    PusherClient &client = scene.connect();
    const QByteArray members = authMember(channelAuthOf(testApp(), other, "private-x"));
    QCOMPARE(scene.subscribeWith(client, "private-x", members), unauthorized("private-x"));
    QCOMPARE(scene.subscribeWith(other, "private-x", members),
             QByteArrayList{succeeded("private-x")});
}

void TestChannelCases::c060_signedDataOnAPrivateChannel()
{
    Scene scene;
    PusherClient &client = scene.connect();
    QCOMPARE(scene.subscribe(client, "private-x", R"({"user_id":"1"})"),
             QByteArrayList{succeeded("private-x")});
}

void TestChannelCases::badNameIsRefused_data()
{
    QTest::addColumn<QByteArray>("channel");
    QTest::newRow("64: space") << QByteArray("a b");
    QTest::newRow("64: slash") << QByteArray("a/b");
    QTest::newRow("64: accent") << QByteArray("\u00e9");
    QTest::newRow("64: 500 characters") << QByteArray(500, 'x');
    QTest::newRow("64: markup") << QByteArray("<b>");
}

void TestChannelCases::badNameIsRefused()
{
    QFETCH(QByteArray, channel);
    Scene scene;
    PusherClient &client = scene.connect();
    const QByteArrayList texts = scene.subscribe(client, channel);
    QCOMPARE(texts.size(), 2);
    QCOMPARE(texts[0], frames::error(4200, "Invalid message format"));
    const auto refusal = json::parseObject(texts[1]);
    QVERIFY(refusal);
    QCOMPARE(json::findString(*refusal, "event"), QByteArray("pusher:subscription_error"));
    QCOMPARE(json::findString(*refusal, "channel"), channel);
    QVERIFY(json::findString(*refusal, "data").value().contains("InvalidChannelName"));
    QCOMPARE(scene.engine.gauges().channels, 0);

    App lenient = testApp();
    lenient.lenientNames = true;
    Scene asReverb(lenient);
    QCOMPARE(asReverb.subscribe(asReverb.connect(), channel), QByteArrayList{succeeded(channel)});
}

void TestChannelCases::c065_userChannelNeedsItsSignin()
{
    const QByteArray channel = "#server-to-user-1";
    Scene scene;
    PusherClient &client = scene.connect();
    QCOMPARE(scene.subscribe(client, channel), unauthorized(channel));
    scene.signIn(client, R"({"id":"2"})");
    QCOMPARE(scene.subscribe(client, channel), unauthorized(channel));
    scene.signIn(client, R"({"id":"1"})");
    QCOMPARE(scene.subscribe(client, channel), QByteArrayList{succeeded(channel)});
    scene.publish("e", channel, "x");
    QCOMPARE(scene.heard(client), QByteArrayList{frames::event("e", channel, R"("x")")});
}

void TestChannelCases::c066_subscribedTwiceHearsOnce()
{
    Scene scene;
    PusherClient &client = scene.connect();
    const QByteArrayList once = {succeeded("x")};
    QCOMPARE(scene.subscribe(client, "x"), once);
    QCOMPARE(scene.subscribe(client, "x"), once);
    QCOMPARE(scene.subscribers("x"), 1);
    scene.publish("e", "x", "1");
    QCOMPARE(scene.heard(client), QByteArrayList{frames::event("e", "x", R"("1")")});
}

void TestChannelCases::c067_leavingTwiceIsSilent()
{
    Scene scene;
    PusherClient &client = scene.connect();
    QByteArrayList texts = scene.subscribe(client, "x");
    client.unsubscribe("x");
    client.unsubscribe("x");
    texts += scene.subscribe(client, "x");
    QCOMPARE(texts, (QByteArrayList{succeeded("x"), succeeded("x")}));
    QCOMPARE(scene.subscribers("x"), 1);
}

void TestChannelCases::c068_oneSocketOnFourChannels()
{
    const QByteArrayList names = {"pub", "private-x", "presence-x", "cache-x"};
    Scene scene;
    PusherClient &client = scene.connect();
    for (const QByteArray &name : names)
        scene.subscribe(client, name, name == "presence-x" ? person("1", "A") : QByteArray());
    for (const QByteArray &name : names)
        QCOMPARE(scene.subscribers(name), 1);
    QCOMPARE(scene.engine.gauges().subscribed, 1);
}

void TestChannelCases::c069_c072_sharedChannelsCountTheirSockets()
{
    Scene scene;
    PusherClient &a = scene.on("one");
    PusherClient &b = scene.on("one");
    scene.subscribe(a, "two");
    scene.subscribe(a, "presence-three", person("1", "A"));
    scene.subscribe(b, "presence-three", person("2", "B"));
    scene.subscribe(b, "four");
    QCOMPARE(scene.subscribers("one"), 2);
    QCOMPARE(scene.subscribers("two"), 1);
    QCOMPARE(scene.subscribers("presence-three"), 2);
    QCOMPARE(scene.subscribers("four"), 1);
    scene.heard(b);
    a.close();
    QVERIFY(b.next(QStringLiteral("pusher_internal:member_removed")));
    QCOMPARE(scene.subscribers("one"), 1);
    QVERIFY(!scene.exists("two"));
    QCOMPARE(scene.subscribers("presence-three"), 1);
    QCOMPARE(scene.subscribers("four"), 1);
}

void TestChannelCases::lastOneLeavingEndsTheChannel_data()
{
    QTest::addColumn<bool>("unsubscribes");
    QTest::newRow("70: unsubscribe") << true;
    QTest::newRow("70, 72: close") << false;
}

void TestChannelCases::lastOneLeavingEndsTheChannel()
{
    QFETCH(bool, unsubscribes);
    Scene scene;
    PusherClient &first = scene.on("x");
    PusherClient &second = scene.on("x");
    for (PusherClient *client : {&first, &second}) {
        QVERIFY(scene.exists("x"));
        if (unsubscribes)
            client->unsubscribe("x");
        else
            client->close();
        QTRY_COMPARE(scene.subscribers("x"), client == &first ? 1 : 0);
    }
    QVERIFY(!scene.exists("x"));
    QCOMPARE(scene.get("channels"), QByteArray(R"({"channels":{}})"));
}

void TestChannelCases::c071_refusedSubscriptionLeavesNoChannel()
{
    Scene scene;
    PusherClient &client = scene.connect();
    for (int i = 0; i < 100; ++i)
        client.send(R"({"event":"pusher:subscribe","data":{"channel":"private-)" +
                    QByteArray::number(i) + R"(","auth":"key1:no"}})");
    QCOMPARE(scene.heard(client).size(), 200);
    QCOMPARE(scene.engine.gauges().channels, 0);
}

void TestChannelCases::c073_authOnAPublicChannelIsIgnored()
{
    Scene scene;
    PusherClient &client = scene.connect();
    QCOMPARE(scene.subscribeWith(client, "x", authMember("key1:wrong")),
             QByteArrayList{succeeded("x")});
}

void TestChannelCases::c074_c075_eventReachesTheSubscribersOfThatApp()
{
    Scene scene;
    const QList<PusherClient *> inside = {&scene.on("x"), &scene.on("x"), &scene.on("x")};
    PusherClient &elsewhere = scene.on("y");
    PusherClient &foreign = scene.connectTo(otherApp());
    QCOMPARE(scene.subscribe(foreign, "x"), QByteArrayList{succeeded("x")});
    scene.publish("App\\Events\\TestEvent", "x", R"({"foo":"bar"})");
    const QByteArrayList event = {
        R"({"event":"App\\Events\\TestEvent","data":"{\"foo\":\"bar\"}","channel":"x"})"};
    for (PusherClient *client : inside)
        QCOMPARE(scene.heard(*client), event);
    QCOMPARE(scene.heard(elsewhere), QByteArrayList());
    QCOMPARE(scene.heard(foreign), QByteArrayList());
}

QTEST_GUILESS_MAIN(TestChannelCases)

#include "tst_channelcases.moc"
