// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/publish/dispatcher.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using ui::Dispatcher;
using ui::DispatchPlan;

namespace {

DispatchPlan burst(qint64 times, qint64 perSecond)
{
    DispatchPlan plan;
    plan.gaps = {1'000'000 / perSecond};
    plan.rounds = times;
    plan.startsAtOnce = true;
    return plan;
}

} // namespace

class TestPublishDispatcher : public QObject
{
    Q_OBJECT

private slots:
    void plansHaveLimits();
    void aBurstKeepsItsPace();
    void stopEndsAtOnce();
    void flightIsBounded();
    void stepsComeInTheirOrderAndTime();
    void failuresAreCounted();
    void whatIsNeverAnsweredIsNotWaitedFor();
};

void TestPublishDispatcher::plansHaveLimits()
{
    QCOMPARE(burst(10'000, 1'000).problem(false), QString());
    QVERIFY(burst(10'001, 1'000).problem(false).contains(QStringLiteral("at most 10,000")));
    QVERIFY(burst(10, 2'000).problem(false).contains(QStringLiteral("2,000 events a second")));
    QCOMPARE(burst(100'000, 10'000).problem(true), QString());
    DispatchPlan loop;
    QVERIFY(!loop.problem(false).isEmpty());
    loop.gaps = {0, 0};
    QCOMPARE(loop.problem(false), QString()); // once
    loop.rounds = 0;
    QVERIFY(loop.problem(false).contains(QStringLiteral("as fast as it can")));
    loop.gaps = {0, 2'000};
    QCOMPARE(loop.problem(false), QString());
}

void TestPublishDispatcher::aBurstKeepsItsPace()
{
    Dispatcher dispatcher;
    const QSignalSpy finished(&dispatcher, &Dispatcher::finished);
    const QSignalSpy progressed(&dispatcher, &Dispatcher::progressed);
    QList<qint64> numbers;
    dispatcher.start(burst(300, 200), [&](qint64 number, qsizetype, const Dispatcher::Done &done) {
        numbers.append(number);
        done({2, {}});
    });
    QVERIFY(dispatcher.isRunning());
    QTRY_COMPARE(finished.size(), 1);
    const Dispatcher::Tally &tally = dispatcher.tally();
    QCOMPARE(tally.sent, 300);
    QCOMPARE(tally.done, 300);
    QCOMPARE(tally.recipients, 600);
    QCOMPARE(numbers.first(), 1);
    QCOMPARE(numbers.last(), 300);
    QVERIFY2(tally.perSecond() > 160 && tally.perSecond() < 220,
             qPrintable(QString::number(tally.perSecond())));
    QVERIFY(!progressed.isEmpty());
    QVERIFY(!tally.wasStopped);
}

void TestPublishDispatcher::stopEndsAtOnce()
{
    Dispatcher dispatcher;
    const QSignalSpy finished(&dispatcher, &Dispatcher::finished);
    dispatcher.start(burst(10'000, 100), [](qint64, qsizetype, const Dispatcher::Done &done) {
        done({1, {}});
    });
    QTRY_VERIFY(dispatcher.tally().sent > 3);
    QElapsedTimer clock;
    clock.start();
    dispatcher.stop();
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(clock.elapsed() < 200);
    const qint64 sent = dispatcher.tally().sent;
    QVERIFY(dispatcher.tally().wasStopped);
    QTest::qWait(100);
    QCOMPARE(dispatcher.tally().sent, sent);
}

void TestPublishDispatcher::flightIsBounded()
{
    Dispatcher dispatcher;
    QList<Dispatcher::Done> waiting;
    const QSignalSpy finished(&dispatcher, &Dispatcher::finished);
    dispatcher.start(burst(100, 1'000), [&](qint64, qsizetype, const Dispatcher::Done &done) {
        waiting.append(done);
    });
    QTRY_COMPARE(waiting.size(), Dispatcher::MostInFlight);
    QTest::qWait(100);
    QCOMPARE(waiting.size(), Dispatcher::MostInFlight);
    while (finished.isEmpty()) {
        for (const auto &done : std::exchange(waiting, {}))
            done({1, {}});
        QTest::qWait(5);
    }
    QCOMPARE(dispatcher.tally().done, 100);
}

void TestPublishDispatcher::stepsComeInTheirOrderAndTime()
{
    Dispatcher dispatcher;
    const QSignalSpy finished(&dispatcher, &Dispatcher::finished);
    DispatchPlan plan;
    plan.gaps = {20'000, 60'000, 0};
    plan.rounds = 2;
    QList<qsizetype> steps;
    QList<qint64> times;
    QElapsedTimer clock;
    clock.start();
    dispatcher.start(plan, [&](qint64, qsizetype step, const Dispatcher::Done &done) {
        steps.append(step);
        times.append(clock.elapsed());
        done({0, {}});
    });
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(steps, (QList<qsizetype>{0, 1, 2, 0, 1, 2}));
    QVERIFY(times[0] >= 19);
    QVERIFY(times[1] - times[0] >= 40);
    QVERIFY(times[5] >= 155);
}

void TestPublishDispatcher::failuresAreCounted()
{
    Dispatcher dispatcher;
    const QSignalSpy finished(&dispatcher, &Dispatcher::finished);
    dispatcher.start(burst(4, 1'000), [](qint64 number, qsizetype, const Dispatcher::Done &done) {
        if (number % 2 == 0)
            done({0, QStringLiteral("refused %1").arg(number)});
        else
            done({-1, {}});
    });
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(dispatcher.tally().failed, 2);
    QCOMPARE(dispatcher.tally().firstError, QStringLiteral("refused 2"));
    QVERIFY(!dispatcher.tally().isReachKnown);
}

void TestPublishDispatcher::whatIsNeverAnsweredIsNotWaitedFor()
{
    Dispatcher dispatcher;
    const QSignalSpy finished(&dispatcher, &Dispatcher::finished);
    dispatcher.start(burst(2, 1'000), [](qint64, qsizetype, const Dispatcher::Done &) {});
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(dispatcher.tally().sent, 2);
    QCOMPARE(dispatcher.tally().done, 0);
    QVERIFY(!dispatcher.isRunning());
}

QTEST_GUILESS_MAIN(TestPublishDispatcher)
#include "tst_publishdispatcher.moc"
