// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/console/api/directory.h"

#include <algorithm>

namespace server {

namespace {

constexpr qsizetype IdBytes = 128; // as a presence member's id
constexpr qsizetype TextChars = 255;
constexpr qsizetype PermissionsCount = 200;

Error invalid(const QString &message)
{
    return {ErrorCode::InvalidArgument, message};
}

// An id becomes part of channel names.
Outcome checkId(const char *field, const QString &id)
{
    const bool isGood = std::all_of(id.cbegin(), id.cend(), [](QChar c) {
        return c.unicode() < 128 && (c.isLetterOrNumber() || QStringLiteral("-_=@,;").contains(c));
    });
    if (id.isEmpty() || id.size() > IdBytes || !isGood)
        return invalid(QStringLiteral("%1 is \"%2\"; it must have 1 to %3 letters, digits and "
                                      "-_=@,; because it stands in channel names.")
                           .arg(QLatin1String(field), id.left(IdBytes))
                           .arg(IdBytes));
    return Done{};
}

Outcome checkText(const char *field, const QString &text)
{
    if (text.size() > TextChars)
        return invalid(QStringLiteral("%1 has %2 characters; at most %3 are allowed.")
                           .arg(QLatin1String(field))
                           .arg(text.size())
                           .arg(TextChars));
    return Done{};
}

// The first that is wrong.
Outcome all(std::initializer_list<Outcome> checks)
{
    for (const Outcome &check : checks) {
        if (!check)
            return check;
    }
    return Done{};
}

struct Check
{
    Outcome operator()(const PutUser &edit) const
    {
        return all({checkId("The id of a user", edit.user.id),
                    checkText("The name of a user", edit.user.name),
                    checkText("The address of a user", edit.user.email)});
    }
    Outcome operator()(const RemoveUser &edit) const
    {
        return checkId("The id of a user", edit.id);
    }
    Outcome operator()(const PutTenant &edit) const
    {
        return all({checkId("The id of a tenant", edit.tenant.id),
                    checkText("The name of a tenant", edit.tenant.name)});
    }
    Outcome operator()(const RemoveTenant &edit) const
    {
        return checkId("The id of a tenant", edit.id);
    }
    Outcome operator()(const PutMembership &edit) const
    {
        const DirectoryMembership &membership = edit.membership;
        if (membership.permissions.size() > PermissionsCount)
            return invalid(QStringLiteral("A member has %1 permissions; at most %2 are allowed.")
                               .arg(membership.permissions.size())
                               .arg(PermissionsCount));
        for (const QString &permission : membership.permissions) {
            if (auto checked = checkText("A permission", permission); !checked)
                return checked;
        }
        return all({checkId("The id of a tenant", membership.tenantId),
                    checkId("The id of a user", membership.userId),
                    checkText("The role of a member", membership.role)});
    }
    Outcome operator()(const RemoveMembership &edit) const
    {
        return all({checkId("The id of a tenant", edit.tenantId),
                    checkId("The id of a user", edit.userId)});
    }
    Outcome operator()(const IssueToken &edit) const
    {
        if (edit.expiresUtc < 0)
            return invalid(QStringLiteral("A token cannot expire before 1970."));
        return all({checkId("The id of a user", edit.userId),
                    checkText("The name of a token", edit.name)});
    }
    Outcome operator()(const RevokeToken &) const { return Done{}; }
};

struct Describe
{
    QString operator()(const PutUser &edit) const
    {
        return QStringLiteral("The user \"%1\" was saved").arg(edit.user.id);
    }
    QString operator()(const RemoveUser &edit) const
    {
        return QStringLiteral("The user \"%1\" was removed").arg(edit.id);
    }
    QString operator()(const PutTenant &edit) const
    {
        return QStringLiteral("The tenant \"%1\" was saved").arg(edit.tenant.id);
    }
    QString operator()(const RemoveTenant &edit) const
    {
        return QStringLiteral("The tenant \"%1\" was removed").arg(edit.id);
    }
    QString operator()(const PutMembership &edit) const
    {
        return QStringLiteral("The user \"%1\" was made a member of the tenant \"%2\"")
            .arg(edit.membership.userId, edit.membership.tenantId);
    }
    QString operator()(const RemoveMembership &edit) const
    {
        return QStringLiteral("The user \"%1\" was taken out of the tenant \"%2\"")
            .arg(edit.userId, edit.tenantId);
    }
    QString operator()(const IssueToken &edit) const
    {
        return QStringLiteral("A token of the user \"%1\" was issued").arg(edit.userId);
    }
    QString operator()(const RevokeToken &edit) const
    {
        return QStringLiteral("The token %1 was revoked").arg(edit.id);
    }
};

} // namespace

QString describe(const DirectoryEdit &edit)
{
    return std::visit(Describe{}, edit) + QStringLiteral(" in the directory");
}

Outcome checkEdit(const DirectoryEdit &edit)
{
    return std::visit(Check{}, edit);
}

Outcome checkQuery(const DirectoryQuery &query)
{
    if (query.limit < 1 || query.limit > MaxDirectoryRows || query.offset < 0)
        return invalid(QStringLiteral("A page of %1 rows from %2 cannot be had; it must be 1 to "
                                      "%3 rows from 0 or later.")
                           .arg(query.limit)
                           .arg(query.offset)
                           .arg(MaxDirectoryRows));
    return checkText("What is searched for", query.search);
}

} // namespace server
