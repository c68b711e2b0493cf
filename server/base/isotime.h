// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace server {

// Milliseconds since 1970 as ISO 8601 in UTC: "2026-01-31T12:00:00.250Z".
QByteArray isoTime(qint64 utcMs);
// The same to the second, as Laravel's toIso8601ZuluString(): "2026-01-31T12:00:00Z".
QByteArray isoSecond(qint64 utcMs);

} // namespace server
