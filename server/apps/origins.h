// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>
#include <QByteArrayView>

namespace server {

// Whether a browser's Origin header may connect (PROTOCOL.md 1.3). An entry is "*", a host pattern
// ("*.example.com"), or a full origin ("https://a.b:8443"), then scheme and port count too. Hosts
// compare without case. Pure.
bool isOriginAllowed(const QByteArrayList &allowed, QByteArrayView origin);

} // namespace server
