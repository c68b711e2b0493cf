// SPDX-License-Identifier: GPL-3.0-or-later
//
// Publishing in batches over real sockets (cases 189 and 201 to 206).
#include "tests/support/httpclient.h"
#include "tests/support/pusherclient.h"
#include "tests/support/rooms.h"
#include "tests/support/runningengine.h"

#include <QTest>

using namespace server;
using namespace test;

namespace {

const QByteArray Batch = "/apps/1/batch_events";
const QByteArray NoInfo = R"({"batch":{}})";
const QByteArray UserCount = R"(,"info":"user_count")";
const QByteArray SubscriptionCount = R"(,"info":"subscription_count")";

QByteArray eventBody(const QByteArray &rawMembers)
{
    return R"({"name":"e","data":"1",)" + rawMembers + '}';
}

QByteArray item(const char *name, const char *channel, const QByteArray &more = {})
{
    return QByteArray("{\"name\":\"") + name + "\",\"data\":\"1\",\"channel\":\"" + channel + '"' +
           more + '}';
}

} // namespace

class TestHttpBatch : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(m_engine.isListening()); }
    void init();
    void cleanup() { m_ann.reset(); }
    void c201_withoutInfoTheAnswerIsEmpty();
    void c202_infoIsInTheOrderOfTheItems();
    void c203_itemsAreDeliveredInOrderEachWithItsException();
    void c204_c205_invalidBatchIs422_data();
    void c204_c205_invalidBatchIs422();
    void c206_fifteenItemsAreTaken();
    void hundredItemsAreTheLimit();
    void batchWithAWrongItemPublishesNothing();

private:
    QByteArray post(const QByteArrayList &items)
    {
        HttpClient http(testApp(), m_engine.port());
        return http.post(Batch, "{\"batch\":[" + items.join(',') + "]}").body;
    }
    QStringList eventsOfAnn();

    RunningEngine m_engine;
    std::unique_ptr<PusherClient> m_ann; // on presence-b and b
};

void TestHttpBatch::init()
{
    m_ann = std::make_unique<PusherClient>(testApp());
    QVERIFY(m_ann->connectTo(m_engine.port()));
    QVERIFY(m_ann->subscribe("presence-b", person("1", "Ann")));
    QVERIFY(m_ann->subscribe("b"));
    m_ann->take();
}

QStringList TestHttpBatch::eventsOfAnn()
{
    QStringList names;
    if (!m_ann->settle())
        return {QStringLiteral("no answer")};
    for (const PusherMessage &message : m_ann->take())
        names.append(message.event);
    return names;
}

void TestHttpBatch::c201_withoutInfoTheAnswerIsEmpty()
{
    QCOMPARE(post({item("e1", "b")}), NoInfo);
    QCOMPARE(post({item("e2", "b"), item("e3", "presence-b")}), NoInfo);
    QCOMPARE(eventsOfAnn(),
             (QStringList{QStringLiteral("e1"), QStringLiteral("e2"), QStringLiteral("e3")}));
}

void TestHttpBatch::c202_infoIsInTheOrderOfTheItems()
{
    QCOMPARE(
        post({item("e", "presence-b", UserCount),
              item("e", "b", SubscriptionCount),
              item("e", "b", SubscriptionCount)}),
        QByteArray(
            R"({"batch":[{"user_count":1},{"subscription_count":1},{"subscription_count":1}]})"));
    QCOMPARE(post({item("e", "presence-b", UserCount), item("e", "b")}),
             QByteArray(R"({"batch":[{"user_count":1},{}]})"));
    QCOMPARE(post({item("e", "b", UserCount), item("e", "b", UserCount)}),
             QByteArray(R"({"batch":[{},{}]})"));
}

void TestHttpBatch::c203_itemsAreDeliveredInOrderEachWithItsException()
{
    const QByteArray exceptAnn = R"(,"socket_id":")" + m_ann->socketId() + '"';
    QCOMPARE(post({item("e1", "b"),
                   item("e2", "presence-b"),
                   item("e3", "b", exceptAnn),
                   item("e4", "b")}),
             NoInfo);
    QCOMPARE(eventsOfAnn(),
             (QStringList{QStringLiteral("e1"), QStringLiteral("e2"), QStringLiteral("e4")}));
}

void TestHttpBatch::c204_c205_invalidBatchIs422_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("answer");
    const auto row = [](const char *name, const QByteArray &body, const QByteArray &answer) {
        QTest::newRow(name) << body << answer;
    };
    const QByteArray required = R"({"batch":["The batch field is required."]})";
    row("nothing", "{}", required);
    row("204: empty", R"({"batch":[]})", required);
    row("204: a text", R"({"batch":"x"})", R"({"batch":["The batch field must be an array."]})");
    row("204: no channel",
        R"({"batch":[{"name":"e","data":"1"}]})",
        R"({"batch.0.channel":["The batch.0.channel field is required when channels is not present."]})");
    row("205: channels",
        R"({"batch":[{"name":"e","data":"1","channels":["x"]}]})",
        R"({"batch.0.channel":["The batch.0.channel field is required when channels is not present."]})");
    row("the second item",
        R"({"batch":[{"name":"e","data":"1","channel":"x"},{"channel":"x","data":1}]})",
        R"({"batch.1.name":["The batch.1.name field is required."],"batch.1.data":["The batch.1.data field must be a string."]})");
    row("an item that is no object",
        R"({"batch":[5]})",
        R"({"batch.0.name":["The batch.0.name field is required."],"batch.0.data":["The batch.0.data field is required."],"batch.0.channel":["The batch.0.channel field is required when channels is not present."]})");
}

void TestHttpBatch::c204_c205_invalidBatchIs422()
{
    QFETCH(QByteArray, body);
    HttpClient http(testApp(), m_engine.port());
    const HttpAnswer answer = http.post(Batch, body);
    QCOMPARE(answer.status, 422);
    QTEST(answer.body, "answer");
}

void TestHttpBatch::c206_fifteenItemsAreTaken()
{
    QCOMPARE(post(QByteArrayList(15, item("e", "b"))), NoInfo);
    QCOMPARE(eventsOfAnn().size(), 15);
}

void TestHttpBatch::hundredItemsAreTheLimit()
{
    QCOMPARE(post(QByteArrayList(100, item("e", "x"))), NoInfo);
    QCOMPARE(
        post(QByteArrayList(101, item("e", "x"))),
        QByteArray(
            R"({"batch":["The batch field must not have more than 100 items. It has 101 (max_batch_size)."]})"));
}

void TestHttpBatch::batchWithAWrongItemPublishesNothing()
{
    HttpClient http(testApp(), m_engine.port());
    const QByteArray good = eventBody(R"("channel":"b")");
    QCOMPARE(http.post(Batch, "{\"batch\":[" + good + ",{}]}").status, 422);
    const QByteArray reserved = R"({"name":"pusher:x","data":"1","channel":"b"})";
    const HttpAnswer answer = http.post(Batch, "{\"batch\":[" + good + ',' + reserved + "]}");
    QCOMPARE(answer.status, 422);
    QVERIFY(answer.body.startsWith(R"({"batch.1.name":[)"));
    QCOMPARE(eventsOfAnn(), QStringList());
}

QTEST_GUILESS_MAIN(TestHttpBatch)

#include "tst_httpbatch.moc"
