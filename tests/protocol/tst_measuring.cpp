// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the server tells of itself from time to time: to a callback, and to a StatsD daemon.
#include "server/metrics/statsd.h"
#include "tests/support/epollmain.h"
#include "tests/support/pusherclient.h"
#include "tests/support/runningengine.h"

#include <QNetworkDatagram>

using namespace server;
using namespace test;

class TestMeasuring : public QObject
{
    Q_OBJECT

private slots:
    void callsBack();
    void pushesToStatsd();
    void readsAddresses_data();
    void readsAddresses();
};

void TestMeasuring::callsBack()
{
    RunningEngine engine;
    PusherClient client(testApp());
    QVERIFY(client.connectTo(engine.port()));
    QVERIFY(client.subscribe("one"));
    QVERIFY(client.subscribe("two"));
    const auto measured = std::make_shared<std::atomic<int>>(0);
    const auto last = std::make_shared<Measurement>();
    engine.ask<int>([&](Engine &running) {
        running.onMeasurement(
            [measured, last](const Measurement &measurement) {
                *last = measurement;
                ++*measured;
            },
            1);
        return 0;
    });
    QTRY_VERIFY(*measured >= 2);
    const auto seen = engine.ask<Measurement>([&](Engine &) { return *last; });
    QCOMPARE(seen.connections, 1);
    QCOMPARE(seen.channels, 2);
    QCOMPARE(seen.subscriptions, 2);
    QCOMPARE(seen.messagesIn, 2U);
    QVERIFY(seen.messagesOut >= 3);
    QVERIFY(seen.memoryBytes > 1'000'000);
    QVERIFY(qAbs(seen.utc - QDateTime::currentMSecsSinceEpoch()) < 10'000);
}

void TestMeasuring::pushesToStatsd()
{
    QUdpSocket daemon;
    QVERIFY(daemon.bind(QHostAddress::LocalHost));
    ServerConfig config = RunningEngine::config();
    config.metrics.statsd = QStringLiteral("127.0.0.1:%1").arg(daemon.localPort());
    config.metrics.measureSeconds = 1;
    RunningEngine engine(config);
    PusherClient client(testApp());
    QVERIFY(client.connectTo(engine.port()));
    QByteArrayList packets;
    const auto hasBoth = [&] {
        while (daemon.hasPendingDatagrams())
            packets.append(daemon.receiveDatagram().data());
        return !packets.isEmpty() && packets.last().contains("belfry_connections:1|g\n") &&
               packets.last().contains("belfry_messages_out:");
    };
    QTRY_VERIFY(hasBoth());
    QVERIFY(packets.last().contains("belfry_channels:0|g"));
    QVERIFY(packets.last().contains("belfry_memory_bytes:"));
}

void TestMeasuring::readsAddresses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isGood");
    QTest::newRow("IPv4") << QStringLiteral("127.0.0.1:8125") << true;
    QTest::newRow("IPv6") << QStringLiteral("[::1]:8125") << true;
    for (const char *bad : {"",
                            "127.0.0.1",
                            "example.org:8125",
                            "127.0.0.1:0",
                            "127.0.0.1:70000",
                            "127.0.0.1:1/x",
                            "u@127.0.0.1:1"})
        QTest::newRow(bad) << QString::fromLatin1(bad) << false;
}

void TestMeasuring::readsAddresses()
{
    QFETCH(QString, text);
    QFETCH(bool, isGood);
    const auto address = StatsdAddress::parse(text);
    QCOMPARE(bool(address), isGood);
    if (!isGood)
        QVERIFY(address.error().message.contains(QStringLiteral("metrics.statsd")));
}

BELFRY_EPOLL_MAIN(TestMeasuring)
#include "tst_measuring.moc"
