// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/net/timerqueue.h"
#include "server/net/turnqueue.h"

#include <QAbstractEventDispatcher>

#include <array>
#include <atomic>
#include <memory>
#include <vector>

struct epoll_event;

namespace server {

// Told that a watched descriptor is ready.
class IoHandler
{
public:
    // `events` are EPOLLIN, EPOLLOUT, EPOLLRDHUP, EPOLLHUP, EPOLLERR.
    virtual void ioReady(quint32 events) = 0;

protected:
    ~IoHandler() = default;
};

// An event dispatcher on epoll, for every thread that owns sockets. Qt's own dispatchers poll every
// descriptor at every turn, which costs 5 to 9 ms at 10,000 connections. Not for the thread of a
// QGuiApplication. Set before the application object is made, or with QThread::setEventDispatcher()
// before the thread starts.
class EpollDispatcher final : public QAbstractEventDispatcher
{
    Q_OBJECT

public:
    explicit EpollDispatcher(QObject *parent = nullptr);
    ~EpollDispatcher() override;

    // The dispatcher of the calling thread; null when that is another kind.
    static EpollDispatcher *current();

    // Descriptors without a QSocketNotifier. Level-triggered. watch() again changes the events.
    // unwatch() must come before the descriptor is closed; the handler is not called after it.
    bool watch(int fd, IoHandler *handler, quint32 events);
    void unwatch(int fd);

    // Runs task->turnEnded() once at the end of this turn, however often it is asked.
    // cancelTurnTask() before it dies.
    void atTurnEnd(TurnTask *task);
    void cancelTurnTask(TurnTask *task);
    // Destroys at the end of this turn, after the turn tasks.
    void disposeLater(std::unique_ptr<Disposable> object);

    bool processEvents(QEventLoop::ProcessEventsFlags flags) override;
    void registerSocketNotifier(QSocketNotifier *notifier) override;
    void unregisterSocketNotifier(QSocketNotifier *notifier) override;
    void
    registerTimer(int timerId, qint64 interval, Qt::TimerType timerType, QObject *object) override;
    bool unregisterTimer(int timerId) override;
    bool unregisterTimers(QObject *object) override;
    QList<TimerInfo> registeredTimers(QObject *object) const override;
    int remainingTime(int timerId) override;
    void wakeUp() override;
    void interrupt() override;
    // Destroys what disposeLater() still holds while the thread can serve it.
    void closingDown() override;

private:
    using Notifiers = std::array<QSocketNotifier *, 3>; // by QSocketNotifier::Type

    // One descriptor. `generation` is part of what epoll hands back: events of a former use do not
    // match it.
    struct Slot
    {
        IoHandler *handler = nullptr;
        std::unique_ptr<Notifiers> notifiers;
        quint32 handlerEvents = 0;
        quint32 armed = 0;
        quint32 generation = 0;
        bool isAdded = false; // to epoll
        bool isStale = false; // epoll has another generation
        bool isDirty = false; // in m_dirty

        bool isUsed() const { return handler || notifiers; }
        quint32 wanted() const;
    };

    Slot &slotOf(int fd);
    void markDirty(int fd);
    bool arm(int fd);
    void disarm(int fd);
    bool mayBlock() const;
    int waitForEvents(QEventLoop::ProcessEventsFlags flags);
    int pollDescriptors(qint64 timeoutNs);
    int pollWakeUp(qint64 timeoutNs);
    void drainWakeUp();
    int deliver(const epoll_event &event);
    int notify(int fd, quint32 generation, quint32 events);
    int fireTimers();
    int endTurn();

    int m_epoll = -1;
    int m_wake = -1;
    std::vector<Slot> m_slots; // by descriptor
    std::vector<int> m_dirty;  // whose events epoll has to be told before it waits
    TimerQueue m_timers;
    TurnQueue m_turn;
    int m_depth = 0;                           // of nested processEvents()
    std::atomic<bool> m_wakeSignalled = false; // by another thread, through the descriptor
    bool m_wakeRequested = false;              // by this thread, which cannot be waiting
    std::atomic<bool> m_interrupted = false;
};

} // namespace server
