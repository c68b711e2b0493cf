// SPDX-License-Identifier: GPL-3.0-or-later
//
// The directory of a FakeConsole.
#include "tests/support/fakeconsole.h"
#include "tests/support/fakedeeds.h"

#include <QDateTime>

namespace test {

using namespace server;

struct FakeConsole::DirectoryRows
{
    std::map<QString, DirectoryUser> users;
    std::map<QString, DirectoryTenant> tenants;
    std::map<std::pair<QString, QString>, DirectoryMembership> memberships; // user, tenant
    std::map<qint64, DirectoryToken> tokens;
    qint64 nextToken = 1;
};

namespace {

Error missing(const QString &what)
{
    return {ErrorCode::NotFound, QStringLiteral("There is no %1.").arg(what)};
}

bool contains(const QString &search, std::initializer_list<QString> texts)
{
    return std::any_of(texts.begin(), texts.end(), [&](const QString &text) {
        return text.contains(search, Qt::CaseInsensitive);
    });
}

} // namespace

struct FakeConsole::DirectoryApply
{
    DirectoryRows &rows;
    using Edited = Result<DirectoryEdited>;

    Edited operator()(const PutUser &edit) const
    {
        rows.users[edit.user.id] = edit.user;
        return DirectoryEdited{};
    }
    Edited operator()(const RemoveUser &edit) const
    {
        if (rows.users.erase(edit.id) == 0)
            return missing(QStringLiteral("user `%1`").arg(edit.id));
        std::erase_if(rows.memberships,
                      [&](const auto &row) { return row.first.first == edit.id; });
        std::erase_if(rows.tokens, [&](const auto &row) { return row.second.userId == edit.id; });
        return DirectoryEdited{};
    }
    Edited operator()(const PutTenant &edit) const
    {
        rows.tenants[edit.tenant.id] = edit.tenant;
        return DirectoryEdited{};
    }
    Edited operator()(const RemoveTenant &edit) const
    {
        if (rows.tenants.erase(edit.id) == 0)
            return missing(QStringLiteral("tenant `%1`").arg(edit.id));
        std::erase_if(rows.memberships,
                      [&](const auto &row) { return row.first.second == edit.id; });
        return DirectoryEdited{};
    }
    Edited operator()(const PutMembership &edit) const
    {
        const DirectoryMembership &row = edit.membership;
        if (!rows.users.contains(row.userId) || !rows.tenants.contains(row.tenantId))
            return missing(
                QStringLiteral("user `%1` or tenant `%2`").arg(row.userId, row.tenantId));
        rows.memberships[{row.userId, row.tenantId}] = row;
        return DirectoryEdited{};
    }
    Edited operator()(const RemoveMembership &edit) const
    {
        if (rows.memberships.erase({edit.userId, edit.tenantId}) == 0)
            return missing(QStringLiteral("member `%1`").arg(edit.userId));
        return DirectoryEdited{};
    }
    Edited operator()(const IssueToken &edit) const
    {
        if (!rows.users.contains(edit.userId))
            return missing(QStringLiteral("user `%1`").arg(edit.userId));
        const qint64 now = QDateTime::currentMSecsSinceEpoch() / 1000 * 1000;
        if (edit.expiresUtc != 0 && edit.expiresUtc <= now)
            return Error{ErrorCode::InvalidArgument, QStringLiteral("The token's end is over.")};
        const qint64 id = rows.nextToken++;
        rows.tokens[id] = {id, edit.userId, edit.name, now, edit.expiresUtc / 1000 * 1000};
        return DirectoryEdited{QStringLiteral("%1|fake-plaintext-%1").arg(id), id};
    }
    Edited operator()(const RevokeToken &edit) const
    {
        if (rows.tokens.erase(edit.id) == 0)
            return missing(QStringLiteral("token %1").arg(edit.id));
        return DirectoryEdited{};
    }
};

void FakeConsole::directory(const DirectoryQuery &query, Reply<DirectoryPage> reply)
{
    answer<DirectoryPage>(std::move(reply), [this, query] { return directoryNow(query); });
}

void FakeConsole::editDirectory(const DirectoryEdit &edit, Reply<DirectoryEdited> reply)
{
    directoryEdits.append(edit);
    AuditEntry done = deed("directory.edit");
    done.text = describe(edit);
    perform<DirectoryEdited>(
        done, std::move(reply), [this, edit] { return editDirectoryNow(edit); });
}

Result<DirectoryPage> FakeConsole::directoryNow(const DirectoryQuery &query) const
{
    if (const auto checked = checkQuery(query); !checked)
        return checked.error();
    DirectoryPage page;
    if (!m_directory)
        return page;
    for (const auto &[id, user] : m_directory->users) {
        if (!contains(query.search, {user.id, user.name, user.email}))
            continue;
        if (page.userCount >= query.offset && page.users.size() < query.limit)
            page.users.append(user);
        ++page.userCount;
    }
    for (const auto &[id, known] : m_directory->tenants) {
        if (!contains(query.search, {known.id, known.name}))
            continue;
        DirectoryTenant tenant = known;
        tenant.members = 0;
        for (const auto &[key, membership] : m_directory->memberships)
            tenant.members += key.second == tenant.id;
        if (page.tenants.size() < query.limit)
            page.tenants.append(tenant);
        ++page.tenantCount;
    }
    for (const DirectoryUser &user : std::as_const(page.users)) {
        for (const auto &[key, membership] : m_directory->memberships) {
            if (key.first == user.id)
                page.memberships.append(membership);
        }
    }
    for (const auto &[id, token] : m_directory->tokens) {
        for (const DirectoryUser &user : std::as_const(page.users)) {
            if (user.id == token.userId)
                page.tokens.append(token);
        }
    }
    return page;
}

QStringList FakeConsole::membersOf(const QString &tenant, const QString &role) const
{
    QStringList users;
    if (!m_directory)
        return users;
    for (const auto &[key, membership] : m_directory->memberships) {
        if (membership.tenantId == tenant && membership.role == role)
            users.append(membership.userId);
    }
    return users;
}

Result<DirectoryEdited> FakeConsole::editDirectoryNow(const DirectoryEdit &edit)
{
    if (const auto checked = checkEdit(edit); !checked)
        return checked.error();
    if (!m_directory)
        m_directory = std::make_shared<DirectoryRows>();
    const auto edited = std::visit(DirectoryApply{*m_directory}, edit);
    if (edited)
        operatorDid({}, describe(edit));
    return edited;
}

} // namespace test
