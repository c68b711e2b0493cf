// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/broadcasting/throttle.h"

#include "server/base/json.h"
#include "server/protocol/channelname.h"

#include <algorithm>

namespace server {

namespace {

// One event in a batch; data that is no JSON is a string.
QByteArray itemOf(const BroadcastEvent &event)
{
    return "{\"event\":" + json::quoted(event.name) +
           ",\"data\":" + (json::parse(event.data) ? event.data : json::quoted(event.data)) + '}';
}

BroadcastEvent on(const QByteArray &channel, const BroadcastEvent &event)
{
    BroadcastEvent one = event;
    one.channels = {channel};
    return one;
}

} // namespace

bool matchesWildcard(QByteArrayView pattern, QByteArrayView text)
{
    qsizetype star = -1; // the last one, and how much of the text it stands for
    qsizetype starText = 0;
    qsizetype p = 0;
    for (qsizetype t = 0; t < text.size();) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            starText = t;
        } else if (p < pattern.size() && pattern[p] == text[t]) {
            ++p;
            ++t;
        } else if (star >= 0) {
            p = star + 1;
            t = ++starText;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == '*')
        ++p;
    return p == pattern.size();
}

Throttle::Throttle(const Clock &clock, Send send)
    : m_clock(clock)
    , m_send(std::move(send))
{}

const ThrottleRule *Throttle::ruleOf(const QByteArray &appId, const QByteArray &name) const
{
    const auto rule = std::find_if(m_rules.cbegin(), m_rules.cend(), [&](const ThrottleRule &one) {
        return (one.app.isEmpty() || one.app == appId) && matchesWildcard(one.event, name);
    });
    return rule == m_rules.cend() ? nullptr : &*rule;
}

bool Throttle::concerns(const QByteArray &appId,
                        const QByteArray &name,
                        const QByteArrayList &channels) const
{
    if (!m_rules.isEmpty() && ruleOf(appId, name))
        return true;
    return !m_held.empty() &&
           std::any_of(channels.cbegin(), channels.cend(), [&](const QByteArray &channel) {
               return m_held.contains({appId, channel});
           });
}

void Throttle::take(const QByteArray &appId, const BroadcastEvent &event, qint64 maxBytes)
{
    QByteArrayList seen;
    for (const QByteArray &channel : event.channels) {
        if (seen.contains(channel))
            continue;
        seen.append(channel);
        takeOne(appId, on(channel, event), maxBytes);
    }
}

void Throttle::pass(const QByteArray &appId, const BroadcastEvent &event)
{
    for (const QByteArray &channel : event.channels)
        flush({appId, channel});
    m_send(appId, event);
}

void Throttle::takeOne(const QByteArray &appId, const BroadcastEvent &event, qint64 maxBytes)
{
    const Channel channel(appId, event.channels.first());
    const ThrottleRule *rule = ruleOf(appId, event.name);
    if (!rule || classifyChannel(channel.second).encrypted)
        return pass(appId, event);
    const bool isHeldUp = m_held.contains(channel) || isSimilarToRecent(channel, event, *rule);
    if (!isHeldUp)
        return m_send(appId, event);
    hold(channel, event, *rule, maxBytes);
}

// Remembers the event when it is not.
bool Throttle::isSimilarToRecent(const Channel &channel,
                                 const BroadcastEvent &event,
                                 const ThrottleRule &rule)
{
    const qint64 nowMs = m_clock.steadyMs();
    const std::pair kind(channel, event.name);
    if (m_recent.value(kind, nowMs) > nowMs)
        return true;
    if (m_recent.size() >= MaxKinds)
        forgetOldKinds();
    if (m_recent.size() < MaxKinds || m_recent.contains(kind))
        m_recent.insert(kind, nowMs + rule.holdMs);
    return false;
}

void Throttle::forgetOldKinds()
{
    const qint64 nowMs = m_clock.steadyMs();
    m_recent.removeIf([&](const auto &kind) { return kind.value() <= nowMs; });
}

void Throttle::hold(const Channel &channel,
                    const BroadcastEvent &event,
                    const ThrottleRule &rule,
                    qint64 maxBytes)
{
    const QByteArray item = itemOf(event);
    // As a JSON string, without its quotes, and with the comma.
    const qint64 itemBytes = json::quoted(item).size() - 1;
    const qint64 frameBytes = json::quoted("{\"channel\":,\"events\":[]}").size() +
                              json::quoted(json::quoted(channel.second)).size();
    auto held = m_held.find(channel);
    if (held != m_held.end() &&
        (held->second.except != event.except || held->second.bytes + itemBytes > maxBytes)) {
        flush(channel);
        held = m_held.end();
    }
    if (frameBytes + itemBytes > maxBytes)
        return m_send(channel.first, event);
    if (held == m_held.end()) {
        Held first{rule, {}, frameBytes, 0, event.except, event.source};
        first.dueMs = m_clock.steadyMs() + rule.batchMs;
        held = m_held.emplace(channel, std::move(first)).first;
    }
    held->second.items.append(item);
    held->second.bytes += itemBytes;
    ++m_counts.held;
    ++m_counts.holding;
    if (held->second.items.size() >= held->second.rule.batchEvents)
        flush(channel);
}

void Throttle::flush(const Channel &channel)
{
    auto node = m_held.extract(channel);
    if (node.empty())
        return;
    const Held &held = node.mapped();
    m_counts.holding -= held.items.size();
    ++m_counts.batches;
    m_send(channel.first,
           {held.rule.batchName,
            {channel.second},
            "{\"channel\":" + json::quoted(channel.second) + ",\"events\":[" +
                held.items.join(',') + "]}",
            held.except,
            held.source});
}

void Throttle::flushDue()
{
    const qint64 nowMs = m_clock.steadyMs();
    QList<Channel> due;
    for (const auto &[channel, held] : m_held) {
        if (held.dueMs <= nowMs)
            due.append(channel);
    }
    for (const Channel &channel : std::as_const(due))
        flush(channel);
    if (m_held.empty())
        forgetOldKinds();
}

void Throttle::flushAll()
{
    while (!m_held.empty())
        flush(m_held.begin()->first);
}

std::optional<qint64> Throttle::nextDueMs() const
{
    if (m_held.empty())
        return std::nullopt;
    return std::min_element(
               m_held.cbegin(),
               m_held.cend(),
               [](const auto &a, const auto &b) { return a.second.dueMs < b.second.dueMs; })
        ->second.dueMs;
}

} // namespace server
