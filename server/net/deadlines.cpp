// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/deadlines.h"

#include "server/net/epollwait.h"

namespace server {

namespace {

constexpr qint64 NsPerMs = 1'000'000;

qint64 nowMs()
{
    return steadyNs() / NsPerMs;
}

// Deadlines meet at common times, so that many of them share a wake-up.
qint64 rounded(qint64 dueMs, qint64 ms)
{
    const qint64 granularity = qBound(qint64{1}, ms / 16, qint64{250});
    return (dueMs + granularity - 1) / granularity * granularity;
}

} // namespace

Deadlines::Deadlines(QObject *parent)
    : QObject(parent)
{}

Deadlines::~Deadlines()
{
    for (const auto &[due, deadline] : m_order)
        deadline->m_dueMs = 0;
}

void Deadlines::set(Deadline *deadline, qint64 ms)
{
    clear(deadline);
    deadline->m_dueMs = rounded(nowMs() + qMax<qint64>(0, ms), ms);
    m_order.emplace(deadline->m_dueMs, deadline);
    if (!m_timer.isActive() || deadline->m_dueMs < m_wakeMs)
        schedule();
}

// The timer is left as it is: waking once for nothing is cheaper than setting it anew for every
// request.
void Deadlines::clear(Deadline *deadline)
{
    if (!deadline->isSet())
        return;
    m_order.erase({deadline->m_dueMs, deadline});
    deadline->m_dueMs = 0;
}

void Deadlines::timerEvent(QTimerEvent *)
{
    m_timer.stop();
    const qint64 now = nowMs();
    while (!m_order.empty() && m_order.begin()->first <= now) {
        Deadline *deadline = m_order.begin()->second;
        clear(deadline);
        deadline->deadlinePassed();
    }
    if (!m_order.empty())
        schedule();
}

void Deadlines::schedule()
{
    m_wakeMs = m_order.begin()->first;
    const qint64 left = qBound(qint64{0}, m_wakeMs - nowMs(), qint64{3'600'000});
    m_timer.start(static_cast<int>(left), Qt::PreciseTimer, this);
}

} // namespace server
