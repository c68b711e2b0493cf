// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/epolldispatcher.h"
#include "tests/support/epollmain.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QRegularExpression>
#include <QSocketNotifier>
#include <QTest>
#include <QThread>
#include <QTimer>

#include <array>
#include <atomic>
#include <fcntl.h>
#include <functional>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

using namespace server;

namespace {

// Two connected sockets.
struct Pair
{
    Pair() { ::socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, ends.data()); }
    ~Pair()
    {
        closeEnd(0);
        closeEnd(1);
    }
    Q_DISABLE_COPY_MOVE(Pair)

    int near() const { return ends[0]; }
    void poke() const { QCOMPARE(::write(ends[1], "x", 1), ssize_t{1}); }
    void closeEnd(std::size_t end)
    {
        if (ends.at(end) >= 0)
            ::close(std::exchange(ends.at(end), -1));
    }

    std::array<int, 2> ends{-1, -1};
};

struct Handler final : IoHandler
{
    void ioReady(quint32 events) override
    {
        ++calls;
        lastEvents = events;
        if (action)
            action();
    }

    int calls = 0;
    quint32 lastEvents = 0;
    std::function<void()> action;
};

struct Task final : TurnTask
{
    void turnEnded() override
    {
        ++calls;
        if (action)
            action();
    }

    int calls = 0;
    std::function<void()> action;
};

struct Mourned final : Disposable
{
    explicit Mourned(std::function<void()> action)
        : farewell(std::move(action))
    {}
    ~Mourned() override { farewell(); }
    Q_DISABLE_COPY_MOVE(Mourned)

    std::function<void()> farewell;
};

// Counts its timer events.
struct Ticker final : QObject
{
    void timerEvent(QTimerEvent *event) override
    {
        ids.append(event->timerId());
        if (action)
            action(event->timerId());
    }

    QList<int> ids;
    std::function<void(int)> action;
};

void drain(int fd)
{
    std::array<char, 64> bytes{};
    while (::read(fd, bytes.data(), bytes.size()) > 0) {
    }
}

bool oneTurn()
{
    return EpollDispatcher::current()->processEvents(QEventLoop::AllEvents);
}

} // namespace

class EpollDispatcherTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        QVERIFY(EpollDispatcher::current());
        while (oneTurn()) {
        }
    }

    void watchedDescriptorIsReported();
    void levelTriggeredUntilRead();
    void changedEventsTakeEffect();
    void hangUpIsReportedWithoutInterest();
    void unwatchedDescriptorIsSilent();
    void badDescriptorIsRefused();
    void eventOfTheSameBatchIsDroppedAfterUnwatch();
    void eventOfTheSameBatchIsDroppedWhenDescriptorIsReused();
    void replacedHandlerGetsTheEvents();
    void notifierFires();
    void notifierAndHandlerShareADescriptor();
    void disabledNotifierIsSilent();
    void notifiersOfOneBatchMayDisableEachOther();
    void excludedSocketsWaitWithoutSpinning();

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

    void wakeUpFromAnotherThreadEndsTheWait();
    void noPostedEventIsLostInARace();
    void interruptEndsTheWait();
    void postedEventsOfTheSameThreadDoNotWait();

    void taskRunsOnceAtTheEndOfTheTurn();
    void taskAddedByATaskRunsInTheSameTurn();
    void taskThatAlwaysAsksAgainDoesNotStarveTheLoop();
    void cancelledTaskDoesNotRun();
    void taskAddedWhileAboutToBlockDoesNotWait();
    void taskOfATimerAndOfAPostedEventRun();
    void tasksRunInNestedLoops();
    void disposalsFollowTheTasks();
    void disposalsWaitForTheOutermostLoop();
    void dispatcherOfAThreadDisposesAtItsEnd();
};

void EpollDispatcherTest::watchedDescriptorIsReported()
{
    Pair pair;
    Handler handler;
    auto *loop = EpollDispatcher::current();
    QVERIFY(loop->watch(pair.near(), &handler, EPOLLIN));
    oneTurn();
    QCOMPARE(handler.calls, 0);
    pair.poke();
    oneTurn();
    QCOMPARE(handler.calls, 1);
    QCOMPARE(handler.lastEvents, quint32(EPOLLIN));
    loop->unwatch(pair.near());
}

void EpollDispatcherTest::levelTriggeredUntilRead()
{
    Pair pair;
    Handler handler;
    auto *loop = EpollDispatcher::current();
    loop->watch(pair.near(), &handler, EPOLLIN);
    pair.poke();
    oneTurn();
    oneTurn();
    QCOMPARE(handler.calls, 2);
    drain(pair.near());
    oneTurn();
    QCOMPARE(handler.calls, 2);
    loop->unwatch(pair.near());
}

void EpollDispatcherTest::changedEventsTakeEffect()
{
    Pair pair;
    Handler handler;
    auto *loop = EpollDispatcher::current();
    loop->watch(pair.near(), &handler, EPOLLIN);
    loop->watch(pair.near(), &handler, EPOLLIN | EPOLLOUT);
    oneTurn();
    QCOMPARE(handler.lastEvents, quint32(EPOLLOUT));
    loop->watch(pair.near(), &handler, 0);
    pair.poke();
    oneTurn();
    QCOMPARE(handler.calls, 1);
    loop->unwatch(pair.near());
}

void EpollDispatcherTest::hangUpIsReportedWithoutInterest()
{
    Pair pair;
    Handler handler;
    auto *loop = EpollDispatcher::current();
    loop->watch(pair.near(), &handler, 0);
    pair.closeEnd(1);
    oneTurn();
    QVERIFY(handler.lastEvents & EPOLLHUP);
    loop->unwatch(pair.near());
}

void EpollDispatcherTest::unwatchedDescriptorIsSilent()
{
    Pair pair;
    Handler handler;
    auto *loop = EpollDispatcher::current();
    loop->watch(pair.near(), &handler, EPOLLIN);
    pair.poke();
    loop->unwatch(pair.near());
    loop->unwatch(pair.near());
    oneTurn();
    QCOMPARE(handler.calls, 0);
}

void EpollDispatcherTest::badDescriptorIsRefused()
{
    Handler handler;
    auto *loop = EpollDispatcher::current();
    QVERIFY(!loop->watch(-1, &handler, EPOLLIN));
    QTest::ignoreMessage(QtWarningMsg,
                         QRegularExpression(QStringLiteral("cannot watch descriptor 987654")));
    QVERIFY(!loop->watch(987654, &handler, EPOLLIN));
}

void EpollDispatcherTest::eventOfTheSameBatchIsDroppedAfterUnwatch()
{
    Pair a;
    Pair b;
    Handler first;
    Handler second;
    auto *loop = EpollDispatcher::current();
    loop->watch(a.near(), &first, EPOLLIN);
    loop->watch(b.near(), &second, EPOLLIN);
    first.action = [&] {
        loop->unwatch(b.near());
    };
    second.action = [&] {
        loop->unwatch(a.near());
    };
    a.poke();
    b.poke();
    oneTurn();
    QCOMPARE(first.calls + second.calls, 1);
    loop->unwatch(a.near());
    loop->unwatch(b.near());
}

void EpollDispatcherTest::eventOfTheSameBatchIsDroppedWhenDescriptorIsReused()
{
    auto a = std::make_unique<Pair>();
    auto b = std::make_unique<Pair>();
    Handler old;
    Handler successor;
    auto *loop = EpollDispatcher::current();
    const int reused = b->near();
    loop->watch(a->near(), &old, EPOLLIN);
    loop->watch(b->near(), &old, EPOLLIN);
    a->poke();
    b->poke();
    const int idle = ::open("/dev/null", O_RDONLY);
    Pair silent;
    old.action = [&] {
        // Whichever of the two came first: the other number is given to a socket with nothing to
        // read.
        for (const int fd : {a->near(), b->near()}) {
            loop->unwatch(fd);
            QCOMPARE(::dup2(silent.near(), fd), fd);
            QVERIFY(loop->watch(fd, &successor, EPOLLIN));
        }
    };
    oneTurn();
    QCOMPARE(old.calls, 1);
    QCOMPARE(successor.calls, 0);
    silent.poke();
    oneTurn();
    QCOMPARE(old.calls, 1);
    QCOMPARE(successor.calls, 2); // two numbers for the same socket
    loop->unwatch(a->near());
    loop->unwatch(reused);
    ::close(idle);
}

void EpollDispatcherTest::replacedHandlerGetsTheEvents()
{
    Pair pair;
    Handler first;
    Handler second;
    auto *loop = EpollDispatcher::current();
    loop->watch(pair.near(), &first, EPOLLIN);
    loop->watch(pair.near(), &second, EPOLLIN);
    pair.poke();
    oneTurn();
    QCOMPARE(first.calls, 0);
    QCOMPARE(second.calls, 1);
    loop->unwatch(pair.near());
}

void EpollDispatcherTest::notifierFires()
{
    Pair pair;
    int reads = 0;
    int writes = 0;
    QSocketNotifier reading(pair.near(), QSocketNotifier::Read);
    QSocketNotifier writing(pair.near(), QSocketNotifier::Write);
    connect(&reading, &QSocketNotifier::activated, this, [&] {
        ++reads;
        drain(pair.near());
    });
    connect(&writing, &QSocketNotifier::activated, this, [&] {
        ++writes;
        writing.setEnabled(false);
    });
    oneTurn();
    QCOMPARE(writes, 1);
    pair.poke();
    QTRY_COMPARE(reads, 1);
    oneTurn();
    QCOMPARE(writes, 1);
    QCOMPARE(reads, 1);
}

void EpollDispatcherTest::notifierAndHandlerShareADescriptor()
{
    Pair pair;
    int reads = 0;
    Handler handler;
    auto *loop = EpollDispatcher::current();
    QSocketNotifier reading(pair.near(), QSocketNotifier::Read);
    connect(&reading, &QSocketNotifier::activated, this, [&] { ++reads; });
    loop->watch(pair.near(), &handler, EPOLLIN);
    pair.poke();
    oneTurn();
    QCOMPARE(reads, 1);
    QCOMPARE(handler.calls, 1);
    loop->unwatch(pair.near());
    oneTurn();
    QCOMPARE(reads, 2);
    QCOMPARE(handler.calls, 1);
}

void EpollDispatcherTest::disabledNotifierIsSilent()
{
    Pair pair;
    int reads = 0;
    QSocketNotifier reading(pair.near(), QSocketNotifier::Read);
    connect(&reading, &QSocketNotifier::activated, this, [&] { ++reads; });
    pair.poke();
    reading.setEnabled(false);
    oneTurn();
    QCOMPARE(reads, 0);
    reading.setEnabled(true);
    oneTurn();
    QCOMPARE(reads, 1);
}

void EpollDispatcherTest::notifiersOfOneBatchMayDisableEachOther()
{
    Pair a;
    Pair b;
    int reads = 0;
    QSocketNotifier first(a.near(), QSocketNotifier::Read);
    QSocketNotifier second(b.near(), QSocketNotifier::Read);
    connect(&first, &QSocketNotifier::activated, this, [&] {
        ++reads;
        second.setEnabled(false);
    });
    connect(&second, &QSocketNotifier::activated, this, [&] {
        ++reads;
        first.setEnabled(false);
    });
    a.poke();
    b.poke();
    oneTurn();
    QCOMPARE(reads, 1);
}

void EpollDispatcherTest::excludedSocketsWaitWithoutSpinning()
{
    Pair pair;
    Handler handler;
    auto *loop = EpollDispatcher::current();
    loop->watch(pair.near(), &handler, EPOLLIN);
    pair.poke();
    bool fired = false;
    QTimer::singleShot(30, Qt::PreciseTimer, this, [&] { fired = true; });
    int turns = 0;
    while (!fired) {
        loop->processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::ExcludeSocketNotifiers);
        ++turns;
    }
    QCOMPARE(handler.calls, 0);
    QVERIFY2(turns < 20, qPrintable(QString::number(turns)));
    loop->unwatch(pair.near());
}

void EpollDispatcherTest::timersFireInOrder()
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

void EpollDispatcherTest::preciseTimerIsNeverEarly()
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

void EpollDispatcherTest::coarseTimerIsAtMostFivePercentLate()
{
    Ticker ticker;
    const int id = ticker.startTimer(1000, Qt::CoarseTimer);
    const int left = EpollDispatcher::current()->remainingTime(id);
    QVERIFY2(left >= 999 && left <= 1050, qPrintable(QString::number(left)));
    QCOMPARE(EpollDispatcher::current()->remainingTime(-5), -1);
}

void EpollDispatcherTest::zeroTimerFiresOncePerTurn()
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

void EpollDispatcherTest::timerMayBeKilledInItsHandler()
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

void EpollDispatcherTest::timerMayBeRestartedInItsHandler()
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

void EpollDispatcherTest::lateTimerSkipsWhatItMissed()
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

void EpollDispatcherTest::timerDoesNotFireInsideItsOwnHandler()
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

void EpollDispatcherTest::otherTimersFireInNestedLoops()
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

void EpollDispatcherTest::registeredTimersAreListed()
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

void EpollDispatcherTest::wakeUpFromAnotherThreadEndsTheWait()
{
    QEventLoop loop;
    std::thread other(
        [&] { QMetaObject::invokeMethod(&loop, &QEventLoop::quit, Qt::QueuedConnection); });
    loop.exec();
    other.join();
}

void EpollDispatcherTest::noPostedEventIsLostInARace()
{
    constexpr int Count = 20'000;
    int received = 0;
    QEventLoop loop;
    const auto post = [&] {
        for (int i = 0; i < Count; ++i) {
            QMetaObject::invokeMethod(this, [&] {
                if (++received == 2 * Count)
                    loop.quit();
            });
            if (i % 64 == 0)
                std::this_thread::yield();
        }
    };
    std::thread first(post);
    std::thread second(post);
    QTimer::singleShot(20'000, &loop, &QEventLoop::quit);
    loop.exec();
    first.join();
    second.join();
    QCOMPARE(received, 2 * Count);
}

void EpollDispatcherTest::interruptEndsTheWait()
{
    auto *loop = EpollDispatcher::current();
    std::atomic<bool> isWaiting = false;
    const auto waiting =
        connect(loop, &QAbstractEventDispatcher::aboutToBlock, this, [&] { isWaiting = true; });
    std::thread other([&] {
        while (!isWaiting)
            std::this_thread::yield();
        loop->interrupt();
    });
    loop->processEvents(QEventLoop::WaitForMoreEvents);
    other.join();
    disconnect(waiting);
}

void EpollDispatcherTest::postedEventsOfTheSameThreadDoNotWait()
{
    QEventLoop loop;
    int received = 0;
    std::function<void()> post = [&] {
        if (++received == 5)
            loop.quit();
        else
            QMetaObject::invokeMethod(this, post, Qt::QueuedConnection);
    };
    QMetaObject::invokeMethod(this, post, Qt::QueuedConnection);
    QTimer::singleShot(5000, &loop, &QEventLoop::quit);
    loop.exec();
    QCOMPARE(received, 5);
}

void EpollDispatcherTest::taskRunsOnceAtTheEndOfTheTurn()
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

void EpollDispatcherTest::taskAddedByATaskRunsInTheSameTurn()
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

void EpollDispatcherTest::taskThatAlwaysAsksAgainDoesNotStarveTheLoop()
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

void EpollDispatcherTest::cancelledTaskDoesNotRun()
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

void EpollDispatcherTest::taskAddedWhileAboutToBlockDoesNotWait()
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

void EpollDispatcherTest::taskOfATimerAndOfAPostedEventRun()
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

void EpollDispatcherTest::tasksRunInNestedLoops()
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

void EpollDispatcherTest::disposalsFollowTheTasks()
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

void EpollDispatcherTest::disposalsWaitForTheOutermostLoop()
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

void EpollDispatcherTest::dispatcherOfAThreadDisposesAtItsEnd()
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

BELFRY_EPOLL_MAIN(EpollDispatcherTest)
#include "tst_epolldispatcher.moc"
