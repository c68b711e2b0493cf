// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/clock.h"
#include "server/broadcasting/broadcastevent.h"

#include <QHash>
#include <QList>

#include <functional>
#include <map>
#include <optional>

namespace server {

// Which events are thinned out, and how (SYSTEMS.md S31).
struct ThrottleRule
{
    QByteArray app;       // id; empty: every app
    QByteArray event;     // its name; `*` stands for any text
    int holdMs = 2000;    // a similar event within it is held
    int batchEvents = 10; // so many held events go out at once
    int batchMs = 5000;   // after which they go out, however many
    QByteArray batchName = "App\\Events\\BatchedEventsEvent";

    bool operator==(const ThrottleRule &) const = default;
};

// Holds back similar events, of one app, channel and name, that follow each other quickly, and
// sends those held for a channel as one event: {"channel":…,"events":[{"event":…,"data":…},…]}.
// What goes to a channel keeps its order: as long as events are held for it, those of a rule join
// them, and others send them first. Encrypted channels are left alone. Bounded. Pure but for the
// clock; engine thread.
class Throttle
{
public:
    // Sends one event to its only channel.
    using Send = std::function<void(const QByteArray &appId, const BroadcastEvent &event)>;
    struct Counts
    {
        quint64 held = 0;
        quint64 batches = 0;
        qsizetype holding = 0; // events, at this moment
    };

    Throttle(const Clock &clock, Send send);

    // What is held goes by the rules it was held under.
    void setRules(const QList<ThrottleRule> &rules) { m_rules = rules; }
    // Whether take() could do anything with such an event but send it.
    bool
    concerns(const QByteArray &appId, const QByteArray &name, const QByteArrayList &channels) const;
    bool isEmpty() const { return m_held.empty(); }

    // Sends the event, or holds it, on each of its channels. `maxBytes` is the largest data that
    // the app may send.
    void take(const QByteArray &appId, const BroadcastEvent &event, qint64 maxBytes);
    // Sends what is held for the event's channels, and then the event, whatever its rule.
    void pass(const QByteArray &appId, const BroadcastEvent &event);
    void flushDue();
    void flushAll();
    // Steady; nothing is held when there is none.
    std::optional<qint64> nextDueMs() const;
    const Counts &counts() const { return m_counts; }

    // Kinds of events that are remembered at a time; more go through unheld.
    static constexpr qsizetype MaxKinds = 10'000;

private:
    using Channel = std::pair<QByteArray, QByteArray>; // app id, name
    struct Held
    {
        ThrottleRule rule; // of the first
        QByteArrayList items;
        qint64 bytes = 0; // of the batch's data, as it counts against max_event_size
        qint64 dueMs = 0;
        SocketId except;
        const char *source = "";
    };

    const ThrottleRule *ruleOf(const QByteArray &appId, const QByteArray &name) const;
    void takeOne(const QByteArray &appId, const BroadcastEvent &event, qint64 maxBytes);
    bool isSimilarToRecent(const Channel &channel,
                           const BroadcastEvent &event,
                           const ThrottleRule &rule);
    void hold(const Channel &channel,
              const BroadcastEvent &event,
              const ThrottleRule &rule,
              qint64 maxBytes);
    void flush(const Channel &channel);
    void forgetOldKinds();

    const Clock &m_clock;
    Send m_send;
    QList<ThrottleRule> m_rules;
    QHash<std::pair<Channel, QByteArray>, qint64> m_recent; // until when a kind is similar
    std::map<Channel, Held> m_held;
    Counts m_counts;
};

// Whether `*` in the pattern can be filled in to give the text.
bool matchesWildcard(QByteArrayView pattern, QByteArrayView text);

} // namespace server
