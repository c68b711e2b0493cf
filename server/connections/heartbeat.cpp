// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/connections/heartbeat.h"

namespace server {

namespace {

qint64 secondOf(qint64 ms)
{
    return (ms + 999) / 1000;
}

} // namespace

Heartbeat::Heartbeat(const Clock &clock, Host &host)
    : m_clock(clock)
    , m_host(host)
    , m_nextSecond(secondOf(clock.steadyMs()))
{}

void Heartbeat::watch(SocketId id)
{
    if (const auto pulse = m_host.pulse(id))
        schedule({id, 0}, m_clock.steadyMs() + pulse->pingIntervalMs);
}

void Heartbeat::reschedule()
{
    const auto known = std::exchange(m_due, {});
    for (const auto &watches : known) {
        for (const Watch &watch : watches) {
            const auto pulse = m_host.pulse(watch.id);
            if (!pulse)
                continue;
            schedule(watch,
                     watch.pingedMs > 0 ? watch.pingedMs + pulse->pongTimeoutMs
                                        : pulse->lastSeenMs + pulse->pingIntervalMs);
        }
    }
}

void Heartbeat::tick()
{
    const qint64 nowMs = m_clock.steadyMs();
    for (; m_nextSecond * 1000 <= nowMs; ++m_nextSecond) {
        const QList<Watch> due = m_due.take(m_nextSecond);
        for (const Watch &watch : due)
            look(watch, nowMs);
    }
}

qsizetype Heartbeat::watched() const
{
    qsizetype count = 0;
    for (const auto &watches : m_due)
        count += watches.size();
    return count;
}

void Heartbeat::schedule(Watch watch, qint64 dueMs)
{
    m_due[qMax(secondOf(dueMs), m_nextSecond)].append(watch);
}

void Heartbeat::look(Watch watch, qint64 nowMs)
{
    const auto pulse = m_host.pulse(watch.id);
    if (!pulse)
        return;
    if (watch.pingedMs > 0 && pulse->lastSeenMs < watch.pingedMs) {
        m_host.giveUp(watch.id);
        return;
    }
    const qint64 pingDueMs = pulse->lastSeenMs + pulse->pingIntervalMs;
    if (nowMs < pingDueMs) {
        schedule({watch.id, 0}, pingDueMs);
        return;
    }
    m_host.sendPing(watch.id);
    schedule({watch.id, nowMs}, nowMs + pulse->pongTimeoutMs);
}

} // namespace server
