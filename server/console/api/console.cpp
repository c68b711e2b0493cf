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
