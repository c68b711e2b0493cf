// SPDX-License-Identifier: GPL-3.0-or-later
//
// Publishing through the HTTP API over real sockets (case 6J).
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
    void eventIsDelivered();
    void brokenBodyIs400_data();
    void brokenBodyIs400();
    void invalidEventIs422_data();
    void invalidEventIs422();
    void invalidBatchIs422_data();
    void invalidBatchIs422();
    void refusedEventNamesItsReason_data();
    void refusedEventNamesItsReason();
    void bodyLimitIsInclusive();
    void infoIsAnswered();
    void batchIsDeliveredInOrder();
    void batchWithAWrongItemPublishesNothing();

private:
    HttpClient http(const App &app = testApp()) { return HttpClient(app, m_engine->port()); }

    std::unique_ptr<RunningEngine> m_engine;
};

void TestHttpEvents::initTestCase()
{
    ServerConfig config = RunningEngine::config();
    config.apps.first().maxRequestBytes = 20'000;
    m_engine = std::make_unique<RunningEngine>(config);
    QVERIFY(m_engine->isListening());
}

void TestHttpEvents::eventIsDelivered()
{
    // cases 185, 186, 191 to 194
    HttpClient client(testApp(), m_engine->port());
    PusherClient ann(testApp());
    PusherClient bob(testApp());
    QVERIFY(ann.connectTo(m_engine->port()));
    QVERIFY(bob.connectTo(m_engine->port()));
    QVERIFY(ann.subscribe("one"));
    QVERIFY(bob.subscribe("one"));
    QVERIFY(bob.subscribe("two"));
    ann.take();
    bob.take();
    const auto post = [&](const QByteArray &rawMembers) {
        const HttpAnswer answer = client.post(Events, eventBody(rawMembers));
        return answer.status == 200 ? answer.body : QByteArray::number(answer.status);
    };
    const auto channels = [](PusherClient &subscriber) {
        QStringList names;
        if (subscriber.settle()) {
            for (const PusherMessage &message : subscriber.take())
                names.append(message.channel);
        }
        return names;
    };
    const QString one = QStringLiteral("one");
    const QString two = QStringLiteral("two");
    const QByteArray done = "{}";
    QCOMPARE(post("\"channel\":\"nobody\""), done);
    QCOMPARE(post("\"channel\":\"one\""), done);
    QCOMPARE(channels(ann), QStringList{one});
    QCOMPARE(channels(bob), QStringList{one});
    QCOMPARE(post("\"channels\":[\"one\",\"two\",\"one\"]"), done);
    QCOMPARE(channels(bob), (QStringList{one, two}));
    QCOMPARE(post("\"channels\":[\"two\"],\"channel\":\"one\""), done);
    QCOMPARE(channels(ann), QStringList{one}); // of the request before
    QCOMPARE(channels(bob), QStringList{two});
    QCOMPARE(post("\"channel\":\"one\",\"socket_id\":\"" + bob.socketId() + '"'), done);
    QCOMPARE(channels(ann), QStringList{one});
    QCOMPARE(channels(bob), QStringList());
    QCOMPARE(post("\"channel\":\"one\",\"socket_id\":\"nonsense\""), done);
    QCOMPARE(channels(bob), QStringList{one});
    QCOMPARE(post("\"channels\":[5]"), done);
    ann.take();
    const QByteArray raw = R"("\u00e9\/{}\ud83d\udd14")";
    const QByteArray body = R"({"name":"x","channel":"one","data":)" + raw + '}';
    QCOMPARE(client.post(Events, body).status, 200);
    const QByteArray expected = R"({"event":"x","data":)" + raw + R"(,"channel":"one"})";
    QCOMPARE(ann.next(QStringLiteral("x"))->text, expected);
}

void TestHttpEvents::brokenBodyIs400_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("case 189: none") << QByteArray();
    QTest::newRow("case 189: no JSON") << QByteArray("notjson");
    QTest::newRow("case 189: number") << QByteArray("5");
    QTest::newRow("case 189: null") << QByteArray("null");
    QTest::newRow("case 189: trailing garbage")
        << QByteArray(R"({"name":"e","channel":"x","data":"1"}x)");
    QTest::newRow("invalid UTF-8")
        << QByteArray("{\"name\":\"\xFF\",\"channel\":\"x\",\"data\":\"\"}");
    QTest::newRow("lone surrogate") << QByteArray(R"({"name":"\udc00","channel":"x","data":"1"})");
}

void TestHttpEvents::brokenBodyIs400()
{
    QFETCH(QByteArray, body);
    for (const QByteArray &path : {Events, Batch}) {
        const HttpAnswer answer = http().post(path, body);
        QCOMPARE(answer.status, 400);
        QCOMPARE(answer.body, QByteArray("Invalid JSON."));
    }
}

void TestHttpEvents::invalidEventIs422_data()
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
    row("nothing", "{}", nothing);
    row("case 190: empty list", "[]", nothing);
    row("case 190: list", "[1]", nothing);
    row("case 187: no data",
        R"({"name":"e","channel":"x"})",
        R"({"data":["The data field is required."]})");
    row("data is empty",
        R"({"name":"e","channel":"x","data":""})",
        R"({"data":["The data field is required."]})");
    row("data is null",
        R"({"name":"e","channel":"x","data":null})",
        R"({"data":["The data field is required."]})");
    row("case 187: data is an object",
        R"({"name":"e","channel":"x","data":{"a":1}})",
        R"({"data":["The data field must be a string."]})");
    row("no name", R"({"data":"1","channel":"x"})", R"({"name":["The name field is required."]})");
    row("name is a number",
        R"({"name":5,"data":"1","channel":"x"})",
        R"({"name":["The name field must be a string."]})");
    row("case 187: no channel", R"({"name":"e","data":"1"})", '{' + noChannel + '}');
    row("channels is a text",
        eventBody(R"("channels":"x")"),
        R"({"channels":["The channels field must be an array."]})");
    row("channel is a number",
        eventBody(R"("channel":5)"),
        R"({"channel":["The channel field must be a string."]})");
    row("channels holds a list",
        eventBody(R"("channels":["x",[]])"),
        R"({"channels.1":["The channels.1 field must be a string."]})");
    row("case 187: socket_id is a number",
        eventBody(R"("channel":"x","socket_id":5)"),
        R"({"socket_id":["The socket id field must be a string."]})");
    row("socket_id is null",
        eventBody(R"("channel":"x","socket_id":null)"),
        R"({"socket_id":["The socket id field must be a string."]})");
    row("case 187: info is a number",
        eventBody(R"("channel":"x","info":5)"),
        R"({"info":["The info field must be a string."]})");
    QByteArrayList names;
    for (int i = 0; i < 101; ++i)
        names.append("\"c" + QByteArray::number(i) + '"');
    row("case 195: 101 channels",
        eventBody("\"channels\":[" + names.join(',') + ']'),
        R"({"channels":["The channels field must not have more than 100 items. It has 101 (max_channels_per_event)."]})");
}

void TestHttpEvents::invalidEventIs422()
{
    // case 188
    QFETCH(QByteArray, body);
    const HttpAnswer answer = http().post(Events, body);
    QCOMPARE(answer.status, 422);
    QTEST(answer.body, "answer");
    QCOMPARE(answer.header("content-length"), QByteArray::number(answer.body.size())); // case 184
}

void TestHttpEvents::invalidBatchIs422_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("answer");
    const auto row = [](const char *name, const QByteArray &body, const QByteArray &answer) {
        QTest::newRow(name) << body << answer;
    };
    const QByteArray required = R"({"batch":["The batch field is required."]})";
    row("nothing", "{}", required);
    row("case 204: empty", R"({"batch":[]})", required);
    row("case 204: a text",
        R"({"batch":"x"})",
        R"({"batch":["The batch field must be an array."]})");
    row("case 204: no channel",
        R"({"batch":[{"name":"e","data":"1"}]})",
        R"({"batch.0.channel":["The batch.0.channel field is required when channels is not present."]})");
    row("case 205: channels",
        R"({"batch":[{"name":"e","data":"1","channels":["x"]}]})",
        R"({"batch.0.channel":["The batch.0.channel field is required when channels is not present."]})");
    row("the second item",
        R"({"batch":[{"name":"e","data":"1","channel":"x"},{"channel":"x","data":1}]})",
        R"({"batch.1.name":["The batch.1.name field is required."],"batch.1.data":["The batch.1.data field must be a string."]})");
    row("an item that is no object",
        R"({"batch":[5]})",
        R"({"batch.0.name":["The batch.0.name field is required."],"batch.0.data":["The batch.0.data field is required."],"batch.0.channel":["The batch.0.channel field is required when channels is not present."]})");
    QByteArrayList items;
    for (int i = 0; i < 101; ++i)
        items.append(eventBody(R"("channel":"x")"));
    row("101 items",
        "{\"batch\":[" + items.join(',') + "]}",
        R"({"batch":["The batch field must not have more than 100 items. It has 101 (max_batch_size)."]})");
}

void TestHttpEvents::invalidBatchIs422()
{
    QFETCH(QByteArray, body);
    const HttpAnswer answer = http().post(Batch, body);
    QCOMPARE(answer.status, 422);
    QTEST(answer.body, "answer");
}

void TestHttpEvents::refusedEventNamesItsReason_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("start");
    const auto row =
        [](const char *name, const QByteArray &body, int status, const QByteArray &start) {
            QTest::newRow(name) << body << status << start;
        };
    row("case 196: pusher: event",
        R"({"name":"pusher:error","data":"1","channel":"x"})",
        422,
        R"({"name":["The event name \"pusher:error\" is reserved)");
    row("name of 201 bytes",
        R"({"name":")" + QByteArray(201, 'n') + R"(","data":"1","channel":"x"})",
        422,
        R"({"name":["The event name has 201 bytes)");
    row("channel with a space",
        eventBody(R"("channel":"a b")"),
        400,
        R"(Invalid channel name "a b")");
    row("case 176: data of 10,100 bytes",
        R"({"name":"e","channel":"x","data":")" + QByteArray(10'100, 'x') + R"("})",
        413,
        "Payload too large.");
}

void TestHttpEvents::refusedEventNamesItsReason()
{
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    QFETCH(QByteArray, start);
    const HttpAnswer answer = http().post(Events, body);
    QCOMPARE(answer.status, status);
    QVERIFY2(answer.body.startsWith(start), answer.body.constData());
}

void TestHttpEvents::bodyLimitIsInclusive()
{
    // case 177
    const QByteArray start = eventBody(R"("channel":"x")");
    QCOMPARE(http().post(Events, start + QByteArray(20'000 - start.size(), ' ')).status, 200);
    const HttpAnswer answer = http().post(Events, start + QByteArray(20'001 - start.size(), ' '));
    QCOMPARE(answer.status, 413);
    QCOMPARE(
        answer.body,
        QByteArray(
            "Payload too large. Limit is 20000 bytes (max_request_size), the body has 20001."));
}

void TestHttpEvents::infoIsAnswered()
{
    // cases 199, 200
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

void TestHttpEvents::batchIsDeliveredInOrder()
{
    // cases 201, 202, 203, 206
    PusherClient ann(testApp());
    QVERIFY(ann.connectTo(m_engine->port()));
    QVERIFY(ann.subscribe("presence-b", person("1", "Ann")));
    QVERIFY(ann.subscribe("b"));
    ann.take();
    const auto item = [](const char *name, const char *channel, const QByteArray &more = {}) {
        return QByteArray(R"({"name":")") + name + R"(","data":"1","channel":")" + channel + '"' +
               more + '}';
    };
    const auto post = [&](const QByteArrayList &items) {
        return http().post(Batch, "{\"batch\":[" + items.join(',') + "]}").body;
    };
    const QByteArray exceptAnn = R"(,"socket_id":")" + ann.socketId() + '"';
    QCOMPARE(post({item("e1", "b")}), QByteArray(R"({"batch":{}})"));
    QCOMPARE(post({item("e2", "presence-b"), item("e3", "b", exceptAnn), item("e4", "b")}),
             QByteArray(R"({"batch":{}})"));
    QVERIFY(ann.settle());
    QStringList names;
    for (const PusherMessage &message : ann.take())
        names.append(message.event);
    QCOMPARE(names,
             (QStringList{QStringLiteral("e1"), QStringLiteral("e2"), QStringLiteral("e4")}));
    const QByteArray count = R"(,"info":"user_count")";
    const QByteArray subscriptions = R"(,"info":"subscription_count")";
    QCOMPARE(
        post({item("e", "presence-b", count),
              item("e", "b", subscriptions),
              item("e", "b", subscriptions)}),
        QByteArray(
            R"({"batch":[{"user_count":1},{"subscription_count":1},{"subscription_count":1}]})"));
    QCOMPARE(post({item("e", "presence-b", count), item("e", "b")}),
             QByteArray(R"({"batch":[{"user_count":1},{}]})"));
    QCOMPARE(post(QByteArrayList(15, item("e", "b"))), QByteArray(R"({"batch":{}})"));
}

void TestHttpEvents::batchWithAWrongItemPublishesNothing()
{
    PusherClient ann(testApp());
    QVERIFY(ann.connectTo(m_engine->port()));
    QVERIFY(ann.subscribe("b"));
    ann.take();
    const QByteArray good = eventBody(R"("channel":"b")");
    QCOMPARE(http().post(Batch, "{\"batch\":[" + good + ",{}]}").status, 422);
    const QByteArray reserved = R"({"name":"pusher:x","data":"1","channel":"b"})";
    const HttpAnswer answer = http().post(Batch, "{\"batch\":[" + good + ',' + reserved + "]}");
    QCOMPARE(answer.status, 422);
    QVERIFY(answer.body.startsWith(R"({"batch.1.name":[)"));
    QVERIFY(ann.settle());
    QVERIFY(ann.take().isEmpty());
}

QTEST_GUILESS_MAIN(TestHttpEvents)

#include "tst_httpevents.moc"
