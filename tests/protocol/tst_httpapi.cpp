// SPDX-License-Identifier: GPL-3.0-or-later
//
// Routes and signatures of the HTTP API over real sockets (case 6I).
#include "tests/support/httpclient.h"
#include "tests/support/rooms.h"
#include "tests/support/runningengine.h"

#include <QTest>

using namespace server;
using namespace test;

namespace {

const QByteArray Events = "/apps/1/events";

QByteArray eventBody(const QByteArray &rawMembers)
{
    return R"({"name":"e","data":"1",)" + rawMembers + '}';
}

} // namespace

class TestHttpApi : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { m_engine.reset(); }
    void healthNeedsNoSignature();
    void drainingServerIsNotReady();
    void routesAnswerByMethod_data();
    void routesAnswerByMethod();
    void unsignedRequestIsRefused_data();
    void unsignedRequestIsRefused();
    void signatureIsChecked();
    void unknownAppIsNamed();
    void errorsComeAsJsonWhenAskedFor();
    void prefixMayBeThereOrNot();

private:
    HttpClient http(const App &app = testApp()) { return HttpClient(app, m_engine->port()); }

    std::unique_ptr<RunningEngine> m_engine;
};

void TestHttpApi::initTestCase()
{
    ServerConfig config = RunningEngine::config();
    config.pathPrefix = "/ws";
    m_engine = std::make_unique<RunningEngine>(config);
    QVERIFY(m_engine->isListening());
}

void TestHttpApi::healthNeedsNoSignature()
{
    // cases 154, 155
    HttpClient client(testApp(), m_engine->port());
    for (const char *path : {"/up", "/ws/up"}) {
        const HttpAnswer answer = client.request("GET", path);
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.body, QByteArray(R"({"health":"OK"})"));
        QCOMPARE(answer.header("content-length"), QByteArray("15"));
        QCOMPARE(answer.header("content-type"), QByteArray("application/json"));
    }
    const HttpAnswer head = client.request("HEAD", "/up");
    QCOMPARE(head.status, 200);
    QCOMPARE(head.header("content-length"), QByteArray("15"));
    QCOMPARE(head.body, QByteArray());
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

void TestHttpApi::routesAnswerByMethod_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("allow");
    const auto row = [](const char *method, const char *path, int status, const char *allow = "") {
        QTest::addRow("%s %s", method, path)
            << QByteArray(method) << QByteArray(path) << status << QByteArray(allow);
    };
    row("GET", "/nope", 404);
    row("GET", "/up/", 404); // case 156
    row("GET", "/", 404);
    row("GET", "/apps/1", 404);
    row("GET", "/apps/1/channels/", 404);
    row("GET", "/apps/1/channels/x/y", 404);
    row("POST", "/apps/1/channels/users/x/terminate_connections", 404); // case 229
    row("GET", "/ready/", 404);
    row("GET", "/metrics/", 404);
    row("POST", "/up", 405, "GET, HEAD");
    row("GET", "/apps/1/events", 405, "POST"); // case 157
    row("PUT", "/apps/1/events", 405, "POST");
    row("OPTIONS", "/apps/1/events", 405, "POST");
    row("GET", "/apps/1/batch_events", 405, "POST");
    row("POST", "/apps/1/channels", 405, "GET, HEAD");
    row("POST", "/apps/1/channels/x", 405, "GET, HEAD");
    row("POST", "/apps/1/channels/x/users", 405, "GET, HEAD");
    row("POST", "/apps/1/connections", 405, "GET, HEAD");
    row("GET", "/apps/1/users/x/terminate_connections", 405, "POST");
}

void TestHttpApi::routesAnswerByMethod()
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

void TestHttpApi::unsignedRequestIsRefused_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("path");
    const auto row = [](const char *method, const char *path) {
        QTest::addRow("case 158: %s %s", method, path) << QByteArray(method) << QByteArray(path);
    };
    row("POST", "/apps/1/events");
    row("POST", "/apps/1/batch_events");
    row("GET", "/apps/1/connections");
    row("GET", "/apps/1/channels");
    row("GET", "/apps/1/channels/x");
    row("GET", "/apps/1/channels/x/users");
    row("POST", "/apps/1/users/x/terminate_connections");
}

void TestHttpApi::unsignedRequestIsRefused()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, path);
    const HttpAnswer answer = http().request(method, path);
    QCOMPARE(answer.status, 401);
    QCOMPARE(answer.body, QByteArray("Authentication signature invalid."));
    App impostor = testApp();
    impostor.secret = "secret2";
    QCOMPARE(http(impostor).signedRequest(method, path).status, 401); // case 159
    App foreign = otherApp();                                         // case 207
    QCOMPARE(http(foreign).signedRequest(method, path).status, 401);
}

void TestHttpApi::signatureIsChecked()
{
    HttpClient client(testApp(), m_engine->port());
    QCOMPARE(client.get("/apps/1/channels").status, 200);
    HttpAnswer answer = client.get("/apps/1/channels", {{}, {}, {}, 1}); // case 161
    QCOMPARE(answer.status, 401);
    QVERIFY(answer.body.startsWith("Timestamp expired: Given timestamp (1970-01-01T00:00:01Z)"));
    answer = client.get("/apps/1/channels", {{}, {}, "/apps/1/connections", 0});
    QCOMPARE(answer.status, 401);
    // case 169, 170
    QCOMPARE(
        client.get("/apps/1/channels", {"filter_by_prefix=a.b%20c+d&info=a,b", {}, {}, 0}).status,
        200);
    const QByteArray target = client.signedTarget("GET", "/apps/1/channels");
    QCOMPARE(client.request("GET", target).status, 200); // case 167
    QCOMPARE(client.request("GET", target).status, 200);
    QCOMPARE(client.request("HEAD", target).status, 200); // stands for GET
    QCOMPARE(client.request("GET", target + "&x=1").status, 401);
    const QByteArray body = eventBody(R"("channel":"x")"); // cases 164, 166
    const QByteArray events = client.signedTarget("POST", Events, body);
    QCOMPARE(client.request("POST", events, body).status, 200);
    answer = client.request("POST", events, body + ' ');
    QCOMPARE(answer.status, 401);
    QCOMPARE(answer.body, QByteArray("Body md5 mismatch."));
}

void TestHttpApi::unknownAppIsNamed()
{
    // case 160
    for (const QByteArray &path :
         {QByteArray("/apps/99/events"), QByteArray("/apps/9%39/events")}) {
        const HttpAnswer answer = http().post(path, "{}");
        QCOMPARE(answer.status, 404);
        QCOMPARE(answer.body, QByteArray("No matching application for ID [99]."));
    }
}

void TestHttpApi::errorsComeAsJsonWhenAskedFor()
{
    const HttpAnswer answer =
        http().request("GET", "/nope", {}, "Accept: text/html, application/json;q=0.9\r\n");
    QCOMPARE(answer.status, 404);
    QCOMPARE(answer.body, QByteArray(R"({"error":"Not found."})"));
    QCOMPARE(answer.header("content-type"), QByteArray("application/json"));
}

void TestHttpApi::prefixMayBeThereOrNot()
{
    // cases 173, 174
    HttpClient client(testApp(), m_engine->port());
    QCOMPARE(client.get("/apps/1/channels").status, 200);
    QCOMPARE(client.get("/ws/apps/1/channels").status, 200);
    QCOMPARE(client.get("/ws/apps/1/channels", {{}, {}, "/apps/1/channels", 0}).status, 200);
    QCOMPARE(client.get("/other/apps/1/channels").status, 404);
    QCOMPARE(client.get("/wsapps/1/channels").status, 404);
}

QTEST_GUILESS_MAIN(TestHttpApi)

#include "tst_httpapi.moc"
