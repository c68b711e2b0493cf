// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a greeted client may say (cases 6B), over real sockets.
#include "server/base/json.h"
#include "server/protocol/frames.h"
#include "tests/support/scene.h"

#include <QTest>

using namespace server;
using namespace test;

namespace {

const QByteArray Invalid = frames::error(4200, "Invalid message format");

QByteArray subscribed(const QByteArray &channel)
{
    return frames::subscriptionSucceeded(channel, "{}");
}

QByteArray subscribeTo(const QByteArray &rawData)
{
    return R"({"event":"pusher:subscribe","data":)" + rawData + '}';
}

QByteArray unsubscribeFrom(const QByteArray &rawData)
{
    return R"({"event":"pusher:unsubscribe","data":)" + rawData + '}';
}

QByteArray pingWith(const QByteArray &rawData)
{
    return R"({"event":"pusher:ping","data":)" + rawData + '}';
}

QByteArray nested(int depth)
{
    return QByteArray(depth, '[') + QByteArray(depth, ']');
}

} // namespace

class TestMessageCases : public QObject
{
    Q_OBJECT

private slots:
    void malformedMessageIsAnsweredAndForgiven_data();
    void malformedMessageIsAnsweredAndForgiven();
    void silenceIsTheAnswer_data();
    void silenceIsTheAnswer();
    void channelIsTakenFrom_data();
    void channelIsTakenFrom();
    void c041_emptyNameIsRefused();
    void c041_lenientAppTakesTheEmptyName();
    void pingIsAnswered_data();
    void pingIsAnswered();
    void c050_unsubscribeFromNothingChangesNothing();
    void c051_signinIsAnswered();
};

void TestMessageCases::malformedMessageIsAnsweredAndForgiven_data()
{
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *name, const QByteArray &text) {
        QTest::newRow(name) << text;
    };
    // Each has to be followed by a valid message that is acted on: case 54.
    row("33, 54: a word", "Hi");
    row("33, 54: empty", "");
    row("33, 54: list", "[]");
    row("33, 54: string", R"("x")");
    row("33, 54: number", "123");
    row("33, 54: null", "null");
    row("33, 54: true", "true");
    row("33, 54: object", "{}");
    row("34: event is a number", R"({"event":5})");
    row("34: event is a list", R"({"event":[]})");
    row("34: event is empty", R"({"event":""})");
    row("35: unknown pusher: event", R"({"event":"pusher:foo"})");
    row("35: pusher: alone", R"({"event":"pusher:"})");
    row("36: no channel", R"({"event":"foo"})");
    row("38: no data", R"({"event":"pusher:subscribe"})");
    row("38: no channel", subscribeTo("{}"));
    row("39: channel is null", subscribeTo(R"({"channel":null})"));
    row("39: channel is a list", subscribeTo(R"({"channel":[]})"));
    row("43: data is no JSON", subscribeTo(R"("sfsfsfs")"));
    row("44: auth is a list", subscribeTo(R"({"channel":"presence-x","auth":[]})"));
    for (const char *channel : {"x", "private-x", "presence-x", "cache-x"}) {
        const QByteArray start = R"({"channel":")" + QByteArray(channel) + R"(","channel_data":)";
        QTest::addRow("45: a list, %s", channel) << subscribeTo(start + "[]}");
        QTest::addRow("45: no JSON, %s", channel) << subscribeTo(start + R"("Hello"})");
    }
    row("46: client event on a list", R"({"event":"client-x","channel":[],"data":{}})");
    row("50: unsubscribe without a channel", unsubscribeFrom("{}"));
    row("50: unsubscribe from a list", unsubscribeFrom(R"({"channel":[]})"));
    row("52: greeting from a client", R"({"event":"pusher:connection_established","data":"{}"})");
    row("53: 600 deep", pingWith(nested(600)));
}

void TestMessageCases::malformedMessageIsAnsweredAndForgiven()
{
    QFETCH(QByteArray, text);
    Scene scene;
    PusherClient &client = scene.connect();
    client.send(text);
    QCOMPARE(scene.heard(client), QByteArrayList{Invalid});
    QCOMPARE(scene.engine.gauges().channels, 0);
    QCOMPARE(scene.subscribe(client, "next"), QByteArrayList{subscribed("next")});
    QVERIFY(client.isOpen());
}

void TestMessageCases::silenceIsTheAnswer_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("36: another event") << QByteArray(R"({"event":"foo","channel":"x"})");
    QTest::newRow("37: internal event")
        << QByteArray(R"({"event":"pusher_internal:foo","channel":"x"})");
    QTest::newRow("49: pong") << QByteArray(R"({"event":"pusher:pong","data":{}})");
    QTest::newRow("50: unsubscribe from an unknown channel")
        << unsubscribeFrom(R"({"channel":"x"})");
}

void TestMessageCases::silenceIsTheAnswer()
{
    QFETCH(QByteArray, text);
    Scene scene;
    PusherClient &client = scene.connect();
    client.send(text);
    QCOMPARE(scene.heard(client), QByteArrayList());
    QVERIFY(client.isOpen());
    QCOMPARE(scene.engine.gauges().channels, 0);
}

void TestMessageCases::channelIsTakenFrom_data()
{
    QTest::addColumn<QByteArray>("rawData");
    QTest::addColumn<QByteArray>("channel");
    QTest::newRow("40: a number") << QByteArray(R"({"channel":5})") << QByteArray("5");
    QTest::newRow("42: data as text") << QByteArray(R"("{\"channel\":\"x\"}")") << QByteArray("x");
}

void TestMessageCases::channelIsTakenFrom()
{
    QFETCH(QByteArray, rawData);
    QFETCH(QByteArray, channel);
    Scene scene;
    PusherClient &client = scene.connect();
    client.send(subscribeTo(rawData));
    QCOMPARE(scene.heard(client), QByteArrayList{subscribed(channel)});
    scene.publish("e", channel, "1");
    QCOMPARE(scene.heard(client), QByteArrayList{frames::event("e", channel, R"("1")")});
}

void TestMessageCases::c041_emptyNameIsRefused()
{
    Scene scene;
    PusherClient &client = scene.connect();
    const QByteArrayList texts = scene.subscribe(client, "");
    QCOMPARE(texts.size(), 2);
    QCOMPARE(texts[0], Invalid);
    const auto refusal = json::parseObject(texts[1]);
    QVERIFY(refusal);
    QCOMPARE(json::findString(*refusal, "event"), QByteArray("pusher:subscription_error"));
    const QByteArray data = json::findString(*refusal, "data").value();
    QVERIFY(data.startsWith(R"({"type":"InvalidChannelName",)"));
    QVERIFY(data.endsWith(R"("status":400})"));
    QCOMPARE(scene.engine.gauges().channels, 0);
}

void TestMessageCases::c041_lenientAppTakesTheEmptyName()
{
    App app = testApp();
    app.lenientNames = true;
    Scene scene(app);
    PusherClient &client = scene.connect();
    QCOMPARE(scene.subscribe(client, ""),
             QByteArrayList{R"({"event":"pusher_internal:subscription_succeeded","data":"{}"})"});
}

void TestMessageCases::pingIsAnswered_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("47: object") << pingWith("{}");
    QTest::newRow("47: no data") << QByteArray(R"({"event":"pusher:ping"})");
    QTest::newRow("47: empty text") << pingWith(R"("")");
    QTest::newRow("47: list as text") << pingWith(R"("[1,2]")");
    QTest::newRow("48: number") << pingWith("5");
    QTest::newRow("53: 400 deep") << pingWith(nested(400));
}

void TestMessageCases::pingIsAnswered()
{
    QFETCH(QByteArray, text);
    Scene scene;
    PusherClient &client = scene.connect();
    client.send(text);
    const auto pong = client.next(QStringLiteral("pusher:pong"));
    QVERIFY(pong);
    QCOMPARE(pong->text, QByteArray(R"({"event":"pusher:pong"})")); // and no data at all
    QCOMPARE(scene.heard(client), QByteArrayList());
}

void TestMessageCases::c050_unsubscribeFromNothingChangesNothing()
{
    Scene scene;
    PusherClient &client = scene.on("x");
    client.send(unsubscribeFrom(R"({"channel":"y"})"));
    client.send(unsubscribeFrom("{}"));
    QCOMPARE(scene.heard(client), QByteArrayList{Invalid});
    QCOMPARE(scene.subscribers("x"), 1);
}

void TestMessageCases::c051_signinIsAnswered()
{
    Scene scene;
    PusherClient &client = scene.connect();
    const QByteArray user = R"({"id":"42"})";
    QCOMPARE(scene.signIn(client, user), QByteArrayList{frames::signinSuccess(user)});
    QCOMPARE(scene.engine.gauges().users, 1);
    const QByteArrayList refused = {frames::error(4009, "Connection not authorized.")};
    client.send(
        R"({"event":"pusher:signin","data":{"auth":"key1:no","user_data":"{\"id\":\"43\"}"}})");
    QCOMPARE(scene.heard(client), refused);
    QCOMPARE(scene.signIn(client, R"({"id":44})"), refused);
    client.send(R"({"event":"pusher:signin"})");
    QCOMPARE(scene.heard(client), QByteArrayList{Invalid});
    QVERIFY(client.isOpen());
    QCOMPARE(scene.engine.gauges().users, 1);
}

QTEST_GUILESS_MAIN(TestMessageCases)

#include "tst_messagecases.moc"
