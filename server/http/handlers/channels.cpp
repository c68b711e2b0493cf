// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/base/json.h"
#include "server/http/handlers/channelinfo.h"
#include "server/http/handlers/handlers.h"

namespace server::handlers {

// {"channels":{"<name>":{…}}} of the occupied channels, in the order in which they were occupied.
HttpResponse channels(ApiRequest &request)
{
    const QByteArrayView prefix = request.query.view("filter_by_prefix");
    const QByteArrayList info = parseInfo(request.query.view("info"));
    const qint64 nowMs = request.rooms.clock.steadyMs();
    QByteArray body = "{\"channels\":{";
    bool isFirst = true;
    request.app.channels.forEach([&](const Channel &channel) {
        if (!channel.name().startsWith(prefix))
            return;
        if (!std::exchange(isFirst, false))
            body += ',';
        json::appendString(body, channel.name());
        body += ":{" + channelInfo(request.app, channel.name(), info, nowMs) + '}';
    });
    return HttpResponse::json(200, body + "}}");
}

// {"occupied":true,…}; an unknown channel is {"occupied":false}.
HttpResponse channel(ApiRequest &request)
{
    const QByteArray &name = request.arguments.first();
    if (!request.app.channels.find(name))
        return HttpResponse::json(200, "{\"occupied\":false}");
    const QByteArray info = channelInfo(
        request.app, name, parseInfo(request.query.view("info")), request.rooms.clock.steadyMs());
    return HttpResponse::json(
        200, "{\"occupied\":true" + (info.isEmpty() ? QByteArray() : ',' + info) + '}');
}

// {"users":[{"id":…}]} in the order of joining, ids in their JSON type.
HttpResponse channelUsers(ApiRequest &request)
{
    const Channel *channel = request.app.channels.find(request.arguments.first());
    if (!channel)
        return HttpResponse::json(404, "{}");
    if (!channel->roster())
        return HttpResponse::json(400, "{}");
    QByteArrayList users;
    for (const Roster::Member &member : channel->roster()->members())
        users.append("{\"id\":" + member.identity.rawUserId + '}');
    return HttpResponse::json(200, "{\"users\":[" + users.join(',') + "]}");
}

} // namespace server::handlers
