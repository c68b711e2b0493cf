// SPDX-License-Identifier: GPL-3.0-or-later
//
// Tenant events and notifications of an operator: a part of ConsoleFeed.
#include "server/console/local/consolefeed.h"

namespace server {

namespace {

TenantEvent::Audience audienceOf(BroadcastAudience audience)
{
    switch (audience) {
    case BroadcastAudience::Tenant:
        return TenantEvent::Audience::Tenant;
    case BroadcastAudience::Module:
        return TenantEvent::Audience::Module;
    case BroadcastAudience::User:
        return TenantEvent::Audience::User;
    case BroadcastAudience::Everybody:
        break;
    }
    return TenantEvent::Audience::Everybody;
}

Delivery deliveryOf(bool now)
{
    return now ? Delivery::Now : Delivery::Queued;
}

// To a console only the app can be missing.
Result<BroadcastAccepted> toldToConsole(const Result<Broadcasting::Accepted> &accepted)
{
    if (accepted)
        return BroadcastAccepted{
            accepted->isQueued, qint32(accepted->events), qint32(accepted->recipients)};
    Error error = accepted.error();
    if (error.code == ErrorCode::NotFound || error.code == ErrorCode::OverLimit)
        error.code = ErrorCode::InvalidArgument;
    return error;
}

} // namespace

Result<TenantEvent> ConsoleFeed::tenantEventOf(const TenantEventRequest &request,
                                               AppRuntime *&app) const
{
    const auto prepared = prepare({request.appId, {}, {}, {}, request.excludeSocketId, false});
    if (!prepared)
        return prepared.error();
    if (const auto checked = checkTenantEvent(request); !checked)
        return checked.error();
    app = prepared->app;
    return TenantEvent{request.tenant.toUtf8(),
                       request.event.toUtf8(),
                       request.data,
                       audienceOf(request.audience),
                       request.to.toUtf8(),
                       request.commandId.toUtf8(),
                       prepared->except,
                       "console"};
}

Result<Notification> ConsoleFeed::notificationOf(const NotificationRequest &request,
                                                 AppRuntime *&app) const
{
    const auto prepared = prepare({request.appId, {}, {}, {}, request.excludeSocketId, false});
    if (!prepared)
        return prepared.error();
    if (const auto checked = checkNotification(request); !checked)
        return checked.error();
    app = prepared->app;
    Notification notification;
    if (!request.type.isEmpty())
        notification.type = request.type.toUtf8();
    notification.payload = request.data;
    for (const QString &user : request.userIds)
        notification.users.append(user.toUtf8());
    notification.role = request.role.toUtf8();
    notification.tenant = request.tenant.toUtf8();
    notification.except = prepared->except;
    notification.source = "console";
    return notification;
}

Result<BroadcastAccepted> ConsoleFeed::publishTenantEvent(const TenantEventRequest &request)
{
    AppRuntime *app = nullptr;
    const auto event = tenantEventOf(request, app);
    if (!event)
        return event.error();
    return toldToConsole(m_engine.broadcasting().publish(*app, *event, deliveryOf(request.now)));
}

Result<BroadcastAccepted> ConsoleFeed::notify(const NotificationRequest &request)
{
    AppRuntime *app = nullptr;
    const auto notification = notificationOf(request, app);
    if (!notification)
        return notification.error();
    return toldToConsole(
        m_engine.broadcasting().notify(*app, *notification, deliveryOf(request.now)));
}

BroadcastStatus ConsoleFeed::broadcastStatus()
{
    const BroadcastCounts &counts = m_engine.activity().counters().broadcasts;
    BroadcastStatus status;
    status.queued = qint64(counts.queued);
    status.sent = qint64(counts.sent);
    status.held = qint64(counts.held);
    status.batches = qint64(counts.batches);
    for (std::size_t i = 0; i < counts.discarded.size(); ++i)
        status.discarded.append({QString::fromLatin1(discardReasonName(DiscardReason(i))),
                                 qint64(counts.discarded[i])});
    status.waiting = counts.waiting;
    status.holding = counts.holding;
    status.breaker = BreakerState(counts.breakerState);
    status.breakerOpenForMs = m_engine.broadcasting().breakerOpenForMs();
    return status;
}

} // namespace server
