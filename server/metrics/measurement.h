// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <functional>

namespace server {

// What the server is like at one moment. Value.
struct Measurement
{
    qint64 utc = 0; // milliseconds since 1970
    int connections = 0;
    qsizetype channels = 0;
    qsizetype subscriptions = 0;
    quint64 memoryBytes = 0; // resident, of the process
    quint64 messagesIn = 0;  // since the start, of all apps
    quint64 messagesOut = 0;
};

// Whoever wants to know it from time to time, to push it somewhere (SYSTEMS.md S34). Called in the
// engine's thread, which it must not hold up.
using MeasuringCallback = std::function<void(const Measurement &measurement)>;

} // namespace server
