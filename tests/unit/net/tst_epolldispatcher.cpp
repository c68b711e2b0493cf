// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/epollmain.h"
#include "tests/unit/net/dispatchertest.h"

#include <QEventLoop>
#include <QRegularExpression>
#include <QSocketNotifier>
#include <QTimer>

#include <atomic>
#include <fcntl.h>
#include <memory>
#include <sys/epoll.h>
#include <thread>

using namespace server;
using namespace dispatchertest;

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
    void wakeUpFromAnotherThreadEndsTheWait();
    void noPostedEventIsLostInARace();
    void interruptEndsTheWait();
    void postedEventsOfTheSameThreadDoNotWait();
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

BELFRY_EPOLL_MAIN(EpollDispatcherTest)
#include "tst_epolldispatcher.moc"
