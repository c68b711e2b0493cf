// SPDX-License-Identifier: GPL-3.0-or-later
//
// /metrics and /ready over real sockets.
#include "tests/protocol/wirefixture.h"
#include "tests/support/httpclient.h"
#include "tests/support/metricstext.h"
#include "tests/support/runningengine.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace server;
using namespace test;

namespace {

constexpr int Clients = 50;

ServerConfig config()
{
    ServerConfig config = RunningEngine::config();
    config.metrics.token = "secret";
    return config;
}

} // namespace

class TestScrape : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_engine.reset(); }
    void textIsConformant();
    void gaugeFollowsClientsThatVanish();
    void countersOnlyGrow();
    void trafficIsCountedExactly();
    void failuresAreCounted();
    void proxiedScrapeNeedsTheToken();
    void jsonIsOffered();
    void methodsAndHead();
    void readyWhileListening();

private:
    HttpClient http() { return HttpClient(testApp(), m_engine->port()); }
    MetricsText scrape()
    {
        const auto read = MetricsText::parse(http().request("GET", "/metrics").body);
        if (!read)
            qFatal("Not Prometheus's format: %s", qPrintable(read.error().message));
        return *read;
    }
    MetricsText::Labels labels() const
    {
        return {{"app_id", "1"}, {"port", QByteArray::number(m_engine->port())}};
    }
    double connected() { return scrape().value("belfry_connected", labels()); }
    std::unique_ptr<WireClient> join()
    {
        auto client = std::make_unique<WireClient>(m_engine->port());
        client->send(upgradeRequest({}, "/app/key1?protocol=7"));
        return client;
    }

    std::unique_ptr<RunningEngine> m_engine;
};

void TestScrape::init()
{
    m_engine = std::make_unique<RunningEngine>(config());
    QVERIFY(m_engine->isListening());
}

void TestScrape::textIsConformant()
{
    const HttpAnswer answer = http().request("GET", "/metrics");
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.header("content-type"), QByteArray("text/plain; version=0.0.4; charset=utf-8"));
    const auto read = MetricsText::parse(answer.body);
    QVERIFY2(read, read ? "" : qPrintable(read.error().message));
    QVERIFY(read->types.size() > 30);
    QCOMPARE(read->types.size(), read->helps.size());
    for (const MetricsText::Sample &sample : read->samples) {
        for (auto label = sample.labels.begin(); label != sample.labels.end(); ++label)
            QVERIFY2(label.key() == "app_id" || label.key() == "port" || label.key() == "type" ||
                         label.key() == "limit" || label.key() == "reason" ||
                         label.key() == "code" || label.key() == "le" || label.key() == "version" ||
                         label.key() == "qt_version",
                     label.key().constData());
    }
    for (auto help = read->helps.begin(); help != read->helps.end(); ++help)
        QVERIFY2(help->endsWith('.'), help.key().constData());
}

void TestScrape::gaugeFollowsClientsThatVanish()
{
    QCOMPARE(connected(), 0.0);
    std::vector<std::unique_ptr<WireClient>> clients;
    for (int i = 0; i < Clients; ++i)
        clients.push_back(join());
    QTRY_COMPARE(connected(), double(Clients));
    for (int i = 0; i < Clients; i += 2)
        clients[std::size_t(i)]->reset();
    QTRY_COMPARE(connected(), double(Clients) / 2);
    const MetricsText metrics = scrape();
    QCOMPARE(metrics.value("belfry_new_connections_total", labels()), double(Clients));
    QCOMPARE(metrics.value("belfry_new_disconnections_total", labels()), double(Clients) / 2);
    QCOMPARE(metrics.value("belfry_close_codes_total", {{"code", "1006"}}), double(Clients) / 2);
    for (const auto &client : clients)
        client->reset();
    QTRY_COMPARE(connected(), 0.0);
}

void TestScrape::countersOnlyGrow()
{
    MetricsText before = scrape();
    for (int i = 0; i < 3; ++i) {
        auto client = join();
        QTRY_COMPARE(connected(), 1.0);
        QCOMPARE(http().post("/apps/1/events", R"({"name":"e","data":"1","channel":"x"})").status,
                 200);
        http().request("GET", "/apps/1/channels");
        client->reset();
        QTRY_COMPARE(connected(), 0.0);
        const MetricsText after = scrape();
        QCOMPARE(after.samples.size(), before.samples.size());
        for (const MetricsText::Sample &sample : before.samples) {
            if (before.types.value(sample.name) == "counter")
                QVERIFY2(after.value(sample.name, sample.labels) >= sample.value,
                         sample.name.constData());
        }
        QCOMPARE(after.value("belfry_new_connections_total", labels()), double(i + 1));
        QCOMPARE(after.value("belfry_http_calls_received_total", labels()), double(i + 1));
        before = after;
    }
}

void TestScrape::trafficIsCountedExactly()
{
    WireClient client(m_engine->port());
    QVERIFY(client.isConnected());
    client.send(upgradeRequest({}, "/app/key1?protocol=7"));
    QTRY_VERIFY(client.received.contains("connection_established"));
    const QByteArray subscribe = R"({"event":"pusher:subscribe","data":{"channel":"x"}})";
    client.sendFrame(1, subscribe);
    QTRY_VERIFY(client.received.contains("subscription_succeeded"));
    const MetricsText before = scrape();
    const QByteArray body = R"({"name":"e","data":"1","channel":"x"})";
    QCOMPARE(http().post("/apps/1/events", body).body, QByteArray("{}"));
    const QByteArray text = R"({"event":"e","data":"1","channel":"x"})";
    QTRY_VERIFY(client.received.endsWith(text));
    const QByteArray ping = R"({"event":"pusher:ping"})";
    client.sendFrame(1, ping);
    const QByteArray pong = R"({"event":"pusher:pong"})";
    QTRY_VERIFY(client.received.endsWith(pong));
    const MetricsText after = scrape();
    const auto growth = [&](const char *name) {
        return after.value(name, labels()) - before.value(name, labels());
    };
    QCOMPARE(growth("belfry_http_calls_received_total"), 1.0);
    QCOMPARE(growth("belfry_http_received_bytes"), double(body.size()));
    QCOMPARE(growth("belfry_http_transmitted_bytes"), 2.0);
    QCOMPARE(growth("belfry_ws_messages_sent_total"), 2.0);
    QCOMPARE(growth("belfry_socket_transmitted_bytes"), double(text.size() + pong.size()));
    QCOMPARE(growth("belfry_ws_messages_received_total"), 1.0);
    QCOMPARE(growth("belfry_socket_received_bytes"), double(ping.size()));
    QCOMPARE(after.value("belfry_channels", {{"app_id", "1"}, {"type", "public"}}), 1.0);
    QCOMPARE(after.value("belfry_subscriptions", {{"app_id", "1"}}), 1.0);
}

void TestScrape::failuresAreCounted()
{
    QCOMPARE(http().request("GET", "/apps/1/channels").status, 401);
    QCOMPARE(http().request("GET", "/nope").status, 404);
    QCOMPARE(http().post("/apps/1/events", "{}").status, 422);
    WireClient stranger(m_engine->port());
    stranger.send(upgradeRequest({}, "/app/nokey"));
    QTRY_VERIFY(stranger.received.contains("4001"));
    WireClient broken(m_engine->port());
    broken.send("GET /app/key1 HTTP/1.1\r\nHost: a\r\n\r\n");
    QTRY_VERIFY(broken.received.startsWith("HTTP/1.1 426"));
    const MetricsText metrics = scrape();
    QCOMPARE(metrics.value("belfry_auth_failures_total", {{"reason", "request"}}), 1.0);
    QCOMPARE(metrics.value("belfry_http_errors_total", {{"code", "401"}}), 1.0);
    QCOMPARE(metrics.value("belfry_http_errors_total", {{"code", "404"}}), 1.0);
    QCOMPARE(metrics.value("belfry_http_errors_total", {{"code", "422"}}), 1.0);
    QCOMPARE(metrics.value("belfry_handshake_refused_total", {{"code", "4001"}}), 1.0);
    QCOMPARE(metrics.value("belfry_handshake_refused_total", {{"code", "426"}}), 1.0);
    QCOMPARE(metrics.value("belfry_http_calls_received_total", labels()), 0.0);
}

void TestScrape::proxiedScrapeNeedsTheToken()
{
    const QByteArray proxied = "X-Forwarded-For: 192.0.2.1\r\n";
    const HttpAnswer answer = http().request("GET", "/metrics", {}, proxied);
    QCOMPARE(answer.status, 401);
    QCOMPARE(answer.header("www-authenticate"), QByteArray("Bearer"));
    const auto with = [&](const QByteArray &token) {
        return http()
            .request("GET", "/metrics", {}, proxied + "Authorization: Bearer " + token + "\r\n")
            .status;
    };
    QCOMPARE(with("wrong"), 401);
    QCOMPARE(with("secret"), 200);
}

void TestScrape::jsonIsOffered()
{
    const HttpAnswer answer = http().request("GET", "/metrics?json=1");
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.header("content-type"), QByteArray("application/json"));
    const QJsonArray list = QJsonDocument::fromJson(answer.body).array();
    QCOMPARE(list.size(), scrape().types.size());
    QCOMPARE(list.first()[u"name"].toString(), QStringLiteral("belfry_connected"));
    QCOMPARE(list.first()[u"values"].toArray().size(), 2);
}

void TestScrape::methodsAndHead()
{
    for (const char *path : {"/metrics", "/ready"}) {
        const HttpAnswer head = http().request("HEAD", path);
        QCOMPARE(head.status, 200);
        QVERIFY(head.header("content-length").toInt() > 10);
        QCOMPARE(head.body, QByteArray());
        const HttpAnswer post = http().request("POST", path);
        QCOMPARE(post.status, 405);
        QCOMPARE(post.header("allow"), QByteArray("GET, HEAD"));
    }
}

void TestScrape::readyWhileListening()
{
    const HttpAnswer answer = http().request("GET", "/ready");
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.body, QByteArray(R"({"ready":true})"));
    m_engine->beginStop();
    QTRY_VERIFY(m_engine->isStopped());
    QCOMPARE(http().request("GET", "/ready").status, 0);
    QVERIFY(m_engine->start());
    QCOMPARE(http().request("GET", "/ready").status, 200);
}

QTEST_GUILESS_MAIN(TestScrape)

#include "tst_scrape.moc"
