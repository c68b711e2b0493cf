// SPDX-License-Identifier: GPL-3.0-or-later
//
// How the client library loses its server and finds it again.
#include "tests/client/fixture.h"
#include "tests/support/scene.h"

#include <QSignalSpy>
#include <QTest>
#include <QWebSocket>

using namespace server;
using namespace server::client;
using namespace test;

class TestClientReconnect : public QObject
{
    Q_OBJECT

private slots:
    void drainedClientsComeBackToTheRestartedServer();
    void missedEventsAreAskedForOnce();
    void unansweredChannelsHoldNothingUp();
    void vanishedServerIsTriedForTenTimes();
    void vanishedServerMayComeBack();
    void longAbsenceIsUnavailable();
    void closeEndsTheRetries();
    void terminatedUserStaysAway();
    void greetedAgain_data();
    void greetedAgain();
    void hurryHasAnEnd();
    void refusedByAFullServer();
    void silenceIsPinged();
    void missingPongEndsTheConnection();
    void silentServerIsGivenUp();
    void serversPingIsAnswered();
};

namespace {

// The delays of the retries, in order.
class Delays
{
public:
    explicit Delays(Client &client)
    {
        QObject::connect(
            &client, &Client::retryScheduled, &client, [this](int ms) { list.append(ms); });
    }
    QList<int> list;
};

} // namespace

void TestClientReconnect::drainedClientsComeBackToTheRestartedServer()
{
    ServerConfig config = RunningEngine::config();
    config.port = freePort();
    auto engine = std::make_unique<RunningEngine>(config);
    QVERIFY(engine->isListening());
    Client client(optionsOf(config.port, "7"));
    Delays delays(client);
    QList<int> codes;
    connect(&client, &Client::connectionLost, this, [&](int code) { codes.append(code); });
    QSignalSpy reconnected(&client, &Client::reconnected);
    int here = 0;
    int heard = 0;
    client.join(QStringLiteral("room")).here([&](const QList<Member> &) { ++here; });
    client.privateChannel(QStringLiteral("x")).listen(QStringLiteral(".e"), [&](const Event &) {
        ++heard;
    });
    QVERIFY(connectNow(client));
    const QByteArray before = client.socketId();
    QVERIFY(waitForSubscription(client.privateChannel(QStringLiteral("x"))));
    engine->beginStop();
    QVERIFY(waitUntil([&] { return client.state() != State::Connected; }, WaitMs));
    engine.reset();
    engine = std::make_unique<RunningEngine>(config);
    QVERIFY(engine->isListening());
    QVERIFY(waitUntil([&] { return reconnected.size() == 1; }, WaitMs));
    QCOMPARE(codes, QList<int>{4200});
    QCOMPARE(delays.list.first(), 0); // 4200: at once
    QVERIFY(client.socketId() != before);
    QCOMPARE(here, 2);
    QCOMPARE(reconnected[0][1].toStringList().join(u' '),
             QStringLiteral("presence-room private-x"));
    QCOMPARE(engine->publish("private-x", "\"{}\""), 1);
    QVERIFY(waitUntil([&] { return heard == 1; }, WaitMs));
}

void TestClientReconnect::missedEventsAreAskedForOnce()
{
    ScriptedServer server;
    server.onConnect = {ScriptedServer::greeting()};
    Client client(quick(optionsFor(server.port())));
    QSignalSpy reconnected(&client, &Client::reconnected);
    QSignalSpy connected(&client, &Client::connected);
    client.channel(QStringLiteral("x"));
    client.channel(QStringLiteral("y"));
    const QDateTime start = QDateTime::currentDateTimeUtc();
    QVERIFY(connectNow(client));
    QVERIFY(waitUntil([&] { return server.received.size() == 2; }, WaitMs));
    const QDateTime heard = QDateTime::currentDateTimeUtc();
    server.last()->close(QWebSocketProtocol::CloseCode(4200));
    QVERIFY(waitUntil([&] { return server.received.size() == 4; }, WaitMs));
    QCOMPARE(reconnected.size(), 0); // nobody is subscribed yet
    const auto answer = [&](const QString &channel, const QString &event) {
        server.last()->sendTextMessage(
            QStringLiteral("{\"event\":\"%1\",\"data\":\"{}\",\"channel\":\"%2\"}")
                .arg(event, channel));
    };
    answer(QStringLiteral("x"), QStringLiteral("pusher_internal:subscription_succeeded"));
    answer(QStringLiteral("y"), QStringLiteral("pusher:subscription_error"));
    QVERIFY(waitUntil([&] { return reconnected.size() == 1; }, WaitMs));
    const QDateTime since = reconnected[0][0].toDateTime();
    QVERIFY(since >= start && since <= heard);
    QCOMPARE(since.timeSpec(), Qt::UTC);
    QCOMPARE(reconnected[0][1].toStringList(), QStringList{QStringLiteral("x")});
    QCOMPARE(connected.size(), 2);
}

void TestClientReconnect::unansweredChannelsHoldNothingUp()
{
    ScriptedServer server;
    server.onConnect = {ScriptedServer::greeting()};
    Options options = quick(optionsFor(server.port()));
    options.resubscribeTimeoutMs = 50;
    Client client(options);
    QSignalSpy reconnected(&client, &Client::reconnected);
    client.channel(QStringLiteral("x"));
    QVERIFY(connectNow(client));
    server.last()->close(QWebSocketProtocol::CloseCode(4200));
    QVERIFY(waitUntil([&] { return reconnected.size() == 1; }, WaitMs));
    QCOMPARE(reconnected[0][1].toStringList(), QStringList{});
}

void TestClientReconnect::vanishedServerIsTriedForTenTimes()
{
    auto server = std::make_unique<ScriptedServer>();
    server->onConnect = {ScriptedServer::greeting()};
    Client client(quick(optionsFor(server->port())));
    Delays delays(client);
    QVERIFY(connectNow(client));
    server.reset();
    QVERIFY(waitFor(client, State::Failed));
    const QList<int> expected{10, 20, 40, 40, 40, 40, 40, 40, 40, 40};
    QCOMPARE(delays.list, expected);
    QVERIFY2(client.failure().contains(u"refused"), qPrintable(client.failure()));
}

void TestClientReconnect::vanishedServerMayComeBack()
{
    const quint16 port = freePort();
    Options options = quick(optionsFor(port));
    options.retry.attempts = -1;
    Client client(options);
    Delays delays(client);
    client.open(); // nobody is there
    QVERIFY(waitUntil([&] { return delays.list.size() == 12; }, WaitMs));
    ScriptedServer server(port);
    server.onConnect = {ScriptedServer::greeting()};
    QVERIFY(waitFor(client, State::Connected));
    delays.list.clear();
    server.last()->abort();
    QVERIFY(waitUntil([&] { return !delays.list.isEmpty(); }, WaitMs));
    QCOMPARE(delays.list.first(), 10); // counted anew
}

void TestClientReconnect::longAbsenceIsUnavailable()
{
    Options options = quick(optionsFor(freePort()));
    options.retry.attempts = -1;
    options.unavailableTimeoutMs = 100;
    Client client(options);
    client.open();
    QCOMPARE(client.state(), State::Connecting);
    QVERIFY(waitFor(client, State::Unavailable));
    ScriptedServer server(options.port);
    server.onConnect = {ScriptedServer::greeting()};
    QVERIFY(waitFor(client, State::Connected));
}

void TestClientReconnect::closeEndsTheRetries()
{
    Client client(quick(optionsFor(freePort())));
    Delays delays(client);
    client.open();
    QVERIFY(waitUntil([&] { return delays.list.size() == 1; }, WaitMs));
    client.close();
    QCOMPARE(client.state(), State::Disconnected);
    QTest::qWait(100);
    QCOMPARE(delays.list.size(), 1);
}

void TestClientReconnect::terminatedUserStaysAway()
{
    Scene scene;
    Client client(quick(optionsOf(scene.engine.port(), "7")));
    Delays delays(client);
    QList<int> codes;
    connect(&client, &Client::connectionLost, this, [&](int code) { codes.append(code); });
    QVERIFY(connectNow(client));
    QVERIFY(waitForSubscription(client.join(QStringLiteral("room"))));
    scene.terminate("7");
    QVERIFY(waitFor(client, State::Disconnected));
    QCOMPARE(codes, QList<int>{4009});
    QVERIFY(delays.list.isEmpty());
}

void TestClientReconnect::greetedAgain_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<int>("delayMs");
    QTest::newRow("going away") << 1001 << 10;
    QTest::newRow("over capacity") << 4100 << 1000;
    QTest::newRow("reconnect") << 4200 << 0;
}

void TestClientReconnect::greetedAgain()
{
    QFETCH(int, code);
    QFETCH(int, delayMs);
    ScriptedServer server;
    server.onConnect = {ScriptedServer::greeting()};
    Client client(quick(optionsFor(server.port())));
    Delays delays(client);
    QVERIFY(connectNow(client));
    server.last()->close(QWebSocketProtocol::CloseCode(code));
    QVERIFY(waitUntil([&] { return server.connections == 2; }, WaitMs));
    QCOMPARE(delays.list, QList<int>{delayMs});
}

// A server that greets and sends everybody away must not be run over.
void TestClientReconnect::hurryHasAnEnd()
{
    ScriptedServer server;
    server.onConnect = {ScriptedServer::greeting()};
    server.closeWith = 4200;
    Client client(quick(optionsFor(server.port())));
    Delays delays(client);
    client.open();
    QVERIFY(waitUntil([&] { return delays.list.size() == 4; }, WaitMs));
    const QList<int> expected{0, 0, 0, 1000};
    QCOMPARE(delays.list, expected);
}

void TestClientReconnect::refusedByAFullServer()
{
    App app = testApp();
    app.maxConnections = 1;
    Scene scene(app);
    scene.connect();
    Client client(quick(optionsFor(scene.engine.port())));
    client.open();
    QVERIFY(waitFor(client, State::Disconnected));
    QVERIFY2(client.failure().contains(u"quota"), qPrintable(client.failure()));
}

void TestClientReconnect::silenceIsPinged()
{
    ScriptedServer server;
    server.onConnect = {ScriptedServer::greeting()};
    Options options = optionsFor(server.port());
    options.activityTimeoutMs = 30;
    Client client(options);
    Delays delays(client);
    QVERIFY(connectNow(client));
    for (int pings = 1; pings <= 3; ++pings) {
        QVERIFY(waitUntil([&] { return server.received.size() == pings; }, WaitMs));
        server.last()->sendTextMessage(QStringLiteral("{\"event\":\"pusher:pong\"}"));
    }
    QCOMPARE(client.state(), State::Connected);
    QVERIFY(delays.list.isEmpty());
}

void TestClientReconnect::missingPongEndsTheConnection()
{
    ScriptedServer server;
    server.onConnect = {ScriptedServer::greeting(1)};
    Options options = quick(optionsFor(server.port()));
    options.pongTimeoutMs = 50;
    Client client(options);
    Delays delays(client);
    QList<int> codes;
    connect(&client, &Client::connectionLost, this, [&](int code) { codes.append(code); });
    QVERIFY(connectNow(client));
    // The server's second, not the client's two minutes.
    QVERIFY(waitUntil([&] { return server.connections == 2; }, WaitMs));
    QCOMPARE(server.received.first(), QStringLiteral("{\"event\":\"pusher:ping\",\"data\":{}}"));
    QCOMPARE(codes, QList<int>{4201});
    QCOMPARE(delays.list, QList<int>{0});
}

void TestClientReconnect::silentServerIsGivenUp()
{
    ScriptedServer server; // opens the WebSocket and says nothing
    Options options = quick(optionsFor(server.port()));
    options.connectTimeoutMs = 50;
    options.retry.attempts = 1;
    Client client(options);
    client.open();
    QVERIFY(waitFor(client, State::Failed));
    QCOMPARE(server.connections, 2);
    QVERIFY2(client.failure().contains(u"connectTimeoutMs"), qPrintable(client.failure()));
}

void TestClientReconnect::serversPingIsAnswered()
{
    ScriptedServer server;
    server.onConnect = {ScriptedServer::greeting(), QStringLiteral("{\"event\":\"pusher:ping\"}")};
    Client client(optionsFor(server.port()));
    QVERIFY(connectNow(client));
    QVERIFY(waitUntil([&] { return server.received.size() == 1; }, WaitMs));
    QCOMPARE(server.received.first(), QStringLiteral("{\"event\":\"pusher:pong\",\"data\":{}}"));
}

QTEST_GUILESS_MAIN(TestClientReconnect)

#include "tst_clientreconnect.moc"
