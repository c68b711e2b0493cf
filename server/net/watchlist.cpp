// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/watchlist.h"

#include "server/base/logging.h"

#include <QCoreApplication>
#include <QEvent>
#include <QSocketNotifier>

#include <cerrno>
#include <sys/epoll.h>
#include <unistd.h>
#include <utility>

namespace server {

WatchList::WatchList()
    : m_epoll(::epoll_create1(EPOLL_CLOEXEC))
{
    if (m_epoll < 0)
        qFatal("cannot make an event loop: %s", qPrintable(qt_error_string(errno)));
}

WatchList::~WatchList()
{
    ::close(m_epoll);
}

quint32 WatchList::Slot::wanted() const
{
    quint32 events = isParked ? handlerEvents & ~quint32{EPOLLIN} : handlerEvents;
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

WatchList::Slot &WatchList::slotOf(int fd)
{
    const auto index = static_cast<std::size_t>(fd);
    if (index >= m_slots.size())
        m_slots.resize(index + index / 2 + 64);
    return m_slots[index];
}

bool WatchList::watch(int fd, IoHandler *handler, quint32 events)
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

bool WatchList::watchAlways(int fd, IoHandler *handler)
{
    if (!watch(fd, handler, EPOLLIN))
        return false;
    slotOf(fd).isEssential = true;
    return true;
}

void WatchList::unwatch(int fd)
{
    if (fd < 0 || static_cast<std::size_t>(fd) >= m_slots.size())
        return;
    Slot &slot = slotOf(fd);
    if (!slot.handler)
        return;
    slot.handler = nullptr;
    slot.handlerEvents = 0;
    slot.isParked = false;
    slot.isEssential = false;
    disarm(fd);
}

void WatchList::addNotifier(QSocketNotifier *notifier)
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

void WatchList::removeNotifier(QSocketNotifier *notifier)
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

void WatchList::markDirty(int fd)
{
    Slot &slot = slotOf(fd);
    if (slot.isDirty)
        return;
    slot.isDirty = true;
    m_dirty.push_back(fd);
}

// Tells epoll what the descriptor waits for.
bool WatchList::arm(int fd)
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
void WatchList::disarm(int fd)
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

void WatchList::pauseInput(bool on)
{
    m_isInputPaused = on;
    if (on)
        return;
    for (int fd : std::exchange(m_parked, {})) {
        slotOf(fd).isParked = false; // or another's by now, who was not parked
        markDirty(fd);
    }
}

// Whether the input of this descriptor has to wait. Level-triggered: epoll reports it again.
bool WatchList::park(int fd)
{
    Slot &slot = slotOf(fd);
    if (!m_isInputPaused || slot.isEssential)
        return false;
    if (!std::exchange(slot.isParked, true)) {
        m_parked.push_back(fd);
        markDirty(fd);
    }
    return true;
}

int WatchList::notify(int fd, quint32 generation, quint32 events)
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

void WatchList::armChanged()
{
    // Arming can fail, not add to the list.
    for (int fd : m_dirty) {
        slotOf(fd).isDirty = false;
        arm(fd);
    }
    m_dirty.clear();
}

int WatchList::deliver(const epoll_event &event)
{
    const int fd = static_cast<int>(event.data.u64 & 0xffffffffU);
    const auto generation = static_cast<quint32>(event.data.u64 >> 32);
    const Slot &slot = slotOf(fd);
    if (slot.generation != generation)
        return 0;
    int handled = 0;
    quint32 hits = event.events & (slot.handlerEvents | EPOLLHUP | EPOLLERR);
    if (hits & EPOLLIN && slot.handler && park(fd))
        hits &= ~quint32{EPOLLIN};
    if (slot.handler && hits) {
        slot.handler->ioReady(hits);
        ++handled;
    }
    return handled + notify(fd, generation, event.events);
}

} // namespace server
