// SPDX-License-Identifier: GPL-3.0-or-later
//
// Starting and stopping, and many clients, over real sockets.
#include "app/core/process.h"
#include "tests/support/pusherclient.h"
#include "tests/support/rooms.h"
#include "tests/support/runningengine.h"

#include <QTest>

#include <memory>
#include <vector>

using namespace server;
using namespace test;

class TestLifecycle : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { app::raiseDescriptorLimit(); }
    void stopClosesWith4200AndFreesThePort();
    void stoppedEngineStartsAgain();
    void takenPortIsUnavailable();
    void c021_thousandClientsComeAndLeaveNothingBehind();
    void demoComesAndGoes();
    void demoWaitsForTheStart();
};

void TestLifecycle::stopClosesWith4200AndFreesThePort()
{
    RunningEngine engine;
    const quint16 port = engine.port();
    std::vector<std::unique_ptr<PusherClient>> clients;
    for (int i = 0; i < 5; ++i) {
        clients.push_back(std::make_unique<PusherClient>(testApp()));
        QVERIFY(clients.back()->connectTo(port));
    }
    QVERIFY(clients[0]->subscribe("x"));
    clients[0]->take();
    engine.beginStop();
    for (const auto &client : clients) {
        QVERIFY(client->waitForClose());
        QCOMPARE(client->closeCode(), quint16(4200));
        QVERIFY(client->take().isEmpty());
    }
    QTRY_VERIFY(engine.isStopped());
    QCOMPARE(engine.gauges(), Gauges::none());
    PusherClient late(testApp());
    late.open(port);
    QTRY_VERIFY(late.socket().error() == QAbstractSocket::ConnectionRefusedError);

    ServerConfig config = RunningEngine::config();
    config.port = port;
    RunningEngine next(config);
    QVERIFY(next.isListening());
    QCOMPARE(next.port(), port);
    PusherClient again(testApp());
    QVERIFY(again.connectTo(port));
}

void TestLifecycle::stoppedEngineStartsAgain()
{
    RunningEngine engine;
    for (int i = 0; i < 3; ++i) {
        PusherClient client(testApp());
        QVERIFY(client.connectTo(engine.port()));
        QVERIFY(!engine.start()); // it runs
        engine.beginStop();
        QVERIFY(client.waitForClose());
        QTRY_VERIFY(engine.isStopped());
        QVERIFY(engine.start());
    }
}

void TestLifecycle::takenPortIsUnavailable()
{
    RunningEngine engine;
    ServerConfig config = RunningEngine::config();
    config.port = engine.port();
    RunningEngine second(config);
    QVERIFY(!second.isListening());
    const QString failure = second.ask<QString>([](Engine &e) { return e.failure(); });
    QVERIFY2(failure.contains(QString::number(engine.port())), qPrintable(failure));
    PusherClient client(testApp());
    QVERIFY(client.connectTo(engine.port())); // the first one was not disturbed
}

void TestLifecycle::c021_thousandClientsComeAndLeaveNothingBehind()
{
    constexpr std::size_t Clients = 1000;
    RunningEngine engine;
    const quint16 port = engine.port();
    std::vector<std::unique_ptr<PusherClient>> clients;
    for (std::size_t i = 0; i < Clients; ++i) {
        clients.push_back(std::make_unique<PusherClient>(testApp()));
        clients.back()->open(port);
    }
    QTRY_COMPARE_WITH_TIMEOUT(engine.gauges().open, int(Clients), 60'000);
    for (std::size_t i = 0; i < Clients; ++i) {
        const QByteArray channel = "tenant." + QByteArray::number(i % 10);
        clients[i]->send(R"({"event":"pusher:subscribe","data":{"channel":")" + channel + R"("}})");
        if (i % 20 == 0)
            QVERIFY(clients[i]->subscribe("presence-tenant.1", person(QByteArray::number(i), "A")));
    }
    QTRY_COMPARE_WITH_TIMEOUT(engine.gauges().subscribed, int(Clients), 60'000);
    const Gauges full = engine.gauges();
    QCOMPARE(full.connections, int(Clients));
    QCOMPARE(full.channels, 11);
    QCOMPARE(full.users, 50);
    QCOMPARE(full.tenants, 10);
    QCOMPARE(full.onlineUsers, 50);
    QCOMPARE(engine.publish("tenant.3", R"("x")"), int(Clients / 10));
    QVERIFY(clients[3]->next(QStringLiteral("e")));
    for (std::size_t i = 0; i < Clients; ++i) {
        if (i % 2)
            clients[i]->close();
        else
            clients[i]->abort();
    }
    QTRY_COMPARE_WITH_TIMEOUT(engine.gauges(), Gauges::none(), 60'000);
}

void TestLifecycle::demoComesAndGoes()
{
    RunningEngine engine;
    const auto setDemo = [&](bool on) {
        return engine.ask<bool>([on](Engine &e) {
            e.setDemo(on);
            return e.isDemo();
        });
    };
    QVERIFY(setDemo(true));
    const Gauges full = engine.gauges();
    QVERIFY(full.open > 0);
    QCOMPARE(full.open, full.subscribed);
    QVERIFY(full.onlineUsers > 0);
    QVERIFY(full.tenants > 1);
    QTRY_VERIFY(engine.ask<quint64>([](Engine &e) {
        const auto &entries = e.activity().journal().entries();
        quint64 events = 0;
        for (quint64 seq = entries.firstSeq(); seq < entries.nextSeq(); ++seq)
            events += entries.at(seq).kind == LogKind::Event ? 1 : 0;
        return events;
    }) > 0);
    QVERIFY(!setDemo(false));
    QTRY_COMPARE(engine.gauges(), Gauges::none());
    QVERIFY(setDemo(true));
    engine.beginStop();
    QTRY_VERIFY(engine.isStopped());
    QCOMPARE(engine.gauges(), Gauges::none());
}

void TestLifecycle::demoWaitsForTheStart()
{
    RunningEngine engine;
    engine.beginStop();
    QTRY_VERIFY(engine.isStopped());
    const auto isDemo = [&] {
        return engine.ask<bool>([](Engine &e) { return e.isDemo(); });
    };
    engine.ask<bool>([](Engine &e) {
        e.setDemo(true);
        return true;
    });
    QVERIFY(!isDemo());
    QCOMPARE(engine.gauges(), Gauges::none());
    QVERIFY(engine.start());
    QVERIFY(isDemo());
    QVERIFY(engine.gauges().open > 0);
}

QTEST_GUILESS_MAIN(TestLifecycle)

#include "tst_lifecycle.moc"
