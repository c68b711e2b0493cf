// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/tenancy/identity.h"

#include "server/base/json.h"

#include <algorithm>

namespace server {

bool Identity::isMember(const QByteArray &tenant) const
{
    return std::any_of(memberships.cbegin(), memberships.cend(), [&](const Membership &membership) {
        return membership.tenant == tenant;
    });
}

bool Identity::hasRole(const QByteArray &tenant, const QByteArrayList &anyOf) const
{
    return std::any_of(memberships.cbegin(), memberships.cend(), [&](const Membership &membership) {
        return membership.tenant == tenant && anyOf.contains(membership.role);
    });
}

bool Identity::hasPermission(const QByteArray &tenant, const QByteArrayList &anyOf) const
{
    return std::any_of(memberships.cbegin(), memberships.cend(), [&](const Membership &membership) {
        return membership.tenant == tenant &&
               std::any_of(anyOf.cbegin(), anyOf.cend(), [&](const QByteArray &permission) {
                   return membership.permissions.contains(permission);
               });
    });
}

QByteArray Identity::info(const QByteArrayList &names) const
{
    QByteArray out = "{";
    for (const QByteArray &wanted : names) {
        const auto field = std::find_if(fields.cbegin(), fields.cend(), [&](const auto &known) {
            return known.first == wanted;
        });
        if (field == fields.cend())
            continue;
        if (out.size() > 1)
            out += ',';
        json::appendString(out, wanted);
        out += ':' + field->second;
    }
    return out + '}';
}

} // namespace server
