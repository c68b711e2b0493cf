// SPDX-License-Identifier: GPL-3.0-or-later
//
// Channels as Server-Sent Events, over real sockets: who may listen, what comes, how it ends.
#include "server/base/json.h"
#include "tests/support/authorizingengine.h"
#include "tests/support/epollmain.h"
#include "tests/support/eventsource.h"
#include "tests/support/pusherclient.h"

#include <QUrl>

using namespace server;
using namespace test;

namespace {

const QByteArray Ann = "11|ann-secret";
const QByteArray Cai = "13|cai-secret";

QByteArray streamOf(const QByteArray &channel, const QByteArray &query = "app=key1")
{
    return "/apps/1/channels/" + QUrl::toPercentEncoding(QString::fromUtf8(channel)) + "/stream?" +
           query;
}

QByteArray bearer(const QByteArray &token)
{
    return "Authorization: Bearer " + token + "\r\n";
}

} // namespace

class TestEventStreams : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_stage.clear(); }
    void bringsEventsByTheirName();
    void bringsWholeMessagesWhenAsked();
    void linesOfDataBecomeFields();
    void letsInWhoMaySubscribe_data();
    void letsInWhoMaySubscribe();
    void refusesOthers_data();
    void refusesOthers();
    void membersAreSeen();
    void backendsSign();
    void appsAndTheServerHaveLimits();
    void saysWhenTheServerStops();
    void commentsKeepItAlive();
    void closesWhoDoesNotRead();
    void isAClientLikeOthers();

private:
    RunningEngine &start(const std::function<void(ServerConfig &)> &change = {})
    {
        m_authorizing = &m_stage.start(change);
        return m_authorizing->engine();
    }
    quint16 port() { return m_authorizing->engine().port(); }

    AuthorizingStage m_stage;
    AuthorizingEngine *m_authorizing = nullptr;
};

void TestEventStreams::bringsEventsByTheirName()
{
    auto &engine = start();
    EventSource source(engine.port(), streamOf("news"));
    QCOMPARE(source.status(), 200);
    QCOMPARE(source.header("content-type"), "text/event-stream");
    QCOMPARE(source.header("x-accel-buffering"), "no");
    QVERIFY(source.header("cache-control").contains("no-store"));
    const auto greeting = source.next("pusher:connection_established");
    QVERIFY(greeting);
    QVERIFY(greeting->data.contains("\"socket_id\":\""));
    QVERIFY(source.next("pusher_internal:subscription_succeeded"));

    QCOMPARE(engine.publish("news", json::quoted("{\"id\":1,\"text\":\"grün\"}")), 1);
    const auto event = source.next("e");
    QVERIFY(event);
    QCOMPARE(event->data, QByteArray("{\"id\":1,\"text\":\"grün\"}"));

    engine.publish("other", json::quoted("{}"));
    engine.publish("news", json::quoted("plain text"));
    QCOMPARE(source.next("e")->data, "plain text");
    QCOMPARE(source.waiting(), 0);
}

void TestEventStreams::bringsWholeMessagesWhenAsked()
{
    auto &engine = start();
    EventSource source(engine.port(), streamOf("news", "app=key1&format=envelope"));
    QVERIFY(source.next("message")); // the greeting
    QVERIFY(source.next("message")); // subscribed
    engine.publish("news", json::quoted("{\"id\":1}"));
    QCOMPARE(source.next("message")->data,
             "{\"event\":\"e\",\"data\":" + json::quoted("{\"id\":1}") + ",\"channel\":\"news\"}");
}

void TestEventStreams::linesOfDataBecomeFields()
{
    auto &engine = start();
    EventSource source(engine.port(), streamOf("news"));
    QVERIFY(source.next("pusher_internal:subscription_succeeded"));
    engine.publish("news", json::quoted("one\ntwo\n\nfour\n"));
    QCOMPARE(source.next("e")->data, "one\ntwo\n\nfour\n");
    engine.publish("news", json::quoted("one\r\ntwo"));
    QCOMPARE(source.next("e")->data, "one\ntwo");
    engine.publish("news", json::quoted(""));
    engine.publish("news", json::quoted("last"));
    QCOMPARE(source.next("e")->data, ""); // an EventSource drops it
    QCOMPARE(source.next("e")->data, "last");
}

void TestEventStreams::letsInWhoMaySubscribe_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("headers");
    QTest::newRow("public, by key") << streamOf("news") << QByteArray();
    QTest::newRow("public, by token") << streamOf("news", "") << bearer(Ann);
    QTest::newRow("private, by header") << streamOf("private-tenant.7", "") << bearer(Ann);
    QTest::newRow("private, by query")
        << streamOf("private-tenant.7", "token=11%7Cann-secret") << QByteArray();
    QTest::newRow("presence") << streamOf("presence-tenant.7", "") << bearer(Ann);
    QTest::newRow("below the prefix") << "/ws" + streamOf("news") << QByteArray();
}

void TestEventStreams::letsInWhoMaySubscribe()
{
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, headers);
    auto &engine = start([](ServerConfig &config) { config.pathPrefix = "/ws"; });
    EventSource source(engine.port(), target, headers);
    QCOMPARE(source.status(), 200);
    QVERIFY(source.next("pusher_internal:subscription_succeeded"));
}

void TestEventStreams::refusesOthers_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *name,
                        const QByteArray &target,
                        const QByteArray &headers,
                        int status,
                        const char *reason) {
        QTest::newRow(name) << target << headers << status << QString::fromUtf8(reason);
    };
    row("no key", streamOf("news", ""), {}, 401, "?app=KEY");
    row("another app's key", streamOf("news", "app=key2"), {}, 401, "?app=KEY");
    row("private without a token", streamOf("private-tenant.7"), {}, 401, "neither a token");
    row("nobody's token", streamOf("private-tenant.7"), bearer("99|nobody"), 401, "token");
    row("another tenant", streamOf("private-tenant.7"), bearer(Cai), 403, "may not join");
    row("no rule", streamOf("private-unknown"), bearer(Ann), 403, "no rule");
    row("no app", "/apps/9/channels/news/stream?app=key1", {}, 404, "No matching application");
    row("a wrong name", streamOf("news feed!"), {}, 422, "news feed!");
    row("forged signature",
        streamOf("news", "auth_key=key1&auth_timestamp=1&auth_version=1.0&auth_signature=00"),
        {},
        401,
        "");
}

void TestEventStreams::refusesOthers()
{
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, headers);
    QFETCH(int, status);
    QFETCH(QString, reason);
    start();
    EventSource source(port(), target, headers);
    QCOMPARE(source.status(), status);
    const QString logged = m_authorizing->refusal();
    QVERIFY2(logged.contains(reason), qPrintable(logged));
    QVERIFY(logged.contains(QStringLiteral("/stream")));
    QCOMPARE(m_authorizing->engine().gauges(), Gauges::none());
    const HttpAnswer post = m_authorizing->http().request("POST", streamOf("news"));
    QCOMPARE(post.status, 405);
}

void TestEventStreams::membersAreSeen()
{
    auto &engine = start();
    PusherClient other(testApp());
    QVERIFY(other.connectTo(engine.port()));
    QVERIFY(other.subscribe("presence-tenant.7", R"({"user_id":"2","user_info":{"name":"Bob"}})"));
    {
        EventSource source(engine.port(), streamOf("presence-tenant.7", ""), bearer(Ann));
        const auto here = source.next("pusher_internal:subscription_succeeded");
        QVERIFY(here);
        QVERIFY2(here->data.contains("\"count\":2"), here->data.constData());
        const auto added = other.next(QStringLiteral("pusher_internal:member_added"));
        QVERIFY(added);
        QCOMPARE(added->data[QStringLiteral("user_id")].toString(), QStringLiteral("1"));
        QCOMPARE(added->data[QStringLiteral("user_info")][QStringLiteral("name")].toString(),
                 QStringLiteral("Ann"));
    }
    const auto removed = other.next(QStringLiteral("pusher_internal:member_removed"));
    QVERIFY(removed);
    QCOMPARE(removed->data[QStringLiteral("user_id")].toString(), QStringLiteral("1"));
}

void TestEventStreams::backendsSign()
{
    start();
    const HttpClient backend(testApp(), port());
    const auto target = [&](const QByteArray &channel, const QByteArray &query = {}) {
        HttpOptions options;
        options.query = query;
        return backend.signedTarget("GET", "/apps/1/channels/" + channel + "/stream", {}, options);
    };
    EventSource source(port(), target("private-whatever"));
    QCOMPARE(source.status(), 200);
    QVERIFY(source.next("pusher_internal:subscription_succeeded"));

    EventSource member(port(),
                       target("presence-room", R"(channel_data={"user_id":"5","user_info":{}})"));
    const auto here = member.next("pusher_internal:subscription_succeeded");
    QVERIFY(here);
    QVERIFY2(here->data.contains("\"ids\":[\"5\"]"), here->data.constData());

    EventSource replayed(port(), target("private-whatever").replace("whatever", "another"));
    QCOMPARE(replayed.status(), 401);
}

void TestEventStreams::appsAndTheServerHaveLimits()
{
    App app = testApp();
    app.maxConnections = 1;
    app.allowedOrigins = {"good.example"};
    start([&](ServerConfig &config) { config.apps = {app}; });
    EventSource stranger(port(), streamOf("news"), "Origin: https://bad.example\r\n");
    QCOMPARE(stranger.status(), 403);
    EventSource first(port(), streamOf("news"), "Origin: https://good.example\r\n");
    QCOMPARE(first.status(), 200);
    QCOMPARE(first.header("access-control-allow-origin"), "https://good.example");
    EventSource second(port(), streamOf("news"), "Origin: https://good.example\r\n");
    QCOMPARE(second.status(), 503);
}

void TestEventStreams::saysWhenTheServerStops()
{
    auto &engine = start();
    EventSource source(engine.port(), streamOf("news"));
    QVERIFY(source.next("pusher_internal:subscription_succeeded"));
    engine.beginStop();
    QVERIFY(source.waitForEnd());
    QVERIFY2(source.comments().join('\n').contains("closed 4200"),
             source.comments().join('\n').constData());
    QTRY_VERIFY(engine.isStopped());
}

void TestEventStreams::commentsKeepItAlive()
{
    App app = testApp();
    app.pingIntervalSeconds = 1;
    app.pongTimeoutSeconds = 1;
    auto &engine = start([&](ServerConfig &config) { config.apps = {app}; });
    EventSource source(engine.port(), streamOf("news"));
    QVERIFY(source.next("pusher_internal:subscription_succeeded"));
    QTRY_VERIFY_WITH_TIMEOUT(source.comments().count("heartbeat") >= 3, 10'000);
    QVERIFY(!source.hasEnded());
    QCOMPARE(engine.publish("news", json::quoted("still there")), 1);
    QCOMPARE(source.next("e")->data, "still there");
}

void TestEventStreams::closesWhoDoesNotRead()
{
    App app = testApp();
    app.maxQueueBytes = 256 * 1024;
    app.maxEventBytes = 128 * 1024;
    auto &engine = start([&](ServerConfig &config) { config.apps = {app}; });
    EventSource source(engine.port(), streamOf("news"));
    QVERIFY(source.next("pusher_internal:subscription_succeeded"));
    source.setReading(false);
    const QByteArray large = '"' + QByteArray(100 * 1024, 'x') + '"';
    const auto sent = [&] {
        return engine.publish("news", large);
    };
    QTRY_VERIFY_WITH_TIMEOUT(sent() == 0, 10'000);
    QVERIFY(m_authorizing->refusal().contains(QStringLiteral("max_queue_bytes")));
    source.setReading(true);
    QVERIFY(source.waitForEnd());
    QTRY_COMPARE(engine.gauges(), Gauges::none());
}

void TestEventStreams::isAClientLikeOthers()
{
    auto &engine = start();
    {
        EventSource source(engine.port(), streamOf("news"), "User-Agent: reader/1\r\n");
        QVERIFY(source.next("pusher_internal:subscription_succeeded"));
        QCOMPARE(engine.gauges().open, 1);
        const auto library = engine.ask<QByteArray>([](Engine &running) {
            QByteArray found;
            running.connections().forEachOpen([&](const Connection &connection) {
                found = connection.identity().library + ", " + connection.identity().userAgent;
            });
            return found;
        });
        QCOMPARE(library, "event stream, reader/1");
    }
    QTRY_COMPARE(engine.gauges(), Gauges::none());
}

BELFRY_EPOLL_MAIN(TestEventStreams)
#include "tst_eventstreams.moc"
