// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/broadcasting/broadcastevent.h"
#include "server/tenancy/channelregistry.h"

namespace server {

// Something that happened in a tenant, as an application broadcasts it (SYSTEMS.md S4): to the
// whole tenant, to a module of it, to one user, or to everybody. Value.
struct TenantEvent
{
    enum class Audience { Tenant, Module, User, Everybody };

    QByteArray tenant;
    QByteArray name;           // as broadcastAs() gives it: "order.shipped"
    QByteArray payload = "{}"; // a JSON object
    Audience audience = Audience::Tenant;
    QByteArray to;        // the module, or the user's id
    QByteArray commandId; // of the command that led to it; empty: none
    SocketId except;      // toOthers()
    const char *source = "HTTP";
};

// What channels of the registry tenant events go to besides those of tenants and modules.
struct BroadcastChannels
{
    QByteArray user = "user"; // one placeholder: the user's id
    QByteArray everybody = "global";
    bool operator==(const BroadcastChannels &) const = default;
};

// The event as it is sent: the payload with `_tenant_id` and `_timestamp`, and `commandId` if there
// is one, on the channel that the registry builds. Errors: InvalidArgument, NotFound for a channel
// that the registry does not have.
Result<BroadcastEvent> broadcastOf(const TenantEvent &event,
                                   const ChannelRegistry &registry,
                                   const BroadcastChannels &channels,
                                   qint64 nowUtcMs);

} // namespace server
