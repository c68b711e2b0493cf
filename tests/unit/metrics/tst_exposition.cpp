// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the metrics say about engine rooms without sockets, and who may read them.
#include "server/http/metricsendpoint.h"
#include "server/metrics/exposition.h"
#include "tests/support/metricstext.h"
#include "tests/support/rooms.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <cmath>

using namespace server;
using namespace test;

namespace {

constexpr quint16 Port = 4711;
const MetricsText::Labels One = {{"app_id", "1"}};
const MetricsText::Labels OneAtPort = {{"app_id", "1"}, {"port", "4711"}};

const QByteArrayList SoketiNames = {"connected",
                                    "new_connections_total",
                                    "new_disconnections_total",
                                    "socket_received_bytes",
                                    "socket_transmitted_bytes",
                                    "ws_messages_received_total",
                                    "ws_messages_sent_total",
                                    "http_received_bytes",
                                    "http_transmitted_bytes",
                                    "http_calls_received_total",
                                    "horizontal_adapter_resolve_time",
                                    "horizontal_adapter_resolved_promises",
                                    "horizontal_adapter_uncomplete_promises",
                                    "horizontal_adapter_sent_requests",
                                    "horizontal_adapter_received_requests",
                                    "horizontal_adapter_received_responses"};

MetricsText scrape(Rooms &rooms, const QByteArray &prefix = "belfry_")
{
    const auto read = MetricsText::parse(metricsText(
        metricFamilies({rooms.apps, rooms.connections, rooms.activity}, prefix, {Port, 0})));
    if (!read)
        qFatal("Not Prometheus's format: %s", qPrintable(read.error().message));
    return *read;
}

HttpRequest requestFrom(const QByteArray &ip, const HttpHeaders &headers = {})
{
    HttpRequest request;
    request.method = "GET";
    request.path = "/metrics";
    request.peer.ip = ip;
    request.headers = headers;
    return request;
}

} // namespace

class TestExposition : public QObject
{
    Q_OBJECT

private slots:
    void parserRefusesWhatIsNoFormat_data();
    void parserRefusesWhatIsNoFormat();
    void soketisNamesAreThere_data();
    void soketisNamesAreThere();
    void gaugesAreCountedFromTheTables();
    void messagesAreCountedByApp();
    void codesOutsideTheListAreOther();
    void rateLimitsAndBadSignaturesAreCounted();
    void labelValuesAreEscaped();
    void jsonHasTheSameValues();
    void processIsDescribed();
    void accessNeedsThisMachineOrTheToken_data();
    void accessNeedsThisMachineOrTheToken();
    void metricsMayBeOff();
};

void TestExposition::parserRefusesWhatIsNoFormat_data()
{
    QTest::addColumn<QByteArray>("text");
    const QByteArray head = "# HELP a A.\n# TYPE a counter\n";
    QTest::newRow("no end") << head + "a 1";
    QTest::newRow("no help") << QByteArray("# TYPE a counter\na 1\n");
    QTest::newRow("no type") << QByteArray("# HELP a A.\na 1\n");
    QTest::newRow("no sample") << head;
    QTest::newRow("twice") << head + "a 1\n" + head + "a 2\n";
    QTest::newRow("same series") << head + "a{b=\"c\"} 1\na{b=\"c\"} 2\n";
    QTest::newRow("other name") << head + "b 1\n";
    QTest::newRow("bad escape") << head + "a{b=\"\\x\"} 1\n";
    QTest::newRow("open quote") << head + "a{b=\"c} 1\n";
    QTest::newRow("negative counter") << head + "a -1\n";
    QTest::newRow("no number") << head + "a x\n";
    QTest::newRow("bad name") << QByteArray("# HELP 1a A.\n# TYPE 1a counter\n1a 1\n");
}

void TestExposition::parserRefusesWhatIsNoFormat()
{
    QFETCH(QByteArray, text);
    QVERIFY(!MetricsText::parse(text));
    QVERIFY(MetricsText::parse("# HELP a A.\n# TYPE a counter\na{b=\"c\"} 1\na{b=\"d\"} 2\n"));
}

void TestExposition::soketisNamesAreThere_data()
{
    QTest::addColumn<QByteArray>("prefix");
    QTest::newRow("ours") << QByteArray("belfry_");
    QTest::newRow("soketi's") << QByteArray("soketi_");
    QTest::newRow("none") << QByteArray();
}

void TestExposition::soketisNamesAreThere()
{
    QFETCH(QByteArray, prefix);
    Rooms rooms;
    const MetricsText metrics = scrape(rooms, prefix);
    for (const QByteArray &name : SoketiNames) {
        const bool isHistogram = name == "horizontal_adapter_resolve_time";
        QCOMPARE(metrics.types.value(prefix + name),
                 QByteArray(name == "connected" ? "gauge"
                            : isHistogram       ? "histogram"
                                                : "counter"));
        for (const QByteArray &app : {QByteArray("1"), QByteArray("2")}) {
            const MetricsText::Labels labels = {{"app_id", app}, {"port", "4711"}};
            const QByteArray sample = prefix + name + (isHistogram ? "_count" : "");
            QCOMPARE(metrics.value(sample, labels), 0.0);
        }
    }
    QCOMPARE(metrics.value(prefix + "horizontal_adapter_resolve_time_bucket",
                           {{"app_id", "1"}, {"port", "4711"}, {"le", "+Inf"}}),
             0.0);
    QVERIFY(metrics.types.contains("process_open_fds")); // without a prefix
    for (auto it = metrics.types.begin(); it != metrics.types.end(); ++it)
        QVERIFY2(it.key().startsWith(prefix) || it.key().startsWith("process_"),
                 it.key().constData());
}

void TestExposition::gaugesAreCountedFromTheTables()
{
    Rooms rooms;
    FakeClient ann = rooms.on("presence-x", person("1", "Ann"));
    FakeClient second = rooms.on("presence-x", person("1", "Ann"));
    FakeClient bob = rooms.on("presence-cache-x", person("2", "Bob"));
    rooms.subscribe(bob, "private-encrypted-y");
    rooms.subscribe(bob, "cache-z");
    FakeClient foreign = rooms.connect("key2");
    MetricsText metrics = scrape(rooms);
    const auto channels = [&](const char *type) {
        return metrics.value("belfry_channels", {{"app_id", "1"}, {"type", type}});
    };
    QCOMPARE(metrics.value("belfry_connected", OneAtPort), 3.0);
    QCOMPARE(metrics.value("belfry_connected", {{"app_id", "2"}, {"port", "4711"}}), 1.0);
    QCOMPARE(channels("presence"), 1.0);
    QCOMPARE(channels("presence-cache"), 1.0);
    QCOMPARE(channels("private-encrypted"), 1.0);
    QCOMPARE(channels("cache"), 1.0);
    for (const char *type : {"public", "private", "private-cache", "private-encrypted-cache"})
        QCOMPARE(channels(type), 0.0);
    QCOMPARE(metrics.value("belfry_presence_members", One), 2.0);
    QCOMPARE(metrics.value("belfry_subscriptions", One), 5.0);

    ann.leave(1006);
    bob.leave(1001);
    metrics = scrape(rooms);
    QCOMPARE(metrics.value("belfry_connected", OneAtPort), 1.0);
    QCOMPARE(metrics.value("belfry_new_connections_total", OneAtPort), 3.0);
    QCOMPARE(metrics.value("belfry_new_disconnections_total", OneAtPort), 2.0);
    QCOMPARE(channels("presence"), 1.0);
    QCOMPARE(channels("cache"), 0.0);
    QCOMPARE(metrics.value("belfry_presence_members", One), 1.0);
    QCOMPARE(metrics.value("belfry_subscriptions", One), 1.0);
    QCOMPARE(metrics.value("belfry_close_codes_total", {{"code", "1006"}}), 1.0);
    QCOMPARE(metrics.value("belfry_close_codes_total", {{"code", "1001"}}), 1.0);
}

void TestExposition::messagesAreCountedByApp()
{
    Rooms rooms;
    const QByteArray greeting = rooms.arrive().take().first();
    const MetricsText before = scrape(rooms);
    QCOMPARE(before.value("belfry_ws_messages_sent_total", OneAtPort), 1.0);
    QCOMPARE(before.value("belfry_socket_transmitted_bytes", OneAtPort), double(greeting.size()));
    FakeClient a = rooms.on("x");
    FakeClient b = rooms.on("x");
    const MetricsText joined = scrape(rooms);
    const QByteArray whisper = R"({"event":"client-e","channel":"x","data":")" +
                               QByteArray(300, 'w') + R"("})"; // a frame with a longer head
    a.send(whisper);
    const QByteArray heard = b.take().first();
    const MetricsText after = scrape(rooms);
    const auto growth = [&](const char *name) {
        return after.value(name, OneAtPort) - joined.value(name, OneAtPort);
    };
    QCOMPARE(growth("belfry_ws_messages_received_total"), 1.0);
    QCOMPARE(growth("belfry_socket_received_bytes"), double(whisper.size()));
    QCOMPARE(growth("belfry_ws_messages_sent_total"), 1.0);
    QCOMPARE(growth("belfry_socket_transmitted_bytes"), double(heard.size()));
    QCOMPARE(after.value("belfry_client_events_total", One), 1.0);
    QCOMPARE(after.value("belfry_ws_messages_sent_total", {{"app_id", "2"}, {"port", "4711"}}),
             0.0);
}

void TestExposition::codesOutsideTheListAreOther()
{
    Rooms rooms;
    for (const int code : {4242, 4243, 1000}) {
        FakeClient client = rooms.connect();
        client.leave(quint16(code));
    }
    rooms.arrive("nobody's key");
    const MetricsText metrics = scrape(rooms);
    QCOMPARE(metrics.value("belfry_close_codes_total", {{"code", "other"}}), 2.0);
    QCOMPARE(metrics.value("belfry_close_codes_total", {{"code", "1000"}}), 1.0);
    QVERIFY(std::isnan(metrics.value("belfry_close_codes_total", {{"code", "4242"}})));
    QCOMPARE(metrics.value("belfry_handshake_refused_total", {{"code", "4001"}}), 1.0);
}

void TestExposition::rateLimitsAndBadSignaturesAreCounted()
{
    App app = testApp();
    app.rateLimit = {true, 3, 60, false};
    Rooms rooms(app);
    FakeClient client = rooms.connect();
    rooms.subscribeWith(client, "private-x", R"(,"auth":"key1:00")");
    client.send(
        R"({"event":"pusher:signin","data":{"auth":"key1:00","user_data":"{\"id\":\"1\"}"}})");
    client.send("{}");
    client.send("{}");
    const MetricsText metrics = scrape(rooms);
    const auto failures = [&](const char *reason) {
        return metrics.value("belfry_auth_failures_total", {{"reason", reason}});
    };
    QCOMPARE(failures("channel"), 1.0);
    QCOMPARE(failures("user"), 1.0);
    QCOMPARE(failures("request"), 0.0);
    QCOMPARE(metrics.value("belfry_rate_limited_total", {{"app_id", "1"}, {"limit", "messages"}}),
             1.0);
}

void TestExposition::labelValuesAreEscaped()
{
    App app = testApp();
    app.id = "a\"b\\c\nd{e}=\u00e9";
    Rooms rooms;
    QVERIFY(rooms.apps.add([&] {
        app.key = "key3";
        return app;
    }()));
    QCOMPARE(scrape(rooms).value("belfry_subscriptions", {{"app_id", app.id}}), 0.0);
}

void TestExposition::jsonHasTheSameValues()
{
    Rooms rooms;
    FakeClient client = rooms.on("presence-x", person("1", "Ann"));
    const auto families =
        metricFamilies({rooms.apps, rooms.connections, rooms.activity}, "belfry_", {Port, 0});
    const auto text = MetricsText::parse(metricsText(families));
    QVERIFY(text);
    const QJsonArray list = QJsonDocument::fromJson(metricsJson(families)).array();
    QCOMPARE(list.size(), text->types.size());
    qsizetype compared = 0;
    for (const QJsonValue &entry : list) {
        const QByteArray name = entry[u"name"].toString().toUtf8();
        QCOMPARE(entry[u"type"].toString().toUtf8(), text->types.value(name));
        QCOMPARE(entry[u"help"].toString().toUtf8(), text->helps.value(name));
        for (const QJsonValue &value : entry[u"values"].toArray()) {
            MetricsText::Labels labels;
            const QJsonObject given = value[u"labels"].toObject();
            for (auto it = given.begin(); it != given.end(); ++it)
                labels.insert(it.key().toUtf8(), it->toString().toUtf8());
            const QString part = value[u"metricName"].toString();
            QCOMPARE(value[u"value"].toDouble(),
                     text->value(part.isEmpty() ? name : part.toUtf8(), labels));
            ++compared;
        }
    }
    QCOMPARE(compared, text->samples.size());
}

void TestExposition::processIsDescribed()
{
    Rooms rooms;
    const MetricsText metrics = scrape(rooms);
    QVERIFY(metrics.value("process_resident_memory_bytes") > 1e6);
    QVERIFY(metrics.value("process_open_fds") >= 3);
    QVERIFY(metrics.value("process_max_fds") >= metrics.value("process_open_fds"));
    QVERIFY(metrics.value("process_cpu_seconds_total") > 0);
    const double now = double(QDateTime::currentMSecsSinceEpoch()) / 1000;
    QVERIFY(std::abs(now - metrics.value("process_start_time_seconds")) < 180);
    const double before = metrics.value("process_open_fds");
    QFile one(QStringLiteral("/proc/self/stat"));
    QVERIFY(one.open(QIODevice::ReadOnly));
    QCOMPARE(scrape(rooms).value("process_open_fds"), before + 1);
    QCOMPARE(metrics.value("belfry_build_info",
                           {{"version", BELFRY_VERSION}, {"qt_version", qVersion()}}),
             1.0);
}

void TestExposition::accessNeedsThisMachineOrTheToken_data()
{
    QTest::addColumn<QByteArray>("ip");
    QTest::addColumn<HttpHeaders>("headers");
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<int>("status");
    const HttpHeaders none;
    const auto bearer = [](const QByteArray &text) {
        return HttpHeaders{{"authorization", text}};
    };
    const auto row = [](const char *name,
                        const char *ip,
                        const HttpHeaders &headers,
                        const char *token,
                        int status) {
        QTest::newRow(name) << QByteArray(ip) << headers << QByteArray(token) << status;
    };
    row("IPv4", "127.0.0.1", none, "", 200);
    row("all of 127/8", "127.1.2.3", none, "", 200);
    row("IPv6", "::1", none, "", 200);
    row("IPv4 in IPv6", "::ffff:127.0.0.1", none, "", 200);
    row("this machine needs no token", "127.0.0.1", none, "secret", 200);
    row("elsewhere", "192.0.2.1", none, "", 403);
    row("elsewhere with an empty token", "192.0.2.1", bearer("Bearer "), "", 403);
    row("elsewhere without the token", "192.0.2.1", none, "secret", 401);
    row("the token", "192.0.2.1", bearer("Bearer secret"), "secret", 200);
    row("the scheme in any case", "192.0.2.1", bearer("bearer secret"), "secret", 200);
    row("wrong token", "192.0.2.1", bearer("Bearer Secret"), "secret", 401);
    row("part of the token", "192.0.2.1", bearer("Bearer secre"), "secret", 401);
    row("another scheme", "192.0.2.1", bearer("Basic secret"), "secret", 401);
    row("no scheme", "192.0.2.1", bearer("secret"), "secret", 401);
    row("claims to be here", "192.0.2.1", {{"x-forwarded-for", "127.0.0.1"}}, "", 403);
    row("through a proxy here", "127.0.0.1", {{"x-forwarded-for", "192.0.2.1"}}, "", 403);
    row("through another proxy here", "127.0.0.1", {{"forwarded", "for=192.0.2.1"}}, "x", 401);
    row("no address", "", none, "", 403);
}

void TestExposition::accessNeedsThisMachineOrTheToken()
{
    QFETCH(QByteArray, ip);
    QFETCH(HttpHeaders, headers);
    QFETCH(QByteArray, token);
    QFETCH(int, status);
    Rooms rooms;
    const MetricsEndpoint endpoint({true, "belfry_", token},
                                   {rooms.apps, rooms.connections, rooms.activity});
    const HttpResponse response = endpoint.answer(requestFrom(ip, headers));
    QCOMPARE(response.status, status);
    QCOMPARE(response.headers.contains({"WWW-Authenticate", "Bearer"}), status == 401);
    if (status != 200)
        QVERIFY2(response.body.contains("metrics.token"), response.body.constData());
    QCOMPARE(scrape(rooms).value("belfry_auth_failures_total", {{"reason", "metrics"}}),
             status == 401 ? 1.0 : 0.0);
}

void TestExposition::metricsMayBeOff()
{
    Rooms rooms;
    const MetricsEndpoint endpoint({false, "belfry_", "secret"},
                                   {rooms.apps, rooms.connections, rooms.activity});
    const HttpResponse response = endpoint.answer(requestFrom("127.0.0.1"));
    QCOMPARE(response.status, 404);
    QCOMPARE(response.body, QByteArray("Not found: the metrics are off (metrics.enabled)."));
}

QTEST_GUILESS_MAIN(TestExposition)

#include "tst_exposition.moc"
