// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/result.h"

#include <QByteArray>

namespace server {

// The presence of users beyond single channels.
struct PresenceSettings
{
    bool isEnabled = false;
    int ttlSeconds = 120;  // a heartbeat counts that long
    int leaveSeconds = 10; // from the last socket's end on, for who comes back
    int keepDays = 30;     // after a user was last seen
    int maxUsers = 50'000; // of all apps; above it those are forgotten who were seen longest ago
    QByteArray event = "UserPresenceChanged";
    QByteArray channel = "presence-online"; // for users without a tenant; empty: nobody is told
    QByteArray tenantChannel = "presence-tenant.{tenant}"; // for each tenant of a user; or empty

    // Errors: InvalidArgument naming the setting and the value.
    Outcome validate() const;
    bool operator==(const PresenceSettings &) const = default;
};

} // namespace server
