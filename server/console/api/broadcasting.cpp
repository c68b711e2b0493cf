// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/console/api/broadcasting.h"

#include "server/base/json.h"

namespace server {

namespace {

Error invalid(const QString &message)
{
    return {ErrorCode::InvalidArgument, message};
}

} // namespace

Outcome checkTenantEvent(const TenantEventRequest &request)
{
    const bool needsTo = request.audience == BroadcastAudience::Module ||
                         request.audience == BroadcastAudience::User;
    if (request.tenant.isEmpty())
        return invalid(QStringLiteral("The event names no tenant."));
    if (request.event.isEmpty())
        return invalid(QStringLiteral("The event name is empty."));
    if (needsTo && request.to.isEmpty())
        return invalid(QStringLiteral("The event names no module or user to go to."));
    if (!json::parseObject(request.data))
        return invalid(QStringLiteral("A tenant event needs a JSON object as its data."));
    return Done{};
}

Outcome checkNotification(const NotificationRequest &request)
{
    if (request.userIds.isEmpty() == request.role.isEmpty())
        return invalid(QStringLiteral("A notification is for users or for a role."));
    const auto data = json::parseObject(request.data);
    if (!data || data->members().isEmpty())
        return invalid(
            QStringLiteral("A notification needs a JSON object that says something as its data."));
    return Done{};
}

} // namespace server
