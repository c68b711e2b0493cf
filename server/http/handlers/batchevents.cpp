// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/handlers/channelinfo.h"
#include "server/http/handlers/eventbody.h"
#include "server/http/handlers/handlers.h"
#include "server/http/ratelimit.h"

namespace server::handlers {

namespace {

QByteArray itemPrefix(qsizetype index)
{
    return "batch." + QByteArray::number(index) + '.';
}

// Reads all items; nothing is published when one of them is wrong.
QList<ParsedEvent> parseItems(const QList<json::Value> &items, Violations &violations)
{
    QList<ParsedEvent> events;
    for (qsizetype i = 0; i < items.size(); ++i) {
        const auto object = json::parseObject(items[i].raw);
        events.append(parseEvent(object.value_or(json::Object()), itemPrefix(i), true, violations));
    }
    return events;
}

} // namespace

// {"batch":{}} or, when an item asks for `info`, a list aligned with the request.
HttpResponse batchEvents(ApiRequest &request)
{
    const auto body = parseBody(request.http.body);
    if (!body)
        return errorResponse(request.http, 400, "Invalid JSON.");
    Violations violations;
    const auto batch = body->find("batch");
    const auto items = batch ? json::parseArray(batch->raw) : std::nullopt;
    if (batch && !batch->isNull() && !items)
        violations.add("batch", "The batch field must be an array.");
    else if (!items || items->isEmpty())
        violations.add("batch", "The batch field is required.");
    else if (items->size() > request.app.app().maxBatchEvents)
        violations.add("batch",
                       "The batch field must not have more than " +
                           QByteArray::number(request.app.app().maxBatchEvents) +
                           " items. It has " + QByteArray::number(items->size()) +
                           " (max_batch_size).");
    if (!violations.isEmpty())
        return violations.response();

    const QList<ParsedEvent> events = parseItems(*items, violations);
    if (!violations.isEmpty())
        return violations.response();
    for (qsizetype i = 0; i < events.size(); ++i) {
        if (const auto checked = request.rooms.publisher.check(request.app, events[i].event);
            !checked)
            return refusedEvent(request.http, itemPrefix(i), checked.error());
    }

    if (auto refusal = takeBackendEvents(request, events.size()))
        return *refusal;
    bool infoAsked = false;
    QByteArrayList answers;
    for (const ParsedEvent &parsed : events) {
        request.rooms.publish(request.app, parsed.event);
        infoAsked = infoAsked || !parsed.info.isEmpty();
        answers.append('{' +
                       channelInfo(request.app,
                                   parsed.event.channels.first(),
                                   parsed.info,
                                   request.rooms.clock.steadyMs()) +
                       '}');
    }
    return HttpResponse::json(
        200, infoAsked ? "{\"batch\":[" + answers.join(',') + "]}" : QByteArray("{\"batch\":{}}"));
}

} // namespace server::handlers
