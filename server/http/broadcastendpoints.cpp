// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/broadcastendpoints.h"

#include "server/broadcasting/fields.h"
#include "server/http/ratelimit.h"

namespace server {

namespace {

constexpr QByteArrayView Tenants("/api/tenants/");
constexpr QByteArrayView Events("/events");
constexpr QByteArrayView Notifications("/api/notifications");
constexpr QByteArrayView DomainEvents("/api/domain-events");

// Of "/api/tenants/{tenant}/events", as it stands there; null for other paths.
QByteArrayView tenantOf(QByteArrayView path)
{
    if (!path.startsWith(Tenants) || !path.endsWith(Events) ||
        path.size() <= Tenants.size() + Events.size())
        return {};
    const QByteArrayView tenant = path.sliced(Tenants.size()).chopped(Events.size());
    return tenant.contains('/') ? QByteArrayView() : tenant;
}

Error invalid(const QString &text)
{
    return {ErrorCode::InvalidArgument, text};
}

Delivery deliveryOf(FieldReader &fields)
{
    return fields.flag("now") ? Delivery::Now : Delivery::Queued;
}

// Whom the event is for besides the tenant.
void readAudience(FieldReader &fields, TenantEvent &event)
{
    int audiences = 0;
    if (fields.has("module")) {
        ++audiences;
        event.audience = TenantEvent::Audience::Module;
        event.to = fields.required("module");
    }
    if (fields.has("user")) {
        ++audiences;
        event.audience = TenantEvent::Audience::User;
        event.to = fields.required("user");
    }
    if (fields.flag("global")) {
        ++audiences;
        event.audience = TenantEvent::Audience::Everybody;
    }
    if (audiences > 1)
        fields.fail("module", QStringLiteral("cannot be there together with user or global"));
}

QByteArray bodyOf(const Broadcasting::Accepted &accepted)
{
    return QByteArray("{\"queued\":") + (accepted.isQueued ? "true" : "false") +
           ",\"events\":" + QByteArray::number(accepted.events) +
           (accepted.isQueued ? QByteArray()
                              : ",\"recipients\":" + QByteArray::number(accepted.recipients)) +
           '}';
}

} // namespace

BroadcastEndpoints::BroadcastEndpoints(const ApiRooms &rooms,
                                       CallGate &gate,
                                       Broadcasting &broadcasting)
    : m_rooms(rooms)
    , m_gate(gate)
    , m_broadcasting(broadcasting)
{}

bool BroadcastEndpoints::takes(const QByteArray &path) const
{
    return m_broadcasting.settings().isEnabled &&
           (path == Notifications || path == DomainEvents || !tenantOf(path).isNull());
}

void BroadcastEndpoints::handle(const HttpRequest &request,
                                const QByteArray &path,
                                HttpResponder respond)
{
    m_gate.admit(request,
                 path,
                 "POST",
                 CallGate::Takes::Backends,
                 std::move(respond),
                 [this, &request, path](const Caller &caller, const CallAnswer &answer) {
                     this->answer(request, path, caller, answer);
                 });
}

// A backend is admitted in the turn in which it asks, so that the request is still there.
void BroadcastEndpoints::answer(const HttpRequest &request,
                                const QByteArray &path,
                                const Caller &caller,
                                const CallAnswer &answer)
{
    const auto body = json::parseObject(request.body);
    if (!body)
        return answer.refuse(invalid(QStringLiteral("The body is not a JSON object.")));
    ApiRequest call{m_rooms, caller.app, request, caller.query, {}, {}};
    if (auto refusal = takeBackendEvents(call, 1)) {
        refusal->headers += call.headers;
        return answer.send(*std::move(refusal));
    }
    const Accepted accepted = publish(path, caller.app, *body);
    if (accepted) {
        HttpResponse response = HttpResponse::json(200, bodyOf(*accepted));
        response.headers += call.headers;
        caller.app.counters.countHttpCall(request.body.size(), response.body.size());
        return answer.send(std::move(response));
    }
    // What was wrong with a body that could be read is told as Laravel does.
    const bool isContent = accepted.error().code == ErrorCode::InvalidArgument ||
                           accepted.error().code == ErrorCode::NotFound;
    answer.refuse(
        {isContent ? ErrorCode::OverLimit : accepted.error().code, accepted.error().message});
}

BroadcastEndpoints::Accepted
BroadcastEndpoints::publish(const QByteArray &path, AppRuntime &app, const json::Object &body)
{
    if (const QByteArrayView tenant = tenantOf(path); !tenant.isNull())
        return tenantEvent(QByteArray::fromPercentEncoding(tenant.toByteArray()), app, body);
    FieldReader fields(body);
    const Delivery how = deliveryOf(fields);
    if (!fields.error().isEmpty())
        return invalid(fields.error());
    if (path == Notifications) {
        const auto notification = readNotification(body);
        return notification ? m_broadcasting.notify(app, *notification, how)
                            : Accepted(notification.error());
    }
    const auto event = readDomainEvent(body);
    return event ? m_broadcasting.publish(app, *event, how) : Accepted(event.error());
}

BroadcastEndpoints::Accepted
BroadcastEndpoints::tenantEvent(const QByteArray &tenant, AppRuntime &app, const json::Object &body)
{
    FieldReader fields(body);
    TenantEvent event;
    event.tenant = tenant;
    event.name = fields.required("name");
    event.payload = fields.object("data");
    event.commandId = fields.text("command_id");
    event.except = fields.socketId();
    readAudience(fields, event);
    const Delivery how = deliveryOf(fields);
    if (!fields.error().isEmpty())
        return invalid(fields.error());
    return m_broadcasting.publish(app, event, how);
}

} // namespace server
