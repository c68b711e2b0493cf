// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/result.h"

#include <QByteArray>
#include <QRegularExpression>
#include <QStringList>

#include <vector>

namespace server {

// Which tenant a channel belongs to, by its name: ordered patterns with a group named `tenant`; the
// first match decides.
class TenantMap
{
public:
    // "tenant.7", "private-tenant.7.orders", "presence-tenant-acme", as in the channel names of
    // multi-tenant Laravel apps. After "tenant." the id goes up to the next dot, so that it may be
    // a UUID.
    static QStringList defaultPatterns();

    // Errors: InvalidArgument naming the pattern, and what is wrong with it.
    static Result<TenantMap> compile(const QStringList &patterns);

    // Before all others; must have the group `tenant`.
    void prepend(QRegularExpression rule);

    // Empty when nothing matches: the channel is Unassigned.
    QByteArray tenantOf(const QByteArray &channel) const;

private:
    std::vector<QRegularExpression> m_rules;
};

} // namespace server
