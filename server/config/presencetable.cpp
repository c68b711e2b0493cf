// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/config/presencetable.h"

namespace server {

TableReader::Setting presenceSetting(TableReader &reader, PresenceSettings &target)
{
    constexpr int DaySeconds = 86'400;
    return table(reader,
                 QStringLiteral("presence"),
                 {{"enabled", boolean(target.isEnabled)},
                  {"ttl_seconds", number(target.ttlSeconds, 1, DaySeconds)},
                  {"leave_seconds", number(target.leaveSeconds, 0, DaySeconds)},
                  {"keep_days", number(target.keepDays, 1, 3650)},
                  {"max_users", number(target.maxUsers, 1, 10'000'000)},
                  {"event", string(target.event)},
                  {"channel", string(target.channel)},
                  {"tenant_channel", string(target.tenantChannel)}});
}

} // namespace server
