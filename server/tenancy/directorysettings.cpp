// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/tenancy/directorysettings.h"

#include "server/tenancy/joinrule.h"

namespace server {

namespace {

// The names that a statement may have behind its colons, and must have.
Outcome checkQuery(const char *setting, const QString &sql, const QByteArrayList &names)
{
    if (sql.isEmpty())
        return Done{};
    const QByteArrayList used = boundNames(sql);
    if (!used.contains(names.first()))
        return Error{ErrorCode::InvalidArgument,
                     QStringLiteral("The statement of %1 has no :%2, so it would answer the same "
                                    "for everybody.")
                         .arg(QLatin1String(setting), QString::fromUtf8(names.first()))};
    for (const QByteArray &name : used) {
        if (!names.contains(name))
            return Error{ErrorCode::InvalidArgument,
                         QStringLiteral("The statement of %1 has :%2; there are :%3.")
                             .arg(QLatin1String(setting),
                                  QString::fromUtf8(name),
                                  QString::fromUtf8(names.join(" and :")))};
    }
    return Done{};
}

} // namespace

Outcome DirectorySettings::validate() const
{
    const bool isServer = driver == DirectoryDriver::PostgreSql || driver == DirectoryDriver::MySql;
    if (isServer && database.isEmpty())
        return Error{ErrorCode::InvalidArgument,
                     QStringLiteral("A directory on a database server needs the database's name "
                                    "(directory.database).")};
    if (driver == DirectoryDriver::Sqlite && path.isEmpty())
        return Error{ErrorCode::InvalidArgument,
                     QStringLiteral("A directory in an existing SQLite file needs its path "
                                    "(directory.path).")};
    for (const auto &checked : {
             checkQuery("directory.queries.token", queries.token, {"hash", "type"}),
             checkQuery("directory.queries.user", queries.user, {"user"}),
             checkQuery("directory.queries.memberships", queries.memberships, {"user"}),
             checkQuery("directory.queries.role_members", queries.roleMembers, {"role", "tenant"}),
         }) {
        if (!checked)
            return checked;
    }
    return Done{};
}

DirectoryQueries queriesOf(const DirectorySettings &settings)
{
    QString expiry = QStringLiteral("expires_at");
    if (settings.driver == DirectoryDriver::PostgreSql)
        expiry = QStringLiteral("EXTRACT(EPOCH FROM expires_at)");
    else if (settings.driver == DirectoryDriver::MySql)
        expiry = QStringLiteral("TIMESTAMPDIFF(SECOND, '1970-01-01', expires_at)");
    DirectoryQueries queries = settings.queries;
    if (queries.token.isEmpty())
        queries.token = QStringLiteral("SELECT tokenable_id, %1, id FROM personal_access_tokens "
                                       "WHERE token = :hash AND tokenable_type = :type")
                            .arg(expiry);
    if (queries.user.isEmpty())
        queries.user = QStringLiteral("SELECT id, name, email FROM users WHERE id = :user");
    if (queries.memberships.isEmpty())
        queries.memberships = QStringLiteral(
            "SELECT tenant_id, role, permissions FROM tenant_users WHERE user_id = :user");
    if (queries.roleMembers.isEmpty())
        queries.roleMembers = QStringLiteral("SELECT user_id FROM tenant_users WHERE role = :role "
                                             "AND tenant_id = :tenant ORDER BY user_id");
    return queries;
}

QString databaseName(const DirectorySettings &settings)
{
    const QString host = settings.host.isEmpty() ? QStringLiteral("this machine") : settings.host;
    switch (settings.driver) {
    case DirectoryDriver::PostgreSql:
        return QStringLiteral("PostgreSQL database \"%1\" on %2").arg(settings.database, host);
    case DirectoryDriver::MySql:
        return QStringLiteral("MySQL database \"%1\" on %2").arg(settings.database, host);
    case DirectoryDriver::Embedded:
    case DirectoryDriver::Sqlite:
        break;
    }
    return QStringLiteral("SQLite database %1").arg(settings.path);
}

} // namespace server
