// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/epolldispatcher.h"

#include "server/net/epollwait.h"

#include <QCoreApplication>
#include <QEvent>
#include <QThread>

#include <array>
#include <sys/epoll.h>

namespace server {

namespace {

constexpr int BatchSize = 256;

} // namespace

EpollDispatcher::EpollDispatcher(QObject *parent)
    : QAbstractEventDispatcher(parent)
{
    if (!m_watched.watchAlways(m_wake.descriptor(), this))
        qFatal("an event loop cannot watch for being woken");
}

EpollDispatcher::~EpollDispatcher()
{
    m_turn.runDisposals();
}

void EpollDispatcher::closingDown()
{
    m_turn.runDisposals();
}

EpollDispatcher *EpollDispatcher::current()
{
    return qobject_cast<EpollDispatcher *>(QAbstractEventDispatcher::instance());
}

void EpollDispatcher::registerSocketNotifier(QSocketNotifier *notifier)
{
    m_watched.addNotifier(notifier);
}

void EpollDispatcher::unregisterSocketNotifier(QSocketNotifier *notifier)
{
    m_watched.removeNotifier(notifier);
}

void EpollDispatcher::atTurnEnd(TurnTask *task)
{
    m_turn.add(task);
}

void EpollDispatcher::cancelTurnTask(TurnTask *task)
{
    m_turn.cancel(task);
}

void EpollDispatcher::addHook(TurnHook *hook)
{
    m_hooks.push_back(hook);
}

void EpollDispatcher::removeHook(TurnHook *hook)
{
    std::erase(m_hooks, hook);
}

void EpollDispatcher::runHooks()
{
    for (TurnHook *hook : m_hooks)
        hook->handOn();
}

void EpollDispatcher::disposeLater(std::unique_ptr<Disposable> object)
{
    m_turn.dispose(std::move(object));
}

bool EpollDispatcher::processEvents(QEventLoop::ProcessEventsFlags flags)
{
    m_interrupted.store(false);
    m_wakeRequested = false;
    ++m_depth;
    emit awake();
    QCoreApplication::sendPostedEvents();
    int handled = 0;
    if (!m_interrupted.load()) {
        handled += waitForEvents(flags);
        if (!(flags & QEventLoop::X11ExcludeTimers))
            handled += fireTimers();
    }
    handled += endTurn();
    --m_depth;
    return handled > 0;
}

// What was left by the part of the turn that has run must not wait for a descriptor.
bool EpollDispatcher::mayBlock() const
{
    const bool disposes = m_depth == 1 && m_turn.hasDisposals();
    return !m_wakeRequested && !m_interrupted.load() && !m_turn.hasTasks() && !disposes;
}

int EpollDispatcher::waitForEvents(QEventLoop::ProcessEventsFlags flags)
{
    qint64 timeout = 0;
    if (flags & QEventLoop::WaitForMoreEvents && mayBlock()) {
        emit aboutToBlock();
        if (mayBlock())
            timeout = WaitForever;
    }
    if (timeout == WaitForever && !(flags & QEventLoop::X11ExcludeTimers)) {
        if (const auto due = m_timers.nextDue())
            timeout = qMax<qint64>(0, *due - steadyNs());
    }
    return flags & QEventLoop::ExcludeSocketNotifiers ? pollWakeUp(timeout)
                                                      : pollDescriptors(timeout);
}

int EpollDispatcher::pollDescriptors(qint64 timeoutNs)
{
    runHooks();
    m_watched.armChanged();
    std::array<epoll_event, BatchSize> events;
    const int count = waitForEpoll(m_watched.descriptor(), events.data(), BatchSize, timeoutNs);
    int handled = 0;
    for (int i = 0; i < count; ++i)
        handled += m_watched.deliver(events[static_cast<std::size_t>(i)]);
    return handled;
}

int EpollDispatcher::pollWakeUp(qint64 timeoutNs)
{
    if (!waitForReadable(m_wake.descriptor(), timeoutNs))
        return 0;
    ioReady(EPOLLIN);
    return 1;
}

void EpollDispatcher::ioReady(quint32)
{
    // In this order: a wake-up between the two is not written, but its event is posted, and those
    // are sent before the next wait.
    m_wake.silence();
    m_wakeSignalled.store(false);
}

int EpollDispatcher::fireTimers()
{
    const qint64 now = steadyNs();
    int handled = 0;
    while (const auto fired = m_timers.takeDue(now)) {
        QTimerEvent event(fired->id);
        QCoreApplication::sendEvent(fired->object, &event);
        m_timers.putBack(*fired);
        ++handled;
    }
    return handled;
}

int EpollDispatcher::endTurn()
{
    runHooks();
    int handled = m_turn.runTasks();
    // In a nested turn, callers further down the stack may still use what is to be disposed.
    if (m_depth == 1)
        handled += m_turn.runDisposals();
    runHooks();
    return handled;
}

void EpollDispatcher::registerTimer(int timerId,
                                    qint64 interval,
                                    Qt::TimerType timerType,
                                    QObject *object)
{
    m_timers.add(timerId, interval, timerType, object, steadyNs());
}

bool EpollDispatcher::unregisterTimer(int timerId)
{
    return m_timers.remove(timerId);
}

bool EpollDispatcher::unregisterTimers(QObject *object)
{
    return m_timers.removeAll(object);
}

QList<QAbstractEventDispatcher::TimerInfo> EpollDispatcher::registeredTimers(QObject *object) const
{
    return m_timers.of(object);
}

int EpollDispatcher::remainingTime(int timerId)
{
    return m_timers.remainingMs(timerId, steadyNs());
}

void EpollDispatcher::wakeUp()
{
    if (QThread::currentThread() == thread()) {
        m_wakeRequested = true;
        return;
    }
    if (!m_wakeSignalled.exchange(true))
        m_wake.ring();
}

void EpollDispatcher::interrupt()
{
    m_interrupted.store(true);
    wakeUp();
}

} // namespace server
