// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/json.h"
#include "server/base/result.h"
#include "server/broadcasting/broadcastevent.h"
#include "server/tenancy/channelregistry.h"

namespace server {

// A notification for users, or for those who have a role (SYSTEMS.md S15). Value.
struct Notification
{
    QByteArray type = DefaultType; // the class, for clients that tell notifications apart
    QByteArray id;                 // empty: each receiver gets one of their own
    QByteArray payload = "{}";     // a JSON object
    QByteArrayList users;          // ids; with a role there are none
    QByteArray role;
    QByteArray tenant; // in which somebody has the role
    QByteArray commandId;
    SocketId except;
    const char *source = "HTTP";

    static constexpr char DefaultType[] = "Illuminate\\Notifications\\Notification";
    static constexpr char EventName[] =
        "Illuminate\\Notifications\\Events\\BroadcastNotificationCreated";
};

// Reads who it is for and what it says:
//   {"user":…|"users":[…], "type":…, "id":…, "data":{…}}                        in full
//   {"recipient_type":"role","recipient_role":…,"tenant":…,"title":…,"message":…}   formal
//   {"recipient_type":"user","recipient_id":…,"title":…,"message":…}
//   {"to":<role>,"tenant":…,"title":…,"body":…}                                     short
// Of the last three the payload is what is left when the addresses are taken out; the short form's
// `body` is also there as `message`. Errors: InvalidArgument naming the field.
Result<Notification> readNotification(const json::Object &body);

// For one user, in Laravel's form: the payload with `id` and `type`, on the user's channel. Errors:
// InvalidArgument, NotFound when the registry does not have the channel.
Result<BroadcastEvent> broadcastOf(const Notification &notification,
                                   const QByteArray &userId,
                                   const ChannelRegistry &registry,
                                   const QByteArray &userChannel);

} // namespace server
