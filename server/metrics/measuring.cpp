// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/metrics/measuring.h"

#include "server/apps/appregistry.h"
#include "server/connections/connectiontable.h"
#include "server/metrics/processstats.h"

#include <optional>

namespace server {

Measuring::Measuring(const AppRegistry &apps,
                     const ConnectionTable &connections,
                     const Clock &clock)
    : m_apps(apps)
    , m_connections(connections)
    , m_clock(clock)
{}

void Measuring::add(MeasuringCallback callback, int everySeconds)
{
    m_listeners.push_back({std::move(callback), everySeconds, everySeconds - 1});
}

Measurement Measuring::measure() const
{
    Measurement measurement;
    measurement.utc = m_clock.utcMs();
    measurement.connections = m_connections.openCount();
    measurement.memoryBytes = ProcessStats::read().residentBytes;
    for (const auto &app : m_apps.all()) {
        app->channels.forEach([&](const Channel &channel) {
            ++measurement.channels;
            measurement.subscriptions += channel.subscriberCount();
        });
        measurement.messagesIn += app->counters.messagesIn;
        measurement.messagesOut += app->counters.messagesOut;
    }
    return measurement;
}

void Measuring::tick()
{
    std::optional<Measurement> measurement; // made once for all who are due
    for (Listener &listener : m_listeners) {
        if (++listener.waited < listener.everySeconds)
            continue;
        listener.waited = 0;
        if (!measurement)
            measurement = measure();
        listener.callback(*measurement);
    }
}

} // namespace server
