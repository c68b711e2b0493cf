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
    void otherPathsAreNoEndpoint_data();
    void otherPathsAreNoEndpoint();
    void payloadIsUnchanged_data();
    void payloadIsUnchanged();
};

void TestPusher::otherPathsAreNoEndpoint_data()
{
    QTest::addColumn<QString>("target");
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
