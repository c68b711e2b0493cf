// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <utility>

namespace server {

// Tenant events and notifications as an operator sends them, and what became of all of them
// (SYSTEMS.md S4, S5, S12, S15, S31, S35). Plain data.
enum class BroadcastAudience {
    Tenant,
    Module,
    User,
    Everybody,
};

struct TenantEventRequest
{
    QString appId;
    QString tenant;
    BroadcastAudience audience = BroadcastAudience::Tenant;
    QString to;             // the module, or the user's id
    QString event;          // "order.shipped"
    QByteArray data = "{}"; // a JSON object
    QString commandId;
    QString excludeSocketId; // empty: nobody is excluded
    bool now = false;        // before the answer, and not in the queue
};

// For users, or for those who have a role.
struct NotificationRequest
{
    QString appId;
    QStringList userIds;
    QString role;           // with it there are no users
    QString tenant;         // in which somebody has the role
    QString type;           // the class; empty: Laravel's base class
    QByteArray data = "{}"; // a JSON object that says something
    QString excludeSocketId;
    bool now = false; // as above, for users
};

struct BroadcastAccepted
{
    bool queued = true;
    qint32 events = 0;     // 0 for a role: who has it is not known yet
    qint32 recipients = 0; // sockets, unless it is queued
};

enum class BreakerState {
    Closed,
    Open,
    HalfOpen,
};

// Counts since the start, and how it is.
struct BroadcastStatus
{
    qint64 queued = 0;
    qint64 sent = 0;
    qint64 held = 0; // by throttles
    qint64 batches = 0;
    QList<std::pair<QString, qint64>> discarded; // by reason, as the metrics name them
    qint64 waiting = 0;                          // events in the queue
    qint64 holding = 0;                          // events in throttles
    BreakerState breaker = BreakerState::Closed; // of look-ups
    qint64 breakerOpenForMs = 0;
};

// Errors: InvalidArgument naming the field.
Outcome checkTenantEvent(const TenantEventRequest &request);
Outcome checkNotification(const NotificationRequest &request);

} // namespace server
