// SPDX-License-Identifier: GPL-3.0-or-later
//
// What every console promises of the server it stands for, and of its answers.
#include "tests/contract/stage.h"

#include <QTest>

using namespace server;
using namespace test;

namespace {

PublishRequest news()
{
    PublishRequest request;
    request.appId = QStringLiteral("1");
    request.channels = {QStringLiteral("news")};
    request.event = QStringLiteral("headline");
    request.data = "{}";
    return request;
}

} // namespace

class TestConsoleServer : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_stage.reset(); }
    void badSpanIsRefused_data();
    void badSpanIsRefused();
    void trafficHasEveryMetric_data() { consoles(); }
    void trafficHasEveryMetric();
    void whatIsNotCountedHasNoSeries_data() { consoles(); }
    void whatIsNotCountedHasNoSeries();
    void credentialsAreThoseOfTheApp_data() { consoles(); }
    void credentialsAreThoseOfTheApp();
    void runningServerCannotBeStarted_data() { consoles(); }
    void runningServerCannotBeStarted();
    void stoppedServerRefusesWhatNeedsIt_data() { consoles(); }
    void stoppedServerRefusesWhatNeedsIt();
    void replyAfterItsGuardIsDropped_data() { consoles(); }
    void replyAfterItsGuardIsDropped();
    void answersComeInTheOrderOfTheQuestions_data() { consoles(); }
    void answersComeInTheOrderOfTheQuestions();

private:
    static void consoles()
    {
        QTest::addColumn<bool>("isLocal");
        QTest::newRow("fake") << false;
        QTest::newRow("local") << true;
    }
    static const char *nameOf(bool isLocal) { return isLocal ? "local" : "fake"; }
    Console &console() { return m_stage->console(); }
    Result<PublishResult> publish(const PublishRequest &request)
    {
        return ask<PublishResult>([&](auto reply) { console().publish(request, reply); });
    }
    Result<PublishReach> reach(const PublishRequest &request)
    {
        return ask<PublishReach>([&](auto reply) { console().reach(request, reply); });
    }
    Outcome start()
    {
        return ask<Done>([&](auto reply) { console().startServer(reply); });
    }
    Outcome stop()
    {
        return ask<Done>([&](auto reply) { console().stopServer(reply); });
    }

    std::unique_ptr<Stage> m_stage;
};

void TestConsoleServer::init()
{
    QFETCH(bool, isLocal);
    m_stage = isLocal ? Stage::local() : Stage::fake();
}

void TestConsoleServer::badSpanIsRefused_data()
{
    QTest::addColumn<bool>("isLocal");
    QTest::addColumn<qint64>("spanMs");
    for (const bool isLocal : {false, true}) {
        for (const qint64 spanMs : {qint64(0), qint64(-1), qint64(86'400'001)})
            QTest::addRow("%s, %lld ms", nameOf(isLocal), spanMs) << isLocal << spanMs;
    }
}

void TestConsoleServer::badSpanIsRefused()
{
    QFETCH(qint64, spanMs);
    TrafficQuery query;
    query.spanMs = spanMs;
    const auto history = ask<TrafficHistory>([&](auto reply) { console().traffic(query, reply); });
    QVERIFY(!history);
    QCOMPARE(history.error().code, ErrorCode::InvalidArgument);
}

void TestConsoleServer::trafficHasEveryMetric()
{
    for (const auto &[spanMs, stepMs] : {std::pair<qint64, qint64>(300'000, 1000),
                                         std::pair<qint64, qint64>(3'600'000, 10'000),
                                         std::pair<qint64, qint64>(86'400'000, 60'000)}) {
        TrafficQuery query;
        query.spanMs = spanMs;
        const auto history =
            ask<TrafficHistory>([&](auto reply) { console().traffic(query, reply); });
        QVERIFY(history);
        QCOMPARE(history->stepMs, stepMs);
        QCOMPARE(history->buckets, spanMs / stepMs);
        QVERIFY(history->startUtc > 0);
        for (const TrafficSeries &series : history->series) {
            QCOMPARE(series.mean.size(), history->buckets);
            QCOMPARE(series.peak.size(), history->buckets);
            QCOMPARE(series.lowest.size(), history->buckets);
            QCOMPARE(series.sum.size(), history->buckets);
        }
    }
}

void TestConsoleServer::whatIsNotCountedHasNoSeries()
{
    const auto metrics = [this](const QString &appId, const std::optional<QString> &tenant) {
        TrafficQuery query;
        query.appId = appId;
        query.tenant = tenant;
        const auto history =
            ask<TrafficHistory>([&](auto reply) { console().traffic(query, reply); });
        QList<TrafficMetric> found;
        for (const TrafficSeries &series : history ? history->series : QList<TrafficSeries>())
            found.append(series.metric);
        return found;
    };
    constexpr auto All = static_cast<qsizetype>(TrafficMetric::Count);
    QTRY_COMPARE(metrics({}, {}).size(), All);
    QTRY_VERIFY(metrics(QStringLiteral("1"), {}).contains(TrafficMetric::Opened));
    for (const TrafficMetric metric : metrics(QStringLiteral("1"), {}))
        QVERIFY(finestSplitOf(metric) >= TrafficSplit::App);
    for (const TrafficMetric metric : metrics({}, QStringLiteral("acme")))
        QVERIFY(finestSplitOf(metric) >= TrafficSplit::Tenant);
}

void TestConsoleServer::credentialsAreThoseOfTheApp()
{
    const auto of = [&](const char *appId) {
        return ask<AppCredentials>(
            [&](auto reply) { console().credentials(QString::fromLatin1(appId), reply); });
    };
    const auto known = of("1");
    QVERIFY(known);
    QCOMPARE(known->id, QStringLiteral("1"));
    QCOMPARE(known->key, QStringLiteral("key1"));
    QCOMPARE(known->secret, QStringLiteral("secret1"));
    for (const char *appId : {"99", "", "key1"}) {
        const auto unknown = of(appId);
        QVERIFY(!unknown);
        QCOMPARE(unknown.error().code, ErrorCode::NotFound);
    }
}

void TestConsoleServer::runningServerCannotBeStarted()
{
    const auto started = start();
    QVERIFY(!started);
    QCOMPARE(started.error().code, ErrorCode::AlreadyExists);
}

void TestConsoleServer::stoppedServerRefusesWhatNeedsIt()
{
    m_stage->addClient({QStringLiteral("news")});
    Mirror mirror(console());
    const Observation observation = console().observe(Topic::Connections);
    QTRY_VERIFY(mirror.isListening());
    QTRY_COMPARE(mirror.connections.size(), 1);
    QVERIFY(stop());
    for (const ErrorCode code :
         {publish(news()).error().code, reach(news()).error().code, stop().error().code})
        QCOMPARE(code, ErrorCode::Stopped);
    QTRY_VERIFY(mirror.status->state == ServerState::Stopped);
    QTRY_COMPARE(mirror.connectionsGone.size(), 1);
    QCOMPARE(mirror.connectionsGone.first().code, quint16(4200));
    QVERIFY(mirror.connections.isEmpty());
    QCOMPARE(publish(news()).error().code, ErrorCode::Stopped);
    QVERIFY(start());
    QTRY_VERIFY(mirror.isListening());
    QVERIFY(mirror.status->startedUtc > 0);
    QVERIFY(publish(news()));
}

void TestConsoleServer::replyAfterItsGuardIsDropped()
{
    bool isCalled = false;
    auto guard = std::make_unique<QObject>();
    console().publish(news(), {guard.get(), [&](const Result<PublishResult> &) {
                                   isCalled = true;
                               }});
    guard.reset();
    QVERIFY(publish(news())); // asked later, so answered later
    QVERIFY(!isCalled);
}

void TestConsoleServer::answersComeInTheOrderOfTheQuestions()
{
    QList<int> answered;
    for (int i = 0; i < 5; ++i) {
        console().reach(news(), {this, [&, i](const Result<PublishReach> &) {
                                     answered.append(i);
                                 }});
    }
    QVERIFY(answered.isEmpty());
    QTRY_COMPARE(answered, (QList<int>{0, 1, 2, 3, 4}));
}

QTEST_GUILESS_MAIN(TestConsoleServer)

#include "tst_consoleserver.moc"
