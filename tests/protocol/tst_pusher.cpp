// SPDX-License-Identifier: GPL-3.0-or-later
//
// Clients of the Pusher protocol over real sockets.
#include "server/protocol/frames.h"
#include "tests/support/pusherclient.h"
#include "tests/support/rooms.h"
#include "tests/support/runningengine.h"

#include <QTest>

using namespace server;
using namespace test;

class TestPusher : public QObject
{
    Q_OBJECT

private slots:
    void greetingComesFirst();
    void endpointIsFound_data();
    void endpointIsFound();
    void otherPathsAreNoEndpoint_data();
    void otherPathsAreNoEndpoint();
    void refusedClientGetsItsErrorAndTheCode_data();
    void refusedClientGetsItsErrorAndTheCode();
    void fullAppIsRefusedWith4004();
    void badSignatureIsRefusedWith4009();
    void presenceIsToldOverTwoSockets_data();
    void presenceIsToldOverTwoSockets();
    void whisperPassesBetweenSockets();
    void payloadIsUnchanged_data();
    void payloadIsUnchanged();
};

void TestPusher::greetingComesFirst()
{
    // case 1
    RunningEngine engine;
    QVERIFY(engine.isListening());
    PusherClient client(testApp());
    QVERIFY(client.connectTo(engine.port()));
    QVERIFY(SocketId::parse(client.socketId()));
    QVERIFY(client.settle());
    QVERIFY(client.take().isEmpty());
    client.close();
    QVERIFY(client.waitForClose());
    QTRY_COMPARE(engine.gauges(), Gauges::none());
}

void TestPusher::endpointIsFound_data()
{
    QTest::addColumn<QString>("target");
    QTest::newRow("case 5: encoded key") << QStringLiteral("/app/key%31");
    QTest::newRow("case 7: no query") << QStringLiteral("/app/key1");
    QTest::newRow("case 7: old protocol") << QStringLiteral("/app/key1?protocol=3");
    QTest::newRow("with the prefix") << QStringLiteral("/ws/app/key1?protocol=7");
}

void TestPusher::endpointIsFound()
{
    QFETCH(QString, target);
    ServerConfig config = RunningEngine::config();
    config.pathPrefix = "/ws";
    RunningEngine engine(config);
    PusherClient client(testApp());
    client.open(engine.port(), {}, target);
    const auto greeting = client.next(QStringLiteral("pusher:connection_established"));
    QVERIFY(greeting);
    QCOMPARE(greeting->text, frames::connectionEstablished(client.socketId(), 30));
}

void TestPusher::otherPathsAreNoEndpoint_data()
{
    QTest::addColumn<QString>("target");
    QTest::newRow("case 6: slash at the end") << QStringLiteral("/app/key1/");
    QTest::newRow("empty key") << QStringLiteral("/app/");
    QTest::newRow("another path") << QStringLiteral("/apps/1/events");
    QTest::newRow("health") << QStringLiteral("/up");
    QTest::newRow("prefix that is not configured") << QStringLiteral("/ws/app/key1");
}

void TestPusher::otherPathsAreNoEndpoint()
{
    QFETCH(QString, target);
    RunningEngine engine;
    PusherClient client(testApp());
    client.open(engine.port(), {}, target);
    QTRY_VERIFY(client.socket().error() != QAbstractSocket::UnknownSocketError);
    QVERIFY2(client.socket().errorString().contains(u"404"),
             qPrintable(client.socket().errorString()));
    QCOMPARE(client.waiting(), 0);
}

void TestPusher::refusedClientGetsItsErrorAndTheCode_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QString>("origin");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("message");
    QTest::newRow("case 4: unknown key")
        << QByteArray("invalid-key") << QStringLiteral("http://a.test") << 4001
        << QByteArray("Application does not exist");
    QTest::newRow("case 9: origin") << QByteArray("key1") << QStringLiteral("http://b.test") << 4009
                                    << QByteArray("Origin not allowed");
    QTest::newRow("case 14: no origin")
        << QByteArray("key1") << QString() << 4009 << QByteArray("Origin not allowed");
}

void TestPusher::refusedClientGetsItsErrorAndTheCode()
{
    QFETCH(QByteArray, key);
    QFETCH(QString, origin);
    QFETCH(int, code);
    QFETCH(QByteArray, message);
    App app = testApp();
    app.allowedOrigins = {"a.test"};
    RunningEngine engine(RunningEngine::config(app));
    PusherClient client(app);
    client.open(engine.port(), origin, QStringLiteral("/app/") + QString::fromUtf8(key));
    QVERIFY(client.waitForClose());
    const auto messages = client.take();
    QCOMPARE(messages.size(), 1);
    QCOMPARE(messages.first().text, frames::error(code, message));
    QCOMPARE(int(client.closeCode()), code);
    QCOMPARE(client.closeReason(), QString::fromUtf8(message));
    QTRY_COMPARE(engine.gauges(), Gauges::none());
}

void TestPusher::fullAppIsRefusedWith4004()
{
    // cases 18 to 22
    App app = testApp();
    app.maxConnections = 1;
    RunningEngine engine(RunningEngine::config(app));
    PusherClient first(app);
    QVERIFY(first.connectTo(engine.port()));
    PusherClient second(app);
    second.open(engine.port());
    QVERIFY(second.waitForClose());
    QCOMPARE(second.take().first().text,
             frames::error(4004, "Application is over connection quota"));
    QCOMPARE(second.closeCode(), quint16(4004));
    first.close();
    QTRY_COMPARE(engine.gauges(), Gauges::none());
    PusherClient third(app);
    QVERIFY(third.connectTo(engine.port()));
}

void TestPusher::badSignatureIsRefusedWith4009()
{
    // cases 56, 59
    RunningEngine engine;
    App impostor = testApp();
    impostor.secret = "secret2";
    PusherClient client(impostor);
    QVERIFY(client.connectTo(engine.port()));
    QVERIFY(!client.subscribe("private-x"));
    const auto messages = client.take();
    QCOMPARE(messages.size(), 2);
    QCOMPARE(messages[0].text, frames::error(4009, "Connection is unauthorized"));
    QCOMPARE(messages[1].data.toObject().value(u"status").toInt(), 401);
    QVERIFY(client.subscribe("public"));
    QCOMPARE(engine.gauges().channels, 1);
}

void TestPusher::presenceIsToldOverTwoSockets_data()
{
    QTest::addColumn<QString>("how");
    for (const char *how : {"unsubscribe", "close", "reset"})
        QTest::addRow("case 81: %s", how) << QString::fromLatin1(how);
}

void TestPusher::presenceIsToldOverTwoSockets()
{
    QFETCH(QString, how);
    RunningEngine engine;
    PusherClient ann(testApp());
    PusherClient bob(testApp());
    QVERIFY(ann.connectTo(engine.port()));
    QVERIFY(bob.connectTo(engine.port()));
    QVERIFY(ann.subscribe("presence-room", person("1", "Ann")));
    QVERIFY(bob.subscribe("presence-room", person("2", "Bob")));
    QCOMPARE(
        bob.next(QStringLiteral("pusher_internal:subscription_succeeded"))->text,
        frames::subscriptionSucceeded(
            "presence-room",
            R"({"presence":{"count":2,"ids":["1","2"],"hash":{"1":{"name":"Ann"},"2":{"name":"Bob"}}}})"));
    QCOMPARE(ann.next(QStringLiteral("pusher_internal:member_added"))->text,
             frames::memberAdded("presence-room", person("2", "Bob")));
    if (how == u"unsubscribe")
        bob.unsubscribe("presence-room");
    else if (how == u"close")
        bob.close();
    else
        bob.abort();
    const auto removed = ann.next(QStringLiteral("pusher_internal:member_removed"));
    QVERIFY(removed);
    QCOMPARE(removed->text, frames::memberRemoved("presence-room", R"("2")"));
}

void TestPusher::whisperPassesBetweenSockets()
{
    // case 101
    RunningEngine engine;
    PusherClient ann(testApp());
    PusherClient bob(testApp());
    QVERIFY(ann.connectTo(engine.port()));
    QVERIFY(bob.connectTo(engine.port()));
    QVERIFY(ann.subscribe("private-w"));
    QVERIFY(bob.subscribe("private-w"));
    bob.take();
    ann.take();
    ann.send(R"({"event":"client-typing","channel":"private-w","data":{"é":1.0}})");
    QCOMPARE(bob.next(QStringLiteral("client-typing"))->text,
             QByteArray(R"({"event":"client-typing","channel":"private-w","data":{"é":1.0}})"));
    QVERIFY(ann.settle());
    QVERIFY(ann.take().isEmpty());
}

void TestPusher::payloadIsUnchanged_data()
{
    QTest::addColumn<QByteArray>("rawData");
    QTest::newRow("JSON") << QByteArray(R"("{\"a\":{},\"b\":1.0,\"c\":12345678901234567890}")");
    QTest::newRow("escapes") << QByteArray(R"("\u00e9\/\u0001\ud83d\udd14")");
    QTest::newRow("UTF-8") << QByteArray("\"\u00e9\U0001F514\"");
    QTest::newRow("125 bytes around it") << '"' + QByteArray(90, 'x') + '"';
    QTest::newRow("16-bit length") << '"' + QByteArray(5000, 'x') + '"';
    QTest::newRow("64-bit length") << '"' + QByteArray(100'000, 'x') + '"';
}

void TestPusher::payloadIsUnchanged()
{
    QFETCH(QByteArray, rawData);
    RunningEngine engine;
    PusherClient client(testApp());
    QVERIFY(client.connectTo(engine.port()));
    QVERIFY(client.subscribe("x"));
    QCOMPARE(engine.publish("x", rawData), 1);
    const auto event = client.next(QStringLiteral("e"));
    QVERIFY(event);
    QCOMPARE(event->text, "{\"event\":\"e\",\"data\":" + rawData + ",\"channel\":\"x\"}");
}

QTEST_GUILESS_MAIN(TestPusher)

#include "tst_pusher.moc"
