// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace server {

// MD5 as lower-case hex: what the HTTP API calls a body by (PROTOCOL.md 3.2). Not for secrets.
QByteArray md5Hex(QByteArrayView bytes);

} // namespace server
