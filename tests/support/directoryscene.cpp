// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/directoryscene.h"

#include "server/config/configfile.h"
#include "server/tenancy/directoryreader.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

namespace test {

using namespace server;

namespace {

// A connection of the test's own, gone with its scope.
class Connection final
{
public:
    explicit Connection(const DirectorySettings &settings)
    {
        const bool isPostgres = settings.driver == DirectoryDriver::PostgreSql;
        const bool isMy = settings.driver == DirectoryDriver::MySql;
        QSqlDatabase database = QSqlDatabase::addDatabase(
            isPostgres ? QStringLiteral("QPSQL")
                       : (isMy ? QStringLiteral("QMYSQL") : QStringLiteral("QSQLITE")),
            Name);
        if (isMy)
            database.setConnectOptions(QStringLiteral("UNIX_SOCKET=") + settings.host);
        if (isPostgres)
            database.setHostName(settings.host);
        database.setDatabaseName(isPostgres || isMy ? settings.database : settings.path);
        database.setUserName(settings.user);
        if (!database.open())
            qFatal("No database: %s", qPrintable(database.lastError().text()));
    }
    ~Connection() { QSqlDatabase::removeDatabase(Name); }

    void run(const QString &sql, const QVariantList &values = {})
    {
        QSqlQuery query(QSqlDatabase::database(Name));
        // PostgreSQL prepares no statement that makes a table.
        bool isGood = values.isEmpty() ? query.exec(sql) : query.prepare(sql);
        for (const QVariant &value : values)
            query.addBindValue(value);
        isGood = isGood && (values.isEmpty() || query.exec());
        if (!isGood)
            qFatal("%s: %s", qPrintable(sql), qPrintable(query.lastError().text()));
    }

private:
    static inline const QString Name = QStringLiteral("test-scene");
};

const char *LaravelTables[] = {
    "CREATE TABLE users (id BIGINT PRIMARY KEY, name VARCHAR(255), email VARCHAR(255))",
    "CREATE TABLE tenants (id BIGINT PRIMARY KEY, name VARCHAR(255))",
    "CREATE TABLE tenant_users (user_id BIGINT, tenant_id BIGINT, role VARCHAR(64), "
    "permissions TEXT)",
    "CREATE TABLE personal_access_tokens (id BIGINT PRIMARY KEY, tokenable_type VARCHAR(255), "
    "tokenable_id BIGINT, name VARCHAR(255), token VARCHAR(64) UNIQUE, created_at TIMESTAMP NULL, "
    "expires_at TIMESTAMP NULL)",
};

} // namespace

void runSql(const DirectorySettings &settings, const QStringList &statements)
{
    Connection connection(settings);
    for (const QString &statement : statements)
        connection.run(statement);
}

void fillDirectory(const DirectorySettings &settings)
{
    Connection connection(settings);
    if (settings.driver != DirectoryDriver::Embedded) {
        for (const char *table : LaravelTables)
            connection.run(QString::fromLatin1(table));
    } else {
        // The ghost's token refers to nobody.
        connection.run(QStringLiteral("PRAGMA foreign_keys = OFF"));
    }
    connection.run(QStringLiteral(
        "CREATE TABLE orders (id BIGINT PRIMARY KEY, tenant_id BIGINT, customer_id BIGINT)"));

    const auto insert = [&](const char *table, const char *columns, const QVariantList &values) {
        QStringList marks;
        marks.fill(QStringLiteral("?"), values.size());
        connection.run(QStringLiteral("INSERT INTO %1 (%2) VALUES (%3)")
                           .arg(QLatin1String(table),
                                QLatin1String(columns),
                                marks.join(QStringLiteral(", "))),
                       values);
    };
    const auto text = [](const char *value) {
        return QVariant(QString::fromUtf8(value));
    };
    const char *names[] = {"Ann", "Bob", "Cai", "Dora"};
    for (int i = 0; i < 4; ++i)
        insert("users", "id, name, email", {i + 1, text(names[i]), text("x@example.org")});
    for (const int tenant : {7, 8})
        insert("tenants", "id, name", {tenant, text("T")});
    const char *memberColumns = "user_id, tenant_id, role, permissions";
    insert("tenant_users",
           memberColumns,
           {1, 7, text("seller"), text("[\"products.manage_inventory\",\"x\"]")});
    insert("tenant_users", memberColumns, {2, 7, text("member"), text("[]")});
    insert("tenant_users", memberColumns, {3, 8, text("super_admin"), text("orders, reports")});
    const char *orderColumns = "id, tenant_id, customer_id";
    insert("orders", orderColumns, {100, 7, 2});
    insert("orders", orderColumns, {101, 8, 2});
    insert("orders", orderColumns, {102, 8, 3});

    const auto token = [&](int id,
                           int user,
                           const char *plain,
                           const char *expires = nullptr,
                           const char *type = "App\\Models\\User") {
        insert("personal_access_tokens",
               "id, tokenable_type, tokenable_id, name, token, created_at, expires_at",
               {id,
                text(type),
                user,
                text("phone"),
                QString::fromLatin1(tokenHash(plain)),
                text("2024-01-01 00:00:00"),
                expires ? text(expires) : QVariant(QMetaType(QMetaType::QString))});
    };
    token(11, 1, "ann-secret");
    token(12, 2, "bob-secret");
    token(13, 3, "cai-secret");
    token(14, 4, "dora-secret");
    token(15, 2, "bob-old", "2020-01-01 00:00:00");
    token(16, 1, "admin-secret", nullptr, "App\\Models\\Admin");
    token(17, 99, "ghost-secret");
    token(18, 1, "soon-secret", "2037-01-01 00:00:00");
}

QList<ChannelDescription> sceneChannels()
{
    const auto config = parseConfig(R"(
[[channels]]
name = "tenant"
pattern = "private-tenant.{tenant}"
allow = [{ member = true }]
[[channels]]
name = "tenant-module"
pattern = "private-tenant.{tenant}.{module}"
allow = [{ member = true }]
[[channels]]
name = "tenant-inventory"
pattern = "private-tenant.{tenant}.inventory"
allow = [{ permissions = ["products.manage_inventory"] }]
[[channels]]
name = "tenant-admins"
pattern = "private-tenant.{tenant}.admins"
allow = [{ roles = ["seller", "super_admin"] }]
[[channels]]
name = "user"
pattern = "private-user.{user}"
allow = [{ self = "user" }]
[[channels]]
name = "order"
pattern = "private-order.{id:int}"
allow = [{ owner = """SELECT orders.customer_id FROM orders
    JOIN tenant_users ON tenant_users.tenant_id = orders.tenant_id
    WHERE orders.id = :id AND tenant_users.user_id = :user""" }]
[[channels]]
name = "parcel"
pattern = "private-parcel.{id}"
allow = [{ owner = "SELECT customer_id FROM orders WHERE id = :id" }]
[[channels]]
name = "presence-tenant"
pattern = "presence-tenant.{tenant}"
allow = [{ member = true }]
user_info = ["id", "name"]
[[channels]]
name = "presence-lobby"
pattern = "presence-lobby"
allow = [{ anyone = true }]
[[channels]]
name = "global"
pattern = "global"
)",
                                    QStringLiteral("scene"));
    if (!config)
        qFatal("%s", qPrintable(config.error().message));
    return config->channels;
}

} // namespace test
