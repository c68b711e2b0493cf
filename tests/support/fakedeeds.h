// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/console/api/audit.h"

namespace test {

// What a FakeConsole puts down of a call.
inline server::AuditEntry deed(const char *action, const QString &appId = {})
{
    server::AuditEntry entry;
    entry.action = QLatin1String(action);
    entry.appId = appId;
    entry.text = QLatin1String(action) + u' ' + appId;
    return entry;
}

} // namespace test
