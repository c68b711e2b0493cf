// SPDX-License-Identifier: GPL-3.0-or-later
//
// How the server receives clients and sends them away, whichever app is meant: proxies, attempts,
// capacity, protocol versions, the echo, and stopping.
#include "tests/support/httpclient.h"
#include "tests/support/pusherclient.h"
#include "tests/support/runningengine.h"

#include <QElapsedTimer>
#include <QTest>
#include <QUrl>

#include <memory>
#include <vector>

using namespace server;
using namespace test;

class TestReception : public QObject
{
    Q_OBJECT

private slots:
    void tooManyAttemptsAre429();
    void addressBehindAProxyIsShown();
    void fullServerSays4100();
    void protocolVersions_data();
    void protocolVersions();
    void echoSendsBackWhatItGets();
    void echoOnlyOnLoopback();
    void c242_clientsAreSentAwayOverAWindow();
    void whoComesDuringTheDrainIsToldToWait();
    void c243_healthDuringTheDrainAndAfter();

private:
    static HttpAnswer handshake(quint16 port, const QByteArray &forwardedFor);
    static std::vector<std::unique_ptr<PusherClient>> connectMany(int count, quint16 port);
};

HttpAnswer TestReception::handshake(quint16 port, const QByteArray &forwardedFor)
{
    HttpClient client(testApp(), port);
    return client.request("GET",
                          "/app/key1?protocol=7",
                          {},
                          "Upgrade: websocket\r\nConnection: Upgrade\r\n"
                          "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                          "Sec-WebSocket-Version: 13\r\nX-Forwarded-For: " +
                              forwardedFor + "\r\n");
}

std::vector<std::unique_ptr<PusherClient>> TestReception::connectMany(int count, quint16 port)
{
    std::vector<std::unique_ptr<PusherClient>> clients;
    for (int i = 0; i < count; ++i) {
        clients.push_back(std::make_unique<PusherClient>(testApp()));
        clients.back()->open(port);
    }
    return clients;
}

void TestReception::tooManyAttemptsAre429()
{
    ServerConfig config = RunningEngine::config();
    config.admission.trustedProxies = {QStringLiteral("127.0.0.0/8")};
    config.admission.attemptsPerMinute = 2;
    RunningEngine engine(config);
    QCOMPARE(handshake(engine.port(), "203.0.113.9").status, 101);
    QCOMPARE(handshake(engine.port(), "203.0.113.9").status, 101);
    const HttpAnswer refused = handshake(engine.port(), "203.0.113.9");
    QCOMPARE(refused.status, 429);
    const int seconds = refused.header("retry-after").toInt();
    QVERIFY(seconds >= 1 && seconds <= 60);
    QVERIFY2(refused.body.contains("203.0.113.9") &&
                 refused.body.contains("server.attempts_per_minute"),
             refused.body.constData());
    QCOMPARE(handshake(engine.port(), "203.0.113.10").status, 101);
    PusherClient local(testApp());
    QVERIFY(local.connectTo(engine.port())); // loopback is not counted
}

void TestReception::addressBehindAProxyIsShown()
{
    ServerConfig config = RunningEngine::config();
    config.admission.trustedProxies = {QStringLiteral("127.0.0.1")};
    RunningEngine engine(config);
    PusherClient client(testApp());
    QNetworkRequest request(
        QUrl(QStringLiteral("ws://127.0.0.1:%1/app/key1?protocol=7").arg(engine.port())));
    request.setRawHeader("X-Forwarded-For", "203.0.113.7");
    client.socket().open(request);
    QVERIFY(client.next(QStringLiteral("pusher:connection_established")));
    const auto ips = engine.ask<QByteArrayList>([](Engine &e) {
        QByteArrayList list;
        e.connections().forEachOpen(
            [&](const Connection &connection) { list.append(connection.peer().ip); });
        return list;
    });
    QCOMPARE(ips, QByteArrayList{"203.0.113.7"});
}

void TestReception::fullServerSays4100()
{
    ServerConfig config = RunningEngine::config();
    config.admission.maxConnections = 1;
    RunningEngine engine(config);
    PusherClient first(testApp());
    QVERIFY(first.connectTo(engine.port()));
    PusherClient second(otherApp()); // the limit is the server's, not the app's
    second.open(engine.port());
    QVERIFY(second.waitForClose());
    QCOMPARE(second.closeCode(), quint16(4100));
    const auto error = second.next(QStringLiteral("pusher:error"));
    QVERIFY(error);
    QCOMPARE(error->data[u"code"].toInt(), 4100);
    first.close();
    QVERIFY(first.waitForClose());
    QTRY_COMPARE(engine.gauges(), Gauges::none());
    PusherClient third(testApp());
    QVERIFY(third.connectTo(engine.port()));
}

void TestReception::protocolVersions_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<int>("code");
    QTest::newRow("7") << "?protocol=7&client=js" << 0;
    QTest::newRow("4006") << "?protocol=abc" << 4006;
    QTest::newRow("4007") << "?protocol=99" << 4007;
    QTest::newRow("4008") << "" << 4008;
}

void TestReception::protocolVersions()
{
    QFETCH(const QString, query);
    QFETCH(const int, code);
    App strict = testApp();
    strict.checkProtocol = true;
    RunningEngine engine(RunningEngine::config(strict));
    PusherClient client(strict);
    client.open(engine.port(), {}, QStringLiteral("/app/key1") + query);
    if (code == 0) {
        QVERIFY(client.next(QStringLiteral("pusher:connection_established")));
        return;
    }
    QVERIFY(client.waitForClose());
    QCOMPARE(int(client.closeCode()), code);
    PusherClient lenient(otherApp()); // Reverb takes anything, and so does an app by default
    lenient.open(engine.port(), {}, QStringLiteral("/app/key2") + query);
    QVERIFY(lenient.next(QStringLiteral("pusher:connection_established")));
}

void TestReception::echoSendsBackWhatItGets()
{
    ServerConfig config = RunningEngine::config();
    config.echoPath = "/echo";
    RunningEngine engine(config);
    QWebSocket client;
    QByteArrayList texts;
    QByteArrayList binaries;
    connect(&client, &QWebSocket::textMessageReceived, this, [&](const QString &text) {
        texts.append(text.toUtf8());
    });
    connect(&client, &QWebSocket::binaryMessageReceived, this, [&](const QByteArray &bytes) {
        binaries.append(bytes);
    });
    client.open(QUrl(QStringLiteral("ws://127.0.0.1:%1/echo").arg(engine.port())));
    QTRY_COMPARE(client.state(), QAbstractSocket::ConnectedState);
    const QByteArray large(1'000'000, '\xfe');
    client.sendTextMessage(QStringLiteral("grüße"));
    client.sendTextMessage(QString());
    client.sendBinaryMessage(large);
    QTRY_COMPARE(binaries.size(), 1);
    QCOMPARE(binaries.first(), large);
    QCOMPARE(texts, QByteArrayList({QStringLiteral("grüße").toUtf8(), QByteArray()}));
    client.close(QWebSocketProtocol::CloseCodeNormal);
    QTRY_COMPARE(client.state(), QAbstractSocket::UnconnectedState);

    RunningEngine without;
    HttpClient http(testApp(), without.port());
    QCOMPARE(http.request("GET", "/echo").status, 404);
}

void TestReception::echoOnlyOnLoopback()
{
    ServerConfig config;
    config.echoPath = "/echo";
    QVERIFY(config.validate());
    config.host = QStringLiteral("::1");
    QVERIFY(config.validate());
    config.host = QStringLiteral("0.0.0.0");
    const Outcome outcome = config.validate();
    QVERIFY(!outcome);
    QVERIFY(outcome.error().message.contains(QStringLiteral("0.0.0.0")));
    config.host = QStringLiteral("127.0.0.1");
    config.echoPath = "echo";
    QVERIFY(!config.validate());
}

// Spread, so that they do not all come back at once.
void TestReception::c242_clientsAreSentAwayOverAWindow()
{
    ServerConfig config = RunningEngine::config();
    config.drainSeconds = 1;
    RunningEngine engine(config);
    constexpr int Clients = 300;
    const auto clients = connectMany(Clients, engine.port());
    QTRY_COMPARE_WITH_TIMEOUT(engine.gauges().open, Clients, 20'000);
    QElapsedTimer watch;
    qint64 firstMs = -1;
    qint64 lastMs = -1;
    for (const auto &client : clients) {
        connect(&client->socket(), &QWebSocket::disconnected, this, [&] {
            lastMs = watch.elapsed();
            if (firstMs < 0)
                firstMs = lastMs;
        });
    }
    watch.start();
    engine.beginStop();
    for (const auto &client : clients) {
        QVERIFY(client->waitForClose());
        QCOMPARE(client->closeCode(), quint16(4200));
    }
    QVERIFY2(lastMs - firstMs >= 500, qPrintable(QString::number(lastMs - firstMs)));
    QTRY_VERIFY(engine.isStopped());
    QCOMPARE(engine.gauges(), Gauges::none());
}

void TestReception::whoComesDuringTheDrainIsToldToWait()
{
    ServerConfig config = RunningEngine::config();
    config.drainSeconds = 2;
    RunningEngine engine(config);
    const auto clients = connectMany(200, engine.port());
    QTRY_COMPARE_WITH_TIMEOUT(engine.gauges().open, 200, 20'000);
    engine.beginStop();
    PusherClient late(testApp());
    late.open(engine.port());
    QVERIFY(late.waitForClose());
    QCOMPARE(late.closeCode(), quint16(4100)); // pusher-js tries again after a second
    QTRY_VERIFY(engine.isStopped());
}

void TestReception::c243_healthDuringTheDrainAndAfter()
{
    ServerConfig config = RunningEngine::config();
    config.drainSeconds = 2;
    RunningEngine engine(config);
    const quint16 port = engine.port();
    const auto clients = connectMany(200, port);
    QTRY_COMPARE_WITH_TIMEOUT(engine.gauges().open, 200, 20'000);
    HttpClient before(testApp(), port);
    QCOMPARE(before.request("GET", "/up").status, 200);
    engine.beginStop();
    HttpClient during(testApp(), port);
    const HttpAnswer answer = during.request("GET", "/up");
    QCOMPARE(answer.status, 503);
    QCOMPARE(answer.body, QByteArray(R"({"health":"DRAINING"})"));
    const HttpAnswer ready = during.request("GET", "/ready");
    QCOMPARE(ready.status, 503);
    QCOMPARE(ready.body, QByteArray(R"({"ready":false,"reason":"The server is stopping."})"));
    QTRY_VERIFY(engine.isStopped());
    HttpClient after(testApp(), port);
    QCOMPARE(after.request("GET", "/up").status, 0); // nobody listens
}

QTEST_GUILESS_MAIN(TestReception)
#include "tst_reception.moc"
