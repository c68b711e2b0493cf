// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/json.h"
#include "server/channels/publisher.h"
#include "server/http/message.h"

#include <QByteArrayList>

namespace server::handlers {

// Collects what is wrong with a body, field by field, as Laravel's validator words it.
class Violations
{
public:
    void add(const QByteArray &field, const QByteArray &message);
    bool isEmpty() const { return m_body.isEmpty(); }
    // 422 with {"<field>":["<message>"],…}
    HttpResponse response() const;

private:
    QByteArray m_body;
};

// One event of a request body; `rawData` points into it.
struct ParsedEvent
{
    OutgoingEvent event;
    QByteArrayList info; // attributes asked for
};

// Reads {"name","data","channels"|"channel","socket_id","info"}. `prefix` is put before the names
// of fields: "batch.0.". In a batch only "channel" counts.
ParsedEvent parseEvent(const json::Object &object,
                       const QByteArray &prefix,
                       bool inBatch,
                       Violations &violations);

// The body as an object; an array counts as one without members, as PHP sees it. Nothing for
// anything else.
std::optional<json::Object> parseBody(const QByteArray &body);

// The answer to an event that Publisher::check() refused.
HttpResponse refusedEvent(const HttpRequest &request, const QByteArray &prefix, const Error &error);

} // namespace server::handlers
