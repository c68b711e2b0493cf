// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log/logpace.h"

#include <QTest>

using ui::LogPace;

class TestLogPace : public QObject
{
    Q_OBJECT

private slots:
    void allThatFitsIsNoOverload();
    void theFactorIsThatOfTheLastSeconds();
    void itEndsWhenAllFitsAgain();
    void nothingShownIsSaidToo();
};

void TestLogPace::allThatFitsIsNoOverload()
{
    LogPace pace;
    QCOMPARE(pace.overload(0), std::nullopt);
    for (qint64 ms = 0; ms < 10'000; ms += 100)
        pace.take(2000, 0, ms);
    QCOMPARE(pace.overload(10'000), std::nullopt);
}

void TestLogPace::theFactorIsThatOfTheLastSeconds()
{
    LogPace pace;
    for (qint64 ms = 0; ms < 3000; ms += 100)
        pace.take(2000, 18'000, ms);
    for (qint64 ms = 3000; ms < 6000; ms += 100)
        pace.take(2000, 2800, ms);
    QCOMPARE(pace.overload(5999), (LogPace::Overload{48'000, 2}));
}

void TestLogPace::itEndsWhenAllFitsAgain()
{
    LogPace pace;
    pace.take(2000, 3000, 1000);
    pace.take(10, 0, 2000);
    QVERIFY(pace.overload(3999));
    QCOMPARE(pace.overload(4000), std::nullopt);
}

void TestLogPace::nothingShownIsSaidToo()
{
    LogPace pace;
    pace.take(0, 600, 1000);
    QCOMPARE(pace.overload(1000), (LogPace::Overload{200, 600}));
}

QTEST_APPLESS_MAIN(TestLogPace)
#include "tst_logpace.moc"
