// SPDX-License-Identifier: GPL-3.0-or-later
//
// What sending would do, and the signed request for it: a part of ConsoleFeed.
#include "server/auth/digest.h"
#include "server/base/json.h"
#include "server/console/local/consolefeed.h"
#include "server/protocol/frames.h"

#include <QUrl>

namespace server {

namespace {

using Members = QByteArrayList; // "\"name\":value", in order

QByteArray member(const char *name, const QByteArray &json)
{
    return '"' + QByteArray(name) + "\":" + json;
}

QByteArray text(const QString &value)
{
    return json::quoted(value.toUtf8());
}

QByteArray texts(const QStringList &values)
{
    QByteArrayList items;
    for (const QString &value : values)
        items.append(text(value));
    return '[' + items.join(',') + ']';
}

void addExcept(Members &members, const QString &socketId)
{
    if (!socketId.isEmpty())
        members.append(member("socket_id", text(socketId)));
}

// Signs as PROTOCOL.md 3.2 says; the names of the query are in their order already.
void sign(Rehearsal &rehearsal, const App &app, const Members &members, qint64 nowUtcMs)
{
    rehearsal.body = '{' + members.join(',') + '}';
    rehearsal.bodyMd5 = md5Hex(rehearsal.body);
    rehearsal.signedUtc = nowUtcMs / 1000 * 1000;
    rehearsal.validSeconds = app.apiTimestampTolerance;
    rehearsal.query = "auth_key=" + app.key +
                      "&auth_timestamp=" + QByteArray::number(nowUtcMs / 1000) +
                      "&auth_version=1.0&body_md5=" + rehearsal.bodyMd5;
    rehearsal.signedText = rehearsal.method + '\n' + rehearsal.path + '\n' + rehearsal.query;
    rehearsal.query += "&auth_signature=" + Signer(app.secret).sign(rehearsal.signedText);
}

Members membersOf(const TenantEventRequest &request)
{
    Members members{member("name", text(request.event)), member("data", request.data)};
    if (request.audience == BroadcastAudience::Module)
        members.append(member("module", text(request.to)));
    else if (request.audience == BroadcastAudience::User)
        members.append(member("user", text(request.to)));
    else if (request.audience == BroadcastAudience::Everybody)
        members.append(member("global", "true"));
    if (!request.commandId.isEmpty())
        members.append(member("command_id", text(request.commandId)));
    addExcept(members, request.excludeSocketId);
    if (request.now)
        members.append(member("now", "true"));
    return members;
}

Members membersOf(const NotificationRequest &request)
{
    Members members;
    if (request.role.isEmpty()) {
        members.append(member("users", texts(request.userIds)));
    } else {
        members.append(member("recipient_type", "\"role\""));
        members.append(member("recipient_role", text(request.role)));
        members.append(member("tenant", text(request.tenant)));
    }
    if (!request.type.isEmpty())
        members.append(member("type", text(request.type)));
    members.append(member("data", request.data));
    addExcept(members, request.excludeSocketId);
    if (request.now && request.role.isEmpty())
        members.append(member("now", "true"));
    return members;
}

// To a console only the app can be missing.
Error told(Error error)
{
    if (error.code == ErrorCode::NotFound || error.code == ErrorCode::OverLimit)
        error.code = ErrorCode::InvalidArgument;
    return error;
}

// Of requests for the endpoints of tenant events and notifications; empty: they are answered.
QString refusalOf(const Broadcasting &broadcasting)
{
    return broadcasting.settings().isEnabled
               ? QString()
               : QStringLiteral("This server does not answer such requests over HTTP "
                                "(broadcasting.enabled = false).");
}

} // namespace

Result<Rehearsal> ConsoleFeed::rehearse(const Sendable &what)
{
    return std::visit([this](const auto &request) { return rehearsalOf(request); }, what);
}

// What the subscribers of these events would get; they are not sent.
Result<Rehearsal> ConsoleFeed::rehearsalOf(AppRuntime &app,
                                           const QList<BroadcastEvent> &events) const
{
    Rehearsal rehearsal;
    QByteArrayList channels;
    for (const BroadcastEvent &event : events) {
        const QByteArray rawData = json::quoted(event.data);
        const OutgoingEvent outgoing{
            event.name, event.channels, rawData, event.except, event.source};
        if (const auto checked = check(app, outgoing); !checked)
            return checked.error();
        if (channels.isEmpty()) {
            rehearsal.channel = QString::fromUtf8(event.channels.first());
            rehearsal.event = QString::fromUtf8(event.name);
            rehearsal.data = event.data;
            rehearsal.wire = frames::event(event.name, event.channels.first(), rawData);
        }
        channels += event.channels;
    }
    rehearsal.reach = reachOf(app, channels, events.isEmpty() ? SocketId() : events[0].except);
    return rehearsal;
}

Result<Rehearsal> ConsoleFeed::rehearsalOf(const PublishRequest &request)
{
    const auto prepared = prepare(request);
    if (!prepared)
        return prepared.error();
    if (request.by == PublishBy::Client)
        return rehearsalAsClient(request, *prepared);
    const auto data = eventData(request, *prepared);
    if (!data)
        return data.error();
    const BroadcastEvent event{
        request.event.toUtf8(), prepared->channels, *data, prepared->except, "console"};
    auto rehearsal = rehearsalOf(*prepared->app, {event});
    if (!rehearsal)
        return rehearsal;
    Members members{member("name", text(request.event)),
                    member("channels", texts(request.channels)),
                    member("data", json::quoted(*data))};
    addExcept(members, request.excludeSocketId);
    rehearsal->path = "/apps/" + QUrl::toPercentEncoding(request.appId) + "/events";
    sign(*rehearsal, prepared->app->app(), members, m_engine.clock().utcMs());
    return rehearsal;
}

Result<Rehearsal> ConsoleFeed::rehearsalOf(const TenantEventRequest &request)
{
    AppRuntime *app = nullptr;
    const auto event = tenantEventOf(request, app);
    if (!event)
        return event.error();
    const Broadcasting &broadcasting = m_engine.broadcasting();
    const auto made = broadcastOf(
        *event, m_engine.channels(), broadcasting.settings().channels, m_engine.clock().utcMs());
    if (!made)
        return told(made.error());
    auto rehearsal = rehearsalOf(*app, {*made});
    if (!rehearsal)
        return rehearsal;
    rehearsal->path = "/api/tenants/" + QUrl::toPercentEncoding(request.tenant) + "/events";
    rehearsal->refusal = refusalOf(broadcasting);
    sign(*rehearsal, app->app(), membersOf(request), m_engine.clock().utcMs());
    return rehearsal;
}

Result<Rehearsal> ConsoleFeed::rehearsalOf(const NotificationRequest &request)
{
    AppRuntime *app = nullptr;
    const auto notification = notificationOf(request, app);
    if (!notification)
        return notification.error();
    const Broadcasting &broadcasting = m_engine.broadcasting();
    const bool isForRole = !request.role.isEmpty();
    const auto sample = isForRole ? broadcasting.sampleFor(*app, *notification)
                                  : Result<BroadcastEvent>(BroadcastEvent());
    const auto events = isForRole ? Result<QList<BroadcastEvent>>(QList<BroadcastEvent>())
                                  : broadcasting.eventsFor(*notification, notification->users);
    if (!sample || !events)
        return told(sample ? events.error() : sample.error());
    auto rehearsal = rehearsalOf(*app, *events);
    if (!rehearsal)
        return rehearsal;
    if (isForRole) {
        rehearsal->event = QString::fromUtf8(sample->name);
        rehearsal->data = sample->data;
        rehearsal->isReachKnown = false;
    }
    rehearsal->path = "/api/notifications";
    rehearsal->refusal = refusalOf(broadcasting);
    sign(*rehearsal, app->app(), membersOf(request), m_engine.clock().utcMs());
    return rehearsal;
}

} // namespace server
