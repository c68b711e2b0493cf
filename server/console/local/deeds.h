// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a person asks of a console, as the audit has it: without secrets and without data of events.
// Pure.
#pragma once

#include "server/console/api/appsettings.h"
#include "server/console/api/audit.h"
#include "server/console/api/broadcasting.h"
#include "server/console/api/directory.h"
#include "server/console/api/people.h"
#include "server/console/api/values.h"

namespace server {

AuditEntry startDeed();
AuditEntry stopDeed();
AuditEntry restartDeed();
AuditEntry settingsDeed();
AuditEntry tenantRulesDeed();
// "rule 1 ^team-(?<tenant>.+)", of each.
QStringList ruleValues(const QStringList &patterns);
AuditEntry demoDeed(bool on);
AuditEntry deedOf(const PublishRequest &request);
AuditEntry deedOf(const TenantEventRequest &request);
AuditEntry deedOf(const NotificationRequest &request);
AuditEntry deedOf(const DisconnectRequest &request);
AuditEntry deedOf(const UnsubscribeRequest &request);
AuditEntry deedOf(const BlockRequest &request);
AuditEntry unblockDeed(const UserKey &user);
AuditEntry deedOf(const DirectoryEdit &edit);
AuditEntry addDeed(const AppSettings &settings);
AuditEntry changeDeed(const AppSettings &settings);
AuditEntry removeDeed(const QString &appId);
AuditEntry rotateDeed(const QString &appId, qint64 graceSeconds);

// Whether the log has a row of its own for it, besides the rows of what it led to.
bool isTold(const AuditEntry &deed);

} // namespace server
