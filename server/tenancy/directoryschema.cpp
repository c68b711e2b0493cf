// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/tenancy/directoryschema.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QStringList>
#include <QVariant>

#include <array>

namespace server {

namespace {

// Names and columns as in a Laravel application with Sanctum, so that the same queries fit both.
const QStringList &step(int version)
{
    static const std::array<QStringList, DirectorySchemaVersion> Steps = {{
        {QStringLiteral("CREATE TABLE users (id TEXT PRIMARY KEY NOT NULL, "
                        "name TEXT NOT NULL DEFAULT '', email TEXT NOT NULL DEFAULT '') "
                        "WITHOUT ROWID"),
         QStringLiteral("CREATE TABLE tenants (id TEXT PRIMARY KEY NOT NULL, "
                        "name TEXT NOT NULL DEFAULT '') WITHOUT ROWID"),
         QStringLiteral("CREATE TABLE tenant_users ("
                        "user_id TEXT NOT NULL REFERENCES users(id) ON DELETE CASCADE, "
                        "tenant_id TEXT NOT NULL REFERENCES tenants(id) ON DELETE CASCADE, "
                        "role TEXT NOT NULL DEFAULT '', permissions TEXT NOT NULL DEFAULT '[]', "
                        "PRIMARY KEY (user_id, tenant_id)) WITHOUT ROWID"),
         QStringLiteral("CREATE TABLE personal_access_tokens ("
                        "id INTEGER PRIMARY KEY AUTOINCREMENT, tokenable_type TEXT NOT NULL, "
                        "tokenable_id TEXT NOT NULL REFERENCES users(id) ON DELETE CASCADE, "
                        "name TEXT NOT NULL DEFAULT '', token TEXT NOT NULL UNIQUE, "
                        "created_at TEXT NOT NULL, expires_at TEXT)")},
        {QStringLiteral("CREATE INDEX tenant_users_tenant ON tenant_users (tenant_id)"),
         QStringLiteral("CREATE INDEX personal_access_tokens_user "
                        "ON personal_access_tokens (tokenable_id)")},
    }};
    return Steps.at(std::size_t(version - 1));
}

Error failed(const QString &why)
{
    return {ErrorCode::Unavailable,
            QStringLiteral("the tables of the directory cannot be made: %1").arg(why)};
}

} // namespace

Outcome migrateDirectory(QSqlDatabase &database)
{
    QSqlQuery query(database);
    // Nobody else may look at the version until it is the new one.
    if (!query.exec(QStringLiteral("BEGIN IMMEDIATE")))
        return failed(query.lastError().text());
    const auto undo = [&](const QString &why) {
        QSqlQuery(database).exec(QStringLiteral("ROLLBACK"));
        return failed(why);
    };
    if (!query.exec(QStringLiteral("PRAGMA user_version")) || !query.next())
        return undo(query.lastError().text());
    const int version = query.value(0).toInt();
    query.finish();
    if (version > DirectorySchemaVersion)
        return undo(
            QStringLiteral("the file has the schema %1 of a later Belfry; this one knows %2")
                .arg(version)
                .arg(DirectorySchemaVersion));
    for (int next = version + 1; next <= DirectorySchemaVersion; ++next) {
        for (const QString &statement : step(next)) {
            if (!query.exec(statement))
                return undo(query.lastError().text());
        }
    }
    if (!query.exec(QStringLiteral("PRAGMA user_version = %1").arg(DirectorySchemaVersion)) ||
        !query.exec(QStringLiteral("COMMIT")))
        return undo(query.lastError().text());
    return Done{};
}

} // namespace server
