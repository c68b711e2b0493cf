// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/protocol/message.h"

#include <QTest>

using namespace server;

class TestMessage : public QObject
{
    Q_OBJECT

private slots:
    void malformedMessagesAreInvalid_data();
    void malformedMessagesAreInvalid();
    void otherEventsOnAChannelAreIgnored_data();
    void otherEventsOnAChannelAreIgnored();
    void pingNeedsNoData_data();
    void pingNeedsNoData();
    void pongIsUnderstood();
    void subscribeIsRead_data();
    void subscribeIsRead();
    void unsubscribeIsRead_data();
    void unsubscribeIsRead();
    void signinIsRead_data();
    void signinIsRead();
    void clientEventDataIsPassedAsItIs_data();
    void clientEventDataIsPassedAsItIs();
    void everyTruncationIsInvalid_data();
    void everyTruncationIsInvalid();
};

void TestMessage::malformedMessagesAreInvalid_data()
{
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *name, const QByteArray &text) {
        QTest::newRow(name) << text;
    };
    row("case 33: a word", "Hi");
    row("case 33: empty text", "");
    row("case 33: array", "[]");
    row("case 33: string", R"("x")");
    row("case 33: number", "123");
    row("case 33: null", "null");
    row("case 33: true", "true");
    row("case 33: empty object", "{}");
    row("case 34: event is a number", R"({"event":5})");
    row("case 34: event is a list", R"({"event":[]})");
    row("case 34: event is empty", R"({"event":""})");
    row("event is null", R"({"event":null})");
    row("case 35: unknown pusher: event", R"({"event":"pusher:foo"})");
    row("case 35: pusher: alone", R"({"event":"pusher:"})");
    row("pusher: event with a channel", R"({"event":"pusher:foo","channel":"x"})");
    row("event names have a case", R"({"event":"pusher:Ping"})");
    row("case 36: no channel", R"({"event":"foo"})");
    row("case 38: no data", R"({"event":"pusher:subscribe"})");
    row("case 38: empty data", R"({"event":"pusher:subscribe","data":{}})");
    row("data is a list", R"({"event":"pusher:subscribe","data":["x"]})");
    row("case 39: channel is null", R"({"event":"pusher:subscribe","data":{"channel":null}})");
    row("case 39: channel is a list", R"({"event":"pusher:subscribe","data":{"channel":[]}})");
    row("channel is a fraction", R"({"event":"pusher:subscribe","data":{"channel":1.5}})");
    row("channel is beside data", R"({"event":"pusher:subscribe","channel":"x"})");
    row("case 43: data is no JSON", R"({"event":"pusher:subscribe","data":"sfsfsfs"})");
    row("data is a list as text", R"({"event":"pusher:subscribe","data":"[1]"})");
    row("case 44: auth is a list",
        R"({"event":"pusher:subscribe","data":{"channel":"presence-x","auth":[]}})");
    row("case 45: channel_data is a list",
        R"({"event":"pusher:subscribe","data":{"channel":"x","channel_data":[]}})");
    row("case 45: channel_data is an object",
        R"({"event":"pusher:subscribe","data":{"channel":"x","channel_data":{"user_id":"1"}}})");
    row("case 45: channel_data is no JSON",
        R"({"event":"pusher:subscribe","data":{"channel":"x","channel_data":"Hello"}})");
    row("case 46: channel is a list", R"({"event":"client-x","channel":[],"data":{}})");
    row("client event with a number", R"({"event":"client-x","channel":5,"data":{}})");
    row("case 50: no channel", R"({"event":"pusher:unsubscribe","data":{}})");
    row("case 50: channel is a list", R"({"event":"pusher:unsubscribe","data":{"channel":[]}})");
    row("unsubscribe without data", R"({"event":"pusher:unsubscribe"})");
    row("case 52: greeting from a client",
        R"({"event":"pusher:connection_established","data":"{}"})");
    row("case 53: 600 deep",
        R"({"event":"pusher:ping","data":)" + QByteArray(600, '[') + QByteArray(600, ']') + '}');
    row("case 117: event name of 201 bytes",
        R"({"event":"client-)" + QByteArray(194, 'x') + R"(","channel":"x"})");
    row("signin without data", R"({"event":"pusher:signin"})");
    row("signin without user_data", R"({"event":"pusher:signin","data":{"auth":"a"}})");
    row("signin without auth", R"({"event":"pusher:signin","data":{"user_data":"{}"}})");
    row("signin with an object",
        R"({"event":"pusher:signin","data":{"auth":"a","user_data":{"id":"1"}}})");
    row("trailing garbage", R"({"event":"pusher:ping"}x)");
    row("two messages", R"({"event":"pusher:ping"}{"event":"pusher:ping"})");
    row("lone surrogate in the event name", R"({"event":"client-\udc00","channel":"x"})");
}

void TestMessage::malformedMessagesAreInvalid()
{
    QFETCH(QByteArray, text);
    const ClientMessage message = parseMessage(text);
    const auto *invalid = std::get_if<InvalidMessage>(&message);
    QVERIFY(invalid);
    QVERIFY(*invalid->why); // for the log
}

void TestMessage::otherEventsOnAChannelAreIgnored_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("case 36: any name") << QByteArray(R"({"event":"foo","channel":"x"})");
    QTest::newRow("case 37: internal name")
        << QByteArray(R"({"event":"pusher_internal:foo","channel":"x"})");
    QTest::newRow("case 113: no client- in front")
        << QByteArray(R"({"event":"typing","channel":"x","data":{}})");
    QTest::newRow("client without the dash") << QByteArray(R"({"event":"client","channel":"x"})");
}

void TestMessage::otherEventsOnAChannelAreIgnored()
{
    QFETCH(QByteArray, text);
    QVERIFY(std::holds_alternative<IgnoredMessage>(parseMessage(text)));
}

void TestMessage::pingNeedsNoData_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("case 47: empty object") << QByteArray(R"({"event":"pusher:ping","data":{}})");
    QTest::newRow("case 47: no data") << QByteArray(R"({"event":"pusher:ping"})");
    QTest::newRow("case 47: empty text") << QByteArray(R"({"event":"pusher:ping","data":""})");
    QTest::newRow("case 47: list as text")
        << QByteArray(R"({"event":"pusher:ping","data":"[1,2]"})");
    QTest::newRow("case 48: number") << QByteArray(R"({"event":"pusher:ping","data":5})");
    QTest::newRow("case 53: 400 deep")
        << R"({"event":"pusher:ping","data":)" + QByteArray(400, '[') + QByteArray(400, ']') + '}';
    QTest::newRow("space") << QByteArray(" { \"event\" : \"pusher:ping\" } ");
    QTest::newRow("escaped name") << QByteArray(R"({"event":"pusher:\u0070ing"})");
    QTest::newRow("repeated key") << QByteArray(R"({"event":"x","event":"pusher:ping"})");
}

void TestMessage::pingNeedsNoData()
{
    QFETCH(QByteArray, text);
    QVERIFY(std::holds_alternative<PingMessage>(parseMessage(text)));
}

void TestMessage::pongIsUnderstood()
{
    // case 49
    QVERIFY(
        std::holds_alternative<PongMessage>(parseMessage(R"({"event":"pusher:pong","data":{}})")));
}

void TestMessage::subscribeIsRead_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<QByteArray>("channel");
    QTest::addColumn<QByteArray>("auth");
    QTest::addColumn<QByteArray>("channelData");
    const auto row = [](const char *name,
                        const QByteArray &data,
                        const QByteArray &channel,
                        const QByteArray &auth = {},
                        const QByteArray &channelData = {}) {
        QTest::newRow(name) << data << channel << auth << channelData;
    };
    row("channel alone", R"({"channel":"x"})", "x");
    row("empty auth", R"({"auth":"","channel":"x"})", "x");
    row("auth is null", R"({"auth":null,"channel":"private-x"})", "private-x");
    row("auth", R"({"auth":"key:abc","channel":"private-x"})", "private-x", "key:abc");
    row("case 40: number", R"({"channel":5})", "5");
    row("case 41: empty name", R"({"channel":""})", "");
    row("case 42: data as text", R"("{\"channel\":\"x\"}")", "x");
    row("channel_data",
        R"({"channel":"presence-x","auth":"a","channel_data":"{\"user_id\":1}"})",
        "presence-x",
        "a",
        R"({"user_id":1})");
    row("channel_data in text in text",
        R"("{\"channel\":\"p\",\"channel_data\":\"{\\\"user_id\\\":\\\"\\u00e9\\\"}\"}")",
        "p",
        "",
        "{\"user_id\":\"\u00e9\"}");
    row("case 96: channel_data is a number",
        R"({"channel":"presence-x","channel_data":"5"})",
        "presence-x",
        "",
        "5");
    row("case 97: escapes inside stay",
        R"({"channel":"p","channel_data":"{\"n\":\"\\u00e9\\\/\"}"})",
        "p",
        "",
        R"({"n":"\u00e9\/"})");
    row("channel_data is null", R"({"channel":"x","channel_data":null})", "x");
    row("channel_data is empty", R"({"channel":"x","channel_data":""})", "x");
}

void TestMessage::subscribeIsRead()
{
    QFETCH(QByteArray, data);
    const QByteArray text = R"({"event":"pusher:subscribe","data":)" + data + '}';
    const ClientMessage message = parseMessage(text);
    const auto *subscribe = std::get_if<SubscribeMessage>(&message);
    QVERIFY(subscribe);
    QTEST(subscribe->channel, "channel");
    QTEST(subscribe->auth, "auth");
    QTEST(subscribe->channelData, "channelData");
}

void TestMessage::unsubscribeIsRead_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<QByteArray>("channel");
    QTest::newRow("object") << QByteArray(R"({"channel":"x"})") << QByteArray("x");
    QTest::newRow("text") << QByteArray(R"("{\"channel\":\"x\"}")") << QByteArray("x");
    QTest::newRow("number") << QByteArray(R"({"channel":5})") << QByteArray("5");
}

void TestMessage::unsubscribeIsRead()
{
    QFETCH(QByteArray, data);
    const ClientMessage message =
        parseMessage(R"({"event":"pusher:unsubscribe","data":)" + data + '}');
    const auto *unsubscribe = std::get_if<UnsubscribeMessage>(&message);
    QVERIFY(unsubscribe);
    QTEST(unsubscribe->channel, "channel");
}

void TestMessage::signinIsRead_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::newRow("object") << QByteArray(R"({"auth":"k:s","user_data":"{\"id\":\"42\"}"})");
    QTest::newRow("text") << QByteArray(
        R"("{\"auth\":\"k:s\",\"user_data\":\"{\\\"id\\\":\\\"42\\\"}\"}")");
}

void TestMessage::signinIsRead()
{
    // case 51
    QFETCH(QByteArray, data);
    const ClientMessage message = parseMessage(R"({"event":"pusher:signin","data":)" + data + '}');
    const auto *signin = std::get_if<SigninMessage>(&message);
    QVERIFY(signin);
    QCOMPARE(signin->auth, QByteArray("k:s"));
    QCOMPARE(signin->userData, QByteArray(R"({"id":"42"})"));
}

void TestMessage::clientEventDataIsPassedAsItIs_data()
{
    QTest::addColumn<QByteArray>("member");
    QTest::addColumn<QByteArray>("data");
    const auto row = [](const char *name, const QByteArray &data) {
        QTest::newRow(name) << ",\"data\":" + data << data;
    };
    row("object", R"({"id":123,"name":"Joe Dixon"})");
    row("case 109: JSON as text", R"("{\"x\":1}")");
    row("case 110: text", R"("hello")");
    row("case 110: number", "5");
    row("case 110: true", "true");
    row("case 110: number as text", R"("5")");
    row("case 111: empty object", "{}");
    row("case 111: empty object inside", R"({"a":{}})");
    row("numbers keep their form", R"({"a":1.0,"b":18446744073709551616,"c":[1e3]})");
    row("space and escapes", R"({ "a" : "\u00e9\/" })");
    QTest::newRow("case 112: absent") << QByteArray() << QByteArray("null");
    row("case 112: null", "null");
}

void TestMessage::clientEventDataIsPassedAsItIs()
{
    QFETCH(QByteArray, member);
    const QByteArray text =
        R"({"event":"client-x","channel":"private-y","user_id":"spoofed")" + member + '}';
    const ClientMessage message = parseMessage(text);
    const auto *event = std::get_if<ClientEventMessage>(&message);
    QVERIFY(event);
    QCOMPARE(event->event, QByteArray("client-x"));
    QCOMPARE(event->channel, QByteArray("private-y"));
    QTEST(event->data.toByteArray(), "data");
}

void TestMessage::everyTruncationIsInvalid_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("subscribe") << QByteArray(
        R"({"event":"pusher:subscribe","data":{"channel":"presence-x","channel_data":"{\"a\":1}"}})");
    QTest::newRow("client event") << QByteArray(
        "{\"event\":\"client-x\",\"channel\":\"y\",\"data\":[\"\u00e9\"]}");
    QTest::newRow("signin") << QByteArray(
        R"({"event":"pusher:signin","data":{"auth":"a","user_data":"{}"}})");
}

void TestMessage::everyTruncationIsInvalid()
{
    QFETCH(QByteArray, text);
    QVERIFY(!std::holds_alternative<InvalidMessage>(parseMessage(text)));
    for (qsizetype length = 0; length < text.size(); ++length) {
        QVERIFY2(std::holds_alternative<InvalidMessage>(
                     parseMessage(QByteArrayView(text).first(length))),
                 text.left(length).constData());
    }
}

QTEST_GUILESS_MAIN(TestMessage)

#include "tst_message.moc"
