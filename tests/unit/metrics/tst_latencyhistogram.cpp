// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/metrics/latencyhistogram.h"

#include <QTest>

#include <limits>

using server::LatencyHistogram;

class TestLatencyHistogram : public QObject
{
    Q_OBJECT

private slots:
    void emptyKnowsNothing();
    void aValueIsKnownToAQuarter_data();
    void aValueIsKnownToAQuarter();
    void shareIsOfAllValues();
    void clearingForgets();
};

void TestLatencyHistogram::emptyKnowsNothing()
{
    QVERIFY(!LatencyHistogram().atMost(0.95));
}

void TestLatencyHistogram::aValueIsKnownToAQuarter_data()
{
    QTest::addColumn<qint64>("nanoseconds");
    for (const qint64 value : {4LL, 5LL, 7LL, 8LL, 1000LL, 1024LL, 999'999LL, 3'000'000'000LL})
        QTest::addRow("%lld", value) << value;
}

void TestLatencyHistogram::aValueIsKnownToAQuarter()
{
    QFETCH(qint64, nanoseconds);
    LatencyHistogram histogram;
    histogram.add(nanoseconds);
    const qint64 known = histogram.atMost(0.95).value();
    QVERIFY2(known >= nanoseconds, qPrintable(QString::number(known)));
    QVERIFY2(double(known) <= double(nanoseconds) * 1.25, qPrintable(QString::number(known)));
}

void TestLatencyHistogram::shareIsOfAllValues()
{
    LatencyHistogram histogram;
    for (int i = 0; i < 95; ++i)
        histogram.add(1000);
    for (int i = 0; i < 5; ++i)
        histogram.add(1'000'000);
    QVERIFY(histogram.atMost(0.95).value() < 2000);
    QVERIFY(histogram.atMost(0.96).value() >= 1'000'000);
    histogram.add(-5);
    histogram.add(std::numeric_limits<qint64>::max());
    QVERIFY(histogram.atMost(0).value() < 10);
    QVERIFY(histogram.atMost(1).value() > 1'000'000'000);
}

void TestLatencyHistogram::clearingForgets()
{
    LatencyHistogram histogram;
    histogram.add(1000);
    histogram.clear();
    QVERIFY(!histogram.atMost(0.5));
    histogram.add(8);
    QVERIFY(histogram.atMost(0.95).value() < 10);
}

QTEST_GUILESS_MAIN(TestLatencyHistogram)
#include "tst_latencyhistogram.moc"
