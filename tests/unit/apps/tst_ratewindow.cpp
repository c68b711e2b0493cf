// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/apps/ratewindow.h"

#include <QTest>

using namespace server;

class TestRateWindow : public QObject
{
    Q_OBJECT

private slots:
    void limitIsInclusive();
    void windowIsFixed();
    void windowMayOpenAtAnyTime_data();
    void windowMayOpenAtAnyTime();
    void pointsAreTakenAllOrNone();
    void loweredLimitHoldsAtOnce();
};

void TestRateWindow::limitIsInclusive()
{
    RateWindow window;
    for (const qint64 left : {2, 1, 0}) {
        const auto verdict = window.take(5000, 1, 3);
        QVERIFY(verdict.isAdmitted);
        QCOMPARE(verdict.remaining, left);
        QCOMPARE(verdict.resetMs, RateWindow::LengthMs);
    }
    const auto over = window.take(5000, 1, 3);
    QVERIFY(!over.isAdmitted);
    QCOMPARE(over.remaining, qint64(0));
}

void TestRateWindow::windowIsFixed()
{
    // It opens with its first use and is not moved by later ones.
    RateWindow window;
    QVERIFY(window.take(5000, 1, 2).isAdmitted);
    QVERIFY(window.take(5900, 1, 2).isAdmitted);
    const auto last = window.take(5999, 1, 2);
    QVERIFY(!last.isAdmitted);
    QCOMPARE(last.resetMs, qint64(1));
    const auto next = window.take(6000, 1, 2);
    QVERIFY(next.isAdmitted);
    QCOMPARE(next.remaining, qint64(1));
    QCOMPARE(next.resetMs, RateWindow::LengthMs);
}

void TestRateWindow::windowMayOpenAtAnyTime_data()
{
    QTest::addColumn<qint64>("nowMs");
    QTest::newRow("0") << qint64(0);
    QTest::newRow("999") << qint64(999);
    QTest::newRow("1000") << qint64(1000);
    QTest::newRow("a year") << qint64(31'536'000'000);
}

void TestRateWindow::windowMayOpenAtAnyTime()
{
    QFETCH(qint64, nowMs);
    RateWindow window;
    QVERIFY(window.take(nowMs, 1, 1).isAdmitted);
    QVERIFY(!window.take(nowMs, 1, 1).isAdmitted);
    QVERIFY(!window.take(nowMs + 999, 1, 1).isAdmitted);
    QVERIFY(window.take(nowMs + 1000, 1, 1).isAdmitted);
}

void TestRateWindow::pointsAreTakenAllOrNone()
{
    RateWindow window;
    QVERIFY(window.take(0, 7, 10).isAdmitted);
    const auto refused = window.take(0, 4, 10);
    QVERIFY(!refused.isAdmitted);
    QCOMPARE(refused.remaining, qint64(3)); // what was refused costs nothing
    const auto rest = window.take(0, 3, 10);
    QVERIFY(rest.isAdmitted);
    QCOMPARE(rest.remaining, qint64(0));
    QVERIFY(!window.take(2000, 11, 10).isAdmitted); // never
    QVERIFY(window.take(2000, 10, 10).isAdmitted);
}

void TestRateWindow::loweredLimitHoldsAtOnce()
{
    RateWindow window;
    QVERIFY(window.take(0, 5, 10).isAdmitted);
    const auto verdict = window.take(0, 1, 3);
    QVERIFY(!verdict.isAdmitted);
    QCOMPARE(verdict.remaining, qint64(0));
}

QTEST_GUILESS_MAIN(TestRateWindow)

#include "tst_ratewindow.moc"
