// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/apps/app.h"
#include "server/base/clock.h"
#include "server/connections/connection.h"
#include "server/console/api/appsettings.h"
#include "server/console/api/channelrules.h"
#include "server/console/api/values.h"
#include "server/console/local/infokeys.h"
#include "server/tenancy/channelregistry.h"

namespace server {

// The rows a console shows, made from the engine's own objects. Engine thread.
ConnectionRow connectionRow(const Connection &connection, const Clock &clock, const InfoKeys &keys);
// `utcAheadMs` is what UTC is ahead of the steady clock: asked for once, as there are thousands.
ConnectionCounters connectionCounters(const Connection &connection, qint64 utcAheadMs);
ChannelRow channelRow(const Channel &channel);
// Without what its devices say.
MemberRow memberRow(const Channel &channel, const Roster::Member &member, const InfoKeys &keys);

// The name in a user_info, or nothing.
QString nameIn(const QByteArray &userInfo, const InfoKeys &keys);

QList<NamedChannel> namedChannelRows(const ChannelRegistry &registry);
ChannelRule channelRule(const ChannelDescription &channel);
ChannelKind channelKind(const ChannelType &type);
// In the order in which the pattern has them.
QList<std::pair<QString, QString>> placeholderValues(const ChannelMatch &match);

AppSettings settingsOf(const App &app);
// `base` with the options of the settings, which have been checked; also with their id and key
// where they have one.
App appFrom(const AppSettings &settings, App base);

} // namespace server
