// SPDX-License-Identifier: GPL-3.0-or-later
//
// The client library against the engine: connecting and listening; and what no server should send.
#include "tests/client/fixture.h"
#include "tests/support/certificate.h"
#include "tests/support/scene.h"

#include <QSignalSpy>
#include <QTest>
#include <QWebSocket>

using namespace server;
using namespace server::client;
using namespace test;

class TestClient : public QObject
{
    Q_OBJECT

private slots:
    void statesOfAConnection();
    void unknownKeyIsRefusedForGood();
    void impossibleOptionsFail();
    void tlsIsSpoken();
    void serverSendsToTls();
    void unknownCertificateIsNotTrusted();
    void eventsAreHeardByTheirName();
    void listenersEnd();
    void garbageBeforeTheGreeting_data();
    void garbageBeforeTheGreeting();
    void garbageAfterTheGreeting_data();
    void garbageAfterTheGreeting();
};

void TestClient::statesOfAConnection()
{
    Scene scene;
    Client client(optionsFor(scene.engine.port()));
    QCOMPARE(client.state(), State::Initialized);
    QStringList states;
    connect(&client, &Client::stateChanged, this, [&](State state, State previous) {
        states.append(stateName(previous) + u'>' + stateName(state));
    });
    QVERIFY(connectNow(client));
    QVERIFY(!client.socketId().isEmpty());
    QCOMPARE(scene.engine.gauges().open, 1);
    client.open(); // is open
    client.close();
    QVERIFY(client.socketId().isEmpty());
    QVERIFY(waitUntil([&] { return scene.engine.gauges().open == 0; }, WaitMs));
    QVERIFY(connectNow(client));
    const QStringList expected{QStringLiteral("initialized>connecting"),
                               QStringLiteral("connecting>connected"),
                               QStringLiteral("connected>disconnected"),
                               QStringLiteral("disconnected>connecting"),
                               QStringLiteral("connecting>connected")};
    QCOMPARE(states, expected);
}

void TestClient::unknownKeyIsRefusedForGood()
{
    Scene scene;
    Options options = quick(optionsFor(scene.engine.port()));
    options.key = "nobody";
    Client client(options);
    QSignalSpy errors(&client, &Client::errorReceived);
    QSignalSpy retries(&client, &Client::retryScheduled);
    client.open();
    QVERIFY(waitFor(client, State::Disconnected));
    QCOMPARE(errors.size(), 1);
    QCOMPARE(errors[0][0].toInt(), 4001);
    QCOMPARE(client.failure(), QStringLiteral("Application does not exist"));
    QCOMPARE(retries.size(), 0);
}

void TestClient::impossibleOptionsFail()
{
    Options options = optionsFor(1);
    options.key.clear();
    Client client(options);
    client.open();
    QCOMPARE(client.state(), State::Failed);
    QVERIFY2(client.failure().startsWith(u"key is \"\""), qPrintable(client.failure()));
}

namespace {

Options trusting(Options options, const Certificate &certificate)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setCaCertificates({certificate.certificate()});
    options.tls = tls;
    return options;
}

ServerConfig withTls(const Certificate &certificate)
{
    ServerConfig config = RunningEngine::config();
    config.tls = certificate.files();
    return config;
}

} // namespace

void TestClient::tlsIsSpoken()
{
    const Certificate certificate;
    RunningEngine engine(withTls(certificate));
    Options options = trusting(optionsFor(engine.port()), certificate);
    options.useTls = true;
    Client client(options);
    QVERIFY2(connectNow(client), qPrintable(client.failure()));
}

void TestClient::serverSendsToTls()
{
    const Certificate certificate;
    RunningEngine engine(withTls(certificate));
    Client client(trusting(optionsFor(engine.port()), certificate));
    QSignalSpy errors(&client, &Client::errorReceived);
    QVERIFY2(connectNow(client), qPrintable(client.failure()));
    QCOMPARE(errors.value(0).value(0).toInt(), 4000);
}

void TestClient::unknownCertificateIsNotTrusted()
{
    const Certificate certificate;
    RunningEngine engine(withTls(certificate));
    Options options = quick(optionsFor(engine.port()));
    options.useTls = true;
    options.retry.attempts = 1;
    Client client(options);
    client.open();
    QVERIFY(waitFor(client, State::Failed));
    QVERIFY2(client.failure().contains(u"certificate"), qPrintable(client.failure()));
}

void TestClient::eventsAreHeardByTheirName()
{
    Scene scene;
    Client client(optionsFor(scene.engine.port()));
    QStringList heard;
    const auto note = [&](const QString &who) {
        return [&heard, who](const Event &event) {
            heard.append(who + u' ' + event.name + u' ' + QString::fromUtf8(event.rawData));
        };
    };
    client.channel(QStringLiteral("orders"))
        .listen(QStringLiteral("OrderShipped"), note(QStringLiteral("class")))
        .listen(QStringLiteral(".order.shipped"), note(QStringLiteral("name")))
        .listenToAll(note(QStringLiteral("all")))
        .notification(note(QStringLiteral("notification")));
    QVERIFY(connectNow(client));
    QVERIFY(waitForSubscription(client.channel(QStringLiteral("orders"))));
    scene.publish("App\\Events\\OrderShipped", "orders", "{\"id\":1.0}");
    scene.publish("order.shipped", "orders", "plain");
    scene.publish(
        "Illuminate\\Notifications\\Events\\BroadcastNotificationCreated", "orders", "{}");
    scene.publish("order.shipped", "elsewhere", "{}");
    QVERIFY(waitUntil([&] { return heard.size() >= 6; }, WaitMs));
    const QString laravel =
        QStringLiteral("Illuminate\\Notifications\\Events\\BroadcastNotificationCreated {}");
    const QStringList expected{QStringLiteral("class App\\Events\\OrderShipped {\"id\":1.0}"),
                               QStringLiteral("all App\\Events\\OrderShipped {\"id\":1.0}"),
                               QStringLiteral("name order.shipped \"plain\""),
                               QStringLiteral("all order.shipped \"plain\""),
                               QStringLiteral("all ") + laravel,
                               QStringLiteral("notification ") + laravel};
    QCOMPARE(heard, expected);
}

void TestClient::listenersEnd()
{
    Scene scene;
    Client client(optionsFor(scene.engine.port()));
    int byName = 0;
    int byContext = 0;
    int last = 0;
    auto context = std::make_unique<QObject>();
    client::Channel &channel = client.channel(QStringLiteral("x"));
    channel.listen(QStringLiteral(".e"), [&](const Event &) { ++byName; });
    channel.listen(QStringLiteral(".e"), context.get(), [&](const Event &) { ++byContext; });
    QVERIFY(connectNow(client));
    QVERIFY(waitForSubscription(channel));
    QSignalSpy received(&client, &Client::received);
    scene.engine.publish("x", "\"{}\"");
    QVERIFY(waitUntil([&] { return byContext == 1; }, WaitMs));
    context.reset();
    channel.stopListening(QStringLiteral(".e"));
    channel.listen(QStringLiteral(".e"), [&](const Event &) { ++last; });
    scene.engine.publish("x", "\"{}\"");
    QVERIFY(waitUntil([&] { return last == 1; }, WaitMs));
    QCOMPARE(byName, 1);
    QCOMPARE(byContext, 1);
    QCOMPARE(received.size(), 2);
}

void TestClient::garbageBeforeTheGreeting_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("no JSON") << "garbage";
    QTest::newRow("other event") << "{\"event\":\"hello\"}";
    QTest::newRow("no socket id")
        << "{\"event\":\"pusher:connection_established\",\"data\":\"{}\"}";
    QTest::newRow("error without a code") << "{\"event\":\"pusher:error\",\"data\":5}";
    QTest::newRow("code of nothing") << "{\"event\":\"pusher:error\",\"data\":{\"code\":99999}}";
}

void TestClient::garbageBeforeTheGreeting()
{
    QFETCH(QString, text);
    ScriptedServer server;
    server.onConnect = {text};
    Options options = quick(optionsFor(server.port()));
    options.retry.attempts = 2;
    Client client(options);
    client.open();
    QVERIFY(waitFor(client, State::Failed));
    QCOMPARE(server.connections, 3);
}

void TestClient::garbageAfterTheGreeting_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("no JSON") << "garbage";
    QTest::newRow("list") << "[]";
    QTest::newRow("members of nobody") << "{\"event\":\"pusher_internal:member_added\","
                                          "\"channel\":\"presence-x\",\"data\":\"[]\"}";
    QTest::newRow("success of nothing") << "{\"event\":\"pusher_internal:subscription_succeeded\","
                                           "\"channel\":\"y\",\"data\":{}}";
    QTest::newRow("refusal of no shape") << "{\"event\":\"pusher:subscription_error\","
                                            "\"channel\":\"presence-x\",\"data\":7}";
    QTest::newRow("sign-in of nobody") << "{\"event\":\"pusher:signin_success\",\"data\":\"x\"}";
    QTest::newRow("second greeting") << ScriptedServer::greeting();
}

void TestClient::garbageAfterTheGreeting()
{
    QFETCH(QString, text);
    ScriptedServer server;
    server.onConnect = {ScriptedServer::greeting()};
    Client client(optionsOf(server.port(), "7"));
    client.join(QStringLiteral("x"));
    client.channel(QStringLiteral("y"));
    QVERIFY(connectNow(client));
    QVERIFY(waitUntil([&] { return server.received.size() == 2; }, WaitMs));
    QSignalSpy received(&client, &Client::received);
    server.last()->sendBinaryMessage("binary");
    server.last()->sendTextMessage(text);
    server.last()->sendTextMessage(QStringLiteral("{\"event\":\"last\"}"));
    QVERIFY(waitUntil(
        [&] {
            return !received.isEmpty() &&
                   received.last()[0].value<Event>().name == QStringLiteral("last");
        },
        WaitMs));
    QCOMPARE(client.state(), State::Connected);
    QCOMPARE(client.socketId(), QByteArray("1.2"));
}

QTEST_GUILESS_MAIN(TestClient)

#include "tst_client.moc"
