// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/console/api/console.h"

namespace server {

namespace {
constexpr Topic AllTopics[] = {Topic::Connections, Topic::Channels, Topic::Presence, Topic::Log};
}

Observation Console::observe(Topics topics)
{
    return {this, topics};
}

Topics Console::observed() const
{
    Topics topics;
    for (Topic topic : AllTopics)
        topics.setFlag(topic, m_watchers.value(static_cast<int>(topic)) > 0);
    return topics;
}

Following Console::follow(const QString &socketId)
{
    return {this, socketId};
}

void Console::retainFollowed(const QString &socketId)
{
    if (++m_followers[socketId] == 1)
        followedChanged();
}

void Console::dropFollowed(const QString &socketId)
{
    if (--m_followers[socketId] > 0)
        return;
    m_followers.remove(socketId);
    followedChanged();
}

void Console::retain(Topics topics)
{
    const Topics before = observed();
    for (Topic topic : AllTopics) {
        if (topics.testFlag(topic))
            ++m_watchers[static_cast<int>(topic)];
    }
    if (observed() != before)
        observedChanged(observed());
}

void Console::drop(Topics topics)
{
    const Topics before = observed();
    for (Topic topic : AllTopics) {
        if (topics.testFlag(topic))
            --m_watchers[static_cast<int>(topic)];
    }
    if (observed() != before)
        observedChanged(observed());
}

} // namespace server
