// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/protocol/frames.h"

#include "server/base/json.h"

namespace server::frames {

namespace {

using json::appendString;

// {"event":<event>,"data":<data as a JSON string>[,"channel":<channel>]}
QByteArray message(QByteArrayView event, QByteArrayView data, QByteArrayView channel = {})
{
    QByteArray out;
    out.reserve(event.size() + channel.size() + data.size() + data.size() / 4 + 48);
    out += "{\"event\":";
    appendString(out, event);
    out += ",\"data\":";
    appendString(out, data);
    if (!channel.isEmpty()) {
        out += ",\"channel\":";
        appendString(out, channel);
    }
    out += '}';
    return out;
}

} // namespace

QByteArray connectionEstablished(QByteArrayView socketId, int activityTimeoutSeconds)
{
    return message("pusher:connection_established",
                   "{\"socket_id\":" + json::quoted(socketId) +
                       ",\"activity_timeout\":" + QByteArray::number(activityTimeoutSeconds) + "}");
}

QByteArray error(int code, QByteArrayView text)
{
    return message("pusher:error",
                   "{\"code\":" + QByteArray::number(code) + ",\"message\":" + json::quoted(text) +
                       "}");
}

QByteArray ping()
{
    return QByteArrayLiteral("{\"event\":\"pusher:ping\"}");
}

QByteArray pong()
{
    return QByteArrayLiteral("{\"event\":\"pusher:pong\"}");
}

QByteArray subscriptionSucceeded(QByteArrayView channel, QByteArrayView rawData)
{
    return message("pusher_internal:subscription_succeeded", rawData, channel);
}

QByteArray
subscriptionError(QByteArrayView channel, QByteArrayView type, QByteArrayView error, int status)
{
    const QByteArray data = "{\"type\":" + json::quoted(type) +
                            ",\"error\":" + json::quoted(error) +
                            ",\"status\":" + QByteArray::number(status) + "}";
    return "{\"event\":\"pusher:subscription_error\",\"channel\":" + json::quoted(channel) +
           ",\"data\":" + json::quoted(data) + "}";
}

QByteArray memberAdded(QByteArrayView channel, QByteArrayView channelData)
{
    return message("pusher_internal:member_added", channelData, channel);
}

QByteArray memberRemoved(QByteArrayView channel, QByteArrayView rawUserId)
{
    return message(
        "pusher_internal:member_removed", "{\"user_id\":" + rawUserId.toByteArray() + "}", channel);
}

QByteArray subscriptionCount(QByteArrayView channel, qsizetype count)
{
    const QByteArray data = "{\"subscription_count\":" + QByteArray::number(count) + '}';
    return "{\"event\":\"pusher_internal:subscription_count\",\"channel\":" +
           json::quoted(channel) + ",\"data\":" + json::quoted(data) + '}';
}

QByteArray cacheMiss(QByteArrayView channel)
{
    return "{\"event\":\"pusher:cache_miss\",\"channel\":" + json::quoted(channel) + "}";
}

QByteArray signinSuccess(QByteArrayView userData)
{
    return message("pusher:signin_success", "{\"user_data\":" + json::quoted(userData) + "}");
}

QByteArray watchlistEvents(const QByteArrayList &rawOnline, const QByteArrayList &rawOffline)
{
    QByteArrayList events;
    if (!rawOnline.isEmpty())
        events.append("{\"name\":\"online\",\"user_ids\":[" + rawOnline.join(',') + "]}");
    if (!rawOffline.isEmpty())
        events.append("{\"name\":\"offline\",\"user_ids\":[" + rawOffline.join(',') + "]}");
    return message("pusher_internal:watchlist_events", "{\"events\":[" + events.join(',') + "]}");
}

QByteArray event(QByteArrayView event, QByteArrayView channel, QByteArrayView rawDataString)
{
    QByteArray out;
    out.reserve(event.size() + channel.size() + rawDataString.size() + 40);
    out += "{\"event\":";
    appendString(out, event);
    out += ",\"data\":";
    out += rawDataString;
    out += ",\"channel\":";
    appendString(out, channel);
    out += '}';
    return out;
}

QByteArray clientEvent(QByteArrayView event,
                       QByteArrayView channel,
                       QByteArrayView rawData,
                       QByteArrayView rawUserId)
{
    QByteArray out;
    out.reserve(event.size() + channel.size() + rawData.size() + rawUserId.size() + 52);
    out += "{\"event\":";
    appendString(out, event);
    out += ",\"channel\":";
    appendString(out, channel);
    out += ",\"data\":";
    out += rawData;
    if (!rawUserId.isEmpty()) {
        out += ",\"user_id\":";
        out += rawUserId;
    }
    out += '}';
    return out;
}

} // namespace server::frames
