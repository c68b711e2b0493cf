// SPDX-License-Identifier: GPL-3.0-or-later
//
// Who may subscribe and who signs in: the client library, an endpoint over HTTP, and the engine.
#include "tests/client/fixture.h"
#include "tests/support/scene.h"

#include <QSignalSpy>
#include <QTest>

using namespace server;
using namespace server::client;
using namespace test;

class TestClientAuth : public QObject
{
    Q_OBJECT

private slots:
    void endpointIsAskedAsEchoDoes();
    void refusedAuthorization_data();
    void refusedAuthorization();
    void noAuthorization();
    void slowEndpointIsGivenUp();
    void wrongSignatureIsRefusedByTheServer();
    void userIsSignedIn();
    void refusedSignin();
};

void TestClientAuth::endpointIsAskedAsEchoDoes()
{
    Scene scene;
    AuthEndpoint endpoint;
    Options options = optionsFor(scene.engine.port());
    options.authorization.endpoint = endpoint.url();
    options.authorization.token = "first";
    options.authorization.headers = {{"X-Tenant", "42"}};
    Client client(options);
    QVERIFY(connectNow(client));
    client.setToken("second");
    QVERIFY(waitForSubscription(client.privateChannel(QStringLiteral("orders.7"))));
    QCOMPARE(endpoint.requests.size(), 1);
    const auto &request = endpoint.requests.first();
    QVERIFY(request.head.startsWith("POST /broadcasting/auth HTTP/1.1\r\n"));
    for (const char *line : {"Authorization: Bearer second",
                             "X-Tenant: 42",
                             "Accept: application/json",
                             "Content-Type: application/x-www-form-urlencoded"})
        QVERIFY2(request.head.contains(line), request.head.constData());
    QCOMPARE(request.body, "socket_id=" + client.socketId() + "&channel_name=private-orders.7");
    QVERIFY(waitForSubscription(client.join(QStringLiteral("room"))));
    QCOMPARE(client.join(QStringLiteral("room")).myId(), QStringLiteral("7"));
}

void TestClientAuth::refusedAuthorization_data()
{
    QTest::addColumn<int>("status");
    QTest::newRow("401") << 401;
    QTest::newRow("403") << 403;
    QTest::newRow("redirect") << 302;
    QTest::newRow("500") << 500;
}

void TestClientAuth::refusedAuthorization()
{
    QFETCH(int, status);
    Scene scene;
    AuthEndpoint endpoint;
    endpoint.status = status;
    Options options = optionsFor(scene.engine.port());
    options.authorization.endpoint = endpoint.url();
    Client client(options);
    QList<Refusal> refusals;
    client::Channel &channel = client.privateChannel(QStringLiteral("x"));
    channel.error([&](const Refusal &refusal) { refusals.append(refusal); });
    QVERIFY(connectNow(client));
    QVERIFY(waitUntil([&] { return !refusals.isEmpty(); }, WaitMs));
    QCOMPARE(refusals.first().status, status);
    QCOMPARE(refusals.first().type, QStringLiteral("AuthError"));
    QVERIFY(!channel.isSubscribed());
    QVERIFY(!scene.exists("private-x"));
    endpoint.status = 200;
    channel.subscribe();
    QVERIFY(waitForSubscription(channel));
    QCOMPARE(refusals.size(), 1);
}

void TestClientAuth::noAuthorization()
{
    Scene scene;
    Client client(optionsFor(scene.engine.port()));
    QString reason;
    QVERIFY(connectNow(client));
    client.privateChannel(QStringLiteral("x")).error([&](const Refusal &refusal) {
        reason = refusal.reason;
    });
    QVERIFY(waitUntil([&] { return !reason.isEmpty(); }, WaitMs));
    QCOMPARE(
        reason,
        QStringLiteral("private-x needs an authorization, and authorization.endpoint is not set"));
}

void TestClientAuth::slowEndpointIsGivenUp()
{
    Scene scene;
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    Options options = optionsFor(scene.engine.port());
    options.authorization.endpoint =
        QUrl(QStringLiteral("http://127.0.0.1:%1/").arg(silent.serverPort()));
    options.authorization.timeoutMs = 100;
    Client client(options);
    std::optional<Refusal> refused;
    client.privateChannel(QStringLiteral("x")).error([&](const Refusal &r) { refused = r; });
    QVERIFY(connectNow(client));
    QVERIFY(waitUntil([&] { return refused.has_value(); }, WaitMs));
    QCOMPARE(refused->status, 0);
}

void TestClientAuth::wrongSignatureIsRefusedByTheServer()
{
    Scene scene;
    Options options = optionsFor(scene.engine.port());
    options.authorization.function = [](const AuthRequest &, const AuthReply &reply) {
        reply(AuthAnswer{"key1:0123", {}, {}});
    };
    Client client(options);
    QSignalSpy errors(&client, &Client::errorReceived);
    std::optional<Refusal> refused;
    client.privateChannel(QStringLiteral("x")).error([&](const Refusal &r) { refused = r; });
    QVERIFY(connectNow(client));
    QVERIFY(waitUntil([&] { return refused.has_value(); }, WaitMs));
    QCOMPARE(refused->status, 401);
    QCOMPARE(refused->type, QStringLiteral("AuthError"));
    QCOMPARE(errors.value(0).value(0).toInt(), 4009);
    QCOMPARE(client.state(), State::Connected);
}

void TestClientAuth::userIsSignedIn()
{
    Scene scene;
    AuthEndpoint endpoint("42");
    Options options = optionsFor(scene.engine.port());
    options.authorization.userEndpoint = endpoint.url();
    Client client(options);
    QSignalSpy signedIn(&client, &Client::signedIn);
    client::Channel &mine = client.channel(QStringLiteral("#server-to-user-42"));
    QStringList heard;
    mine.listenToAll([&](const Event &event) { heard.append(event.name); });
    client.signin();
    QVERIFY(connectNow(client));
    QVERIFY(waitForSubscription(mine));
    QCOMPARE(signedIn.size(), 1);
    QCOMPARE(client.userId(), QStringLiteral("42"));
    scene.publish("only-you", "#server-to-user-42", "{}");
    QVERIFY(waitUntil([&] { return heard.contains(QStringLiteral("only-you")); }, WaitMs));
    // On the next connection as well.
    client.close();
    QVERIFY(client.userId().isEmpty());
    QVERIFY(connectNow(client));
    QVERIFY(waitForSubscription(mine));
    QCOMPARE(signedIn.size(), 2);
}

void TestClientAuth::refusedSignin()
{
    Scene scene;
    AuthEndpoint endpoint;
    endpoint.status = 403;
    Options options = optionsFor(scene.engine.port());
    options.authorization.userEndpoint = endpoint.url();
    Client client(options);
    QSignalSpy refused(&client, &Client::signinRefused);
    QVERIFY(connectNow(client));
    client.signin();
    QVERIFY(waitUntil([&] { return !refused.isEmpty(); }, WaitMs));
    QCOMPARE(refused[0][0].value<Refusal>().status, 403);
}

QTEST_GUILESS_MAIN(TestClientAuth)

#include "tst_clientauth.moc"
