// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/clock.h"
#include "server/metrics/measurement.h"

#include <vector>

namespace server {

class AppRegistry;
class ConnectionTable;

// Measures the server for whoever has asked for it. Engine thread.
class Measuring
{
public:
    Measuring(const AppRegistry &apps, const ConnectionTable &connections, const Clock &clock);

    // From the next second on, and then every so many.
    void add(MeasuringCallback callback, int everySeconds);
    // To be called once a second.
    void tick();
    Measurement measure() const;

private:
    struct Listener
    {
        MeasuringCallback callback;
        int everySeconds = 1;
        int waited = 0;
    };

    const AppRegistry &m_apps;
    const ConnectionTable &m_connections;
    const Clock &m_clock;
    std::vector<Listener> m_listeners;
};

} // namespace server
