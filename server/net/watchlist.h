// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <array>
#include <memory>
#include <vector>

class QSocketNotifier;
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

// The descriptors of one event loop, and what epoll has been told about them.
class WatchList
{
public:
    WatchList();
    ~WatchList();
    Q_DISABLE_COPY_MOVE(WatchList)

    // Descriptors without a QSocketNotifier. Level-triggered. watch() again changes the events.
    // unwatch() must come before the descriptor is closed; the handler is not called after it.
    bool watch(int fd, IoHandler *handler, quint32 events);
    // For EPOLLIN of what is no peer's, and is read while input is paused.
    bool watchAlways(int fd, IoHandler *handler);
    void unwatch(int fd);
    void addNotifier(QSocketNotifier *notifier);
    void removeNotifier(QSocketNotifier *notifier);

    // While paused, handlers are not told of EPOLLIN: what peers send stays with the kernel, which
    // slows them down.
    void pauseInput(bool on);

    // To be waited on, after armChanged().
    int descriptor() const { return m_epoll; }
    void armChanged();
    // Returns how many were told.
    int deliver(const epoll_event &event);

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
        bool isAdded = false;     // to epoll
        bool isStale = false;     // epoll has another generation
        bool isDirty = false;     // in m_dirty
        bool isParked = false;    // has input, which is paused
        bool isEssential = false; // is never parked

        bool isUsed() const { return handler || notifiers; }
        quint32 wanted() const;
    };

    Slot &slotOf(int fd);
    void markDirty(int fd);
    bool arm(int fd);
    void disarm(int fd);
    int notify(int fd, quint32 generation, quint32 events);
    bool park(int fd);

    int m_epoll;
    std::vector<Slot> m_slots; // by descriptor
    std::vector<int> m_dirty;  // whose events epoll has to be told before it waits
    std::vector<int> m_parked;
    bool m_isInputPaused = false;
};

} // namespace server
