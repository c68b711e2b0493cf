// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/bucketmodel.h"
#include "ui/charts/chartexport.h"
#include "ui/charts/chartsummary.h"
#include "ui/charts/colourkeeper.h"
#include "ui/charts/linepool.h"
#include "ui/charts/scale.h"
#include "ui/charts/stacking.h"
#include "ui/charts/timechart.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace ui;

namespace {

const double Gap = std::nan("");

ChartData chart(const QList<double> &values, qint64 stepMs = 1000)
{
    ChartData data;
    data.startUtc = 1'700'000'000'000;
    data.stepMs = stepMs;
    data.buckets = static_cast<qint32>(values.size());
    ChartLine line;
    line.key = QStringLiteral("messages_in");
    line.name = QStringLiteral("In");
    line.mean = values;
    line.peak = values;
    line.lowest = values;
    line.sum = values;
    for (qsizetype i = 0; i < values.size(); ++i) {
        line.peak[i] *= 2;
        line.lowest[i] /= 2;
        line.sum[i] *= static_cast<double>(stepMs) / 1000;
    }
    data.lines = {line};
    return data;
}

} // namespace

class TestCharts : public QObject
{
    Q_OBJECT

private slots:
    void axesEndOnRoundValues_data();
    void axesEndOnRoundValues();
    void theScaleGrowsAtOnceAndShrinksLater();
    void valuesReadWell_data();
    void valuesReadWell();
    void axesOfTimeReadWell();
    void gapsBreakLines();
    void everyStretchHasItsSeries();
    void longBucketsAreDrawnByTheirPeak();
    void colourStaysWithItsKey();
    void theTableShowsTheSameBuckets();
    void csvAddsUpToTheSeries();
    void areasLieOnEachOther();
    void quietSecondsDoNotBreakLatency();
    void figuresOfAStretch();
    void keysZoomAndReset();
};

void TestCharts::axesEndOnRoundValues_data()
{
    QTest::addColumn<double>("highest");
    QTest::addColumn<int>("unit");
    QTest::addColumn<double>("maximum");
    QTest::addColumn<double>("step");
    const auto row =
        [](const char *name, double highest, ChartUnit unit, double maximum, double step) {
            QTest::newRow(name) << highest << static_cast<int>(unit) << maximum << step;
        };
    row("nothing", 0, ChartUnit::PerSecond, 1, 0.25);
    row("not a number", Gap, ChartUnit::PerSecond, 1, 0.25);
    row("few connections", 3, ChartUnit::Count, 4, 1);
    row("rate", 412, ChartUnit::PerSecond, 600, 200);
    row("thousands", 13'000, ChartUnit::PerSecond, 15'000, 5000);
    row("mebibytes",
        3.1 * 1024 * 1024,
        ChartUnit::BytesPerSecond,
        4.0 * 1024 * 1024,
        1024.0 * 1024);
}

void TestCharts::axesEndOnRoundValues()
{
    QFETCH(double, highest);
    QFETCH(int, unit);
    const Scale scale = niceScale(highest, static_cast<ChartUnit>(unit));
    QTEST(scale.maximum, "maximum");
    QTEST(scale.step, "step");
}

void TestCharts::theScaleGrowsAtOnceAndShrinksLater()
{
    SteadyScale steady;
    QCOMPARE(steady.fit(90, ChartUnit::PerSecond, 0).maximum, 100);
    QCOMPARE(steady.fit(900, ChartUnit::PerSecond, 1000).maximum, 1000);
    QCOMPARE(steady.fit(90, ChartUnit::PerSecond, 2000).maximum, 1000);
    QCOMPARE(steady.fit(90, ChartUnit::PerSecond, 11'000).maximum, 1000);
    QCOMPARE(steady.fit(90, ChartUnit::PerSecond, 12'000).maximum, 100);
}

void TestCharts::valuesReadWell_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<int>("unit");
    QTest::addColumn<QString>("text");
    const auto row = [](double value, ChartUnit unit, const char *text) {
        QTest::newRow(text) << value << static_cast<int>(unit) << QString::fromUtf8(text);
    };
    row(412, ChartUnit::PerSecond, "412/s");
    row(12'340, ChartUnit::PerSecond, "12.3k/s");
    row(0.5, ChartUnit::PerSecond, "0.50/s");
    row(0, ChartUnit::PerSecond, "0/s");
    row(1536, ChartUnit::BytesPerSecond, "1.5 KiB/s");
    row(7, ChartUnit::Count, "7");
    row(312, ChartUnit::Microseconds, "312 µs");
    row(3140, ChartUnit::Microseconds, "3.1 ms");
    row(1'250'000, ChartUnit::Microseconds, "1.3 s");
    row(Gap, ChartUnit::Count, "–");
}

void TestCharts::valuesReadWell()
{
    QFETCH(double, value);
    QFETCH(int, unit);
    QTEST(valueText(value, static_cast<ChartUnit>(unit)), "text");
}

void TestCharts::axesOfTimeReadWell()
{
    const auto texts = [](double size) {
        QStringList list;
        for (int quarter = 1; quarter <= 4; ++quarter)
            list.append(axisText(size / 4 * quarter, ChartUnit::Microseconds, size));
        return list.join(u' ');
    };
    QCOMPARE(texts(400), QStringLiteral("100 µs 200 µs 300 µs 400 µs"));
    QCOMPARE(texts(1e3), QStringLiteral("0.25 ms 0.50 ms 0.75 ms 1 ms"));
    QCOMPARE(texts(10e3), QStringLiteral("2.5 ms 5 ms 7.5 ms 10 ms"));
    QCOMPARE(texts(800e3), QStringLiteral("200 ms 400 ms 600 ms 800 ms"));
    QCOMPARE(texts(1e6), QStringLiteral("0.25 s 0.50 s 0.75 s 1 s"));
}

void TestCharts::gapsBreakLines()
{
    const ChartData data = chart({1, 2, Gap, Gap, 3, Gap, 4, 5, 6});
    const QList<QList<QPointF>> parts = stretches(data, data.lines.first().mean, data.startUtc);
    QCOMPARE(parts.size(), 3);
    QCOMPARE(parts[0], (QList<QPointF>{{0, 1}, {1000, 2}}));
    QCOMPARE(parts[1], (QList<QPointF>{{3500, 3}, {4500, 3}}));
    QCOMPARE(parts[2].size(), 3);
}

void TestCharts::everyStretchHasItsSeries()
{
    TimeChart view;
    view.setData(chart({1, 2, Gap, 3, 4, Gap, 5, 6}));
    QCOMPARE(view.seriesInUse(), 3);
    view.setData(chart({1, 2, 3, 4, 5, 6, 7, 8}));
    QCOMPARE(view.seriesInUse(), 1);
    view.setHidden({QStringLiteral("messages_in")});
    QCOMPARE(view.seriesInUse(), 0);
    view.setData(chart({}));
    QCOMPARE(view.seriesInUse(), 0);
}

void TestCharts::longBucketsAreDrawnByTheirPeak()
{
    ChartData data = chart({1, 2, 3}, 60'000);
    QCOMPARE(data.drawn(data.lines.first()), data.lines.first().peak);
    data.unit = ChartUnit::Count;
    QCOMPARE(data.drawn(data.lines.first()), data.lines.first().mean);
    data = chart({1, 2, 3}, 1000);
    QCOMPARE(data.drawn(data.lines.first()), data.lines.first().mean);
}

void TestCharts::colourStaysWithItsKey()
{
    ColourKeeper keeper;
    const QString a = QStringLiteral("a");
    const QString b = QStringLiteral("b");
    const QString c = QStringLiteral("c");
    const auto first = keeper.assign({a, b}, 2, 0);
    QVERIFY(first[a] != first[b]);
    const auto swapped = keeper.assign({b, a}, 2, 1000);
    QCOMPARE(swapped, first);
    keeper.assign({b}, 2, 2000);
    const auto replaced = keeper.assign({c, b}, 2, 3000);
    QCOMPARE(replaced[b], first[b]);
    QCOMPARE(replaced[c], first[a]);
}

void TestCharts::theTableShowsTheSameBuckets()
{
    BucketModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setChart(chart({1, Gap, 3}));
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.columnCount(), 2);
    QCOMPARE(model.index(0, 1).data().toString(), QStringLiteral("3/s"));
    QCOMPARE(model.index(1, 1).data().toString(), QStringLiteral("–"));
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setChart(chart({4, 5, 6}));
    QVERIFY(reset.isEmpty());
    model.setChart(chart({4, 5, 6}, 10'000));
    QCOMPARE(model.columnCount(), 3);
    QCOMPARE(model.index(0, 2).data().toString(), QStringLiteral("12/s"));
}

void TestCharts::csvAddsUpToTheSeries()
{
    ChartData data = chart({1.25, Gap, 3, 100}, 10'000);
    const QByteArray csv = chartCsv({data}, {data.startUtc, data.timeAt(2)});
    const QByteArrayList lines = csv.trimmed().split('\n');
    QCOMPARE(lines.size(), 4);
    QCOMPARE(lines[0], "t_iso,series,sum,min,max");
    QCOMPARE(lines[1], "2023-11-14T22:13:20Z,messages_in,12.5,0.625,2.5");
    QCOMPARE(lines[2], "2023-11-14T22:13:30Z,messages_in,,,");
    double sum = 0;
    for (const QByteArray &line : lines.sliced(1))
        sum += line.split(',').at(2).toDouble();
    QCOMPARE(sum, 42.5);
    data.lines.first().unit = ChartUnit::Count; // the sum of open sockets says nothing
    QCOMPARE(chartCsv({data}, {data.startUtc, data.startUtc}).split('\n').at(1),
             "2023-11-14T22:13:20Z,messages_in,,0.625,2.5");
}

void TestCharts::areasLieOnEachOther()
{
    ChartData data = chart({1, 2, Gap, Gap});
    data.isStacked = true;
    ChartLine second = data.lines.first();
    second.key = QStringLiteral("second");
    second.mean = {10, Gap, 30, Gap};
    ChartLine third = second;
    third.key = QStringLiteral("third");
    third.mean = {100, 100, 100, Gap};
    data.lines += {second, third};
    const auto edges = stackedEdges(data, {});
    QCOMPARE(edges[0].first(3), (QList<double>{1, 2, 0}));
    QCOMPARE(edges[1].first(3), (QList<double>{11, 2, 30}));
    QCOMPARE(edges[2].first(3), (QList<double>{111, 102, 130}));
    for (const QList<double> &edge : edges)
        QVERIFY(std::isnan(edge[3]));
    const auto without = stackedEdges(data, {QStringLiteral("second")});
    QVERIFY(without[1].isEmpty());
    QCOMPARE(heightOf(without, 2, 0), 101);
    QCOMPARE(baseOf(without, 2, 0), 1);
    QCOMPARE(largest({5, Gap, 9, 1}, 2), (QList<qsizetype>{0, 2}));
    QCOMPARE(largest({5, Gap, 9, 1}, 3), (QList<qsizetype>{0, 2, 3}));
    QCOMPARE(largest({5, Gap}, 7), (QList<qsizetype>{0, 1}));
    TimeChart view;
    view.setData(data);
    QCOMPARE(view.seriesInUse(), 3);
    QVERIFY(!view.renderHints().testFlag(QPainter::Antialiasing));
    view.setHidden({QStringLiteral("second")});
    QCOMPARE(view.seriesInUse(), 2);
    view.setData(chart({1, 2, 3, 4}));
    QCOMPARE(view.seriesInUse(), 1);
    QVERIFY(view.renderHints().testFlag(QPainter::Antialiasing));
}

void TestCharts::quietSecondsDoNotBreakLatency()
{
    QList<double> values(30, Gap);
    for (int at : {0, 10, 21, 22})
        values[at] = 5;
    ChartData data = chart(values);
    QCOMPARE(stretches(data, values, data.startUtc).size(), 3);
    data.unit = ChartUnit::Microseconds;
    QCOMPARE(stretches(data, values, data.startUtc).size(), 1);
    values[21] = Gap; // eleven seconds in which nothing was published
    const auto parts = stretches(data, values, data.startUtc);
    QCOMPARE(parts.size(), 2);
    QCOMPARE(parts[0].size(), 2);
}

void TestCharts::figuresOfAStretch()
{
    const ChartData data = chart({1, 3, Gap, 5}, 10'000);
    QCOMPARE(
        chartSummary(QStringLiteral("Messages"), data, {data.startUtc, data.timeAt(2)}),
        QStringLiteral("Messages\n  In: mean 2/s, lowest second 0.50/s, highest second 6/s, 40 "
                       "in all\n"));
    QCOMPARE(chartSummary(QStringLiteral("Messages"), data, {data.timeAt(2), data.timeAt(2)}),
             QString());
}

void TestCharts::keysZoomAndReset()
{
    TimeChart view;
    view.setData(chart(QList<double>(300, 5)));
    const QSignalSpy zoomed(&view, &TimeChart::windowRequested);
    const QSignalSpy whole(&view, &TimeChart::wholeRequested);
    const QSignalSpy hovered(&view, &TimeChart::hovered);
    QTest::keyClick(&view, Qt::Key_Plus);
    QCOMPARE(zoomed.size(), 1);
    const qint64 span = zoomed[0][1].toLongLong() - zoomed[0][0].toLongLong();
    QVERIFY(span > 200'000 && span < 299'000);
    QTest::keyClick(&view, Qt::Key_Home);
    QCOMPARE(whole.size(), 1);
    QTest::keyClick(&view, Qt::Key_Left);
    QCOMPARE(hovered.size(), 1);
}

QTEST_MAIN(TestCharts)
#include "tst_charts.moc"
