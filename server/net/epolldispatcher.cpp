// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/epolldispatcher.h"

#include "server/base/logging.h"
#include "server/net/epollwait.h"

#include <QCoreApplication>
#include <QEvent>
#include <QSocketNotifier>
#include <QThread>

#include <cerrno>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <unistd.h>

namespace server {

namespace {

constexpr int BatchSize = 256;

} // namespace

quint32 EpollDispatcher::Slot::wanted() const
{
    quint32 events = handlerEvents;
    if (!notifiers)
        return events;
    if ((*notifiers)[QSocketNotifier::Read])
        events |= EPOLLIN;
    if ((*notifiers)[QSocketNotifier::Write])
        events |= EPOLLOUT;
    if ((*notifiers)[QSocketNotifier::Exception])
        events |= EPOLLPRI;
    return events;
}

EpollDispatcher::EpollDispatcher(QObject *parent)
    : QAbstractEventDispatcher(parent)
    , m_epoll(::epoll_create1(EPOLL_CLOEXEC))
    , m_wake(::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC))
{
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.u64 = static_cast<quint32>(m_wake);
    if (m_epoll < 0 || m_wake < 0 || ::epoll_ctl(m_epoll, EPOLL_CTL_ADD, m_wake, &event) != 0)
        qFatal("cannot make an event loop: %s", qPrintable(qt_error_string(errno)));
}

EpollDispatcher::~EpollDispatcher()
{
    m_turn.runDisposals();
    ::close(m_wake);
    ::close(m_epoll);
}

void EpollDispatcher::closingDown()
{
    m_turn.runDisposals();
}

EpollDispatcher *EpollDispatcher::current()
{
    return qobject_cast<EpollDispatcher *>(QAbstractEventDispatcher::instance());
}

EpollDispatcher::Slot &EpollDispatcher::slotOf(int fd)
{
    const auto index = static_cast<std::size_t>(fd);
    if (index >= m_slots.size())
        m_slots.resize(index + index / 2 + 64);
    return m_slots[index];
}

bool EpollDispatcher::watch(int fd, IoHandler *handler, quint32 events)
{
    if (fd < 0)
        return false;
    Slot &slot = slotOf(fd);
    if (slot.handler != handler) {
        ++slot.generation;
        slot.isStale = true;
    }
    slot.handler = handler;
    slot.handlerEvents = events;
    if (slot.isAdded) {
        markDirty(fd);
        return true;
    }
    if (arm(fd))
        return true;
    slot.handler = nullptr;
    slot.handlerEvents = 0;
    return false;
}

void EpollDispatcher::unwatch(int fd)
{
    if (fd < 0 || static_cast<std::size_t>(fd) >= m_slots.size())
        return;
    Slot &slot = slotOf(fd);
    if (!slot.handler)
        return;
    slot.handler = nullptr;
    slot.handlerEvents = 0;
    disarm(fd);
}

void EpollDispatcher::registerSocketNotifier(QSocketNotifier *notifier)
{
    const int fd = static_cast<int>(notifier->socket());
    if (fd < 0)
        return;
    Slot &slot = slotOf(fd);
    if (!slot.notifiers)
        slot.notifiers = std::make_unique<Notifiers>();
    slot.notifiers->at(notifier->type()) = notifier;
    markDirty(fd);
}

void EpollDispatcher::unregisterSocketNotifier(QSocketNotifier *notifier)
{
    const int fd = static_cast<int>(notifier->socket());
    if (fd < 0 || static_cast<std::size_t>(fd) >= m_slots.size())
        return;
    Slot &slot = slotOf(fd);
    if (!slot.notifiers || slot.notifiers->at(notifier->type()) != notifier)
        return;
    slot.notifiers->at(notifier->type()) = nullptr;
    if (*slot.notifiers != Notifiers{})
        return markDirty(fd);
    slot.notifiers.reset();
    disarm(fd);
}

void EpollDispatcher::markDirty(int fd)
{
    Slot &slot = slotOf(fd);
    if (slot.isDirty)
        return;
    slot.isDirty = true;
    m_dirty.push_back(fd);
}

// Tells epoll what the descriptor waits for.
bool EpollDispatcher::arm(int fd)
{
    Slot &slot = slotOf(fd);
    const quint32 wanted = slot.wanted();
    if (!slot.isUsed() || (slot.isAdded && !slot.isStale && wanted == slot.armed))
        return true;
    epoll_event event{};
    event.events = wanted;
    event.data.u64 = (quint64{slot.generation} << 32) | static_cast<quint32>(fd);
    int failed = ::epoll_ctl(m_epoll, slot.isAdded ? EPOLL_CTL_MOD : EPOLL_CTL_ADD, fd, &event);
    if (failed && errno == ENOENT)
        failed = ::epoll_ctl(m_epoll, EPOLL_CTL_ADD, fd, &event);
    else if (failed && errno == EEXIST)
        failed = ::epoll_ctl(m_epoll, EPOLL_CTL_MOD, fd, &event);
    if (failed) {
        qCWarning(logNet, "cannot watch descriptor %d: %s", fd, qPrintable(qt_error_string(errno)));
        return false;
    }
    slot.isAdded = true;
    slot.isStale = false;
    slot.armed = wanted;
    return true;
}

// After a watcher has gone. The descriptor may be closed and given out again right after this, so
// what epoll has already reported for it must not match any more, and epoll has to forget it at
// once.
void EpollDispatcher::disarm(int fd)
{
    Slot &slot = slotOf(fd);
    ++slot.generation;
    slot.isStale = true;
    if (slot.isUsed())
        return markDirty(fd);
    if (slot.isAdded)
        ::epoll_ctl(m_epoll, EPOLL_CTL_DEL, fd, nullptr);
    slot.isAdded = false;
    slot.armed = 0;
}

void EpollDispatcher::atTurnEnd(TurnTask *task)
{
    m_turn.add(task);
}

void EpollDispatcher::cancelTurnTask(TurnTask *task)
{
    m_turn.cancel(task);
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
    // Arming can fail, not add to the list.
    for (int fd : m_dirty) {
        slotOf(fd).isDirty = false;
        arm(fd);
    }
    m_dirty.clear();
    std::array<epoll_event, BatchSize> events;
    const int count = waitForEpoll(m_epoll, events.data(), BatchSize, timeoutNs);
    int handled = 0;
    for (int i = 0; i < count; ++i)
        handled += deliver(events[static_cast<std::size_t>(i)]);
    return handled;
}

int EpollDispatcher::pollWakeUp(qint64 timeoutNs)
{
    if (!waitForReadable(m_wake, timeoutNs))
        return 0;
    drainWakeUp();
    return 1;
}

void EpollDispatcher::drainWakeUp()
{
    // In this order: a wake-up between the two is not written, but its event is posted, and those
    // are sent before the next wait.
    quint64 count = 0;
    [[maybe_unused]] const ssize_t size = ::read(m_wake, &count, sizeof count);
    m_wakeSignalled.store(false);
}

int EpollDispatcher::deliver(const epoll_event &event)
{
    const int fd = static_cast<int>(event.data.u64 & 0xffffffffU);
    const auto generation = static_cast<quint32>(event.data.u64 >> 32);
    if (fd == m_wake) {
        drainWakeUp();
        return 1;
    }
    const Slot &slot = slotOf(fd);
    if (slot.generation != generation)
        return 0;
    int handled = 0;
    const quint32 hits = event.events & (slot.handlerEvents | EPOLLHUP | EPOLLERR);
    if (slot.handler && hits) {
        slot.handler->ioReady(hits);
        ++handled;
    }
    return handled + notify(fd, generation, event.events);
}

int EpollDispatcher::notify(int fd, quint32 generation, quint32 events)
{
    constexpr quint32 Broken = EPOLLHUP | EPOLLERR;
    constexpr std::array<quint32, 3> Masks = {EPOLLIN | Broken, EPOLLOUT | Broken, EPOLLPRI};
    int handled = 0;
    for (std::size_t type = 0; type < Masks.size(); ++type) {
        const Slot &slot = slotOf(fd); // anew: handlers may have changed it, and the vector
        if (slot.generation != generation || !slot.notifiers)
            return handled;
        QSocketNotifier *notifier = slot.notifiers->at(type);
        if (!notifier || !(events & Masks.at(type)))
            continue;
        QEvent activation(QEvent::SockAct);
        QCoreApplication::sendEvent(notifier, &activation);
        ++handled;
    }
    return handled;
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
    const int handled = m_turn.runTasks();
    // In a nested turn, callers further down the stack may still use what is to be disposed.
    return m_depth == 1 ? handled + m_turn.runDisposals() : handled;
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
    if (m_wakeSignalled.exchange(true))
        return;
    const quint64 one = 1;
    [[maybe_unused]] const ssize_t size = ::write(m_wake, &one, sizeof one);
}

void EpollDispatcher::interrupt()
{
    m_interrupted.store(true);
    wakeUp();
}

} // namespace server
