// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/apps/appruntime.h"

#include <QByteArrayList>

namespace server::handlers {

// "user_count, cache" → its parts, trimmed.
QByteArrayList parseInfo(QByteArrayView info);

// The attributes of a channel that were asked for and apply, as the members of a JSON object
// without its braces: "user_count":2. Users on presence channels, subscriptions on the others, the
// cache where there is one (PROTOCOL.md 3.6).
QByteArray
channelInfo(AppRuntime &app, const QByteArray &channel, const QByteArrayList &info, qint64 nowMs);

} // namespace server::handlers
