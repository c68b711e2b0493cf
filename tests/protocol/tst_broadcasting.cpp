// SPDX-License-Identifier: GPL-3.0-or-later
//
// The broadcasting services as backends and clients meet them, with the clock in the test's hand.
#include "tests/support/directoryscene.h"
#include "tests/support/epollmain.h"
#include "tests/support/metricstext.h"
#include "tests/support/pusherclient.h"
#include "tests/support/stillengine.h"
#include "tests/support/testapp.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace server;
using namespace test;

namespace {

const QByteArray TenantEvents = "/api/tenants/7/events";
const QByteArray Queued = R"({"queued":true,"events":1})";
const QString Batched = QStringLiteral("App\\Events\\BatchedEventsEvent");

ServerConfig config(const std::function<void(ServerConfig &)> &change = {})
{
    ServerConfig config = StillEngine::config(testApp());
    config.channels = sceneChannels();
    config.broadcasting.models = {{"Order", "order"}};
    if (change)
        change(config);
    return config;
}

} // namespace

class TestBroadcasting : public QObject
{
    Q_OBJECT

private slots:
    void cleanup();
    void tenantEventsArrive_data();
    void tenantEventsArrive();
    void theAnswerComesFirst();
    void nowMeansBeforeTheAnswer();
    void theSenderIsLeftOut();
    void theLogKnowsTheCommand();
    void similarEventsComeAsOne();
    void plainEventsAreThinnedOutToo();
    void plainEventsOfNoRuleKeepTheirBytes();
    void notificationsArrive();
    void modelEventsAreTranslated();
    void translatorsAreRegisteredInCpp();
    void theQueueIsBounded();
    void stoppingSendsWhatWaits();
    void settingsMayChange();
    void limitsOfTheAppHold();
    void isOffWhenSwitchedOff();

private:
    StillEngine &start(const std::function<void(ServerConfig &)> &change = {})
    {
        m_engine = std::make_unique<StillEngine>(config(change));
        return *m_engine;
    }
    PusherClient &on(const QByteArray &channel)
    {
        m_clients.push_back(std::make_unique<PusherClient>(testApp()));
        PusherClient &client = *m_clients.back();
        if (!client.connectTo(m_engine->port()) || !client.subscribe(channel))
            qFatal("A client was refused.");
        client.take();
        return client;
    }
    double metric(const QByteArray &name, const MetricsText::Labels &labels = {})
    {
        const auto text = MetricsText::parse(m_engine->http().request("GET", "/metrics").body);
        return text ? text->value("belfry_" + name, labels) : -1;
    }

    std::unique_ptr<StillEngine> m_engine;
    std::vector<std::unique_ptr<PusherClient>> m_clients;
};

void TestBroadcasting::cleanup()
{
    m_clients.clear();
    m_engine.reset();
}

void TestBroadcasting::tenantEventsArrive_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QByteArray>("channel");
    const auto row = [](const char *fields, const char *channel) {
        QTest::newRow(channel) << QByteArray(fields) << QByteArray(channel);
    };
    row("", "private-tenant.7");
    row(R"(,"module":"workflows")", "private-tenant.7.workflows");
    row(R"(,"module":"admins")", "private-tenant.7.admins");
    row(R"(,"user":5)", "private-user.5");
    row(R"(,"global":true)", "global");
}

void TestBroadcasting::tenantEventsArrive()
{
    QFETCH(QByteArray, fields);
    QFETCH(QByteArray, channel);
    StillEngine &engine = start();
    PusherClient &client = on(channel);
    const HttpAnswer answer = engine.post(
        TenantEvents, R"({"name":"order.shipped","data":{"z":1.0,"order_id":3})" + fields + '}');
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.body, Queued);
    const auto message = client.next(QStringLiteral("order.shipped"));
    QVERIFY(message);
    QCOMPARE(message->channel.toUtf8(), channel);
    const QByteArray data =
        QJsonDocument::fromJson(message->text).object()[QStringLiteral("data")].toString().toUtf8();
    QCOMPARE(data,
             R"({"z":1.0,"order_id":3,"_tenant_id":"7","_timestamp":"2023-11-14T22:13:20Z"})");
}

void TestBroadcasting::theAnswerComesFirst()
{
    StillEngine &engine = start();
    on("private-tenant.7");
    Broadcasting &broadcasting = engine.engine.broadcasting();
    AppRuntime &app = *engine.engine.apps().byId("1");
    TenantEvent event;
    event.tenant = "7";
    event.name = "e";
    const auto &counts = engine.engine.activity().counters().broadcasts;
    const auto accepted = broadcasting.publish(app, event, Delivery::Queued);
    QVERIFY(accepted && accepted->isQueued);
    QCOMPARE(counts.waiting, 1);
    QCOMPARE(counts.sent, 0u);
    QTRY_COMPARE(counts.sent, 1u);
    QCOMPARE(counts.waiting, 0);
    QCOMPARE(counts.queued, 1u);
}

void TestBroadcasting::nowMeansBeforeTheAnswer()
{
    StillEngine &engine = start();
    on("private-tenant.7");
    on("private-tenant.7");
    const HttpAnswer answer = engine.post(TenantEvents, R"({"name":"e","data":{},"now":true})");
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.body, R"({"queued":false,"events":1,"recipients":2})");
    QCOMPARE(metric("broadcasts_queued_total"), 0.0);
    QCOMPARE(metric("broadcasts_sent_total"), 1.0);
}

void TestBroadcasting::theSenderIsLeftOut()
{
    StillEngine &engine = start();
    PusherClient &sender = on("private-tenant.7");
    PusherClient &other = on("private-tenant.7");
    engine.post(TenantEvents,
                R"({"name":"e","data":{},"socket_id":")" + sender.socketId() + R"("})");
    QVERIFY(other.next(QStringLiteral("e")));
    QVERIFY(sender.settle());
    QCOMPARE(sender.waiting(), 0);
}

void TestBroadcasting::theLogKnowsTheCommand()
{
    StillEngine &engine = start();
    PusherClient &client = on("private-tenant.7");
    engine.post(TenantEvents, R"({"name":"e","data":{"a":1},"command_id":"c-17"})");
    const auto message = client.next(QStringLiteral("e"));
    QVERIFY(message);
    QCOMPARE(message->data.toObject()[QStringLiteral("commandId")].toString(),
             QStringLiteral("c-17"));
    const auto &entries = engine.engine.activity().journal().entries();
    const JournalEntry &row = entries.at(entries.nextSeq() - 1);
    QCOMPARE(row.kind, LogKind::Event);
    QCOMPARE(row.tenant, "7");
    QVERIFY(row.payload.contains("c-17"));
}

void TestBroadcasting::similarEventsComeAsOne()
{
    StillEngine &engine = start([](ServerConfig &config) {
        config.broadcasting.throttle = {ThrottleRule()};
        config.broadcasting.throttle.first().event = "order.*";
    });
    PusherClient &client = on("private-tenant.7");
    for (int i = 0; i < 4; ++i)
        engine.post(TenantEvents,
                    R"({"name":"order.updated","data":{"n":)" + QByteArray::number(i) + "}}");
    QVERIFY(client.next(QStringLiteral("order.updated")));
    QVERIFY(client.settle());
    QCOMPARE(client.waiting(), 0);
    QCOMPARE(metric("broadcasts_holding"), 3.0);
    engine.clock.advance(5'000);
    const auto batch = client.next(Batched);
    QVERIFY(batch);
    const QJsonObject data = batch->data.toObject();
    QCOMPARE(data[QStringLiteral("channel")].toString(), QStringLiteral("private-tenant.7"));
    const QJsonArray events = data[QStringLiteral("events")].toArray();
    QCOMPARE(events.size(), 3);
    QCOMPARE(events[2][QStringLiteral("event")].toString(), QStringLiteral("order.updated"));
    QCOMPARE(events[2][QStringLiteral("data")][QStringLiteral("n")].toInt(), 3);
    QCOMPARE(metric("broadcasts_holding"), 0.0);
    QCOMPARE(metric("broadcast_batches_total"), 1.0);
    QCOMPARE(metric("broadcasts_held_total"), 3.0);
}

void TestBroadcasting::plainEventsAreThinnedOutToo()
{
    StillEngine &engine = start([](ServerConfig &config) {
        config.broadcasting.throttle = {ThrottleRule()};
        config.broadcasting.throttle.first().event = "tick";
        config.broadcasting.throttle.first().batchEvents = 3;
    });
    PusherClient &client = on("c");
    const QByteArray tick = R"({"name":"tick","data":"{\"t\":1}","channel":"c"})";
    QCOMPARE(engine.post("/apps/1/events", tick).body, "{}");
    QCOMPARE(engine.post("/apps/1/events", tick).status, 200);
    const HttpAnswer two =
        engine.post("/apps/1/batch_events",
                    R"({"batch":[{"name":"tick","data":"x","channel":"c"},)" + tick + "]}");
    QCOMPARE(two.status, 200);
    QVERIFY(client.next(QStringLiteral("tick")));
    const auto batch = client.next(Batched);
    QVERIFY(batch);
    const QJsonArray events = batch->data.toObject()[QStringLiteral("events")].toArray();
    QCOMPARE(events.size(), 3);
    QCOMPARE(events[0][QStringLiteral("data")][QStringLiteral("t")].toInt(), 1);
    QCOMPARE(events[1][QStringLiteral("data")].toString(), QStringLiteral("x"));
    // The answer names the channels as always.
    QCOMPARE(engine
                 .post("/apps/1/events",
                       R"({"name":"tick","data":"1","channels":["c","d","c"],)"
                       R"("info":"subscription_count"})")
                 .body,
             R"({"channels":{"c":{"subscription_count":1},"d":{"subscription_count":0}}})");
}

void TestBroadcasting::plainEventsOfNoRuleKeepTheirBytes()
{
    StillEngine &engine = start([](ServerConfig &config) {
        config.broadcasting.throttle = {ThrottleRule()};
        config.broadcasting.throttle.first().event = "tick";
    });
    PusherClient &client = on("c");
    engine.post("/apps/1/events", R"({"name":"e","data":"\u0041\/","channel":"c"})");
    const auto message = client.next(QStringLiteral("e"));
    QVERIFY(message);
    QVERIFY2(message->text.contains(R"("\u0041\/")"), message->text.constData());
}

void TestBroadcasting::notificationsArrive()
{
    StillEngine &engine = start();
    PusherClient &ann = on("private-user.1");
    PusherClient &bob = on("private-user.2");
    const HttpAnswer answer = engine.post(
        "/api/notifications",
        R"({"users":[1,2],"type":"App\\Notifications\\Paid","data":{"message":"paid"}})");
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.body, R"({"queued":true,"events":2})");
    QStringList ids;
    for (PusherClient *client : {&ann, &bob}) {
        const auto message = client->next(QString::fromLatin1(Notification::EventName));
        QVERIFY(message);
        const QJsonObject data = message->data.toObject();
        QCOMPARE(data[QStringLiteral("message")].toString(), QStringLiteral("paid"));
        QCOMPARE(data[QStringLiteral("type")].toString(),
                 QStringLiteral("App\\Notifications\\Paid"));
        ids.append(data[QStringLiteral("id")].toString());
    }
    QVERIFY(ids[0] != ids[1] && ids[0].size() == 36);
    // Who has a role is not known without a directory.
    const HttpAnswer role =
        engine.post("/api/notifications", R"({"to":"seller","tenant":7,"title":"x"})");
    QCOMPARE(role.status, 503);
    QVERIFY(role.body.contains("authorization.enabled"));
}

void TestBroadcasting::modelEventsAreTranslated()
{
    StillEngine &engine = start();
    PusherClient &client = on("private-order.12");
    const HttpAnswer answer = engine.post(
        "/api/domain-events",
        R"({"name":"OrderUpdated","payload":{"id":12,"status":"paid"},"metadata":{"commandId":"c"}})");
    QCOMPARE(answer.status, 200);
    const auto message = client.next(QStringLiteral("OrderUpdated"));
    QVERIFY(message);
    const QJsonObject data = message->data.toObject();
    QCOMPARE(data[QStringLiteral("model")][QStringLiteral("status")].toString(),
             QStringLiteral("paid"));
    QCOMPARE(data[QStringLiteral("commandId")].toString(), QStringLiteral("c"));
    const HttpAnswer unknown = engine.post("/api/domain-events", R"({"name":"UserSeen"})");
    QCOMPARE(unknown.status, 422);
    QVERIFY(unknown.body.contains("UserSeen"));
}

void TestBroadcasting::translatorsAreRegisteredInCpp()
{
    StillEngine &engine = start();
    PusherClient &client = on("private-user.4");
    engine.engine.broadcasting().translator().add(
        "SubscriptionCancelled",
        [](const DomainEvent &event,
           const ChannelRegistry &registry) -> Result<QList<BroadcastEvent>> {
            const auto channel = registry.user("4");
            if (!channel)
                return channel.error();
            return QList<BroadcastEvent>{{"App\\Events\\SubscriptionCancelledEvent",
                                          {*channel},
                                          event.payload,
                                          event.except,
                                          event.source}};
        });
    QCOMPARE(engine.post("/api/domain-events", R"({"name":"SubscriptionCancelled"})").body, Queued);
    QVERIFY(client.next(QStringLiteral("App\\Events\\SubscriptionCancelledEvent")));
}

void TestBroadcasting::theQueueIsBounded()
{
    StillEngine &engine =
        start([](ServerConfig &config) { config.broadcasting.queue.maxEvents = 2; });
    const HttpAnswer answer = engine.post("/api/notifications", R"({"users":[1,2,3],"title":"x"})");
    QCOMPARE(answer.status, 503);
    QVERIFY2(answer.body.contains("broadcasting.queue_events"), answer.body.constData());
    QCOMPARE(metric("broadcasts_discarded_total", {{"reason", "full"}}), 3.0);
    QCOMPARE(engine.post(TenantEvents, R"({"name":"e"})").status, 200);
}

void TestBroadcasting::stoppingSendsWhatWaits()
{
    StillEngine &engine = start([](ServerConfig &config) {
        config.broadcasting.throttle = {ThrottleRule()};
        config.broadcasting.throttle.first().event = "tick";
    });
    PusherClient &client = on("private-tenant.7");
    for (int i = 0; i < 2; ++i)
        engine.post(TenantEvents, R"({"name":"tick"})");
    QVERIFY(client.next(QStringLiteral("tick")));
    TenantEvent event;
    event.tenant = "7";
    event.name = "last";
    QVERIFY(engine.engine.broadcasting().publish(
        *engine.engine.apps().byId("1"), event, Delivery::Queued));
    engine.engine.stop();
    QVERIFY(client.next(Batched));
    QVERIFY(client.next(QStringLiteral("last")));
}

void TestBroadcasting::settingsMayChange()
{
    StillEngine &engine = start();
    ServerConfig other = config([](ServerConfig &one) {
        one.broadcasting.models.clear();
        one.broadcasting.channels.everybody = "nowhere";
    });
    const auto done = engine.engine.reconfigure(other);
    QVERIFY(done);
    QCOMPARE(*done,
             QStringList{QStringLiteral("The settings of the broadcasting services changed "
                                        "(broadcasting)")});
    QCOMPARE(
        engine.post("/api/domain-events", R"({"name":"OrderUpdated","payload":{"id":1}})").status,
        422);
    QCOMPARE(engine.post(TenantEvents, R"({"name":"e","global":true})").status, 422);
}

void TestBroadcasting::limitsOfTheAppHold()
{
    StillEngine &engine = start([](ServerConfig &config) {
        config.apps.first().maxBackendEventsPerSecond = 2;
        config.apps.first().maxEventBytes = 200;
    });
    const HttpAnswer large =
        engine.post(TenantEvents, R"({"name":"e","data":{"x":")" + QByteArray(300, 'x') + "\"}}");
    QCOMPARE(large.status, 413);
    QVERIFY(large.body.contains("max_event_size"));
    QCOMPARE(engine.post(TenantEvents, R"({"name":"e"})").status, 200);
    const HttpAnswer third = engine.post(TenantEvents, R"({"name":"e"})");
    QCOMPARE(third.status, 429);
    QCOMPARE(third.header("x-ratelimit-limit"), "2");
}

void TestBroadcasting::isOffWhenSwitchedOff()
{
    StillEngine &engine =
        start([](ServerConfig &config) { config.broadcasting.isEnabled = false; });
    for (const QByteArray &path :
         {TenantEvents, QByteArray("/api/notifications"), QByteArray("/api/domain-events")})
        QCOMPARE(engine.post(path, "{}").status, 404);
}

BELFRY_EPOLL_MAIN(TestBroadcasting)
#include "tst_broadcasting.moc"
