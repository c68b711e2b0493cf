// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/tenancy/tenantmap.h"

#include "server/console/api/serversettings.h"

namespace server {

QStringList TenantMap::defaultPatterns()
{
    return defaultTenantPatterns();
}

Result<TenantMap> TenantMap::compile(const QStringList &patterns)
{
    TenantMap map;
    for (const QString &pattern : patterns) {
        if (const QString fault = tenantPatternFault(pattern); !fault.isEmpty())
            return Error{ErrorCode::InvalidArgument, fault};
        QRegularExpression rule(pattern);
        rule.optimize();
        map.m_rules.push_back(std::move(rule));
    }
    return map;
}

void TenantMap::prepend(QRegularExpression rule)
{
    rule.optimize();
    m_rules.insert(m_rules.begin(), std::move(rule));
}

QByteArray TenantMap::tenantOf(const QByteArray &channel) const
{
    const QString name = QString::fromUtf8(channel);
    for (const QRegularExpression &rule : m_rules) {
        if (const auto match = rule.match(name); match.hasMatch())
            return match.captured(u"tenant").toUtf8();
    }
    return {};
}

} // namespace server
