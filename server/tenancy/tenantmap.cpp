// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/tenancy/tenantmap.h"

namespace server {

namespace {
constexpr qsizetype PatternChars = 256;
}

QStringList TenantMap::defaultPatterns()
{
    const QString prefix = QStringLiteral(
        "^(?:private-encrypted-|private-|presence-)?(?:cache-)?(?:presence-)?tenant");
    return {prefix + QStringLiteral("\\.(?<tenant>[^.]+)"),
            prefix + QStringLiteral("[-_](?<tenant>[^.\\-_]+)")};
}

Result<TenantMap> TenantMap::compile(const QStringList &patterns)
{
    TenantMap map;
    for (const QString &pattern : patterns) {
        if (pattern.size() > PatternChars) {
            return Error{ErrorCode::InvalidArgument,
                         QStringLiteral("A tenant rule has %1 characters; at most %2 are allowed "
                                        "(tenants.rules.pattern).")
                             .arg(pattern.size())
                             .arg(PatternChars)};
        }
        QRegularExpression rule(pattern);
        if (!rule.isValid()) {
            return Error{
                ErrorCode::InvalidArgument,
                QStringLiteral(
                    "The tenant rule \"%1\" is not a regular expression: %2 at character %3.")
                    .arg(pattern, rule.errorString(), QString::number(rule.patternErrorOffset()))};
        }
        if (!rule.namedCaptureGroups().contains(QStringLiteral("tenant"))) {
            return Error{
                ErrorCode::InvalidArgument,
                QStringLiteral("The tenant rule \"%1\" has no group (?<tenant>…).").arg(pattern)};
        }
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
