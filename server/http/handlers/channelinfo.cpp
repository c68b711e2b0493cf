// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/handlers/channelinfo.h"

namespace server::handlers {

QByteArrayList parseInfo(QByteArrayView info)
{
    QByteArrayList attributes;
    if (info.isEmpty())
        return attributes;
    for (const QByteArray &part : info.toByteArray().split(',')) {
        if (const QByteArray attribute = part.trimmed(); !attribute.isEmpty())
            attributes.append(attribute);
    }
    return attributes;
}

QByteArray
channelInfo(AppRuntime &app, const QByteArray &name, const QByteArrayList &info, qint64 nowMs)
{
    QByteArrayList members;
    const Channel *channel = app.channels.find(name);
    const ChannelType type = classifyChannel(name);
    if (type.isPresence() && info.contains("user_count"))
        members.append("\"user_count\":" +
                       QByteArray::number(channel ? channel->roster()->count() : 0));
    if (!type.isPresence() && info.contains("subscription_count"))
        members.append("\"subscription_count\":" +
                       QByteArray::number(channel ? channel->subscriberCount() : 0));
    if (type.cache && info.contains("cache")) {
        if (const auto *cached = app.cache.find(name, nowMs)) {
            const QByteArray ttl =
                cached->untilMs > 0 ? QByteArray::number((cached->untilMs - nowMs) / 1000) : "null";
            members.append("\"cache\":" + cached->message.chopped(1) + ",\"ttl\":" + ttl + '}');
        }
    }
    return members.join(',');
}

} // namespace server::handlers
