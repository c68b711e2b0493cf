// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/console/api/serversettings.h"

namespace test {

// The settings of a FakeConsole's server, and what was asked about them.
struct FakeSettings
{
    server::ServerSettings now;
    server::SettingOrigins origins;
    QStringList tenantPatterns = server::defaultTenantPatterns();
    QString file = QStringLiteral("server.toml"); // empty: nothing can be kept
    QString trouble;
    QString dockerBridge;
    // What trying them out finds; its own port is told by itself.
    server::ServerSettingsCheck check;
    // Why a restart does not succeed.
    std::optional<server::Error> restartFailure;

    // Requests in the order in which they came.
    QList<server::ServerSettings> tried;
    QList<server::ServerSettings> saved;
    QList<QStringList> rulesSaved;
    int restarts = 0;
};

} // namespace test
