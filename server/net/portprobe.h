// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/result.h"

#include <QHostAddress>

namespace server {

// What a setting means: an IP address, or "localhost". Null for anything else.
QHostAddress listenAddress(const QString &host);

// Why nothing listens there, from a number of errno: AlreadyExists, Forbidden or Unavailable.
Error listenFailure(const QHostAddress &address, quint16 port, int error);

// Whether a program of this account could listen there at this moment. Takes no time, from any
// thread. Errors: listenFailure().
Outcome probePort(const QHostAddress &address, quint16 port);

} // namespace server
