// SPDX-License-Identifier: GPL-3.0-or-later
//
// Rows for the tests of models, pages and the window.
#pragma once

#include "server/console/api/values.h"

namespace test {

inline server::ConnectionRow connection(int number, const QString &tenant = QStringLiteral("acme"))
{
    server::ConnectionRow row;
    row.socketId = QStringLiteral("1000.%1").arg(number, 5, 10, QLatin1Char('0'));
    row.appId = QStringLiteral("app");
    if (!tenant.isEmpty())
        row.tenants = {tenant};
    row.userId = QString::number(number);
    row.userName = QStringLiteral("User %1").arg(number);
    row.channels = {QStringLiteral("presence-tenant.%1.lobby").arg(tenant)};
    row.channelCount = 1;
    row.address = QStringLiteral("10.0.0.%1:4000").arg(number % 250);
    row.client = QStringLiteral("js 8.4.0");
    row.connectedUtc = 1'700'000'000'000 + number;
    row.lastSeenUtc = row.connectedUtc;
    row.messagesIn = static_cast<quint64>(number);
    return row;
}

inline server::MemberRow member(const QString &userId,
                                const QString &channel,
                                const QString &tenant = QStringLiteral("acme"))
{
    server::MemberRow row;
    row.key = {QStringLiteral("app"), channel, userId};
    row.tenant = tenant;
    row.name = QStringLiteral("User %1").arg(userId);
    row.location = QStringLiteral("Delft");
    row.devices = {{QStringLiteral("1000.1"), 0}};
    row.joinedUtc = 1'700'000'000'000;
    row.lastSeenUtc = row.joinedUtc;
    return row;
}

inline server::TenantRow tenant(const QString &name, int users)
{
    server::TenantRow row;
    row.appId = QStringLiteral("app");
    row.tenant = name;
    row.users = users;
    row.connections = users;
    return row;
}

inline server::AppSummary app()
{
    server::AppSummary summary;
    summary.id = QStringLiteral("app");
    summary.key = QStringLiteral("key");
    summary.name = QStringLiteral("web");
    return summary;
}

} // namespace test
