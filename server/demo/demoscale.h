// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <optional>

namespace server {

// How large the demonstration is. The defaults are a quiet office: some 70 of 120 people are there,
// and a backend publishes as the hour of a day of five minutes wants it.
struct DemoScale
{
    static constexpr int MostClients = 20'000;
    static constexpr int MostEventsPerSecond = 50'000;
    static constexpr quint32 DefaultSeed = 42;

    std::optional<int> clients;         // open connections, held at this number
    std::optional<int> eventsPerSecond; // published over all tenants, evenly
    quint32 seed = DefaultSeed;         // the same people and events for the same seed

    bool operator==(const DemoScale &) const = default;
};

} // namespace server
