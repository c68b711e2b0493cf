// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/handlers/channelinfo.h"
#include "server/http/handlers/eventbody.h"
#include "server/http/handlers/handlers.h"
#include "server/http/ratelimit.h"

namespace server::handlers {

// {} or, with `info`, {"channels":{"<name>":{…}}}
HttpResponse events(ApiRequest &request)
{
    const auto body = parseBody(request.http.body);
    if (!body)
        return errorResponse(request.http, 400, "Invalid JSON.");
    Violations violations;
    const ParsedEvent parsed = parseEvent(*body, {}, false, violations);
    if (!violations.isEmpty())
        return violations.response();
    if (const auto checked = request.rooms.publisher.check(request.app, parsed.event); !checked)
        return refusedEvent(request.http, {}, checked.error());
    if (auto refusal = takeBackendEvents(request, parsed.event.channels.size()))
        return *refusal;

    request.rooms.publish(request.app, parsed.event);
    if (parsed.info.isEmpty())
        return HttpResponse::json(200, QByteArrayLiteral("{}"));
    QByteArrayList named; // each once
    QByteArrayList channels;
    for (const QByteArray &name : parsed.event.channels) {
        if (named.contains(name))
            continue;
        named.append(name);
        channels.append(
            json::quoted(name) + ":{" +
            channelInfo(request.app, name, parsed.info, request.rooms.clock.steadyMs()) + '}');
    }
    return HttpResponse::json(200, "{\"channels\":{" + channels.join(',') + "}}");
}

} // namespace server::handlers
