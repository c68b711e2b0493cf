// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/json.h"
#include "server/base/result.h"
#include "server/broadcasting/broadcastevent.h"
#include "server/tenancy/channelregistry.h"

#include <functional>
#include <map>

namespace server {

// Something that happened in an application, said without a thought of who shows it. Value.
struct DomainEvent
{
    QByteArray name;            // "OrderUpdated"
    QByteArray payload = "{}";  // a JSON object
    QByteArray metadata = "{}"; // a JSON object; its `commandId` travels on
    QByteArray tenant;          // empty: none
    SocketId except;
    const char *source = "HTTP";

    QByteArray commandId() const; // empty: none
};

// Reads {"name":…,"payload":{…},"metadata":{…},"tenant":…,"socket_id":…}. Errors: InvalidArgument
// naming the field.
Result<DomainEvent> readDomainEvent(const json::Object &body);

// Makes broadcast events of domain events, by functions that modules register (SYSTEMS.md S29).
// Engine thread.
class DomainTranslator
{
public:
    // The events to send, none when nobody needs to know; channels are built by the registry.
    // Errors: what is wrong with the event.
    using Translate = std::function<Result<QList<BroadcastEvent>>(const DomainEvent &event,
                                                                  const ChannelRegistry &registry)>;

    // Of events with that name; several may be. They stay.
    void add(const QByteArray &eventName, Translate translate);
    // In place of those that were configured before.
    void setConfigured(std::multimap<QByteArray, Translate> translators);

    // What all translators of its name make of it, in the order of their registration. Errors:
    // NotFound when there is none, or what the first one that fails says; then nothing is sent.
    Result<QList<BroadcastEvent>> translate(const DomainEvent &event,
                                            const ChannelRegistry &registry) const;

private:
    std::multimap<QByteArray, Translate> m_registered;
    std::multimap<QByteArray, Translate> m_configured;
};

// Changes of a model, as Eloquent's BroadcastsEvents tells them (SYSTEMS.md S28).
struct ModelEvents
{
    QByteArray model;   // "Order": the events OrderCreated, OrderUpdated, OrderDeleted and so on
    QByteArray channel; // of the registry, with one placeholder, the model's id: "orders"

    bool operator==(const ModelEvents &) const = default;
};

// Translators of a model's events: the same name, {"model":<payload>} on the channel of its `id`.
std::multimap<QByteArray, DomainTranslator::Translate> translatorsOf(const ModelEvents &events);

} // namespace server
