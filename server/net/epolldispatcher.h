// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/net/doorbell.h"
#include "server/net/timerqueue.h"
#include "server/net/turnqueue.h"
#include "server/net/watchlist.h"

#include <QAbstractEventDispatcher>

#include <atomic>
#include <memory>
#include <vector>

namespace server {

// Something with work that has to be handed on before the thread sleeps, and before other work of
// the turn delays it.
class TurnHook
{
public:
    virtual void handOn() = 0;

protected:
    ~TurnHook() = default;
};

// An event dispatcher on epoll, for every thread that owns sockets. Qt's own dispatchers poll every
// descriptor at every turn, which costs 5 to 9 ms at 10,000 connections. Not for the thread of a
// QGuiApplication. Set before the application object is made, or with QThread::setEventDispatcher()
// before the thread starts.
class EpollDispatcher final : public QAbstractEventDispatcher, private IoHandler
{
    Q_OBJECT

public:
    explicit EpollDispatcher(QObject *parent = nullptr);
    ~EpollDispatcher() override;

    // The dispatcher of the calling thread; null when that is another kind.
    static EpollDispatcher *current();

    // As those of WatchList.
    bool watch(int fd, IoHandler *handler, quint32 events)
    {
        return m_watched.watch(fd, handler, events);
    }
    bool watchAlways(int fd, IoHandler *handler) { return m_watched.watchAlways(fd, handler); }
    void unwatch(int fd) { m_watched.unwatch(fd); }

    // Runs task->turnEnded() once at the end of this turn, however often it is asked.
    // cancelTurnTask() before it dies.
    void atTurnEnd(TurnTask *task);
    void cancelTurnTask(TurnTask *task);
    // Calls hook->handOn() in every turn before the loop sleeps, and before and after the tasks.
    // Not from a hook. removeHook() before it dies.
    void addHook(TurnHook *hook);
    void removeHook(TurnHook *hook);
    // As WatchList::pauseInput().
    void pauseInput(bool on) { m_watched.pauseInput(on); }
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
    bool mayBlock() const;
    int waitForEvents(QEventLoop::ProcessEventsFlags flags);
    int pollDescriptors(qint64 timeoutNs);
    int pollWakeUp(qint64 timeoutNs);
    void ioReady(quint32 events) override;
    int fireTimers();
    int endTurn();
    void runHooks();

    WatchList m_watched;
    Doorbell m_wake;
    TimerQueue m_timers;
    TurnQueue m_turn;
    std::vector<TurnHook *> m_hooks;
    int m_depth = 0;                           // of nested processEvents()
    std::atomic<bool> m_wakeSignalled = false; // by another thread, through the descriptor
    bool m_wakeRequested = false;              // by this thread, which cannot be waiting
    std::atomic<bool> m_interrupted = false;
};

} // namespace server
