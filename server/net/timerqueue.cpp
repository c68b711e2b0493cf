// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/timerqueue.h"

#include <limits>

namespace server {

namespace {

constexpr qint64 NsPerMs = 1'000'000;
constexpr qint64 NsPerSecond = 1000 * NsPerMs;
constexpr qint64 LongestMs = std::numeric_limits<qint64>::max() / NsPerMs / 4;

qint64 roundedUp(qint64 ns, qint64 granularity)
{
    return (ns + granularity - 1) / granularity * granularity;
}

// Coarse timers are at most 5 % late, never early, and rounded so that they share wake-ups.
qint64 dueAfter(qint64 fromNs, qint64 intervalMs, Qt::TimerType type)
{
    const qint64 due = fromNs + qBound<qint64>(0, intervalMs, LongestMs) * NsPerMs;
    if (type == Qt::CoarseTimer && intervalMs >= 20)
        return roundedUp(due, qMin<qint64>(intervalMs / 20, 50) * NsPerMs);
    if (type == Qt::VeryCoarseTimer)
        return roundedUp(due, NsPerSecond);
    return due;
}

} // namespace

void TimerQueue::add(int id, qint64 intervalMs, Qt::TimerType type, QObject *object, qint64 nowNs)
{
    remove(id);
    const qint64 due = dueAfter(nowNs, intervalMs, type);
    m_timers.emplace(id, Timer{intervalMs, due, ++m_lastSerial, object, type});
    m_order.emplace(due, id);
}

bool TimerQueue::remove(int id)
{
    const auto timer = m_timers.find(id);
    if (timer == m_timers.end())
        return false;
    m_order.erase({timer->second.dueNs, id});
    m_timers.erase(timer);
    return true;
}

bool TimerQueue::removeAll(const QObject *object)
{
    bool any = false;
    for (auto timer = m_timers.begin(); timer != m_timers.end();) {
        if (timer->second.object != object) {
            ++timer;
            continue;
        }
        m_order.erase({timer->second.dueNs, timer->first});
        timer = m_timers.erase(timer);
        any = true;
    }
    return any;
}

QList<TimerQueue::TimerInfo> TimerQueue::of(const QObject *object) const
{
    QList<TimerInfo> result;
    for (const auto &[id, timer] : m_timers) {
        if (timer.object == object)
            result.append(TimerInfo(id, static_cast<int>(timer.intervalMs), timer.type));
    }
    return result;
}

int TimerQueue::remainingMs(int id, qint64 nowNs) const
{
    const auto timer = m_timers.find(id);
    if (timer == m_timers.end())
        return -1;
    const qint64 left = qMax<qint64>(0, timer->second.dueNs - nowNs);
    return static_cast<int>((left + NsPerMs - 1) / NsPerMs);
}

std::optional<qint64> TimerQueue::nextDue() const
{
    if (m_order.empty())
        return std::nullopt;
    return m_order.begin()->first;
}

std::optional<TimerQueue::Fired> TimerQueue::takeDue(qint64 nowNs)
{
    if (m_order.empty() || m_order.begin()->first > nowNs)
        return std::nullopt;
    const int id = m_order.begin()->second;
    m_order.erase(m_order.begin());
    Timer &timer = m_timers.at(id);
    // A timer that is late by more than its interval skips what it has missed.
    qint64 next = dueAfter(timer.dueNs, timer.intervalMs, timer.type);
    if (next <= nowNs)
        next = qMax(nowNs + 1, dueAfter(nowNs, timer.intervalMs, timer.type));
    timer.dueNs = next;
    return Fired{id, timer.serial, timer.object};
}

void TimerQueue::putBack(const Fired &fired)
{
    const auto timer = m_timers.find(fired.id);
    if (timer != m_timers.end() && timer->second.serial == fired.serial)
        m_order.emplace(timer->second.dueNs, fired.id);
}

} // namespace server
