// SPDX-License-Identifier: GPL-3.0-or-later
//
// How large the demonstration is, and that what it plays looks like tenants at any size.
#include "server/demo/simulator.h"
#include "server/engine.h"
#include "tests/support/epollmain.h"
#include "tests/support/testapp.h"

#include <QElapsedTimer>
#include <QSet>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace server;
using namespace test;

class TestSimulator : public QObject
{
    Q_OBJECT

private slots:
    void quietOfficeIsTheDefault();
    void clientsAreHeldAtTheirNumber();
    void aLimitOfTheAppIsNotHammered();
    void largeTenantsAreMadeOfTeams();
    void usersHaveSeveralDevices();
    void eventsComeAtTheirRate();
    void sameSeedSamePeople();
    void whoIsDisconnectedIsReplaced();
    void nobodyIsLeftWhenItEnds();
    void chartsHaveAHistoryAtOnce();
    void everyMinuteHasItsStory();

private:
    struct Stage
    {
        explicit Stage(const DemoScale &scale, std::optional<int> maxConnections = {})
        {
            ServerConfig config;
            config.port = 0;
            App app = testApp();
            app.maxConnections = maxConnections;
            config.apps = {app};
            config.demo = true;
            config.demoScale = scale;
            engine = std::make_unique<Engine>(config, clock);
            isListening = engine->start().has_value();
        }
        int open() const { return engine->connections().openCount(); }

        SystemClock clock;
        std::unique_ptr<Engine> engine;
        bool isListening = false;
    };
    static DemoScale scaled(int clients, std::optional<int> rate = {}, quint32 seed = 42)
    {
        return {clients, rate, seed};
    }
    static QByteArrayList names(Engine &engine)
    {
        QByteArrayList names;
        engine.apps().all().front()->channels.forEach(
            [&](const Channel &channel) { names.append(channel.name()); });
        std::sort(names.begin(), names.end());
        return names;
    }
    static quint64 published(Engine &engine)
    {
        const Ring<JournalEntry> &entries = engine.activity().journal().entries();
        quint64 count = 0;
        for (quint64 seq = entries.firstSeq(); seq < entries.nextSeq(); ++seq)
            count += entries.at(seq).kind == LogKind::Event ? 1 : 0;
        return count;
    }
};

void TestSimulator::quietOfficeIsTheDefault()
{
    Stage stage({});
    QVERIFY(stage.isListening);
    QCOMPARE(stage.open(), 70);
    QVERIFY(names(*stage.engine).contains("presence-tenant.acme"));
    QVERIFY(names(*stage.engine).contains("private-tenant.acme.orders"));
}

void TestSimulator::clientsAreHeldAtTheirNumber()
{
    Stage stage(scaled(900));
    QCOMPARE(stage.open(), Simulator::ConnectsPerTick); // the others within a moment
    QTRY_COMPARE(stage.open(), 900);
    QTest::qWait(3 * Simulator::TickMs);
    QCOMPARE(stage.open(), 900);
}

void TestSimulator::aLimitOfTheAppIsNotHammered()
{
    Stage stage(scaled(500), 50);
    QCOMPARE(stage.open(), 50);
    QTest::qWait(3 * Simulator::TickMs);
    QCOMPARE(stage.open(), 50);
    QVERIFY(stage.engine->activity().meter().errorsLastMinute() <= 10);
}

void TestSimulator::largeTenantsAreMadeOfTeams()
{
    Stage stage(scaled(1200));
    QTRY_COMPARE(stage.open(), 1200);
    qsizetype largest = 0;
    QSet<QByteArray> tenants;
    stage.engine->apps().all().front()->channels.forEach([&](const Channel &channel) {
        if (channel.name() == "global")
            return;
        largest = std::max(largest, qsizetype(channel.subscriberCount()));
        tenants.insert(channel.tenant());
    });
    QCOMPARE(tenants, QSet<QByteArray>({"acme", "globex", "initech", "umbrella", "hooli"}));
    QVERIFY2(largest > 20 && largest < 120, qPrintable(QString::number(largest)));
    QVERIFY(names(*stage.engine).contains("presence-tenant.acme.team-3"));
}

void TestSimulator::usersHaveSeveralDevices()
{
    Stage stage(scaled(600));
    QTRY_COMPARE(stage.open(), 600);
    const int users = stage.engine->activity().tally().onlineUsers();
    QVERIFY2(users > 300 && users < 500, qPrintable(QString::number(users)));
    QSet<qsizetype> devices;
    stage.engine->apps().all().front()->channels.forEach([&](const Channel &channel) {
        if (!channel.roster())
            return;
        for (const Roster::Member &member : channel.roster()->members())
            devices.insert(qsizetype(member.devices.size()));
    });
    QVERIFY(devices.contains(1) && devices.contains(2));
    QVERIFY(!devices.contains(4));
}

void TestSimulator::eventsComeAtTheirRate()
{
    constexpr int Rate = 2000;
    QElapsedTimer elapsed;
    Stage stage(scaled(200, Rate));
    elapsed.start();
    QTest::qWait(1500);
    const quint64 events = published(*stage.engine);
    const auto wanted = double(elapsed.elapsed()) * Rate / 1000;
    QVERIFY2(double(events) > wanted * 0.9 && double(events) < wanted * 1.1,
             qPrintable(QStringLiteral("%1 of %2").arg(events).arg(wanted)));
}

void TestSimulator::sameSeedSamePeople()
{
    Stage stage(scaled(200, {}, 7));
    Stage again(scaled(200, {}, 7));
    Stage other(scaled(200, {}, 8));
    QCOMPARE(names(*stage.engine), names(*again.engine));
    QVERIFY(names(*stage.engine) != names(*other.engine));
}

void TestSimulator::whoIsDisconnectedIsReplaced()
{
    Stage stage(scaled(100));
    QCOMPARE(stage.open(), 100);
    QList<Connection *> all;
    stage.engine->connections().forEachOpen([&](Connection &one) { all.append(&one); });
    for (Connection *one : all)
        stage.engine->connections().close(*one, 4200, "Gone");
    QCOMPARE(stage.open(), 0);
    QTRY_COMPARE(stage.open(), 100);
}

void TestSimulator::nobodyIsLeftWhenItEnds()
{
    Stage stage(scaled(400, 1000));
    QTRY_COMPARE(stage.open(), 400);
    stage.engine->setDemo(false);
    QTRY_COMPARE(stage.open(), 0);
    QVERIFY(names(*stage.engine).isEmpty());
}

void TestSimulator::chartsHaveAHistoryAtOnce()
{
    const auto secondsWith = [](const Stage &stage, TrafficMetric metric) {
        const auto history = stage.engine->activity().meter().history({});
        qsizetype seconds = 0;
        for (const TrafficSeries &line : history->series) {
            if (line.metric == metric)
                seconds += std::count_if(
                    line.mean.begin(), line.mean.end(), [](double value) { return value > 0; });
        }
        return seconds;
    };
    const auto secondsWithEvents = [&](const Stage &stage) {
        return secondsWith(stage, TrafficMetric::MessagesOut);
    };
    QVERIFY(secondsWithEvents(Stage({})) > 250);
    QVERIFY(secondsWith(Stage({}), TrafficMetric::LatencyP95) > 250);
    QVERIFY(secondsWith(Stage({}), TrafficMetric::Opened) > 50);
    QVERIFY(secondsWith(Stage({}), TrafficMetric::Closed) > 50);
    QVERIFY(secondsWithEvents(Stage(scaled(100))) < 10);
    QVERIFY(secondsWithEvents(Stage(scaled(100, 100))) < 10);
}

// Five minutes, as fast as they go.
void TestSimulator::everyMinuteHasItsStory()
{
    Stage stage(scaled(0));
    QTRY_COMPARE(stage.open(), 0);
    stage.engine->setDemo(false);
    Engine &engine = *stage.engine;
    TrafficMeter &meter = engine.activity().meter();
    Simulator office(engine.apps(), engine.connections(), engine.publisher(), meter);
    const auto refused = [&engine] {
        const Ring<JournalEntry> &entries = engine.activity().journal().entries();
        int count = 0;
        for (quint64 seq = entries.firstSeq(); seq < entries.nextSeq(); ++seq)
            count += entries.at(seq).kind == LogKind::Rejected ? 1 : 0;
        return count;
    };
    const auto mostQueued = [&engine] {
        qint64 most = 0;
        engine.connections().forEachOpen(
            [&most](const Connection &one) { most = std::max(most, one.queuedBytes()); });
        return most;
    };
    const auto play = [&office](double seconds) {
        for (int tick = 0; tick < int(seconds * 1000) / Simulator::TickMs; ++tick) {
            office.tick();
            QCoreApplication::processEvents();
        }
    };
    play(20);
    QVERIFY2(refused() > 10, qPrintable(QString::number(refused())));
    play(49);
    const int before = stage.open();
    play(5);
    QVERIFY2(stage.open() >= before + 15, qPrintable(QString::number(stage.open() - before)));
    play(126);
    QVERIFY2(mostQueued() > 64 * 1024, qPrintable(QString::number(mostQueued())));
    play(36);
    QCOMPARE(mostQueued(), 0);
    play(4); // the machine is busy for 45 seconds of the next minute
    int slow = 0;
    for (int second = 0; second < 60; ++second) {
        play(1);
        meter.sample(stage.open(), {});
        const auto p95 = meter.publishP95Microseconds({});
        slow += p95.value_or(0) > 250'000 ? 1 : 0;
        QVERIFY(p95.value_or(0) < 1'500'000);
    }
    // Its own timer and that of the engine may have moved them by a few.
    QVERIFY2(slow >= 40 && slow <= 48, qPrintable(QString::number(slow)));
}

BELFRY_EPOLL_MAIN(TestSimulator)
#include "tst_simulator.moc"
