// SPDX-License-Identifier: GPL-3.0-or-later
//
// The limits per second of an app over real sockets, with the clock in the test's hand.
#include "server/console/local/consolefeed.h"
#include "server/protocol/frames.h"
#include "tests/support/epollmain.h"
#include "tests/support/pusherclient.h"
#include "tests/support/stillengine.h"
#include "tests/support/testapp.h"

using namespace server;
using namespace test;

namespace {

const QByteArray Events = "/apps/1/events";
const QByteArray Batch = "/apps/1/batch_events";

QByteArray eventOn(const QByteArrayList &channels)
{
    return R"({"name":"e","data":"1","channels":[")" + channels.join("\",\"") + R"("]})";
}

QByteArray batchOf(int events)
{
    const QByteArray item = R"({"name":"e","data":"1","channel":"x"})";
    return "{\"batch\":[" + QByteArrayList(events, item).join(',') + "]}";
}

App backendLimited(int perSecond)
{
    App app = testApp();
    app.maxBackendEventsPerSecond = perSecond;
    return app;
}

int remaining(const HttpAnswer &answer)
{
    return answer.status == 200 ? answer.header("x-ratelimit-remaining").toInt() : -answer.status;
}

} // namespace

class TestRates : public QObject
{
    Q_OBJECT

private slots:
    void backendEventsAreLimited();
    void refusalSaysWhenToComeAgain();
    void everyChannelIsAPoint();
    void refusedBatchPublishesNothing();
    void requestAboveTheLimitCanNeverPass();
    void badRequestsCostNothing();
    void consoleIsNotCounted();
    void readsAreLimited();
    void limitsAreApart();
    void appWithoutLimitsSaysNothing();
    void clientEventsAreLimitedBySocket();
};

void TestRates::backendEventsAreLimited()
{
    StillEngine still(backendLimited(3));
    for (const int left : {2, 1, 0}) {
        const HttpAnswer answer = still.post(Events, eventOn({"x"}));
        QCOMPARE(remaining(answer), left);
        QCOMPARE(answer.header("x-ratelimit-limit"), QByteArray("3"));
        QCOMPARE(answer.body, QByteArray("{}"));
    }
    QCOMPARE(still.post(Events, eventOn({"x"})).status, 429);
    still.clock.advance(999);
    QCOMPARE(still.post(Events, eventOn({"x"})).status, 429);
    still.clock.advance(1);
    QCOMPARE(remaining(still.post(Events, eventOn({"x"}))), 2);
}

void TestRates::refusalSaysWhenToComeAgain()
{
    StillEngine still(backendLimited(1));
    still.clock.advance(250);
    QCOMPARE(remaining(still.post(Events, eventOn({"x"}))), 0);
    still.clock.advance(400);
    for (const char *accept : {"", "Accept: text/html\r\n"}) {
        const HttpAnswer answer = still.post(Events, eventOn({"x"}), accept);
        QCOMPARE(answer.status, 429);
        QCOMPARE(answer.body,
                 QByteArray(R"({"error":"Too many requests. The app's limit of events in one )"
                            R"(second is 1 (max_backend_events_per_second).","code":429})"));
        QCOMPARE(answer.header("content-type"), QByteArray("application/json"));
        QCOMPARE(answer.header("retry-after"), QByteArray("1"));
        QCOMPARE(answer.header("x-ratelimit-limit"), QByteArray("1"));
        QCOMPARE(answer.header("x-ratelimit-remaining"), QByteArray("0"));
        // The window opened at a quarter past and ends a second later.
        QCOMPARE(answer.header("x-ratelimit-reset"),
                 QByteArray::number(ManualClock::StartUtcMs / 1000 + 2));
    }
}

void TestRates::everyChannelIsAPoint()
{
    StillEngine still(backendLimited(5));
    QCOMPARE(remaining(still.post(Events, eventOn({"a", "b", "c"}))), 2);
    QCOMPARE(still.post(Events, eventOn({"a", "b", "c"})).status, 429);
    QCOMPARE(remaining(still.post(Events, eventOn({"a", "b"}))), 0);
}

void TestRates::refusedBatchPublishesNothing()
{
    StillEngine still(backendLimited(5));
    PusherClient ann(testApp());
    QVERIFY(ann.connectTo(still.port()));
    QVERIFY(ann.subscribe("x"));
    ann.take();
    QCOMPARE(remaining(still.post(Batch, batchOf(3))), 2);
    QCOMPARE(still.post(Batch, batchOf(3)).status, 429);
    QVERIFY(ann.settle());
    QCOMPARE(ann.take().size(), 3);
    QCOMPARE(remaining(still.post(Batch, batchOf(2))), 0);
    QVERIFY(ann.settle());
    QCOMPARE(ann.take().size(), 2);
}

void TestRates::requestAboveTheLimitCanNeverPass()
{
    StillEngine still(backendLimited(2));
    const HttpAnswer answer = still.post(Batch, batchOf(3));
    QCOMPARE(answer.status, 429);
    QVERIFY2(answer.body.contains("and this request alone has 3."), answer.body.constData());
    QCOMPARE(answer.header("x-ratelimit-remaining"), QByteArray("2"));
    QCOMPARE(remaining(still.post(Batch, batchOf(2))), 0);
}

void TestRates::badRequestsCostNothing()
{
    StillEngine still(backendLimited(1));
    QCOMPARE(still.post(Events, "{}").status, 422);
    QCOMPARE(still.post(Events, eventOn({"a b"})).status, 400);
    QCOMPARE(still.post(Events, "nonsense").status, 400);
    App impostor = testApp();
    impostor.secret = "wrong";
    QCOMPARE(HttpClient(impostor, still.port()).post(Events, eventOn({"x"})).status, 401);
    QCOMPARE(remaining(still.post(Events, eventOn({"x"}))), 0);
}

void TestRates::consoleIsNotCounted()
{
    StillEngine still(backendLimited(1));
    ConsoleFeed feed(still.engine);
    PublishRequest request;
    request.appId = QStringLiteral("1");
    request.event = QStringLiteral("e");
    request.channels = {QStringLiteral("x")};
    request.data = "1";
    for (int i = 0; i < 3; ++i)
        QVERIFY(feed.publish(request));
    QCOMPARE(remaining(still.post(Events, eventOn({"x"}))), 0);
    QVERIFY(feed.publish(request));
}

void TestRates::readsAreLimited()
{
    App app = testApp();
    app.maxReadsPerSecond = 4;
    StillEngine still(app);
    QCOMPARE(remaining(still.get("/apps/1/channels")), 3);
    QCOMPARE(remaining(still.get("/apps/1/channels/x")), 2);
    QCOMPARE(remaining(still.get("/apps/1/connections")), 1);
    QCOMPARE(remaining(still.head("/apps/1/channels")), 0);
    const HttpAnswer answer = still.get("/apps/1/channels/x/users");
    QCOMPARE(answer.status, 429);
    QCOMPARE(answer.body,
             QByteArray(R"({"error":"Too many requests. The app's limit of GET requests in one )"
                        R"(second is 4 (max_read_requests_per_second).","code":429})"));
    QCOMPARE(still.post("/apps/1/users/x/terminate_connections", "{}").status, 200); // no read
    still.clock.advance(1000);
    QCOMPARE(remaining(still.get("/apps/1/channels")), 3);
}

void TestRates::limitsAreApart()
{
    App app = backendLimited(1);
    app.maxReadsPerSecond = 1;
    StillEngine still(app);
    QCOMPARE(remaining(still.post(Events, eventOn({"x"}))), 0);
    QCOMPARE(remaining(still.get("/apps/1/channels")), 0);
    QCOMPARE(still.post(Events, eventOn({"x"})).status, 429);
    QCOMPARE(still.get("/apps/1/channels").status, 429);
    const AppCounters &counters = still.engine.apps().byId("1")->counters;
    QCOMPARE(counters.rateLimited, (std::array<quint64, 4>{1, 0, 1, 0}));
    QCOMPARE(counters.httpCalls, quint64(2));
}

void TestRates::appWithoutLimitsSaysNothing()
{
    StillEngine still(testApp());
    for (int i = 0; i < 20; ++i) {
        const HttpAnswer answer = still.post(Events, eventOn({"a", "b", "c"}));
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.header("x-ratelimit-limit"), QByteArray());
        QCOMPARE(still.get("/apps/1/channels").status, 200);
    }
}

void TestRates::clientEventsAreLimitedBySocket()
{
    App app = testApp();
    app.maxClientEventsPerSecond = 2;
    StillEngine still(app);
    PusherClient ann(app);
    PusherClient bob(app);
    for (PusherClient *client : {&ann, &bob}) {
        QVERIFY(client->connectTo(still.port()));
        QVERIFY(client->subscribe("private-x"));
    }
    const auto whisper = [](PusherClient &client) {
        client.send(R"({"event":"client-e","channel":"private-x","data":1})");
        return client.settle() ? client.take() : QList<PusherMessage>();
    };
    const auto heard = [](PusherClient &client) {
        return client.settle() ? client.take().size() : -1;
    };
    ann.take();
    bob.take();
    QVERIFY(whisper(ann).isEmpty());
    QVERIFY(whisper(ann).isEmpty());
    QCOMPARE(heard(bob), 2);
    const QList<PusherMessage> refused = whisper(ann);
    QCOMPARE(refused.size(), 1);
    QCOMPARE(refused.first().text,
             frames::error(4301,
                           "Client event rejected: more than 2 in one second "
                           "(max_client_events_per_second)."));
    QCOMPARE(heard(bob), 0);
    QVERIFY(whisper(bob).isEmpty()); // a window of its own
    QCOMPARE(heard(ann), 1);
    still.clock.advance(1000);
    QVERIFY(whisper(ann).isEmpty());
    QCOMPARE(heard(bob), 1);
    QVERIFY(ann.isOpen());
}

BELFRY_EPOLL_MAIN(TestRates)

#include "tst_rates.moc"
