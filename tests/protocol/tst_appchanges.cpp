// SPDX-License-Identifier: GPL-3.0-or-later
//
// Apps that are added, changed, disabled and removed under the eyes of their clients (cases 246 and
// 247), over real sockets.
#include "server/base/json.h"
#include "tests/support/httpclient.h"
#include "tests/support/pusherclient.h"
#include "tests/support/runningengine.h"

#include <QDateTime>
#include <QTest>

using namespace server;
using namespace test;

namespace {

App rotatedApp(qint64 graceMs)
{
    App app = testApp();
    app.previousSecret = app.secret;
    app.previousSecretUntilUtc = graceMs > 0 ? QDateTime::currentMSecsSinceEpoch() + graceMs : 0;
    app.secret = "newsecret";
    return app;
}

App signingWith(const QByteArray &secret)
{
    App app = testApp();
    app.secret = secret;
    return app;
}

const QByteArray Event = R"({"name":"e","channel":"private-x","data":"{}"})";

} // namespace

class TestAppChanges : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_engine = std::make_unique<RunningEngine>(); }
    void cleanup() { m_engine.reset(); }
    void addedAppServesAtOnce();
    void c246_removedAppClosesItsClientsWith4001();
    void c246_disabledAppClosesItsClientsWith4003();
    void removedAppOutlivesItsLastClient();
    void enabledAppServesAgain();
    void c247_subscriptionsOutliveARotation();
    void c247_bothSecretsSignDuringTheGrace();
    void c247_oldSecretEndsWithItsTime();
    void c247_withoutGraceTheOldSecretEndsAtOnce();
    void changedKeyIsForNewClients();
    void limitsReachOpenConnections();
    void loweredQuotaClosesNobody();
    void stateSurvivesAChange();
    void removedAppTakesTheDemoWithIt();

private:
    // What the engine answers to a configuration with these apps.
    Result<QStringList> reconfigure(const QList<App> &apps)
    {
        ServerConfig config = RunningEngine::config();
        config.apps = apps;
        return m_engine
            ->ask<std::optional<Result<QStringList>>>(
                [&](Engine &engine) { return std::optional(engine.reconfigure(config)); })
            .value();
    }
    quint16 port() { return m_engine->port(); }
    int publishTo(const App &signer, const QByteArray &id = "1")
    {
        HttpClient http(signer, port());
        return http.post("/apps/" + id + "/events", Event).status;
    }
    static bool signIn(PusherClient &client, const App &app);

    std::unique_ptr<RunningEngine> m_engine;
};

bool TestAppChanges::signIn(PusherClient &client, const App &app)
{
    const QByteArray user = R"({"id":"7"})";
    const QByteArray auth =
        app.key + ':' + Signer(app.secret).sign(client.socketId() + "::user::" + user);
    client.send(R"({"event":"pusher:signin","data":{"auth":")" + auth + R"(","user_data":)" +
                json::quoted(user) + "}}");
    if (!client.settle())
        return false;
    const QList<PusherMessage> messages = client.take();
    return std::any_of(messages.cbegin(), messages.cend(), [](const PusherMessage &message) {
        return message.event == u"pusher:signin_success";
    });
}

void TestAppChanges::addedAppServesAtOnce()
{
    App app = testApp();
    app.id = "3";
    app.key = "key3";
    app.name = QStringLiteral("3");
    QCOMPARE(publishTo(app, "3"), 404);
    const auto rows = reconfigure({testApp(), otherApp(), app});
    QVERIFY(rows);
    QCOMPARE(*rows, QStringList{QStringLiteral("App \"3\" added")});
    PusherClient client(app);
    QVERIFY(client.connectTo(port()));
    QVERIFY(client.subscribe("private-x"));
    QCOMPARE(publishTo(app, "3"), 200);
    QVERIFY(client.next(QStringLiteral("e")));
}

void TestAppChanges::c246_removedAppClosesItsClientsWith4001()
{
    PusherClient one(testApp());
    PusherClient two(testApp());
    PusherClient other(otherApp());
    for (PusherClient *client : {&one, &two, &other}) {
        QVERIFY(client->connectTo(port()));
        QVERIFY(client->subscribe("presence-x", R"({"user_id":"1"})"));
    }
    one.take();
    const auto rows = reconfigure({otherApp()});
    QVERIFY(rows);
    QCOMPARE(
        *rows,
        QStringList{QStringLiteral("App \"1\" (Test) removed; 2 clients are closed with 4001")});
    for (PusherClient *client : {&one, &two}) {
        QVERIFY(client->waitForClose());
        QCOMPARE(client->closeCode(), quint16(4001));
        QCOMPARE(client->closeReason(), QStringLiteral("Application does not exist"));
        const auto error = client->next(QStringLiteral("pusher:error"));
        QVERIFY(error);
        QCOMPARE(error->data.toObject().value(u"code").toInt(), 4001);
    }
    QCOMPARE(publishTo(testApp()), 404);
    PusherClient late(testApp());
    late.open(port());
    QVERIFY(late.waitForClose());
    QCOMPARE(late.closeCode(), quint16(4001));
    QVERIFY(other.settle());
    QCOMPARE(publishTo(otherApp(), "2"), 200);
}

void TestAppChanges::c246_disabledAppClosesItsClientsWith4003()
{
    PusherClient client(testApp());
    PusherClient other(otherApp());
    QVERIFY(client.connectTo(port()));
    QVERIFY(other.connectTo(port()));
    App disabled = testApp();
    disabled.enabled = false;
    const auto rows = reconfigure({disabled, otherApp()});
    QVERIFY(rows);
    QCOMPARE(*rows,
             QStringList{QStringLiteral("App \"1\" (Test) changed: enabled true -> false; 1 "
                                        "client is closed with 4003")});
    QVERIFY(client.waitForClose());
    QCOMPARE(client.closeCode(), quint16(4003));
    const auto error = client.next(QStringLiteral("pusher:error"));
    QVERIFY(error);
    QCOMPARE(error->data.toObject().value(u"message").toString(),
             QStringLiteral("Application disabled"));
    HttpClient http(testApp(), port());
    const HttpAnswer answer = http.post("/apps/1/events", Event);
    QCOMPARE(answer.status, 403);
    QVERIFY2(answer.body.contains("disabled"), answer.body.constData());
    PusherClient late(testApp());
    late.open(port());
    QVERIFY(late.waitForClose());
    QCOMPARE(late.closeCode(), quint16(4003));
    QVERIFY(other.settle());
}

void TestAppChanges::removedAppOutlivesItsLastClient()
{
    // Never answers the Close frame.
    QTcpSocket mute;
    mute.connectToHost(QHostAddress(QHostAddress::LocalHost), port());
    mute.write("GET /app/key1 HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
               "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n");
    QTRY_COMPARE(m_engine->gauges().open, 1);
    const auto removed = [&] {
        return m_engine->ask<std::size_t>(
            [](Engine &engine) { return engine.apps().removedCount(); });
    };
    QVERIFY(reconfigure({otherApp()}));
    QCOMPARE(removed(), std::size_t(1));
    mute.write("\x8a\x80" + QByteArray(4, '\0')); // a pong, which is looked at
    mute.flush();
    PusherClient other(otherApp());
    QVERIFY(other.connectTo(port()));
    QVERIFY(other.settle());
    QCOMPARE(removed(), std::size_t(1));
    mute.abort();
    QTRY_COMPARE(removed(), std::size_t(0));
}

void TestAppChanges::enabledAppServesAgain()
{
    App app = testApp();
    app.enabled = false;
    QVERIFY(reconfigure({app, otherApp()}));
    QVERIFY(reconfigure({testApp(), otherApp()}));
    PusherClient client(testApp());
    QVERIFY(client.connectTo(port()));
    QCOMPARE(publishTo(testApp()), 200);
}

void TestAppChanges::c247_subscriptionsOutliveARotation()
{
    PusherClient client(testApp());
    QVERIFY(client.connectTo(port()));
    QVERIFY(client.subscribe("private-x"));
    const auto rows = reconfigure({rotatedApp(60'000), otherApp()});
    QVERIFY(rows);
    QCOMPARE(rows->size(), 1);
    QVERIFY(!rows->first().contains(u"newsecret"));
    QCOMPARE(publishTo(signingWith("newsecret")), 200);
    QVERIFY(client.next(QStringLiteral("e")));
    QVERIFY(client.isOpen());
}

void TestAppChanges::c247_bothSecretsSignDuringTheGrace()
{
    for (const qint64 graceMs : {qint64(60'000), qint64(0)}) { // 0: without end
        QVERIFY(reconfigure({rotatedApp(graceMs), otherApp()}));
        for (const char *secret : {"secret1", "newsecret"}) {
            const App signer = signingWith(secret);
            PusherClient client(signer);
            QVERIFY(client.connectTo(port()));
            QVERIFY(client.subscribe("private-x"));
            QVERIFY(signIn(client, signer));
            QCOMPARE(publishTo(signer), 200);
        }
        PusherClient stranger(signingWith("othersecret"));
        QVERIFY(stranger.connectTo(port()));
        QVERIFY(!stranger.subscribe("private-x"));
        QVERIFY(!signIn(stranger, signingWith("othersecret")));
        QCOMPARE(publishTo(signingWith("othersecret")), 401);
    }
}

void TestAppChanges::c247_oldSecretEndsWithItsTime()
{
    QVERIFY(reconfigure({rotatedApp(1500), otherApp()}));
    QCOMPARE(publishTo(testApp()), 200);
    QTRY_COMPARE(publishTo(testApp()), 401);
    QCOMPARE(publishTo(signingWith("newsecret")), 200);
    // The file still says the same: nothing of it comes back.
    App expired = rotatedApp(1);
    expired.previousSecretUntilUtc = QDateTime::currentMSecsSinceEpoch() - 1;
    const auto rows = reconfigure({expired, otherApp()});
    QVERIFY(rows);
    QCOMPARE(*rows, QStringList());
    QCOMPARE(publishTo(testApp()), 401);
}

void TestAppChanges::c247_withoutGraceTheOldSecretEndsAtOnce()
{
    PusherClient client(testApp());
    QVERIFY(client.connectTo(port()));
    QVERIFY(client.subscribe("private-x"));
    QVERIFY(reconfigure({signingWith("newsecret"), otherApp()}));
    QCOMPARE(publishTo(testApp()), 401);
    QVERIFY(!client.subscribe("private-y")); // it signs with the old one
    QCOMPARE(publishTo(signingWith("newsecret")), 200);
    QVERIFY(client.next(QStringLiteral("e")));
}

void TestAppChanges::changedKeyIsForNewClients()
{
    PusherClient client(testApp());
    QVERIFY(client.connectTo(port()));
    QVERIFY(client.subscribe("private-x"));
    App app = testApp();
    app.key = "otherkey";
    QVERIFY(reconfigure({app, otherApp()}));
    PusherClient late(testApp());
    late.open(port());
    QVERIFY(late.waitForClose());
    QCOMPARE(late.closeCode(), quint16(4001));
    PusherClient next(app);
    QVERIFY(next.connectTo(port()));
    QCOMPARE(publishTo(app), 200);
    QVERIFY(client.next(QStringLiteral("e")));
}

void TestAppChanges::limitsReachOpenConnections()
{
    PusherClient client(testApp());
    QVERIFY(client.connectTo(port()));
    QVERIFY(client.subscribe("private-x"));
    App app = testApp();
    app.clientEvents = ClientEvents::None;
    app.maxEventBytes = 10;
    QVERIFY(reconfigure({app, otherApp()}));
    client.send(R"({"event":"client-a","channel":"private-x","data":{}})");
    const auto error = client.next(QStringLiteral("pusher:error"));
    QVERIFY(error);
    QCOMPARE(error->data.toObject().value(u"code").toInt(), 4301);
    HttpClient http(app, port());
    QCOMPARE(
        http.post("/apps/1/events", R"({"name":"e","channel":"x","data":"01234567890"})").status,
        413);

    app.maxMessageBytes = 200;
    QVERIFY(reconfigure({app, otherApp()}));
    QVERIFY(client.settle()); // it is known wherever the socket lives
    client.send(QByteArray(201, 'x'));
    QVERIFY(client.waitForClose());
    QCOMPARE(client.closeCode(), quint16(1009));
}

void TestAppChanges::loweredQuotaClosesNobody()
{
    PusherClient one(testApp());
    PusherClient two(testApp());
    QVERIFY(one.connectTo(port()));
    QVERIFY(two.connectTo(port()));
    App app = testApp();
    app.maxConnections = 1;
    const auto rows = reconfigure({app, otherApp()});
    QVERIFY(rows);
    QCOMPARE(
        *rows,
        QStringList{QStringLiteral("App \"1\" (Test) changed: max_connections unlimited -> 1")});
    QVERIFY(one.settle());
    QVERIFY(two.settle());
    PusherClient third(testApp());
    third.open(port());
    QVERIFY(third.waitForClose());
    QCOMPARE(third.closeCode(), quint16(4004));
}

void TestAppChanges::stateSurvivesAChange()
{
    PusherClient client(testApp());
    QVERIFY(client.connectTo(port()));
    QVERIFY(client.subscribe("presence-x", R"({"user_id":"1"})"));
    QCOMPARE(m_engine->publish("cache-c", "\"kept\""), 0);
    const Gauges before = m_engine->gauges();
    App app = testApp();
    app.name = QStringLiteral("Renamed");
    app.cacheSeconds = 60;
    QVERIFY(reconfigure({app, otherApp()}));
    QCOMPARE(m_engine->gauges(), before);
    QVERIFY(client.subscribe("cache-c"));
    const auto cached = client.next(QStringLiteral("e"));
    QVERIFY(cached);
    QCOMPARE(cached->channel, QStringLiteral("cache-c"));
    client.close();
    QTRY_COMPARE(m_engine->gauges(), Gauges::none());
}

void TestAppChanges::removedAppTakesTheDemoWithIt()
{
    m_engine->ask<bool>([](Engine &engine) {
        engine.setDemo(true);
        return true;
    });
    const auto simulated = [&] {
        return m_engine->ask<int>([](Engine &engine) {
            const AppRuntime *other = engine.apps().byId("2");
            return other ? other->connections : 0;
        });
    };
    QCOMPARE(simulated(), 0);
    QVERIFY(reconfigure({otherApp()}));
    QVERIFY(simulated() > 0); // it plays in the next app
    QVERIFY(m_engine->ask<bool>(
        [](Engine &engine) { return engine.removeApp("2").has_value() && !engine.isDemo(); }));
    QVERIFY(reconfigure({testApp()}));
    QVERIFY(m_engine->ask<bool>([](Engine &engine) { return engine.isDemo(); }));
    QVERIFY(m_engine->gauges().connections > 0);
}

QTEST_GUILESS_MAIN(TestAppChanges)

#include "tst_appchanges.moc"
