// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/broadcasting/broadcastqueue.h"
#include "server/broadcasting/domaintranslator.h"
#include "server/broadcasting/tenantevent.h"
#include "server/broadcasting/throttle.h"

namespace server {

// The services around a plain publish.
struct BroadcastingSettings
{
    bool isEnabled = true; // the endpoints; consoles and C++ may always use the services
    QueueLimits queue;
    CircuitBreaker::Limits breaker;
    BroadcastChannels channels;
    int maxRecipients = 1000; // users of one notification
    QList<ThrottleRule> throttle;
    QList<ModelEvents> models;

    // Errors: InvalidArgument naming the setting and the value.
    Outcome validate() const;
    bool operator==(const BroadcastingSettings &) const = default;
};

} // namespace server
