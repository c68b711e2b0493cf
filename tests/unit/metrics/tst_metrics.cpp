// SPDX-License-Identifier: GPL-3.0-or-later
//
// TimeSeries and TrafficMeter: tiers, gaps, the busiest lines.
#include "server/apps/appruntime.h"
#include "server/metrics/trafficmeter.h"
#include "tests/support/manualclock.h"
#include "tests/support/testapp.h"

#include <QTest>

#include <cmath>

using namespace server;

namespace {

TimeSeries::Sample sample(float messagesIn)
{
    TimeSeries::Sample values{};
    values[std::size_t(TrafficMetric::MessagesIn)] = messagesIn;
    return values;
}

const TrafficSeries *find(const TrafficHistory &history, TrafficMetric metric, const QString &key)
{
    for (const TrafficSeries &series : history.series) {
        if (series.metric == metric && series.key == key)
            return &series;
    }
    return nullptr;
}

QStringList keys(const TrafficHistory &history, TrafficMetric metric)
{
    QStringList list;
    for (const TrafficSeries &series : history.series) {
        if (series.metric == metric)
            list.append(series.key);
    }
    return list;
}

} // namespace

class TestMetrics : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void finestTierThatReachesBackIsUsed_data();
    void finestTierThatReachesBackIsUsed();
    void secondsAreRolledUpToMeanAndPeak();
    void onlyWhatIsCountedIsKept_data();
    void onlyWhatIsCountedIsKept();
    void latencyIsOfSecondsThatPublished();
    void secondsNobodyWroteAreGaps();
    void oldBucketsAreOverwritten();
    void badSpansAreRefused_data();
    void badSpansAreRefused();
    void historyHasABucketPerStep_data();
    void historyHasABucketPerStep();
    void freshMeterHasOnlyGaps();
    void trafficIsCountedWhereItHappened();
    void clientsMessageCountsOnceInAll();
    void lastFullSecondGivesTheRates();
    void aLateSampleIsOfAllItsSeconds();
    void errorsOfTheLastMinuteAreSummed();
    void errorsAreToldApart();
    void publishesHavePercentilesByApp();
    void whatIsNotCountedIsNotAnswered();
    void connectionsAreSampledByApp();
    void openedAndClosedAreCounted();
    void sevenBusiestLinesAndTheRest();
    void tenantScopeLeavesOthersOut();
    void historyEndsWhenAsked();
    void manyChannelsAtOnceKeepTheBusiest();

private:
    static constexpr auto In = TrafficMetric::MessagesIn;
    static constexpr auto Out = TrafficMetric::MessagesOut;

    void second(int connections = 0)
    {
        m_clock->advance(1000);
        m_meter->sample(connections, {});
    }
    TrafficHistory history(TrafficQuery query = {})
    {
        m_clock->advance(1000); // the last second is shown when it is over for certain
        return m_meter->history(query).value();
    }
    void event(const Channel &channel, qint64 recipients)
    {
        m_meter->broadcast(channel, false, 10, recipients, 50);
    }

    std::unique_ptr<test::ManualClock> m_clock;
    std::unique_ptr<TrafficMeter> m_meter;
    AppRuntime m_app{test::testApp()};
    AppRuntime m_other{test::otherApp()};
};

void TestMetrics::init()
{
    m_clock = std::make_unique<test::ManualClock>();
    m_meter = std::make_unique<TrafficMeter>(*m_clock);
}

void TestMetrics::finestTierThatReachesBackIsUsed_data()
{
    QTest::addColumn<qint64>("spanMs");
    QTest::addColumn<int>("secondsPerBucket");
    QTest::newRow("a second") << qint64(1000) << 1;
    QTest::newRow("five minutes") << qint64(300'000) << 1;
    QTest::newRow("more than five minutes") << qint64(300'001) << 10;
    QTest::newRow("an hour") << qint64(3'600'000) << 10;
    QTest::newRow("more than an hour") << qint64(3'600'001) << 60;
    QTest::newRow("a day") << qint64(86'400'000) << 60;
}

void TestMetrics::finestTierThatReachesBackIsUsed()
{
    QFETCH(qint64, spanMs);
    QTEST(TimeSeries::tierFor(spanMs).secondsPerBucket, "secondsPerBucket");
}

void TestMetrics::secondsAreRolledUpToMeanAndPeak()
{
    TimeSeries series;
    for (int second = 600; second < 660; ++second)
        series.write(second, sample(float(second - 600)));
    const auto &[seconds, tens, minutes] = TimeSeries::Tiers;
    QCOMPARE(series.read(seconds, 605, In).mean, 5.0);
    QCOMPARE(series.read(seconds, 605, In).peak, 5.0);
    QCOMPARE(series.read(tens, 610, In).mean, 14.5);
    QCOMPARE(series.read(tens, 619, In).peak, 19.0);
    QCOMPARE(series.read(minutes, 600, In).mean, 29.5);
    QCOMPARE(series.read(minutes, 659, In).peak, 59.0);
    QCOMPARE(series.read(minutes, 600, In).lowest, 0.0);
    QCOMPARE(series.read(tens, 630, In).lowest, 30.0);
    QCOMPARE(series.read(tens, 630, In).sum, 345.0);
    QCOMPARE(series.read(minutes, 600, Out).mean, 0.0);
}

void TestMetrics::onlyWhatIsCountedIsKept_data()
{
    QTest::addColumn<int>("split");
    QTest::addColumn<int>("kept");
    QTest::newRow("all") << int(TrafficSplit::Total) << TimeSeries::Metrics;
    QTest::newRow("app") << int(TrafficSplit::App) << 10;
    QTest::newRow("tenant") << int(TrafficSplit::Tenant) << 4;
    QTest::newRow("channel") << int(TrafficSplit::Channel) << 4;
}

void TestMetrics::onlyWhatIsCountedIsKept()
{
    QFETCH(int, split);
    QFETCH(int, kept);
    TimeSeries series(static_cast<TrafficSplit>(split));
    TimeSeries::Sample values{};
    values.fill(3);
    for (int second = 10; second < 12; ++second)
        series.write(second, values);
    for (int i = 0; i < TimeSeries::Metrics; ++i) {
        const auto bucket = series.read(TimeSeries::Tiers[1], 10, static_cast<TrafficMetric>(i));
        QCOMPARE(qIsNaN(bucket.mean), i >= kept);
        if (i < kept)
            QCOMPARE(bucket.sum, 6.0);
    }
}

// A second without a publish does not count as a fast one.
void TestMetrics::latencyIsOfSecondsThatPublished()
{
    constexpr auto P95 = TrafficMetric::LatencyP95;
    TimeSeries series;
    TimeSeries::Sample values{};
    const auto publish = [&](int second, float microseconds) {
        values[std::size_t(TrafficMetric::LatencyP50)] = microseconds / 2;
        values[std::size_t(P95)] = microseconds;
        series.write(second, values);
    };
    publish(100, 400);
    publish(101, 0);
    publish(102, 200);
    publish(110, 0);
    const auto &[seconds, tens, minutes] = TimeSeries::Tiers;
    QCOMPARE(series.read(seconds, 100, P95).mean, 400.0);
    QVERIFY(qIsNaN(series.read(seconds, 101, P95).mean));
    QCOMPARE(series.read(seconds, 101, In).mean, 0.0);
    QCOMPARE(series.read(tens, 100, P95).mean, 300.0);
    QCOMPARE(series.read(tens, 100, P95).lowest, 200.0);
    QCOMPARE(series.read(tens, 100, P95).peak, 400.0);
    QCOMPARE(series.read(minutes, 100, TrafficMetric::LatencyP50).peak, 200.0);
    QVERIFY(qIsNaN(series.read(tens, 110, P95).peak));
}

void TestMetrics::secondsNobodyWroteAreGaps()
{
    TimeSeries series;
    series.write(100, sample(1));
    series.write(103, sample(3));
    const auto &seconds = TimeSeries::Tiers[0];
    QVERIFY(std::isnan(series.read(seconds, 99, In).mean));
    QVERIFY(std::isnan(series.read(seconds, 101, In).mean));
    QVERIFY(std::isnan(series.read(seconds, 102, In).peak));
    QVERIFY(std::isnan(series.read(seconds, 104, In).mean));
    QCOMPARE(series.read(seconds, 103, In).mean, 3.0);
    // A bucket is the mean of the seconds that were written.
    QCOMPARE(series.read(TimeSeries::Tiers[1], 100, In).mean, 2.0);
}

void TestMetrics::oldBucketsAreOverwritten()
{
    TimeSeries series;
    const auto &seconds = TimeSeries::Tiers[0];
    series.write(10, sample(1));
    series.write(10 + seconds.buckets, sample(2));
    QVERIFY(std::isnan(series.read(seconds, 10, In).mean));
    QCOMPARE(series.read(seconds, 10 + seconds.buckets, In).mean, 2.0);
    QCOMPARE(series.read(TimeSeries::Tiers[2], 10, In).mean, 1.0); // the coarse tier goes on
}

void TestMetrics::badSpansAreRefused_data()
{
    QTest::addColumn<qint64>("spanMs");
    QTest::newRow("none") << qint64(0);
    QTest::newRow("negative") << qint64(-1);
    QTest::newRow("more than a day") << qint64(86'400'001);
}

void TestMetrics::badSpansAreRefused()
{
    QFETCH(qint64, spanMs);
    TrafficQuery query;
    query.spanMs = spanMs;
    const auto history = m_meter->history(query);
    QVERIFY(!history);
    QCOMPARE(history.error().code, ErrorCode::InvalidArgument);
    QVERIFY(history.error().message.contains(QString::number(spanMs)));
}

void TestMetrics::historyHasABucketPerStep_data()
{
    QTest::addColumn<qint64>("spanMs");
    QTest::addColumn<qint64>("stepMs");
    QTest::addColumn<int>("buckets");
    QTest::newRow("a minute") << qint64(60'000) << qint64(1000) << 60;
    QTest::newRow("five minutes") << qint64(300'000) << qint64(1000) << 300;
    QTest::newRow("half an hour") << qint64(1'800'000) << qint64(10'000) << 180;
    QTest::newRow("an hour") << qint64(3'600'000) << qint64(10'000) << 360;
    QTest::newRow("a day") << qint64(86'400'000) << qint64(60'000) << 1440;
    QTest::newRow("less than a second") << qint64(1) << qint64(1000) << 1;
}

void TestMetrics::historyHasABucketPerStep()
{
    QFETCH(qint64, spanMs);
    QFETCH(int, buckets);
    second();
    TrafficQuery query;
    query.spanMs = spanMs;
    const TrafficHistory result = history(query);
    QTEST(result.stepMs, "stepMs");
    QCOMPARE(result.buckets, buckets);
    QCOMPARE(result.series.size(), TimeSeries::Metrics);
    for (const TrafficSeries &series : result.series) {
        for (const auto &values : {series.mean, series.peak, series.lowest, series.sum})
            QCOMPARE(values.size(), buckets);
        QCOMPARE(series.key, QString());
    }
    // Also when the machine has been up for less than that.
    const qint64 end = result.startUtc + result.stepMs * result.buckets;
    QVERIFY(end <= m_clock->utcMs() + result.stepMs);
    QVERIFY(end > m_clock->utcMs() - 2 * 1000 - result.stepMs);
}

void TestMetrics::freshMeterHasOnlyGaps()
{
    const TrafficHistory result = history();
    for (const TrafficSeries &series : result.series) {
        for (const double value : series.mean)
            QVERIFY(std::isnan(value));
    }
    QCOMPARE(m_meter->rates().messagesIn, 0.0);
    QCOMPARE(m_meter->errorsLastMinute(), 0);
}

void TestMetrics::trafficIsCountedWhereItHappened()
{
    const Channel channel(m_app, "tenant.7", "7", 0);
    event(channel, 3);
    m_meter->httpRequest();
    second();
    const TrafficHistory all = history();
    QCOMPARE(find(all, In, {})->mean.last(), 1.0);
    QCOMPARE(find(all, Out, {})->mean.last(), 3.0);
    QCOMPARE(find(all, TrafficMetric::BytesIn, {})->mean.last(), 10.0);
    QCOMPARE(find(all, TrafficMetric::BytesOut, {})->mean.last(), 150.0);
    QCOMPARE(find(all, TrafficMetric::HttpRequests, {})->mean.last(), 1.0);
    for (const TrafficSplit split :
         {TrafficSplit::App, TrafficSplit::Tenant, TrafficSplit::Channel}) {
        TrafficQuery query;
        query.split = split;
        query.toUtc = m_clock->utcMs() - 1000;
        const TrafficHistory lines = m_meter->history(query).value();
        const QStringList names = keys(lines, Out);
        QCOMPARE(names.size(), 1);
        QCOMPARE(names.first(),
                 split == TrafficSplit::App      ? QStringLiteral("1")
                 : split == TrafficSplit::Tenant ? QStringLiteral("7")
                                                 : QStringLiteral("tenant.7"));
        QCOMPARE(find(lines, Out, names.first())->mean.last(), 3.0);
    }
}

void TestMetrics::clientsMessageCountsOnceInAll()
{
    const Channel channel(m_app, "private-x", {}, 0);
    m_meter->clientMessage("1", 20);
    m_meter->broadcast(channel, true, 10, 2, 50);
    second();
    const TrafficHistory all = history();
    QCOMPARE(find(all, In, {})->mean.last(), 1.0);
    QCOMPARE(find(all, TrafficMetric::BytesIn, {})->mean.last(), 20.0);
    TrafficQuery query;
    query.split = TrafficSplit::Channel;
    query.toUtc = m_clock->utcMs() - 1000;
    const TrafficHistory lines = m_meter->history(query).value();
    QCOMPARE(find(lines, In, QStringLiteral("private-x"))->mean.last(), 1.0);
}

void TestMetrics::lastFullSecondGivesTheRates()
{
    const Channel channel(m_app, "tenant.7", "7", 0);
    event(channel, 5);
    event(channel, 5);
    second();
    QCOMPARE(m_meter->rates().messagesIn, 2.0);
    QCOMPARE(m_meter->rates().messagesOut, 10.0);
    QCOMPARE(m_meter->tenantRates("1", "7").messagesOut, 10.0);
    QCOMPARE(m_meter->tenantRates("2", "7").messagesOut, 0.0);
    second();
    QCOMPARE(m_meter->rates().messagesOut, 0.0);
    QCOMPARE(m_meter->tenantRates("1", "7").messagesOut, 0.0);
}

void TestMetrics::aLateSampleIsOfAllItsSeconds()
{
    const Channel channel(m_app, "tenant.7", "7", 0);
    second();
    for (int i = 0; i < 6; ++i)
        event(channel, 5);
    m_meter->refusal();
    m_clock->advance(2000);
    second(4);
    QCOMPARE(m_meter->rates().messagesOut, 10.0);
    QCOMPARE(m_meter->tenantRates("1", "7").messagesOut, 10.0);
    QCOMPARE(m_meter->errorsLastMinute(), 1);
    m_clock->advance(7000); // the machine stood still: nobody knows
    second();
    const TrafficHistory all = history();
    const QList<double> mean = find(all, Out, {})->mean;
    QCOMPARE(mean.last(), 0.0);
    for (int ago = 2; ago <= 8; ++ago)
        QVERIFY(qIsNaN(mean[mean.size() - ago]));
    for (int ago = 9; ago <= 11; ++ago)
        QCOMPARE(mean[mean.size() - ago], 10.0);
    QCOMPARE(mean[mean.size() - 12], 0.0);
    QCOMPARE(find(all, TrafficMetric::Connections, {})->mean[mean.size() - 11], 4.0);
}

void TestMetrics::errorsOfTheLastMinuteAreSummed()
{
    for (int i = 0; i < 3; ++i)
        m_meter->refusal();
    second();
    m_meter->refusal();
    second();
    QCOMPARE(m_meter->errorsLastMinute(), 4);
    for (int i = 0; i < 58; ++i)
        second();
    QCOMPARE(m_meter->errorsLastMinute(), 4);
    second();
    QCOMPARE(m_meter->errorsLastMinute(), 1);
    second();
    QCOMPARE(m_meter->errorsLastMinute(), 0);
}

void TestMetrics::errorsAreToldApart()
{
    m_meter->httpFailed(403);
    m_meter->httpFailed(404);
    m_meter->httpFailed(503);
    for (int i = 0; i < 4; ++i)
        m_meter->refusal();
    second();
    QCOMPARE(m_meter->errorsLastMinute(), 7);
    const TrafficHistory all = history();
    QCOMPARE(find(all, TrafficMetric::ClientErrors, {})->mean.last(), 2.0);
    QCOMPARE(find(all, TrafficMetric::ServerErrors, {})->mean.last(), 1.0);
    QCOMPARE(find(all, TrafficMetric::Refusals, {})->mean.last(), 4.0);
}

void TestMetrics::publishesHavePercentilesByApp()
{
    for (int i = 1; i <= 100; ++i)
        m_meter->published(i <= 60 ? "1" : "2",
                           i <= 60   ? 100'000
                           : i <= 96 ? 1'000'000
                                     : 9'000'000);
    second();
    const auto about = [](double value, double wanted) { // buckets of 25 %
        return value >= wanted && value <= wanted * 1.25;
    };
    QVERIFY(about(double(*m_meter->publishP95Microseconds({})), 1000));
    QVERIFY(about(double(*m_meter->publishP95Microseconds("1")), 100));
    QVERIFY(about(double(*m_meter->publishP95Microseconds("2")), 9000));
    QVERIFY(!m_meter->publishP95Microseconds("3"));
    second();
    QVERIFY(!m_meter->publishP95Microseconds({}));
    QVERIFY(!m_meter->publishP95Microseconds("1"));
    m_meter->published("1", 0);
    second();
    QCOMPARE(*m_meter->publishP95Microseconds("1"), 1); // 0 would be none

    TrafficQuery query;
    query.spanMs = 3000;
    const auto line = [&](TrafficMetric metric, const char *appId) {
        query.appId = QLatin1String(appId);
        query.toUtc = m_clock->utcMs();
        return find(m_meter->history(query).value(), metric, {})->mean;
    };
    QVERIFY(about(line(TrafficMetric::LatencyP50, "")[0], 100));
    QVERIFY(about(line(TrafficMetric::LatencyP95, "")[0], 1000));
    QVERIFY(about(line(TrafficMetric::LatencyP99, "")[0], 9000));
    QVERIFY(about(line(TrafficMetric::LatencyP50, "2")[0], 1000));
    QVERIFY(qIsNaN(line(TrafficMetric::LatencyP50, "")[1]));
    QVERIFY(qIsNaN(line(TrafficMetric::LatencyP50, "2")[2]));
}

void TestMetrics::whatIsNotCountedIsNotAnswered()
{
    event(Channel(m_app, "tenant.7.a", "7", 0), 1);
    m_clock->advance(1000);
    m_meter->sample(5, {{"1", 2}});
    const auto metrics = [&](const QString &appId, const std::optional<QString> &tenant) {
        TrafficQuery query;
        query.appId = appId;
        query.tenant = tenant;
        QList<int> found;
        const TrafficHistory answer = m_meter->history(query).value();
        for (const TrafficSeries &series : answer.series)
            found.append(int(series.metric));
        return found;
    };
    const QList<int> all = metrics({}, {});
    QCOMPARE(all.size(), TimeSeries::Metrics);
    const QList<int> ofApp = metrics(QStringLiteral("1"), {});
    QVERIFY(ofApp.contains(int(TrafficMetric::Connections)));
    QVERIFY(ofApp.contains(int(TrafficMetric::LatencyP95)));
    QVERIFY(!ofApp.contains(int(TrafficMetric::HttpRequests)));
    QVERIFY(!ofApp.contains(int(TrafficMetric::Refusals)));
    for (const QString &appId : {QString(), QStringLiteral("1")}) {
        const QList<int> ofTenant = metrics(appId, QStringLiteral("7"));
        QCOMPARE(
            ofTenant,
            (QList<int>{
                int(In), int(Out), int(TrafficMetric::BytesIn), int(TrafficMetric::BytesOut)}));
    }
}

void TestMetrics::openedAndClosedAreCounted()
{
    m_meter->opened("1");
    m_meter->opened("2");
    m_meter->opened("2");
    m_meter->closed("2");
    second(2);
    const TrafficHistory all = history();
    QCOMPARE(find(all, TrafficMetric::Opened, {})->mean.last(), 3.0);
    QCOMPARE(find(all, TrafficMetric::Closed, {})->mean.last(), 1.0);
    TrafficQuery query;
    query.appId = QStringLiteral("2");
    query.toUtc = m_clock->utcMs() - 1000;
    QCOMPARE(find(m_meter->history(query).value(), TrafficMetric::Opened, {})->mean.last(), 2.0);
}

void TestMetrics::connectionsAreSampledByApp()
{
    m_clock->advance(1000);
    m_meter->sample(5, {{"1", 2}, {"2", 3}});
    QCOMPARE(find(history(), TrafficMetric::Connections, {})->mean.last(), 5.0);
    TrafficQuery query;
    query.appId = QStringLiteral("2");
    query.toUtc = m_clock->utcMs() - 1000;
    const TrafficHistory ofOne = m_meter->history(query).value();
    QCOMPARE(find(ofOne, TrafficMetric::Connections, {})->mean.last(), 3.0);
}

void TestMetrics::sevenBusiestLinesAndTheRest()
{
    for (int i = 1; i <= 10; ++i)
        event(Channel(m_app, "c" + QByteArray::number(i), {}, 0), i);
    second();
    TrafficQuery query;
    query.split = TrafficSplit::Channel;
    const TrafficHistory result = history(query);
    QStringList expected;
    for (int i = 10; i >= 4; --i)
        expected.append(QStringLiteral("c%1").arg(i));
    expected.append(QStringLiteral("*"));
    QCOMPARE(keys(result, Out), expected);
    QCOMPARE(find(result, Out, QStringLiteral("*"))->mean.last(), 6.0);
    QCOMPARE(find(result, Out, QStringLiteral("c10"))->mean.last(), 10.0);
    QVERIFY(std::isnan(find(result, Out, QStringLiteral("*"))->mean.first()));
}

void TestMetrics::tenantScopeLeavesOthersOut()
{
    event(Channel(m_app, "tenant.7.a", "7", 0), 1);
    event(Channel(m_app, "tenant.7.b", "7", 0), 2);
    event(Channel(m_app, "tenant.8.a", "8", 0), 4);
    event(Channel(m_app, "lobby", {}, 0), 8);
    event(Channel(m_other, "tenant.7.a", "7", 0), 16);
    second();
    TrafficQuery query;
    query.split = TrafficSplit::Channel;
    query.appId = QStringLiteral("1");
    query.tenant = QStringLiteral("7");
    QCOMPARE(keys(history(query), Out),
             (QStringList{QStringLiteral("tenant.7.b"), QStringLiteral("tenant.7.a")}));
    query.toUtc = m_clock->utcMs() - 1000;
    query.tenant = QString(); // Unassigned
    QCOMPARE(keys(m_meter->history(query).value(), Out), QStringList{QStringLiteral("lobby")});
    query.tenant = QStringLiteral("7");
    query.split = TrafficSplit::Total;
    QCOMPARE(find(m_meter->history(query).value(), Out, {})->mean.last(), 3.0);
    query.appId.clear(); // of all apps
    QCOMPARE(find(m_meter->history(query).value(), Out, {})->mean.last(), 19.0);
}

void TestMetrics::historyEndsWhenAsked()
{
    const Channel channel(m_app, "x", {}, 0);
    event(channel, 1);
    second();
    const qint64 then = m_clock->utcMs();
    for (int i = 0; i < 10; ++i)
        second();
    TrafficQuery query;
    query.spanMs = 5000;
    query.toUtc = then;
    const TrafficHistory result = m_meter->history(query).value();
    QCOMPARE(result.startUtc + result.stepMs * result.buckets, then);
    QCOMPARE(find(result, Out, {})->mean.last(), 1.0);
    QCOMPARE(find(history(), Out, {})->mean.last(), 0.0);
}

// More than are kept speak in every second; who speaks most is drawn, and stays.
void TestMetrics::manyChannelsAtOnceKeepTheBusiest()
{
    std::vector<std::unique_ptr<Channel>> channels;
    for (int i = 0; i < 1000; ++i)
        channels.push_back(
            std::make_unique<Channel>(m_app, QByteArray::number(10'000 + i), QByteArray(), 0));
    for (int round = 0; round < 5; ++round) {
        for (int i = 0; i < 1000; ++i)
            m_meter->broadcast(*channels[std::size_t(i)], false, 10, i % 100 == 7 ? 50 : 1, 20);
        second();
    }
    second();
    TrafficQuery query;
    query.split = TrafficSplit::Channel;
    const QStringList drawn = keys(history(query), Out);
    QCOMPARE(drawn.size(), 8); // seven and the rest
    for (const QString &key : drawn)
        QVERIFY2(key == u"*" || key.endsWith(u"07"), qPrintable(key));
}

QTEST_GUILESS_MAIN(TestMetrics)

#include "tst_metrics.moc"
