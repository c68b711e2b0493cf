// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/presence/userpresence.h"

#include "server/base/isotime.h"
#include "server/base/json.h"

#include <algorithm>

namespace server {

QByteArray presenceWord(PresenceStatus status)
{
    switch (status) {
    case PresenceStatus::Online:
        return "online";
    case PresenceStatus::Away:
        return "away";
    case PresenceStatus::Offline:
        break;
    }
    return "offline";
}

std::optional<PresenceStatus> presenceStatus(QByteArrayView word)
{
    for (const auto status :
         {PresenceStatus::Online, PresenceStatus::Away, PresenceStatus::Offline}) {
        if (word == presenceWord(status))
            return status;
    }
    return std::nullopt;
}

QByteArray UserPresence::json() const
{
    QByteArrayList resources;
    for (const Viewing &resource : viewing) {
        resources.append("{\"type\":" + json::quoted(resource.type) +
                         ",\"id\":" + json::quoted(resource.id) +
                         ",\"since\":" + json::quoted(isoTime(resource.sinceUtc)) + '}');
    }
    return "{\"user_id\":" + json::quoted(userId) +
           ",\"user_info\":" + (info.isEmpty() ? QByteArrayLiteral("{}") : info) +
           ",\"status\":\"" + presenceWord(status) +
           "\",\"location\":" + (location.isEmpty() ? "null" : json::quoted(location)) +
           ",\"last_seen_at\":" + json::quoted(isoTime(lastSeenUtc)) + ",\"viewing\":[" +
           resources.join(',') + "]}";
}

bool UserPresence::looksLike(const UserPresence &other) const
{
    return status == other.status && location == other.location && info == other.info &&
           tenants == other.tenants &&
           std::ranges::equal(viewing, other.viewing, [](const Viewing &a, const Viewing &b) {
               return a.isSame(b);
           });
}

bool UserPresence::views(const QByteArray &type, const QByteArray &id) const
{
    return std::ranges::any_of(viewing, [&](const Viewing &resource) {
        return resource.type == type && resource.id == id;
    });
}

bool UserPresence::isVisibleTo(const QByteArrayList &tenantsOfAsker) const
{
    if (tenants.isEmpty())
        return tenantsOfAsker.isEmpty();
    return std::ranges::any_of(
        tenants, [&](const QByteArray &tenant) { return tenantsOfAsker.contains(tenant); });
}

} // namespace server
