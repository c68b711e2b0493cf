// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/net/epolldispatcher.h"

#include <QObject>
#include <QTest>
#include <QTimerEvent>

#include <array>
#include <functional>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

// What the tests of the event dispatcher watch, run and dispose of.
namespace dispatchertest {

using namespace server;

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

inline void drain(int fd)
{
    std::array<char, 64> bytes{};
    while (::read(fd, bytes.data(), bytes.size()) > 0) {
    }
}

inline bool oneTurn()
{
    return EpollDispatcher::current()->processEvents(QEventLoop::AllEvents);
}

} // namespace dispatchertest
