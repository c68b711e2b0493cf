// SPDX-License-Identifier: GPL-3.0-or-later
//
// An event of the log as text that publishes it again. Pure functions.
#pragma once

#include "server/console/api/values.h"

namespace ui {

// A few lines for a shell that sign and send the event. They never expire, and take the secret from
// BELFRY_SECRET: it is not in them.
QString curlSnippet(const server::LogEntry &entry, const server::ServerStatus &status);
// A call of Laravel's broadcast() with an event class of its own.
QString laravelSnippet(const server::LogEntry &entry);

} // namespace ui
