// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/epollmain.h"
#include "tests/unit/net/dispatchertest.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QTimer>

using namespace server;
using namespace dispatchertest;

class DispatcherTimersTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        QVERIFY(EpollDispatcher::current());
        while (oneTurn()) {
        }
    }

    void timersFireInOrder();
    void preciseTimerIsNeverEarly();
    void coarseTimerIsAtMostFivePercentLate();
    void zeroTimerFiresOncePerTurn();
    void timerMayBeKilledInItsHandler();
    void timerMayBeRestartedInItsHandler();
    void lateTimerSkipsWhatItMissed();
    void timerDoesNotFireInsideItsOwnHandler();
    void otherTimersFireInNestedLoops();
    void registeredTimersAreListed();
};

void DispatcherTimersTest::timersFireInOrder()
{
    Ticker ticker;
    const int third = ticker.startTimer(30, Qt::PreciseTimer);
    const int first = ticker.startTimer(5, Qt::PreciseTimer);
    const int second = ticker.startTimer(15, Qt::PreciseTimer);
    ticker.action = [&](int id) {
        ticker.killTimer(id);
    };
    QTRY_COMPARE(ticker.ids, QList<int>({first, second, third}));
}

void DispatcherTimersTest::preciseTimerIsNeverEarly()
{
    Ticker ticker;
    QElapsedTimer elapsed;
    elapsed.start();
    ticker.startTimer(20, Qt::PreciseTimer);
    ticker.action = [&](int) {
        QVERIFY2(elapsed.nsecsElapsed() >= 20'000'000 * ticker.ids.size(),
                 qPrintable(QString::number(elapsed.elapsed())));
    };
    QTRY_VERIFY(ticker.ids.size() >= 3);
}

void DispatcherTimersTest::coarseTimerIsAtMostFivePercentLate()
{
    Ticker ticker;
    const int id = ticker.startTimer(1000, Qt::CoarseTimer);
    const int left = EpollDispatcher::current()->remainingTime(id);
    QVERIFY2(left >= 999 && left <= 1050, qPrintable(QString::number(left)));
    QCOMPARE(EpollDispatcher::current()->remainingTime(-5), -1);
}

void DispatcherTimersTest::zeroTimerFiresOncePerTurn()
{
    Ticker ticker;
    Ticker idle;
    ticker.startTimer(0);
    for (int i = 0; i < 10; ++i)
        idle.startTimer(60'000);
    for (int turn = 1; turn <= 5; ++turn) {
        oneTurn();
        QCOMPARE(ticker.ids.size(), turn);
    }
    QVERIFY(idle.ids.isEmpty());
}

void DispatcherTimersTest::timerMayBeKilledInItsHandler()
{
    Ticker ticker;
    Ticker other;
    ticker.startTimer(0);
    const int otherId = other.startTimer(0);
    ticker.action = [&](int id) {
        ticker.killTimer(id);
        other.killTimer(otherId);
    };
    QTRY_COMPARE(ticker.ids.size(), 1);
    const auto before = other.ids.size();
    for (int turn = 0; turn < 3; ++turn)
        oneTurn();
    QCOMPARE(ticker.ids.size(), 1);
    QCOMPARE(other.ids.size(), before);
}

void DispatcherTimersTest::timerMayBeRestartedInItsHandler()
{
    QTimer timer;
    int shots = 0;
    timer.setTimerType(Qt::PreciseTimer);
    connect(&timer, &QTimer::timeout, this, [&] {
        ++shots;
        timer.start(shots < 3 ? 1 : 60'000);
    });
    timer.start(1);
    QTRY_COMPARE(shots, 3);
    QVERIFY(timer.remainingTime() > 50'000);
}

void DispatcherTimersTest::lateTimerSkipsWhatItMissed()
{
    Ticker ticker;
    ticker.startTimer(5, Qt::PreciseTimer);
    QElapsedTimer busy;
    busy.start();
    while (busy.elapsed() < 40) {
    }
    oneTurn();
    oneTurn();
    QVERIFY2(ticker.ids.size() <= 2, qPrintable(QString::number(ticker.ids.size())));
}

void DispatcherTimersTest::timerDoesNotFireInsideItsOwnHandler()
{
    Ticker ticker;
    int depth = 0;
    int deepest = 0;
    int turns = 0;
    ticker.action = [&](int id) {
        deepest = qMax(deepest, ++depth);
        QEventLoop nested;
        QTimer::singleShot(20, Qt::PreciseTimer, &nested, &QEventLoop::quit);
        const auto counting = connect(QAbstractEventDispatcher::instance(),
                                      &QAbstractEventDispatcher::awake,
                                      this,
                                      [&] { ++turns; });
        nested.exec();
        disconnect(counting);
        ticker.killTimer(id);
        --depth;
    };
    ticker.startTimer(0);
    QTRY_COMPARE(ticker.ids.size(), 1);
    QCOMPARE(deepest, 1);
    QVERIFY2(turns < 20, qPrintable(QString::number(turns))); // the nested loop has slept
}

void DispatcherTimersTest::otherTimersFireInNestedLoops()
{
    Ticker outer;
    Ticker inner;
    inner.startTimer(1, Qt::PreciseTimer);
    outer.action = [&](int id) {
        outer.killTimer(id);
        QEventLoop nested;
        inner.action = [&](int) {
            if (inner.ids.size() >= 3)
                nested.quit();
        };
        nested.exec();
    };
    outer.startTimer(0);
    QTRY_VERIFY(inner.ids.size() >= 3);
    QCOMPARE(outer.ids.size(), 1);
}

void DispatcherTimersTest::registeredTimersAreListed()
{
    Ticker ticker;
    const int id = ticker.startTimer(1234, Qt::PreciseTimer);
    const auto timers = EpollDispatcher::current()->registeredTimers(&ticker);
    QCOMPARE(timers.size(), 1);
    QCOMPARE(timers[0].timerId, id);
    QCOMPARE(timers[0].interval, 1234);
    QVERIFY(EpollDispatcher::current()->unregisterTimers(&ticker));
    QVERIFY(EpollDispatcher::current()->registeredTimers(&ticker).isEmpty());
    QVERIFY(!EpollDispatcher::current()->unregisterTimer(id));
}

BELFRY_EPOLL_MAIN(DispatcherTimersTest)
#include "tst_dispatchertimers.moc"
