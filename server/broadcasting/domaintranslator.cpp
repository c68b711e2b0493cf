// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/broadcasting/domaintranslator.h"

#include "server/broadcasting/fields.h"
#include "server/broadcasting/payload.h"

namespace server {

QByteArray DomainEvent::commandId() const
{
    const auto object = json::parseObject(metadata);
    return object ? FieldReader(*object).text("commandId") : QByteArray();
}

Result<DomainEvent> readDomainEvent(const json::Object &body)
{
    FieldReader fields(body);
    DomainEvent event;
    event.name = fields.required("name");
    event.payload = fields.object("payload");
    event.metadata = fields.object("metadata");
    event.tenant = fields.text("tenant");
    event.except = fields.socketId();
    if (!fields.error().isEmpty())
        return Error{ErrorCode::InvalidArgument, fields.error()};
    return event;
}

void DomainTranslator::add(const QByteArray &eventName, Translate translate)
{
    m_registered.emplace(eventName, std::move(translate));
}

void DomainTranslator::setConfigured(std::multimap<QByteArray, Translate> translators)
{
    m_configured = std::move(translators);
}

Result<QList<BroadcastEvent>> DomainTranslator::translate(const DomainEvent &event,
                                                          const ChannelRegistry &registry) const
{
    QList<BroadcastEvent> events;
    bool isKnown = false;
    for (const auto *translators : {&m_configured, &m_registered}) {
        const auto [first, last] = translators->equal_range(event.name);
        for (auto one = first; one != last; ++one) {
            isKnown = true;
            auto made = one->second(event, registry);
            if (!made)
                return made.error();
            events += *made;
        }
    }
    if (!isKnown)
        return Error{ErrorCode::NotFound,
                     QStringLiteral("No translator is registered for the domain event \"%1\" "
                                    "(broadcasting.models, or DomainTranslator::add).")
                         .arg(QString::fromUtf8(event.name.left(200)))};
    return events;
}

namespace {

Result<QList<BroadcastEvent>> modelChanged(const QByteArray &channelName,
                                           const DomainEvent &event,
                                           const ChannelRegistry &registry)
{
    const auto model = json::parseObject(event.payload);
    if (!model)
        return Error{ErrorCode::InvalidArgument,
                     QStringLiteral("The payload of a model's event must be a JSON object.")};
    FieldReader fields(*model);
    const QByteArray id = fields.required("id");
    if (!fields.error().isEmpty())
        return Error{ErrorCode::InvalidArgument,
                     QStringLiteral("In the payload: ") + fields.error()};
    const auto channel = registry.build(channelName, QByteArrayList{id});
    if (!channel)
        return channel.error();
    PayloadFields data = {{"model", event.payload}};
    addCommandId(data, event.commandId());
    return QList<BroadcastEvent>{
        {event.name, {*channel}, merged(json::Object(), data), event.except, event.source}};
}

} // namespace

std::multimap<QByteArray, DomainTranslator::Translate> translatorsOf(const ModelEvents &events)
{
    std::multimap<QByteArray, DomainTranslator::Translate> translators;
    for (const char *what : {"Created", "Updated", "Deleted", "Trashed", "Restored"}) {
        translators.emplace(
            events.model + what,
            [channel = events.channel](const DomainEvent &event, const ChannelRegistry &registry) {
                return modelChanged(channel, event, registry);
            });
    }
    return translators;
}

} // namespace server
