// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a channel's name and kind are called and how they are drawn. Pure functions.
#pragma once

#include "server/console/api/channeldetail.h"

#include <QIcon>
#include <QString>

namespace ui {

// As the engine classifies names: by Pusher's prefixes, dash included.
server::ChannelKind channelKindOf(const QString &name);
bool isCacheChannelName(const QString &name);
// Made by the server itself: "#server-to-user-42".
bool isInternalChannelName(const QString &name);

// "private", "presence, cache".
QString channelTypeText(server::ChannelKind kind, bool isCache);
// "private-encrypted"; never translated.
QString channelTypeId(server::ChannelKind kind);
const QIcon &channelTypeIcon(server::ChannelKind kind);

// Who may join, in whole sentences.
QString doorText(const server::ChannelDetail &detail);

} // namespace ui
