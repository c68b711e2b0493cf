// SPDX-License-Identifier: GPL-3.0-or-later
//
// Tenant events and notifications of a FakeConsole, on the channels that applications have in
// common: private-tenant.7, private-tenant.7.orders, private-user.5 and global.
#include "tests/support/fakeconsole.h"
#include "tests/support/fakedeeds.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QUuid>

namespace test {

using namespace server;

namespace {

const QStringList Reasons = {QStringLiteral("full"),
                             QStringLiteral("expired"),
                             QStringLiteral("timeout"),
                             QStringLiteral("failed"),
                             QStringLiteral("breaker"),
                             QStringLiteral("stopped")};

QString channelOf(const TenantEventRequest &request)
{
    const QString tenant = QStringLiteral("private-tenant.") + request.tenant;
    switch (request.audience) {
    case BroadcastAudience::Tenant:
        return tenant;
    case BroadcastAudience::Module:
        return tenant + u'.' + request.to;
    case BroadcastAudience::User:
        return QStringLiteral("private-user.") + request.to;
    case BroadcastAudience::Everybody:
        break;
    }
    return QStringLiteral("global");
}

QByteArray with(const QByteArray &data, const QJsonObject &fields)
{
    QJsonObject object = QJsonDocument::fromJson(data).object();
    for (auto field = fields.begin(); field != fields.end(); ++field)
        object[field.key()] = field.value();
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::optional<Error> refuseSegment(const QString &text)
{
    if (!text.contains(u'.'))
        return std::nullopt;
    return Error{ErrorCode::InvalidArgument,
                 QStringLiteral("`%1` cannot stand in a channel's name.").arg(text)};
}

} // namespace

Result<BroadcastAccepted> FakeConsole::broadcastNow(const QList<PublishRequest> &events, bool now)
{
    BroadcastAccepted accepted{!now, qint32(events.size()), 0};
    for (const PublishRequest &event : events) {
        const auto published = publishNow(event);
        if (!published)
            return published.error();
        if (now)
            accepted.recipients += published->reach.recipients;
    }
    m_broadcasts.sent += accepted.events;
    if (!now)
        m_broadcasts.queued += accepted.events;
    return accepted;
}

std::optional<Error> FakeConsole::refuseBroadcast(const QString &appId,
                                                  const QString &socketId) const
{
    static const QRegularExpression SocketIds(QStringLiteral("^([0-9]+\\.[0-9]+)?$"));
    if (!isRunning())
        return Error{ErrorCode::Stopped, QStringLiteral("The server is stopped.")};
    if (!app(appId))
        return Error{ErrorCode::NotFound, QStringLiteral("There is no app `%1`.").arg(appId)};
    if (!SocketIds.match(socketId).hasMatch())
        return Error{ErrorCode::InvalidArgument,
                     QStringLiteral("`%1` is not a socket id.").arg(socketId)};
    return std::nullopt;
}

Result<QList<PublishRequest>> FakeConsole::eventsOf(const TenantEventRequest &request) const
{
    if (const auto refused = refuseBroadcast(request.appId, request.excludeSocketId))
        return *refused;
    if (const auto checked = checkTenantEvent(request); !checked)
        return checked.error();
    for (const QString &part : {request.tenant, request.to}) {
        if (const auto refused = refuseSegment(part))
            return *refused;
    }
    QJsonObject fields{
        {QStringLiteral("_tenant_id"), request.tenant},
        {QStringLiteral("_timestamp"), QDateTime::currentDateTimeUtc().toString(Qt::ISODate)}};
    if (!request.commandId.isEmpty())
        fields[QStringLiteral("commandId")] = request.commandId;
    PublishRequest event;
    event.appId = request.appId;
    event.channels = {channelOf(request)};
    event.event = request.event;
    event.data = with(request.data, fields);
    event.excludeSocketId = request.excludeSocketId;
    return QList{event};
}

Result<QList<PublishRequest>> FakeConsole::eventsOf(const NotificationRequest &request) const
{
    if (const auto refused = refuseBroadcast(request.appId, request.excludeSocketId))
        return *refused;
    if (const auto checked = checkNotification(request); !checked)
        return checked.error();
    if (!request.role.isEmpty() && request.tenant.isEmpty())
        return Error{ErrorCode::InvalidArgument,
                     QStringLiteral("A notification for a role needs its tenant.")};
    const QStringList users =
        request.role.isEmpty() ? request.userIds : membersOf(request.tenant, request.role);
    QList<PublishRequest> events;
    for (const QString &user : users) {
        if (const auto refused = refuseSegment(user))
            return *refused;
        PublishRequest event;
        event.appId = request.appId;
        event.channels = {QStringLiteral("private-user.") + user};
        event.event =
            QStringLiteral("Illuminate\\Notifications\\Events\\BroadcastNotificationCreated");
        event.data = with(
            request.data,
            {{QStringLiteral("id"), QUuid::createUuid().toString(QUuid::WithoutBraces)},
             {QStringLiteral("type"),
              request.type.isEmpty() ? QStringLiteral("Illuminate\\Notifications\\Notification")
                                     : request.type}});
        event.excludeSocketId = request.excludeSocketId;
        events.append(event);
    }
    return events;
}

void FakeConsole::publishTenantEvent(const TenantEventRequest &request,
                                     Reply<BroadcastAccepted> reply)
{
    tenantEvents.append(request);
    perform<BroadcastAccepted>(deed("event.tenant", request.appId),
                               std::move(reply),
                               [this, request]() -> Result<BroadcastAccepted> {
                                   const auto events = eventsOf(request);
                                   return events ? broadcastNow(*events, request.now)
                                                 : Result<BroadcastAccepted>(events.error());
                               });
}

void FakeConsole::notify(const NotificationRequest &request, Reply<BroadcastAccepted> reply)
{
    notifications.append(request);
    perform<BroadcastAccepted>(
        deed("event.notify", request.appId),
        std::move(reply),
        [this, request]() -> Result<BroadcastAccepted> {
            const auto events = eventsOf(request);
            if (!events)
                return events.error();
            const bool isForRole = !request.role.isEmpty();
            if (isForRole && events->isEmpty())
                ++m_broadcasts.discarded[std::size_t(Reasons.indexOf(QStringLiteral("failed")))];
            auto accepted = broadcastNow(*events, request.now && !isForRole);
            if (accepted && isForRole)
                accepted->events = 0;
            return accepted;
        });
}

void FakeConsole::broadcastStatus(Reply<BroadcastStatus> reply)
{
    answer<BroadcastStatus>(std::move(reply), [this]() -> Result<BroadcastStatus> {
        BroadcastStatus status;
        status.queued = m_broadcasts.queued;
        status.sent = m_broadcasts.sent;
        for (qsizetype i = 0; i < Reasons.size(); ++i)
            status.discarded.append({Reasons[i], m_broadcasts.discarded[std::size_t(i)]});
        return status;
    });
}

} // namespace test
