// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/channels/subscriptioncounts.h"

#include "server/channels/publisher.h"
#include "server/protocol/frames.h"

namespace server {

SubscriptionCounts::SubscriptionCounts(const Clock &clock, Publisher &publisher)
    : m_clock(clock)
    , m_publisher(publisher)
{}

void SubscriptionCounts::changed(const Channel &channel)
{
    if (!channel.app().app().subscriptionCount || channel.type().isPresence())
        return;
    if (channel.subscriberCount() <= FewSubscribers) {
        m_throttled.remove(&channel);
        send(channel);
        return;
    }
    const qint64 nowMs = m_clock.steadyMs();
    const auto throttle = m_throttled.find(&channel);
    if (throttle != m_throttled.end() && nowMs - throttle->sentMs < IntervalMs) {
        throttle->isDue = true;
        return;
    }
    m_throttled.insert(&channel, {nowMs, false});
    send(channel);
}

void SubscriptionCounts::tick()
{
    const qint64 nowMs = m_clock.steadyMs();
    for (auto it = m_throttled.begin(); it != m_throttled.end(); ++it) {
        if (!it->isDue || nowMs - it->sentMs < IntervalMs)
            continue;
        *it = {nowMs, false};
        send(*it.key());
    }
}

void SubscriptionCounts::send(const Channel &channel)
{
    m_publisher.fanOut(
        channel, frames::subscriptionCount(channel.name(), channel.subscriberCount()), SocketId());
}

} // namespace server
