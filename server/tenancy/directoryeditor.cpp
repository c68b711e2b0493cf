// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/tenancy/directoryeditor.h"

#include "server/base/json.h"
#include "server/tenancy/directoryreader.h"

#include <QDateTime>
#include <QRandomGenerator>

namespace server {

namespace {

constexpr int MaxBelongings = 50'000; // rows of memberships, or tokens, on a page
constexpr qsizetype PlaintextBytes = 40;

QString s(const char *name)
{
    return QString::fromLatin1(name);
}

// As Laravel writes it, in UTC.
QString stored(qint64 utcMs)
{
    return QDateTime::fromMSecsSinceEpoch(utcMs, Qt::UTC).toString(s("yyyy-MM-dd HH:mm:ss"));
}

QByteArray randomPlaintext()
{
    static constexpr char Alphabet[] =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    QByteArray text;
    for (qsizetype i = 0; i < PlaintextBytes; ++i)
        text += Alphabet[QRandomGenerator::system()->bounded(int(sizeof Alphabet) - 1)];
    return text;
}

// For LIKE … ESCAPE '!'.
QString pattern(QString search)
{
    for (const char special : {'!', '%', '_'})
        search.replace(QLatin1Char(special), QString(u'!') + QLatin1Char(special));
    return u'%' + search + u'%';
}

QString permissionsText(const QStringList &permissions)
{
    QByteArray out = "[";
    for (const QString &permission : permissions) {
        if (out.size() > 1)
            out += ',';
        json::appendString(out, permission.toUtf8());
    }
    return QString::fromUtf8(out + ']');
}

QStringList permissionsList(const QString &text)
{
    QStringList list;
    for (const QByteArray &permission : permissionsOf(text.toUtf8()))
        list.append(QString::fromUtf8(permission));
    return list;
}

} // namespace

DirectoryEditor::DirectoryEditor(Database &database, QString tokenType)
    : m_database(database)
    , m_tokenType(std::move(tokenType))
{}

struct DirectoryEditor::Apply
{
    DirectoryEditor &editor;
    qint64 nowUtcMs;

    Result<DirectoryEdited> operator()(const PutUser &edit) const
    {
        const DirectoryUser &user = edit.user;
        return editor.change(s("INSERT INTO users (id, name, email) VALUES (:id, :name, :email) "
                               "ON CONFLICT (id) DO UPDATE SET name = excluded.name, "
                               "email = excluded.email"),
                             {{s("id"), user.id}, {s("name"), user.name}, {s("email"), user.email}},
                             {});
    }
    Result<DirectoryEdited> operator()(const RemoveUser &edit) const
    {
        return editor.change(s("DELETE FROM users WHERE id = :id"),
                             {{s("id"), edit.id}},
                             QStringLiteral("There is no user \"%1\".").arg(edit.id));
    }
    Result<DirectoryEdited> operator()(const PutTenant &edit) const
    {
        return editor.change(s("INSERT INTO tenants (id, name) VALUES (:id, :name) "
                               "ON CONFLICT (id) DO UPDATE SET name = excluded.name"),
                             {{s("id"), edit.tenant.id}, {s("name"), edit.tenant.name}},
                             {});
    }
    Result<DirectoryEdited> operator()(const RemoveTenant &edit) const
    {
        return editor.change(s("DELETE FROM tenants WHERE id = :id"),
                             {{s("id"), edit.id}},
                             QStringLiteral("There is no tenant \"%1\".").arg(edit.id));
    }
    Result<DirectoryEdited> operator()(const PutMembership &edit) const
    {
        const DirectoryMembership &member = edit.membership;
        if (auto there = editor.needs("users", "user", member.userId); !there)
            return there.error();
        if (auto there = editor.needs("tenants", "tenant", member.tenantId); !there)
            return there.error();
        return editor.change(
            s("INSERT INTO tenant_users (user_id, tenant_id, role, permissions) "
              "VALUES (:user, :tenant, :role, :permissions) ON CONFLICT (user_id, tenant_id) "
              "DO UPDATE SET role = excluded.role, permissions = excluded.permissions"),
            {{s("user"), member.userId},
             {s("tenant"), member.tenantId},
             {s("role"), member.role},
             {s("permissions"), permissionsText(member.permissions)}},
            {});
    }
    Result<DirectoryEdited> operator()(const RemoveMembership &edit) const
    {
        return editor.change(
            s("DELETE FROM tenant_users WHERE user_id = :user AND tenant_id = :tenant"),
            {{s("user"), edit.userId}, {s("tenant"), edit.tenantId}},
            QStringLiteral("The user \"%1\" is not a member of the tenant \"%2\".")
                .arg(edit.userId, edit.tenantId));
    }
    Result<DirectoryEdited> operator()(const IssueToken &edit) const
    {
        return editor.issue(edit, nowUtcMs);
    }
    Result<DirectoryEdited> operator()(const RevokeToken &edit) const
    {
        return editor.change(s("DELETE FROM personal_access_tokens WHERE id = :id"),
                             {{s("id"), QString::number(edit.id)}},
                             QStringLiteral("There is no token %1.").arg(edit.id));
    }
};

Result<DirectoryEdited> DirectoryEditor::edit(const DirectoryEdit &edit, qint64 nowUtcMs)
{
    if (auto checked = checkEdit(edit); !checked)
        return checked.error();
    Result<DirectoryEdited> edited = DirectoryEdited{};
    const Outcome done = m_database.transaction([&]() -> Outcome {
        edited = std::visit(Apply{*this, nowUtcMs}, edit);
        return edited ? Outcome(Done{}) : Outcome(edited.error());
    });
    return done ? edited : Result<DirectoryEdited>(done.error());
}

Result<DirectoryEdited> DirectoryEditor::change(const QString &sql,
                                                const Database::Bindings &bindings,
                                                const QString &missing)
{
    const auto changed = m_database.execute(sql, bindings);
    if (!changed)
        return changed.error();
    if (*changed < 1 && !missing.isEmpty())
        return Error{ErrorCode::NotFound, missing};
    return DirectoryEdited{};
}

Outcome DirectoryEditor::needs(const char *table, const char *what, const QString &id)
{
    const auto found = m_database.select(
        QStringLiteral("SELECT 1 FROM %1 WHERE id = :id").arg(s(table)), {{s("id"), id}}, 1);
    if (!found)
        return found.error();
    if (found->rows.isEmpty())
        return Error{ErrorCode::NotFound,
                     QStringLiteral("There is no %1 \"%2\".").arg(s(what), id)};
    return Done{};
}

Result<DirectoryEdited> DirectoryEditor::issue(const IssueToken &edit, qint64 nowUtcMs)
{
    if (auto there = needs("users", "user", edit.userId); !there)
        return there.error();
    if (edit.expiresUtc != 0 && edit.expiresUtc <= nowUtcMs)
        return Error{ErrorCode::InvalidArgument,
                     QStringLiteral("The token would have expired at %1 already.")
                         .arg(stored(edit.expiresUtc))};
    const QByteArray plaintext = randomPlaintext();
    const bool isEndless = edit.expiresUtc == 0;
    const QString hash = QString::fromLatin1(tokenHash(plaintext));
    const auto added = m_database.execute(
        QStringLiteral("INSERT INTO personal_access_tokens "
                       "(tokenable_type, tokenable_id, name, token, created_at, expires_at) "
                       "VALUES (:type, :user, :name, :hash, :created, %1)")
            .arg(isEndless ? s("NULL") : s(":expires")),
        {{s("type"), m_tokenType},
         {s("user"), edit.userId},
         {s("name"), edit.name},
         {s("hash"), hash},
         {s("created"), stored(nowUtcMs)},
         {s("expires"), stored(edit.expiresUtc)}});
    if (!added)
        return added.error();
    const auto found = m_database.select(
        s("SELECT id FROM personal_access_tokens WHERE token = :hash"), {{s("hash"), hash}}, 1);
    if (!found)
        return found.error();
    DirectoryEdited edited;
    edited.tokenId = found->rows.value(0).value(0).toLongLong();
    edited.token = QString::number(edited.tokenId) + u'|' + QString::fromLatin1(plaintext);
    return edited;
}

Result<DirectoryPage> DirectoryEditor::page(const DirectoryQuery &query)
{
    if (auto checked = checkQuery(query); !checked)
        return checked.error();
    DirectoryPage page;
    if (auto done = addUsers(query, page); !done)
        return done.error();
    if (auto done = addTenants(query, page); !done)
        return done.error();
    if (auto done = addBelongings(page); !done)
        return done.error();
    return page;
}

Outcome DirectoryEditor::addUsers(const DirectoryQuery &query, DirectoryPage &page)
{
    const QString from = s("FROM users WHERE id LIKE :search ESCAPE '!' "
                           "OR name LIKE :search ESCAPE '!' OR email LIKE :search ESCAPE '!'");
    const Database::Bindings search = {{s("search"), pattern(query.search)}};
    const auto count = m_database.select(s("SELECT COUNT(*) ") + from, search, 1);
    if (!count)
        return count.error();
    page.userCount = count->rows.value(0).value(0).toInt();
    const auto users = m_database.select(
        s("SELECT id, name, email ") + from +
            QStringLiteral(" ORDER BY id LIMIT %1 OFFSET %2").arg(query.limit).arg(query.offset),
        search,
        query.limit);
    if (!users)
        return users.error();
    for (const QVariantList &row : users->rows)
        page.users.append({row[0].toString(), row[1].toString(), row[2].toString()});
    return Done{};
}

Outcome DirectoryEditor::addTenants(const DirectoryQuery &query, DirectoryPage &page)
{
    const QString where =
        s("FROM tenants t WHERE t.id LIKE :search ESCAPE '!' OR t.name LIKE :search ESCAPE '!'");
    const Database::Bindings search = {{s("search"), pattern(query.search)}};
    const auto count = m_database.select(s("SELECT COUNT(*) ") + where, search, 1);
    if (!count)
        return count.error();
    page.tenantCount = count->rows.value(0).value(0).toInt();
    const auto tenants =
        m_database.select(s("SELECT t.id, t.name, "
                            "(SELECT COUNT(*) FROM tenant_users m WHERE m.tenant_id = t.id) ") +
                              where + QStringLiteral(" ORDER BY t.id LIMIT %1").arg(query.limit),
                          search,
                          query.limit);
    if (!tenants)
        return tenants.error();
    for (const QVariantList &row : tenants->rows)
        page.tenants.append({row[0].toString(), row[1].toString(), row[2].toInt()});
    return Done{};
}

// Memberships and tokens of the users on the page.
Outcome DirectoryEditor::addBelongings(DirectoryPage &page)
{
    if (page.users.isEmpty())
        return Done{};
    const Database::Bindings span = {{s("first"), page.users.first().id},
                                     {s("last"), page.users.last().id}};
    const auto isListed = [&](const QString &id) {
        return std::any_of(page.users.cbegin(), page.users.cend(), [&](const DirectoryUser &user) {
            return user.id == id;
        });
    };
    const auto members =
        m_database.select(s("SELECT tenant_id, user_id, role, permissions FROM tenant_users "
                            "WHERE user_id BETWEEN :first AND :last ORDER BY user_id, tenant_id"),
                          span,
                          MaxBelongings);
    if (!members)
        return members.error();
    for (const QVariantList &row : members->rows) {
        if (isListed(row[1].toString()))
            page.memberships.append({row[0].toString(),
                                     row[1].toString(),
                                     row[2].toString(),
                                     permissionsList(row[3].toString())});
    }
    const auto tokens = m_database.select(
        s("SELECT id, tokenable_id, name, created_at, expires_at FROM personal_access_tokens "
          "WHERE tokenable_id BETWEEN :first AND :last ORDER BY id"),
        span,
        MaxBelongings);
    if (!tokens)
        return tokens.error();
    for (const QVariantList &row : tokens->rows) {
        if (isListed(row[1].toString()))
            page.tokens.append({row[0].toLongLong(),
                                row[1].toString(),
                                row[2].toString(),
                                momentOf(row[3]).value_or(0),
                                momentOf(row[4]).value_or(0)});
    }
    return Done{};
}

} // namespace server
