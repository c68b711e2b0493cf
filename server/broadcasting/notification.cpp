// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/broadcasting/notification.h"

#include "server/broadcasting/fields.h"
#include "server/broadcasting/payload.h"

#include <QUuid>

namespace server {

namespace {

// What says who it is for and how it is sent; everything else is what it says.
const QByteArrayList Addressing = {"user",
                                   "users",
                                   "recipient_type",
                                   "recipient_role",
                                   "recipient_id",
                                   "to",
                                   "tenant",
                                   "type",
                                   "id",
                                   "data",
                                   "command_id",
                                   "socket_id",
                                   "now"};

Error invalid(const QString &text)
{
    return {ErrorCode::InvalidArgument, text};
}

// Of the formal form.
void readRecipient(FieldReader &fields, Notification &notification)
{
    const QByteArray type = fields.text("recipient_type");
    if (type == "role")
        notification.role = fields.required("recipient_role");
    else if (type == "user")
        notification.users = {fields.required("recipient_id")};
    else
        fields.fail("recipient_type", QStringLiteral("must be \"role\" or \"user\""));
}

void readReceivers(FieldReader &fields, Notification &notification)
{
    int forms = 0;
    if (fields.has("user")) {
        ++forms;
        notification.users = {fields.required("user")};
    }
    if (fields.has("users")) {
        ++forms;
        notification.users = fields.list("users");
    }
    if (fields.has("recipient_type")) {
        ++forms;
        readRecipient(fields, notification);
    }
    if (fields.has("to")) {
        ++forms;
        notification.role = fields.required("to");
    }
    if (forms != 1)
        fields.fail("user",
                    QStringLiteral("or one of users, recipient_type and to has to say who the "
                                   "notification is for"));
}

// The payload of the forms that have it beside the addresses.
QByteArray payloadBeside(const json::Object &body)
{
    QList<json::Object::Member> members;
    for (const auto &member : body.members()) {
        if (!Addressing.contains(member.first))
            members.append(member);
    }
    PayloadFields fields;
    if (const auto text = body.find("body"); text && !body.find("message"))
        fields.append({"message", text->raw.toByteArray()});
    return merged(json::Object(std::move(members)), fields);
}

} // namespace

Result<Notification> readNotification(const json::Object &body)
{
    FieldReader fields(body);
    Notification notification;
    readReceivers(fields, notification);
    notification.tenant = fields.text("tenant");
    if (fields.has("type"))
        notification.type = fields.required("type");
    notification.id = fields.text("id");
    notification.commandId = fields.text("command_id");
    notification.except = fields.socketId();
    notification.payload = fields.has("data") ? fields.object("data") : payloadBeside(body);
    if (!fields.error().isEmpty())
        return invalid(fields.error());
    if (notification.payload == "{}")
        return invalid(QStringLiteral("The notification says nothing: it has no data, nor a title "
                                      "and a message."));
    return notification;
}

Result<BroadcastEvent> broadcastOf(const Notification &notification,
                                   const QByteArray &userId,
                                   const ChannelRegistry &registry,
                                   const QByteArray &userChannel)
{
    const auto object = json::parseObject(notification.payload);
    if (!object)
        return invalid(QStringLiteral("A notification needs a JSON object as its data."));
    const auto channel = registry.build(userChannel, QByteArrayList{userId});
    if (!channel)
        return channel.error();
    const QByteArray id = notification.id.isEmpty()
                              ? QUuid::createUuid().toByteArray(QUuid::WithoutBraces)
                              : notification.id;
    PayloadFields fields;
    addCommandId(fields, notification.commandId);
    fields += PayloadFields{{"id", json::quoted(id)}, {"type", json::quoted(notification.type)}};
    return BroadcastEvent{Notification::EventName,
                          {*channel},
                          merged(*object, fields),
                          notification.except,
                          notification.source};
}

} // namespace server
