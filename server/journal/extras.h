// SPDX-License-Identifier: GPL-3.0-or-later
//
// What only some rows of the log have. Pure.
#pragma once

#include "server/console/api/logentry.h"
#include "server/net/bytestream.h"

namespace server {

using LogExtrasPtr = std::shared_ptr<const LogExtras>;

QString addressText(const PeerAddress &peer);
// Of what an operator did; null for nobody's.
LogExtrasPtr accountExtras(const QString &account);
// Of a client.
LogExtrasPtr clientExtras(const PeerAddress &peer, const QByteArray &origin);
// Of a request that an app's backend made, and that was refused; of others only who asked.
LogExtrasPtr requestExtras(const PeerAddress &peer,
                           const QByteArray &origin,
                           const QByteArray &method,
                           const QByteArray &path,
                           const QByteArray &query);

} // namespace server
