// SPDX-License-Identifier: GPL-3.0-or-later
//
// The rule of a channel in words. Pure.
#pragma once

#include "server/console/api/tools.h"

#include <QString>
#include <QStringList>

namespace ui {

// "who is a member of the tenant, and has one of the roles seller, admin there"
QString wayText(const server::JoinWay &way, const QString &tenant);
// What kind of channel a name is, whose, and which pattern it matched: one sentence each.
QStringList channelTexts(const server::JoinReport &report);
// Who may join, one sentence each.
QStringList ruleTexts(const server::JoinReport &report);

} // namespace ui
