// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/epollwait.h"

#include <atomic>
#include <cerrno>
#include <climits>
#include <ctime>
#include <poll.h>
#include <sys/epoll.h>

namespace server {

namespace {

constexpr qint64 NsPerSecond = 1'000'000'000;
constexpr qint64 NsPerMs = 1'000'000;

timespec toTimespec(qint64 ns)
{
    timespec time{};
    time.tv_sec = static_cast<time_t>(ns / NsPerSecond);
    time.tv_nsec = static_cast<long>(ns % NsPerSecond);
    return time;
}

} // namespace

qint64 steadyNs()
{
    timespec time{};
    ::clock_gettime(CLOCK_MONOTONIC, &time);
    return qint64{time.tv_sec} * NsPerSecond + time.tv_nsec;
}

int waitForEpoll(int epoll, epoll_event *events, int capacity, qint64 timeoutNs)
{
    // Kernels before 5.11 and some sandboxes know milliseconds only.
    static std::atomic<bool> hasNanoseconds = true;
    if (hasNanoseconds.load(std::memory_order_relaxed)) {
        const timespec timeout = toTimespec(qMax<qint64>(0, timeoutNs));
        const timespec *limit = timeoutNs == WaitForever ? nullptr : &timeout;
        const int count = ::epoll_pwait2(epoll, events, capacity, limit, nullptr);
        if (count >= 0 || (errno != ENOSYS && errno != EPERM))
            return count;
        hasNanoseconds.store(false, std::memory_order_relaxed);
    }
    const qint64 ms = timeoutNs == WaitForever ? WaitForever : (timeoutNs + NsPerMs - 1) / NsPerMs;
    return ::epoll_wait(epoll, events, capacity, static_cast<int>(qMin<qint64>(ms, INT_MAX)));
}

bool waitForReadable(int fd, qint64 timeoutNs)
{
    pollfd descriptor{fd, POLLIN, 0};
    const timespec timeout = toTimespec(qMax<qint64>(0, timeoutNs));
    return ::ppoll(&descriptor, 1, timeoutNs == WaitForever ? nullptr : &timeout, nullptr) > 0;
}

} // namespace server
