// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/tenancy/joinrule.h"

#include "server/base/json.h"

#include <algorithm>

namespace server {

namespace {

QString listed(const QByteArrayList &words)
{
    return QString::fromUtf8(words.join(", "));
}

bool isNameCharacter(QChar c)
{
    return c == u'_' || (c.unicode() < 128 && c.isLetterOrNumber());
}

} // namespace

bool JoinCondition::isEmpty() const
{
    return !anyone && !asksForTenant() && self.isEmpty() && owner.isEmpty() && !predicate;
}

QByteArray OwnerQuestion::key() const
{
    QByteArrayList names = values.keys();
    std::sort(names.begin(), names.end());
    QByteArray key = json::quoted(userId) + json::quoted(sql.toUtf8());
    for (const QByteArray &name : std::as_const(names))
        key += name + json::quoted(values.value(name));
    return key;
}

QString objection(const JoinCondition &condition, const JoinRequest &request)
{
    const QString tenant = QString::fromUtf8(request.tenant);
    if (condition.asksForTenant() && !request.user.isMember(request.tenant))
        return QStringLiteral("is not a member of the tenant \"%1\"").arg(tenant);
    if (!condition.roles.isEmpty() && !request.user.hasRole(request.tenant, condition.roles))
        return QStringLiteral("has none of the roles %1 in the tenant \"%2\"")
            .arg(listed(condition.roles), tenant);
    if (!condition.permissions.isEmpty() &&
        !request.user.hasPermission(request.tenant, condition.permissions))
        return QStringLiteral("has none of the permissions %1 in the tenant \"%2\"")
            .arg(listed(condition.permissions), tenant);
    if (!condition.self.isEmpty() && request.values.value(condition.self) != request.user.userId)
        return QStringLiteral("is not the user \"%1\"")
            .arg(QString::fromUtf8(request.values.value(condition.self)));
    if (condition.predicate && !(*condition.predicate)(request))
        return QStringLiteral("is refused by the channel's own rule");
    return {};
}

QByteArrayList boundNames(const QString &sql)
{
    QByteArrayList names;
    QChar quote;
    for (qsizetype i = 0; i < sql.size(); ++i) {
        const QChar c = sql[i];
        if (!quote.isNull()) {
            if (c == quote)
                quote = {};
        } else if (c == u'\'' || c == u'"' || c == u'`') {
            quote = c;
        } else if (c == u':' && (i == 0 || sql[i - 1] != u':')) {
            qsizetype end = i + 1;
            while (end < sql.size() && isNameCharacter(sql[end]))
                ++end;
            const QByteArray name = sql.mid(i + 1, end - i - 1).toUtf8();
            if (!name.isEmpty() && !names.contains(name))
                names.append(name);
            i = end - 1;
        }
    }
    return names;
}

} // namespace server
