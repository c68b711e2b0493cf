// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/clock.h"

#include <QHash>

namespace server {

class Channel;
class Publisher;

// Tells the subscribers of a channel how many they are, in apps that ask for it (PROTOCOL.md 1.4,
// message 16): at every change while they are few, else at most every five seconds. Not on presence
// channels. Engine thread.
class SubscriptionCounts
{
public:
    static constexpr qsizetype FewSubscribers = 100;
    static constexpr qint64 IntervalMs = 5000;

    SubscriptionCounts(const Clock &clock, Publisher &publisher);

    // Somebody has joined or left; the channel still has subscribers.
    void changed(const Channel &channel);
    // The channel goes away.
    void forget(const Channel &channel) { m_throttled.remove(&channel); }
    // To be called about once a second.
    void tick();

private:
    struct Throttle
    {
        qint64 sentMs = 0;
        bool isDue = false; // the count has changed since
    };

    void send(const Channel &channel);

    const Clock &m_clock;
    Publisher &m_publisher;
    QHash<const Channel *, Throttle> m_throttled; // channels with many subscribers
};

} // namespace server
