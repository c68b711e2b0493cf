// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/broadcasting/tenantevent.h"

#include "server/base/utf8check.h"
#include "server/broadcasting/payload.h"

namespace server {

namespace {

Result<QByteArray> channelOf(const TenantEvent &event,
                             const ChannelRegistry &registry,
                             const BroadcastChannels &channels)
{
    switch (event.audience) {
    case TenantEvent::Audience::Tenant:
        return registry.tenant(event.tenant);
    case TenantEvent::Audience::Module: {
        // A module may have a channel of its own: "tenant-admins", "tenant-inventory".
        auto own = registry.build("tenant-" + event.to, QByteArrayList{event.tenant});
        return own || own.error().code != ErrorCode::NotFound
                   ? own
                   : registry.tenantModule(event.tenant, event.to);
    }
    case TenantEvent::Audience::User:
        return registry.build(channels.user, QByteArrayList{event.to});
    case TenantEvent::Audience::Everybody:
        break;
    }
    return registry.build(channels.everybody, QByteArrayList());
}

} // namespace

Result<BroadcastEvent> broadcastOf(const TenantEvent &event,
                                   const ChannelRegistry &registry,
                                   const BroadcastChannels &channels,
                                   qint64 nowUtcMs)
{
    constexpr qsizetype MaxIdBytes = 128;
    if (event.tenant.isEmpty() || event.tenant.size() > MaxIdBytes ||
        !Utf8Check::isValid(event.tenant))
        return Error{ErrorCode::InvalidArgument,
                     QStringLiteral("The id of the tenant must be a text of 1 to %1 bytes; it has "
                                    "%2.")
                         .arg(MaxIdBytes)
                         .arg(event.tenant.size())};
    const auto object = json::parseObject(event.payload);
    if (!object)
        return Error{ErrorCode::InvalidArgument,
                     QStringLiteral("A tenant event needs a JSON object as its data.")};
    const auto channel = channelOf(event, registry, channels);
    if (!channel)
        return channel.error();
    PayloadFields fields;
    addCommandId(fields, event.commandId);
    fields += tenantFields(event.tenant, nowUtcMs);
    return BroadcastEvent{
        event.name, {*channel}, merged(*object, fields), event.except, event.source};
}

} // namespace server
