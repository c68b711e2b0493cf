// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/result.h"
#include "server/broadcasting/broadcastevent.h"
#include "server/broadcasting/circuitbreaker.h"
#include "server/metrics/counters.h"

#include <QList>

#include <deque>
#include <functional>
#include <memory>

namespace server {

struct QueueLimits
{
    int maxEvents = 10'000;               // that wait; more are refused
    qint64 maxBytes = 64LL * 1024 * 1024; // of their data
    int timeoutSeconds = 30;              // for finding out who an event is for
    int expireSeconds = 60;               // after which an event is worthless
    int lookups = 16;                     // at a time
    bool operator==(const QueueLimits &) const = default;
};

// Events that have been accepted and wait for their turn (SYSTEMS.md S5, S12, S25): in the order in
// which they came, tried once, and discarded when they are too old. Those whose receivers have to
// be looked up first wait for that beside the others, and the look-ups go through a circuit
// breaker. Pure but for the clock; engine thread.
class BroadcastQueue
{
public:
    using Events = QList<BroadcastEvent>;
    using Found = std::function<void(const Result<Events> &)>;
    // Finds the events to send; answers in this turn or a later one, once.
    using LookUp = std::function<void(Found)>;
    struct Job
    {
        QByteArray appId;
        Events events; // those to send, or with `lookUp` one that stands for them in the log
        LookUp lookUp; // null: the events are as they are
    };
    struct Doors
    {
        // Errors: why the event could not be sent; it is not tried again.
        std::function<Outcome(const QByteArray &appId, const BroadcastEvent &event)> send;
        std::function<void(const QByteArray &appId,
                           const BroadcastEvent &event,
                           DiscardReason reason,
                           const QString &why)>
            discarded;
        // There is work for pump().
        std::function<void()> wake;
    };

    BroadcastQueue(const Clock &clock, QueueLimits limits, CircuitBreaker &breaker, Doors doors);

    void setLimits(const QueueLimits &limits) { m_limits = limits; }
    // Errors: Unavailable when it is full; then the events are counted as discarded.
    Outcome push(Job job);
    // Works for one turn: sends up to EventsPerTurn events and begins look-ups.
    void pump();
    // Discards what is too old.
    void sweep();
    // Sends what can be sent at once and discards the rest; nothing waits afterwards.
    void finish();

    bool hasReady() const;
    bool isEmpty() const { return m_events == 0; }
    qsizetype waiting() const { return m_events; } // events
    qint64 waitingBytes() const { return m_bytes; }

    static constexpr int EventsPerTurn = 64;

private:
    struct Waiting
    {
        Job job;
        qint64 sinceMs = 0;
        qsizetype next = 0; // of the job's events
        qint64 begunMs = 0; // of the look-up
        CircuitBreaker::Ticket ticket = 0;
    };
    using WaitingPtr = std::shared_ptr<Waiting>;

    bool isTooOld(const Waiting &one) const;
    void beginLookUps();
    void found(const WaitingPtr &one, const Result<Events> &events);
    void sendSome(int most);
    void discard(Waiting &one, DiscardReason reason, const QString &why);
    void count(const Waiting &one, int sign);
    QString tooOld() const;
    QString tooMuch() const;

    const Clock &m_clock;
    QueueLimits m_limits;
    CircuitBreaker &m_breaker;
    Doors m_doors;
    std::deque<WaitingPtr> m_ready;
    std::deque<WaitingPtr> m_unknown; // to be looked up
    QList<WaitingPtr> m_lookedUp;     // under way
    qsizetype m_events = 0;
    qint64 m_bytes = 0;
};

} // namespace server
