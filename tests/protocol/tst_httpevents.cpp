// SPDX-License-Identifier: GPL-3.0-or-later
//
// Publishing through the HTTP API over real sockets (cases 185 to 200).
#include "tests/support/httpclient.h"
#include "tests/support/pusherclient.h"
#include "tests/support/rooms.h"
#include "tests/support/runningengine.h"

#include <QTest>

using namespace server;
using namespace test;

namespace {

const QByteArray Events = "/apps/1/events";
const QByteArray Batch = "/apps/1/batch_events";

const QByteArray Taken = "{}";
const QString One = QStringLiteral("one");
const QString Two = QStringLiteral("two");

QByteArray eventBody(const QByteArray &rawMembers)
{
    return R"({"name":"e","data":"1",)" + rawMembers + '}';
}

} // namespace

class TestHttpEvents : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { m_engine.reset(); }
    void init();
    void cleanup();
    void c185_eventIsTakenWithOrWithoutListeners();
    void c186_c194_eventGoesToEachChannelOnce();
    void c191_c192_oneSocketIsLeftOut();
    void c193_channelsWinOverChannel();
    void channelMayBeANumber();
    void c189_brokenBodyIs400_data();
    void c189_brokenBodyIs400();
    void c187_c188_c190_invalidEventIs422_data();
    void c187_c188_c190_invalidEventIs422();
    void c176_c195_c196_refusedEventNamesItsReason_data();
    void c176_c195_c196_refusedEventNamesItsReason();
    void c177_bodyLimitIsInclusive();
    void c195_hundredChannelsAreAllowed();
    void c197_c198_dataIsUnchanged_data();
    void c197_c198_dataIsUnchanged();
    void c199_c200_infoIsAnswered();

private:
    HttpClient http(const App &app = testApp()) { return HttpClient(app, m_engine->port()); }

    // The body of a 200, or the status.
    QByteArray post(const QByteArray &rawMembers);
    // The channels of the events that have come to the client since.
    static QStringList channels(PusherClient &client);

    std::unique_ptr<RunningEngine> m_engine;
    std::unique_ptr<PusherClient> m_ann; // on one
    std::unique_ptr<PusherClient> m_bob; // on one and two
};

void TestHttpEvents::initTestCase()
{
    ServerConfig config = RunningEngine::config();
    config.apps.first().maxRequestBytes = 20'000;
    m_engine = std::make_unique<RunningEngine>(config);
    QVERIFY(m_engine->isListening());
}

void TestHttpEvents::init()
{
    m_ann = std::make_unique<PusherClient>(testApp());
    m_bob = std::make_unique<PusherClient>(testApp());
    QVERIFY(m_ann->connectTo(m_engine->port()));
    QVERIFY(m_bob->connectTo(m_engine->port()));
    QVERIFY(m_ann->subscribe("one"));
    QVERIFY(m_bob->subscribe("one"));
    QVERIFY(m_bob->subscribe("two"));
    m_ann->take();
    m_bob->take();
}

void TestHttpEvents::cleanup()
{
    m_ann.reset();
    m_bob.reset();
    QTRY_COMPARE(m_engine->gauges(), Gauges::none());
}

QByteArray TestHttpEvents::post(const QByteArray &rawMembers)
{
    const HttpAnswer answer = http().post(Events, eventBody(rawMembers));
    return answer.status == 200 ? answer.body : QByteArray::number(answer.status);
}

QStringList TestHttpEvents::channels(PusherClient &client)
{
    QStringList names;
    if (!client.settle())
        return {QStringLiteral("no answer")};
    for (const PusherMessage &message : client.take())
        names.append(message.channel);
    return names;
}

void TestHttpEvents::c185_eventIsTakenWithOrWithoutListeners()
{
    QCOMPARE(post(R"("channel":"nobody")"), Taken);
    QCOMPARE(channels(*m_ann), QStringList());
    QCOMPARE(post(R"("channel":"one")"), Taken);
    QVERIFY(m_ann->settle());
    const auto messages = m_ann->take();
    QCOMPARE(messages.size(), 1);
    QCOMPARE(messages.first().text, QByteArray(R"({"event":"e","data":"1","channel":"one"})"));
}

void TestHttpEvents::c186_c194_eventGoesToEachChannelOnce()
{
    QCOMPARE(post(R"("channels":["one","two"])"), Taken);
    QCOMPARE(channels(*m_ann), QStringList{One});
    QCOMPARE(channels(*m_bob), (QStringList{One, Two}));
    QCOMPARE(post(R"("channels":["one","two","one","one"])"), Taken); // 194
    QCOMPARE(channels(*m_ann), QStringList{One});
    QCOMPARE(channels(*m_bob), (QStringList{One, Two}));
}

void TestHttpEvents::c191_c192_oneSocketIsLeftOut()
{
    QCOMPARE(post("\"channel\":\"one\",\"socket_id\":\"" + m_bob->socketId() + '"'), Taken);
    QCOMPARE(channels(*m_ann), QStringList{One});
    QCOMPARE(channels(*m_bob), QStringList());
    for (const char *unknown : {"nonsense", "1.1", "", "0.0", "99999999999999999999.1"}) {
        QCOMPARE(post("\"channel\":\"one\",\"socket_id\":\"" + QByteArray(unknown) + '"'),
                 Taken); // 192
        QCOMPARE(channels(*m_ann), QStringList{One});
        QCOMPARE(channels(*m_bob), QStringList{One});
    }
}

void TestHttpEvents::c193_channelsWinOverChannel()
{
    QCOMPARE(post(R"("channels":["two"],"channel":"one")"), Taken);
    QCOMPARE(channels(*m_ann), QStringList());
    QCOMPARE(channels(*m_bob), QStringList{Two});
}

void TestHttpEvents::channelMayBeANumber()
{
    QVERIFY(m_ann->subscribe("5"));
    m_ann->take();
    QCOMPARE(post(R"("channels":[5])"), Taken);
    QCOMPARE(channels(*m_ann), QStringList{QStringLiteral("5")});
}

void TestHttpEvents::c189_brokenBodyIs400_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("189: none") << QByteArray();
    QTest::newRow("189: no JSON") << QByteArray("notjson");
    QTest::newRow("189: number") << QByteArray("5");
    QTest::newRow("189: null") << QByteArray("null");
    QTest::newRow("189: trailing garbage")
        << QByteArray(R"({"name":"e","channel":"x","data":"1"}x)");
    QTest::newRow("invalid UTF-8")
        << QByteArray("{\"name\":\"\xFF\",\"channel\":\"x\",\"data\":\"\"}");
    QTest::newRow("lone surrogate") << QByteArray(R"({"name":"\udc00","channel":"x","data":"1"})");
}

void TestHttpEvents::c189_brokenBodyIs400()
{
    QFETCH(QByteArray, body);
    for (const QByteArray &path : {Events, Batch}) {
        const HttpAnswer answer = http().post(path, body);
        QCOMPARE(answer.status, 400);
        QCOMPARE(answer.body, QByteArray("Invalid JSON."));
    }
}

void TestHttpEvents::c187_c188_c190_invalidEventIs422_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("answer");
    const auto row = [](const char *name, const QByteArray &body, const QByteArray &answer) {
        QTest::newRow(name) << body << answer;
    };
    const QByteArray noChannel =
        R"("channels":["The channels field is required when channel is not present."],"channel":["The channel field is required when channels is not present."])";
    const QByteArray nothing =
        R"({"name":["The name field is required."],"data":["The data field is required."],)" +
        noChannel + '}';
    row("188: nothing", "{}", nothing);
    row("190: empty list", "[]", nothing);
    row("190: list", "[1]", nothing);
    row("187: no data",
        R"({"name":"e","channel":"x"})",
        R"({"data":["The data field is required."]})");
    row("188: data is empty",
        R"({"name":"e","channel":"x","data":""})",
        R"({"data":["The data field is required."]})");
    row("188: data is null",
        R"({"name":"e","channel":"x","data":null})",
        R"({"data":["The data field is required."]})");
    row("187: data is an object",
        R"({"name":"e","channel":"x","data":{"a":1}})",
        R"({"data":["The data field must be a string."]})");
    row("188: no name",
        R"({"data":"1","channel":"x"})",
        R"({"name":["The name field is required."]})");
    row("188: name is a number",
        R"({"name":5,"data":"1","channel":"x"})",
        R"({"name":["The name field must be a string."]})");
    row("187: no channel", R"({"name":"e","data":"1"})", '{' + noChannel + '}');
    row("188: channels is a text",
        eventBody(R"("channels":"x")"),
        R"({"channels":["The channels field must be an array."]})");
    row("188: channel is a number",
        eventBody(R"("channel":5)"),
        R"({"channel":["The channel field must be a string."]})");
    row("channels holds a list",
        eventBody(R"("channels":["x",[]])"),
        R"({"channels.1":["The channels.1 field must be a string."]})");
    row("187: socket_id is a number",
        eventBody(R"("channel":"x","socket_id":5)"),
        R"({"socket_id":["The socket id field must be a string."]})");
    row("188: socket_id is null",
        eventBody(R"("channel":"x","socket_id":null)"),
        R"({"socket_id":["The socket id field must be a string."]})");
    row("187: info is a number",
        eventBody(R"("channel":"x","info":5)"),
        R"({"info":["The info field must be a string."]})");
}

void TestHttpEvents::c187_c188_c190_invalidEventIs422()
{
    QFETCH(QByteArray, body);
    const HttpAnswer answer = http().post(Events, body);
    QCOMPARE(answer.status, 422);
    QTEST(answer.body, "answer");
    QCOMPARE(answer.header("content-length"), QByteArray::number(answer.body.size()));
}

void TestHttpEvents::c176_c195_c196_refusedEventNamesItsReason_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("start");
    const auto row =
        [](const char *name, const QByteArray &body, int status, const QByteArray &start) {
            QTest::newRow(name) << body << status << start;
        };
    row("196: pusher: event",
        R"({"name":"pusher:error","data":"1","channel":"x"})",
        422,
        R"({"name":["The event name \"pusher:error\" is reserved)");
    row("196: pusher_internal: event",
        R"({"name":"pusher_internal:member_added","data":"1","channel":"x"})",
        422,
        R"({"name":["The event name \"pusher_internal:member_added\" is reserved)");
    row("name of 201 bytes",
        R"({"name":")" + QByteArray(201, 'n') + R"(","data":"1","channel":"x"})",
        422,
        R"({"name":["The event name has 201 bytes)");
    row("channel with a space",
        eventBody(R"("channel":"a b")"),
        400,
        R"(Invalid channel name "a b")");
    QByteArrayList names;
    for (int i = 0; i < 101; ++i)
        names.append("\"c" + QByteArray::number(i) + '"');
    row("195: 101 channels",
        eventBody("\"channels\":[" + names.join(',') + ']'),
        422,
        R"({"channels":["The channels field must not have more than 100 items. It has 101 (max_channels_per_event)."]})");
    row("176: data of 10,100 bytes",
        R"({"name":"e","channel":"x","data":")" + QByteArray(10'100, 'x') + R"("})",
        413,
        "Payload too large.");
}

void TestHttpEvents::c176_c195_c196_refusedEventNamesItsReason()
{
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    QFETCH(QByteArray, start);
    const HttpAnswer answer = http().post(Events, body);
    QCOMPARE(answer.status, status);
    QVERIFY2(answer.body.startsWith(start), answer.body.constData());
}

void TestHttpEvents::c177_bodyLimitIsInclusive()
{
    const QByteArray start = eventBody(R"("channel":"x")");
    QCOMPARE(http().post(Events, start + QByteArray(20'000 - start.size(), ' ')).status, 200);
    const HttpAnswer answer = http().post(Events, start + QByteArray(20'001 - start.size(), ' '));
    QCOMPARE(answer.status, 413);
    QCOMPARE(
        answer.body,
        QByteArray(
            "Payload too large. Limit is 20000 bytes (max_request_size), the body has 20001."));
}

void TestHttpEvents::c195_hundredChannelsAreAllowed()
{
    QByteArrayList names;
    for (int i = 0; i < 99; ++i)
        names.append("\"c" + QByteArray::number(i) + '"');
    QCOMPARE(post("\"channels\":[" + names.join(',') + ",\"one\"]"), Taken);
    QCOMPARE(channels(*m_ann), QStringList{One});
}

void TestHttpEvents::c197_c198_dataIsUnchanged_data()
{
    QTest::addColumn<QByteArray>("rawData");
    QTest::newRow("197: text") << QByteArray(R"("plain text")");
    QTest::newRow("197: number") << QByteArray(R"("5")");
    QTest::newRow("197: null") << QByteArray(R"("null")");
    QTest::newRow("198: control character") << QByteArray(R"("\u0001")");
    QTest::newRow("198: emoji") << QByteArray("\"\U0001F514\"");
    QTest::newRow("198: escaped emoji") << QByteArray(R"("\ud83d\udd14")");
    QTest::newRow("198: quotes") << QByteArray(R"("say \"hi\"")");
    QTest::newRow("198: slashes and braces") << QByteArray(R"("\u00e9\/{}")");
}

void TestHttpEvents::c197_c198_dataIsUnchanged()
{
    QFETCH(QByteArray, rawData);
    QCOMPARE(http().post(Events, R"({"name":"x","channel":"one","data":)" + rawData + '}').status,
             200);
    const auto event = m_ann->next(QStringLiteral("x"));
    QVERIFY(event);
    QCOMPARE(event->text, R"({"event":"x","data":)" + rawData + R"(,"channel":"one"})");
}

void TestHttpEvents::c199_c200_infoIsAnswered()
{
    PusherClient ann(testApp());
    QVERIFY(ann.connectTo(m_engine->port()));
    QVERIFY(ann.subscribe("presence-one", person("1", "Ann")));
    QVERIFY(ann.subscribe("cache-two"));
    const auto post = [&](const QByteArray &info) {
        return http()
            .post(Events,
                  eventBody(R"("channels":["presence-one","cache-two","empty"],"info":")" + info +
                            '"'))
            .body;
    };
    QCOMPARE(
        post("user_count"),
        QByteArray(R"({"channels":{"presence-one":{"user_count":1},"cache-two":{},"empty":{}}})"));
    QCOMPARE(
        post("subscription_count"),
        QByteArray(
            R"({"channels":{"presence-one":{},"cache-two":{"subscription_count":1},"empty":{"subscription_count":0}}})"));
    QVERIFY(post("cache").contains(
        R"("cache-two":{"cache":{"event":"e","data":"1","channel":"cache-two","ttl":)"));
    QCOMPARE(post("bogus"),
             QByteArray(R"({"channels":{"presence-one":{},"cache-two":{},"empty":{}}})"));
}

QTEST_GUILESS_MAIN(TestHttpEvents)

#include "tst_httpevents.moc"
