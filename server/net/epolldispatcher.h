// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractEventDispatcher>
#include <memory>
#include <set>
#include <vector>

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

// Something that wants to run once at the end of the turn of the event loop in which it asked.
class TurnTask
{
public:
    virtual void turnEnded() = 0;

protected:
    ~TurnTask() = default;

private:
    friend class EpollDispatcher;
    qsizetype m_turnSlot = -1;
};

// Anything whose destruction has to wait until nothing of the running turn can still touch it.
class Disposable
{
public:
    virtual ~Disposable() = default;
};

// An event dispatcher on epoll, for every thread that owns sockets. Qt's own dispatchers poll every descriptor at every
// turn, which costs 5 to 9 ms at 10,000 connections. Not for the thread of a QGuiApplication.
// Set before the application object is made, or with QThread::setEventDispatcher() before the thread starts.
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

    // Runs task->turnEnded() once at the end of this turn, however often it is asked. cancelTurnTask() before it dies.
    void atTurnEnd(TurnTask *task);
    void cancelTurnTask(TurnTask *task);
    // Destroys at the end of this turn, after the turn tasks.
    void disposeLater(std::unique_ptr<Disposable> object);

    bool processEvents(QEventLoop::ProcessEventsFlags flags) override;
    void registerSocketNotifier(QSocketNotifier *notifier) override;
    void unregisterSocketNotifier(QSocketNotifier *notifier) override;
    void registerTimer(int timerId, qint64 interval, Qt::TimerType timerType, QObject *object) override;
    bool unregisterTimer(int timerId) override;
    bool unregisterTimers(QObject *object) override;
    QList<TimerInfo> registeredTimers(QObject *object) const override;
    int remainingTime(int timerId) override;
    void wakeUp() override;
    void interrupt() override;
};

} // namespace server
