// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/clock.h"
#include "server/connections/connection.h"
#include "server/console/api/values.h"

namespace server {

// The rows a console shows, made from the engine's own objects. Engine thread.
ConnectionRow connectionRow(const Connection &connection, const Clock &clock);
ChannelRow channelRow(const Channel &channel);
// `lastSeenUtc` is the latest of its devices'.
MemberRow
memberRow(const Channel &channel, const Roster::Member &member, qint64 lastSeenUtc, bool demo);

} // namespace server
