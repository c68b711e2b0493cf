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

    const auto published = request.rooms.publisher.publish(request.app, parsed.event);
    if (parsed.info.isEmpty())
        return HttpResponse::json(200, QByteArrayLiteral("{}"));
    QByteArrayList channels;
    for (const auto &entry : published.channels) {
        channels.append(
            json::quoted(entry.channel) + ":{" +
            channelInfo(request.app, entry.channel, parsed.info, request.rooms.clock.steadyMs()) +
            '}');
    }
    return HttpResponse::json(200, "{\"channels\":{" + channels.join(',') + "}}");
}

} // namespace server::handlers
