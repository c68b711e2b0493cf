// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/broadcasting/broadcastqueue.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace server {

namespace {

qint64 bytesOf(const BroadcastQueue::Events &events, qsizetype from = 0)
{
    qint64 bytes = 0;
    for (qsizetype i = from; i < events.size(); ++i)
        bytes += events[i].data.size();
    return bytes;
}

} // namespace

BroadcastQueue::BroadcastQueue(const Clock &clock,
                               QueueLimits limits,
                               CircuitBreaker &breaker,
                               Doors doors)
    : m_clock(clock)
    , m_limits(limits)
    , m_breaker(breaker)
    , m_doors(std::move(doors))
{}

// Adds what is left of the job to what waits, or takes it away.
void BroadcastQueue::count(const Waiting &one, int sign)
{
    m_events += sign * (one.job.events.size() - one.next);
    m_bytes += sign * bytesOf(one.job.events, one.next);
}

// What is wrong with what waits, or nothing.
QString BroadcastQueue::tooMuch() const
{
    if (m_events <= m_limits.maxEvents && m_bytes <= m_limits.maxBytes)
        return {};
    return QStringLiteral("The queue is full: %1 events with %2 bytes would wait; at most %3 "
                          "(broadcasting.queue_events) and %4 (broadcasting.queue_bytes) may.")
        .arg(m_events)
        .arg(m_bytes)
        .arg(m_limits.maxEvents)
        .arg(m_limits.maxBytes);
}

Outcome BroadcastQueue::push(Job job)
{
    auto one = std::make_shared<Waiting>();
    one->job = std::move(job);
    one->sinceMs = m_clock.steadyMs();
    count(*one, 1);
    if (const QString why = tooMuch(); !why.isEmpty()) {
        discard(*one, DiscardReason::Full, why);
        return Error{ErrorCode::Unavailable, why};
    }
    (one->job.lookUp ? m_unknown : m_ready).push_back(std::move(one));
    m_doors.wake();
    return Done{};
}

bool BroadcastQueue::hasReady() const
{
    return !m_ready.empty() || (!m_unknown.empty() && m_lookedUp.size() < m_limits.lookups);
}

bool BroadcastQueue::isTooOld(const Waiting &one) const
{
    return m_clock.steadyMs() - one.sinceMs >= qint64(m_limits.expireSeconds) * 1000;
}

QString BroadcastQueue::tooOld() const
{
    return QStringLiteral("It waited longer than %1 s (broadcasting.expire_seconds).")
        .arg(m_limits.expireSeconds);
}

void BroadcastQueue::discard(Waiting &one, DiscardReason reason, const QString &why)
{
    count(one, -1);
    for (; one.next < one.job.events.size(); ++one.next)
        m_doors.discarded(one.job.appId, one.job.events[one.next], reason, why);
}

void BroadcastQueue::pump()
{
    beginLookUps();
    sendSome(EventsPerTurn);
    if (hasReady())
        m_doors.wake();
}

void BroadcastQueue::sendSome(int most)
{
    for (int sent = 0; sent < most && !m_ready.empty();) {
        const WaitingPtr one = m_ready.front();
        if (one->next == one->job.events.size()) {
            m_ready.pop_front();
            continue;
        }
        if (isTooOld(*one)) {
            m_ready.pop_front();
            discard(*one, DiscardReason::Expired, tooOld());
            continue;
        }
        const BroadcastEvent event = one->job.events[one->next];
        --m_events;
        m_bytes -= event.data.size();
        ++one->next;
        ++sent;
        if (const auto done = m_doors.send(one->job.appId, event); !done)
            m_doors.discarded(one->job.appId, event, DiscardReason::Failed, done.error().message);
    }
}

void BroadcastQueue::beginLookUps()
{
    while (!m_unknown.empty() && m_lookedUp.size() < m_limits.lookups) {
        const WaitingPtr one = m_unknown.front();
        m_unknown.pop_front();
        if (isTooOld(*one)) {
            discard(*one, DiscardReason::Expired, tooOld());
            continue;
        }
        const auto ticket = m_breaker.begin();
        if (!ticket) {
            discard(*one,
                    DiscardReason::BreakerOpen,
                    QStringLiteral("The look-ups failed too often and are given a rest "
                                   "(broadcasting.breaker_failures, breaker_seconds)."));
            continue;
        }
        one->ticket = *ticket;
        one->begunMs = m_clock.steadyMs();
        m_lookedUp.append(one);
        const LookUp lookUp = std::exchange(one->job.lookUp, nullptr);
        lookUp([this, weak = std::weak_ptr(one)](const Result<Events> &events) {
            // It may have been given up.
            if (const WaitingPtr still = weak.lock(); still && m_lookedUp.contains(still))
                found(still, events);
        });
    }
}

void BroadcastQueue::found(const WaitingPtr &one, const Result<Events> &events)
{
    m_lookedUp.removeOne(one);
    // What cannot be had is a failure of the directory, everything else is one of the event.
    m_breaker.end(one->ticket, events.has_value() || events.error().code != ErrorCode::Unavailable);
    if (!events) {
        discard(*one, DiscardReason::Failed, events.error().message);
    } else {
        count(*one, -1);
        one->job.events = *events;
        count(*one, 1);
        if (const QString why = tooMuch(); !why.isEmpty())
            discard(*one, DiscardReason::Full, why);
        else
            m_ready.push_back(one);
    }
    m_doors.wake();
}

void BroadcastQueue::sweep()
{
    const qint64 lateMs = m_clock.steadyMs() - qint64(m_limits.timeoutSeconds) * 1000;
    const QList<WaitingPtr> underWay = m_lookedUp;
    for (const WaitingPtr &one : underWay) {
        if (one->begunMs > lateMs)
            continue;
        m_lookedUp.removeOne(one);
        m_breaker.end(one->ticket, false);
        discard(*one,
                DiscardReason::TimedOut,
                QStringLiteral("Its receivers were not found within %1 s "
                               "(broadcasting.timeout_seconds).")
                    .arg(m_limits.timeoutSeconds));
    }
    for (auto *const waiting : {&m_ready, &m_unknown}) {
        while (!waiting->empty() && isTooOld(*waiting->front())) {
            const WaitingPtr one = waiting->front();
            waiting->pop_front();
            discard(*one, DiscardReason::Expired, tooOld());
        }
    }
    if (hasReady())
        m_doors.wake();
}

void BroadcastQueue::finish()
{
    sendSome(std::numeric_limits<int>::max());
    const QString why = QStringLiteral("The server stops.");
    const QList<WaitingPtr> underWay = std::exchange(m_lookedUp, {});
    for (const WaitingPtr &one : underWay) {
        m_breaker.end(one->ticket, true); // nothing speaks against it
        discard(*one, DiscardReason::Stopped, why);
    }
    while (!m_unknown.empty()) {
        const WaitingPtr one = m_unknown.front();
        m_unknown.pop_front();
        discard(*one, DiscardReason::Stopped, why);
    }
}

} // namespace server
