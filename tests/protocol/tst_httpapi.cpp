// SPDX-License-Identifier: GPL-3.0-or-later
//
// Routes and framing of the HTTP API over real sockets (cases 154 to 157, 173 to 182 and 184).
#include "tests/protocol/wirefixture.h"
#include "tests/support/httpclient.h"
#include "tests/support/rooms.h"
#include "tests/support/runningengine.h"

#include <QTest>

using namespace server;
using namespace test;

namespace {

const QByteArray Events = "/apps/1/events";
const QByteArray Event = R"({"name":"e","data":"1","channel":"x"})";
const QByteArray Host = "Host: 127.0.0.1\r\n";

} // namespace

class TestHttpApi : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { m_engine.reset(); }
    void c154_healthNeedsNoSignature();
    void c155_headHasNoBody();
    void drainingServerIsNotReady();
    void c156_c157_c229_routesAnswerByMethod_data();
    void c156_c157_c229_routesAnswerByMethod();
    void errorsComeAsJsonWhenAskedFor();
    void c173_c174_prefixMayBeThereOrNot();
    void c175_largeBodyIsTaken();
    void c178_headMayComeInSegments();
    void c179_brokenRequestIsRefused();
    void c180_chunkedBodyIsDecoded();
    void c181_pipelinedRequestsAreAllAnswered();
    void c182_absoluteTargetIsTaken();
    void c184_contentLengthIsThatOfTheBody();

private:
    HttpClient http(const App &app = testApp()) { return HttpClient(app, m_engine->port()); }

    std::unique_ptr<RunningEngine> m_engine;
};

void TestHttpApi::initTestCase()
{
    ServerConfig config = RunningEngine::config();
    config.pathPrefix = "/ws";
    config.apps.first().maxRequestBytes = 200'000;
    config.apps.last().maxEventBytes = 200'000;
    m_engine = std::make_unique<RunningEngine>(config);
    QVERIFY(m_engine->isListening());
}

void TestHttpApi::c154_healthNeedsNoSignature()
{
    for (const char *path : {"/up", "/ws/up"}) {
        const HttpAnswer answer = http().request("GET", path);
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.body, QByteArray(R"({"health":"OK"})"));
        QCOMPARE(answer.header("content-length"), QByteArray("15"));
        QCOMPARE(answer.header("content-type"), QByteArray("application/json"));
    }
}

void TestHttpApi::drainingServerIsNotReady()
{
    Rooms rooms;
    HttpApi api({rooms.apps, rooms.connections, rooms.publisher, rooms.activity, rooms.clock},
                "/ws");
    HttpRequest request;
    request.method = "GET";
    const auto answer = [&](const char *path) {
        HttpResponse given;
        request.path = path;
        api.handle(request, [&](const HttpResponse &response) { given = response; });
        return QByteArray::number(given.status) + ' ' + given.body;
    };
    QCOMPARE(answer("/ready"), QByteArray(R"(200 {"ready":true})"));
    api.setDraining(true);
    const QByteArray draining = R"(503 {"ready":false,"reason":"The server is stopping."})";
    for (const char *method : {"GET", "HEAD"}) {
        request.method = method;
        QCOMPARE(answer("/ready"), draining);
        QCOMPARE(answer("/ws/ready"), draining);
        QCOMPARE(answer("/up"), QByteArray(R"(503 {"health":"DRAINING"})"));
    }
    api.setDraining(false);
    QCOMPARE(answer("/ready"), QByteArray(R"(200 {"ready":true})"));
}

void TestHttpApi::c155_headHasNoBody()
{
    WireClient client(m_engine->port());
    client.send("HEAD /up HTTP/1.1\r\n" + Host + "Connection: close\r\n\r\n");
    QTRY_VERIFY(client.hasEnded());
    QVERIFY(client.received.startsWith("HTTP/1.1 200 OK\r\n"));
    QVERIFY(client.received.contains("\r\nContent-Length: 15\r\n"));
    QVERIFY(client.received.contains("\r\nContent-Type: application/json\r\n"));
    QVERIFY(client.received.endsWith("\r\n\r\n"));
}

void TestHttpApi::c156_c157_c229_routesAnswerByMethod_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("allow");
    const auto row = [](const char *method, const char *path, int status, const char *allow = "") {
        const bool isTerminate = QByteArray(path).endsWith("users/x/terminate_connections");
        const char *number = status == 405 ? "157" : isTerminate ? "229" : "156";
        QTest::addRow("%s: %s %s", number, method, path)
            << QByteArray(method) << QByteArray(path) << status << QByteArray(allow);
    };
    row("GET", "/nope", 404);
    row("GET", "/up/", 404);
    row("GET", "/", 404);
    row("GET", "/apps/1", 404);
    row("GET", "/apps/1/channels/", 404);
    row("GET", "/apps/1/channels/x/y", 404);
    row("POST", "/apps/1/channels/users/x/terminate_connections", 404);
    row("GET", "/ready/", 404);
    row("GET", "/metrics/", 404);
    row("POST", "/up", 405, "GET, HEAD");
    row("GET", "/apps/1/events", 405, "POST");
    row("PUT", "/apps/1/events", 405, "POST");
    row("OPTIONS", "/apps/1/events", 405, "POST");
    row("GET", "/apps/1/batch_events", 405, "POST");
    row("POST", "/apps/1/channels", 405, "GET, HEAD");
    row("POST", "/apps/1/channels/x", 405, "GET, HEAD");
    row("POST", "/apps/1/channels/x/users", 405, "GET, HEAD");
    row("POST", "/apps/1/connections", 405, "GET, HEAD");
    row("GET", "/apps/1/users/x/terminate_connections", 405, "POST");
}

void TestHttpApi::c156_c157_c229_routesAnswerByMethod()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, path);
    QFETCH(int, status);
    QFETCH(QByteArray, allow);
    const HttpAnswer answer = http().request(method, path);
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.header("allow"), allow);
    QCOMPARE(answer.body, QByteArray(status == 404 ? "Not found." : "Method not allowed."));
    QCOMPARE(answer.header("content-type"), QByteArray("text/plain; charset=utf-8"));
}

void TestHttpApi::errorsComeAsJsonWhenAskedFor()
{
    const HttpAnswer answer =
        http().request("GET", "/nope", {}, "Accept: text/html, application/json;q=0.9\r\n");
    QCOMPARE(answer.status, 404);
    QCOMPARE(answer.body, QByteArray(R"({"error":"Not found."})"));
    QCOMPARE(answer.header("content-type"), QByteArray("application/json"));
}

void TestHttpApi::c173_c174_prefixMayBeThereOrNot()
{
    HttpClient client(testApp(), m_engine->port());
    QCOMPARE(client.get("/ws/apps/1/channels", {{}, {}, "/apps/1/channels", 0}).status, 200);
    QCOMPARE(client.get("/ws/apps/1/channels").status, 200);
    QCOMPARE(client.get("/apps/1/channels").status, 200); // 174
    QCOMPARE(client.get("/other/apps/1/channels").status, 404);
    QCOMPARE(client.get("/wsapps/1/channels").status, 404);
}

// With max_request_size 200,000. An event's data has a limit of its own (max_event_size), which is
// raised here for the second request.
void TestHttpApi::c175_largeBodyIsTaken()
{
    const QByteArray item =
        R"({"name":"e","channel":"x","data":")" + QByteArray(9'950, 'a') + R"("})";
    const QByteArray batch = "{\"batch\":[" + QByteArrayList(16, item).join(',') + "]}";
    QVERIFY(batch.size() >= 150'000 && batch.size() < 200'000);
    QCOMPARE(http().post("/apps/1/batch_events", batch).status, 200);
    const QByteArray event =
        R"({"name":"e","channel":"x","data":")" + QByteArray(150'000, 'a') + R"("})";
    QCOMPARE(http(otherApp()).post("/apps/2/events", event).status, 200);
    QCOMPARE(http().post(Events, QByteArray(200'001, ' ')).status, 413);
}

void TestHttpApi::c178_headMayComeInSegments()
{
    WireClient client(m_engine->port());
    const QByteArray request =
        "POST " + http().signedTarget("POST", Events, Event) + " HTTP/1.1\r\n" + Host +
        "Content-Length: " + QByteArray::number(Event.size()) + "\r\n\r\n" + Event;
    for (const auto &[from, size] : {std::pair(0, 3), std::pair(3, 60), std::pair(63, -1)}) {
        client.send(request.mid(from, size));
        QTest::qWait(20); // a segment of its own
    }
    QTRY_VERIFY(client.received.endsWith("\r\n\r\n{}"));
    QVERIFY(client.received.startsWith("HTTP/1.1 200 OK\r\n"));
}

void TestHttpApi::c179_brokenRequestIsRefused()
{
    WireClient client(m_engine->port());
    client.send("hello\r\n\r\n");
    QTRY_VERIFY(client.hasEnded());
    QVERIFY(client.received.startsWith("HTTP/1.1 400 "));
    QVERIFY(client.received.endsWith("\r\n\r\nBad request."));
}

void TestHttpApi::c180_chunkedBodyIsDecoded()
{
    WireClient client(m_engine->port());
    const QByteArray rest = Event.sliced(5);
    client.send("POST " + http().signedTarget("POST", Events, Event) + " HTTP/1.1\r\n" + Host +
                "Transfer-Encoding: chunked\r\n\r\n5\r\n" + Event.first(5) + "\r\n" +
                QByteArray::number(rest.size(), 16) + "\r\n" + rest + "\r\n0\r\n\r\n");
    QTRY_VERIFY(client.received.endsWith("\r\n\r\n{}"));
    QVERIFY(client.received.startsWith("HTTP/1.1 200 OK\r\n"));
}

void TestHttpApi::c181_pipelinedRequestsAreAllAnswered()
{
    WireClient client(m_engine->port());
    client.send("GET /up HTTP/1.1\r\n" + Host + "\r\nGET " +
                http().signedTarget("GET", "/apps/1/connections") + " HTTP/1.1\r\n" + Host +
                "\r\n");
    QTRY_VERIFY(client.received.endsWith(R"({"connections":0,"total":0})"));
    QCOMPARE(client.received.count("HTTP/1.1 200 OK\r\n"), 2);
    QVERIFY(client.received.contains(R"({"health":"OK"}HTTP/1.1 200 OK)"));
    QVERIFY(client.isConnected());
}

void TestHttpApi::c182_absoluteTargetIsTaken()
{
    const HttpAnswer answer = http().request("GET", "http://127.0.0.1:8080/up");
    QCOMPARE(answer.status, 200);
    const QByteArray target = http().signedTarget("GET", "/apps/1/channels");
    QCOMPARE(http().request("GET", "http://belfry.test" + target).body,
             QByteArray(R"({"channels":{}})"));
}

void TestHttpApi::c184_contentLengthIsThatOfTheBody()
{
    HttpClient client(testApp(), m_engine->port());
    const auto isExact = [](const HttpAnswer &answer, int status) {
        return answer.status == status && !answer.body.isEmpty() &&
               answer.header("content-type") == "application/json" &&
               answer.header("content-length") == QByteArray::number(answer.body.size());
    };
    QVERIFY(isExact(client.request("GET", "/up"), 200));
    QVERIFY(isExact(client.post(Events, Event), 200));
    QVERIFY(isExact(client.post(Events, "{}"), 422));
    QVERIFY(isExact(client.post("/apps/1/batch_events", "{\"batch\":[" + Event + "]}"), 200));
    QVERIFY(isExact(client.get("/apps/1/channels"), 200));
    QVERIFY(isExact(client.get("/apps/1/channels/x"), 200));
    QVERIFY(isExact(client.get("/apps/1/channels/presence-x/users"), 404));
    QVERIFY(isExact(client.get("/apps/1/connections"), 200));
    QVERIFY(isExact(client.post("/apps/1/users/1/terminate_connections", {}), 200));
    QVERIFY(isExact(client.request("GET", "/nope", {}, "Accept: application/json\r\n"), 404));
}

QTEST_GUILESS_MAIN(TestHttpApi)

#include "tst_httpapi.moc"
