// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/epollmain.h"
#include "tests/unit/net/dispatchertest.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QStringList>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <atomic>
#include <memory>
#include <sys/epoll.h>
#include <vector>

using namespace server;
using namespace dispatchertest;

class DispatcherTurnsTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        QVERIFY(EpollDispatcher::current());
        while (oneTurn()) {
        }
    }

    void taskRunsOnceAtTheEndOfTheTurn();
    void taskAddedByATaskRunsInTheSameTurn();
    void taskThatAlwaysAsksAgainDoesNotStarveTheLoop();
    void cancelledTaskDoesNotRun();
    void taskAddedWhileAboutToBlockDoesNotWait();
    void taskOfATimerAndOfAPostedEventRun();
    void tasksRunInNestedLoops();
    void manyTasksTakeSeveralTurns();
    void newTasksComeBeforeThoseThatWerePutOff();
    void tasksThatWerePutOffCanBeCancelledAndAdded();
    void disposalsFollowTheTasks();
    void disposalsWaitForTheOutermostLoop();
    void dispatcherOfAThreadDisposesAtItsEnd();
};

void DispatcherTurnsTest::taskRunsOnceAtTheEndOfTheTurn()
{
    Pair pair;
    Handler handler;
    Task task;
    auto *loop = EpollDispatcher::current();
    handler.action = [&] {
        drain(pair.near());
        loop->atTurnEnd(&task);
        loop->atTurnEnd(&task);
        QCOMPARE(task.calls, 0);
    };
    loop->watch(pair.near(), &handler, EPOLLIN);
    pair.poke();
    oneTurn();
    QCOMPARE(task.calls, 1);
    oneTurn();
    QCOMPARE(task.calls, 1);
    loop->unwatch(pair.near());
}

void DispatcherTurnsTest::taskAddedByATaskRunsInTheSameTurn()
{
    Task first;
    Task second;
    auto *loop = EpollDispatcher::current();
    first.action = [&] {
        loop->atTurnEnd(&second);
    };
    loop->atTurnEnd(&first);
    oneTurn();
    QCOMPARE(first.calls, 1);
    QCOMPARE(second.calls, 1);
}

void DispatcherTurnsTest::taskThatAlwaysAsksAgainDoesNotStarveTheLoop()
{
    Task greedy;
    Task other;
    auto *loop = EpollDispatcher::current();
    greedy.action = [&] {
        loop->atTurnEnd(&greedy);
    };
    loop->atTurnEnd(&greedy);
    Ticker ticker;
    ticker.startTimer(5);
    QElapsedTimer elapsed;
    elapsed.start();
    while (ticker.ids.isEmpty() && elapsed.elapsed() < 2000)
        loop->processEvents(QEventLoop::WaitForMoreEvents);
    QCOMPARE(ticker.ids.size(), 1);
    loop->atTurnEnd(&other);
    oneTurn();
    QCOMPARE(other.calls, 1);
    greedy.action = {};
    oneTurn();
    loop->cancelTurnTask(&greedy);
}

void DispatcherTurnsTest::cancelledTaskDoesNotRun()
{
    Task first;
    Task second;
    Task third;
    auto *loop = EpollDispatcher::current();
    first.action = [&] {
        loop->cancelTurnTask(&second);
    };
    loop->atTurnEnd(&first);
    loop->atTurnEnd(&second);
    loop->atTurnEnd(&third);
    loop->cancelTurnTask(&third);
    loop->cancelTurnTask(&third);
    oneTurn();
    QCOMPARE(first.calls, 1);
    QCOMPARE(second.calls, 0);
    QCOMPARE(third.calls, 0);
    loop->atTurnEnd(&third);
    oneTurn();
    QCOMPARE(third.calls, 1);
}

void DispatcherTurnsTest::taskAddedWhileAboutToBlockDoesNotWait()
{
    Task task;
    auto *loop = EpollDispatcher::current();
    const auto adding = connect(
        loop, &QAbstractEventDispatcher::aboutToBlock, this, [&] { loop->atTurnEnd(&task); });
    Ticker guard;
    guard.startTimer(2000, Qt::PreciseTimer);
    loop->processEvents(QEventLoop::WaitForMoreEvents);
    disconnect(adding);
    QCOMPARE(task.calls, 1);
    QVERIFY(guard.ids.isEmpty());
}

void DispatcherTurnsTest::taskOfATimerAndOfAPostedEventRun()
{
    Task fromTimer;
    Task fromPost;
    auto *loop = EpollDispatcher::current();
    Ticker ticker;
    ticker.action = [&](int id) {
        ticker.killTimer(id);
        loop->atTurnEnd(&fromTimer);
    };
    ticker.startTimer(0);
    QMetaObject::invokeMethod(
        this, [&] { loop->atTurnEnd(&fromPost); }, Qt::QueuedConnection);
    loop->processEvents(QEventLoop::WaitForMoreEvents);
    QCOMPARE(fromTimer.calls, 1);
    QCOMPARE(fromPost.calls, 1);
}

void DispatcherTurnsTest::tasksRunInNestedLoops()
{
    Task inner;
    Task outer;
    Task last;
    auto *loop = EpollDispatcher::current();
    outer.action = [&] {
        loop->atTurnEnd(&inner);
        loop->processEvents(QEventLoop::AllEvents);
        QCOMPARE(inner.calls, 1);
        QCOMPARE(last.calls, 1);
    };
    loop->atTurnEnd(&outer);
    loop->atTurnEnd(&last);
    oneTurn();
    oneTurn();
    QCOMPARE(outer.calls, 1);
    QCOMPARE(inner.calls, 1);
    QCOMPARE(last.calls, 1);
}

namespace {

constexpr std::size_t Many = 5 * TurnQueue::TasksPerTurn;

int callsOf(const std::vector<Task> &tasks)
{
    int calls = 0;
    for (const Task &task : tasks)
        calls += task.calls;
    return calls;
}

} // namespace

void DispatcherTurnsTest::manyTasksTakeSeveralTurns()
{
    std::vector<Task> tasks(Many);
    auto *loop = EpollDispatcher::current();
    for (Task &task : tasks)
        loop->atTurnEnd(&task);
    for (int turns = 1; turns <= 5; ++turns) {
        loop->processEvents(QEventLoop::WaitForMoreEvents); // and does not wait
        QCOMPARE(callsOf(tasks), turns * int(TurnQueue::TasksPerTurn));
    }
    QVERIFY(
        std::all_of(tasks.begin(), tasks.end(), [](const Task &task) { return task.calls == 1; }));
    QVERIFY(!oneTurn());
}

void DispatcherTurnsTest::newTasksComeBeforeThoseThatWerePutOff()
{
    std::vector<Task> tasks(Many);
    auto *loop = EpollDispatcher::current();
    for (Task &task : tasks)
        loop->atTurnEnd(&task);
    oneTurn();
    QCOMPARE(tasks.back().calls, 1); // what was asked for last is not behind all the others
    QCOMPARE(tasks.front().calls, 0);
    Pair pair;
    Handler handler;
    Task answer;
    handler.action = [&] {
        drain(pair.near());
        loop->atTurnEnd(&answer);
    };
    loop->watch(pair.near(), &handler, EPOLLIN);
    pair.poke();
    oneTurn();
    QCOMPARE(answer.calls, 1);
    QVERIFY(callsOf(tasks) < int(Many));
    loop->unwatch(pair.near());
    while (oneTurn()) {
    }
    QCOMPARE(callsOf(tasks), int(Many));
}

void DispatcherTurnsTest::tasksThatWerePutOffCanBeCancelledAndAdded()
{
    std::vector<Task> tasks(Many);
    auto *loop = EpollDispatcher::current();
    for (Task &task : tasks)
        loop->atTurnEnd(&task);
    oneTurn();
    loop->cancelTurnTask(&tasks[0]);
    loop->cancelTurnTask(&tasks[1]);
    loop->atTurnEnd(&tasks[1]);
    loop->atTurnEnd(&tasks[2]); // waits already
    while (oneTurn()) {
    }
    QCOMPARE(tasks[0].calls, 0);
    QCOMPARE(tasks[1].calls, 1);
    QCOMPARE(tasks[2].calls, 1);
    QCOMPARE(callsOf(tasks), int(Many) - 1);
}

void DispatcherTurnsTest::disposalsFollowTheTasks()
{
    QStringList log;
    Task task;
    task.action = [&] {
        log.append(QStringLiteral("task"));
    };
    auto *loop = EpollDispatcher::current();
    loop->disposeLater(std::make_unique<Mourned>([&] {
        log.append(QStringLiteral("disposed"));
        loop->disposeLater(std::make_unique<Mourned>([&] { log.append(QStringLiteral("heir")); }));
    }));
    loop->atTurnEnd(&task);
    QVERIFY(log.isEmpty());
    loop->processEvents(QEventLoop::WaitForMoreEvents);
    QCOMPARE(
        log,
        QStringList({QStringLiteral("task"), QStringLiteral("disposed"), QStringLiteral("heir")}));
}

void DispatcherTurnsTest::disposalsWaitForTheOutermostLoop()
{
    bool isGone = false;
    auto *loop = EpollDispatcher::current();
    Ticker ticker;
    ticker.action = [&](int id) {
        ticker.killTimer(id);
        loop->disposeLater(std::make_unique<Mourned>([&] { isGone = true; }));
        loop->processEvents(QEventLoop::AllEvents);
        QVERIFY(!isGone);
        QEventLoop nested;
        QTimer::singleShot(1, &nested, &QEventLoop::quit);
        nested.exec();
        QVERIFY(!isGone);
    };
    ticker.startTimer(0);
    oneTurn();
    QVERIFY(isGone);
}

void DispatcherTurnsTest::dispatcherOfAThreadDisposesAtItsEnd()
{
    std::atomic<int> gone = 0;
    QThread thread;
    thread.setEventDispatcher(new EpollDispatcher);
    auto *worker = new QObject;
    worker->moveToThread(&thread);
    connect(
        &thread,
        &QThread::finished,
        worker,
        [&, worker] {
            EpollDispatcher::current()->disposeLater(std::make_unique<Mourned>([&] { ++gone; }));
            delete worker;
        },
        Qt::DirectConnection);
    thread.start();
    QMetaObject::invokeMethod(
        worker,
        [&] {
            EpollDispatcher::current()->disposeLater(std::make_unique<Mourned>([&] { ++gone; }));
        },
        Qt::BlockingQueuedConnection);
    QTRY_COMPARE(gone.load(), 1);
    thread.quit();
    QVERIFY(thread.wait(5000));
    QCOMPARE(gone.load(), 2);
}

BELFRY_EPOLL_MAIN(DispatcherTurnsTest)
#include "tst_dispatcherturns.moc"
