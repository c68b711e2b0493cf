// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/protocol/population.h"

#include "server/tenancy/directoryreader.h"
#include "tests/support/directoryscene.h"

namespace test {

using namespace server;

namespace {

constexpr int FirstId = 1000; // the scene has users of its own

QString insertInto(const char *table, const QStringList &rows)
{
    return QStringLiteral("INSERT INTO %1 VALUES %2")
        .arg(QLatin1String(table), rows.join(QStringLiteral(", ")));
}

} // namespace

bool User::has(Needs needs) const
{
    return needs == Needs::Nothing || (needs == Needs::Seller ? id % 4 == 0 : id % 3 == 0);
}

std::vector<User> populate(const DirectorySettings &settings, int tenants, int users)
{
    fillDirectory(settings);
    std::vector<User> all;
    QStringList people;
    QStringList members;
    QStringList tokens;
    for (int i = 0; i < users; ++i) {
        User user;
        user.id = FirstId + i;
        user.tenant = QByteArray::number(1 + i % tenants);
        const QString id = QString::number(user.id);
        const QString tenant = QString::fromUtf8(user.tenant);
        const QByteArray plain = "secret-of-" + id.toLatin1();
        user.token = id.toLatin1() + '|' + plain;
        people += QStringLiteral("(%1, '%2/u%1', 'x')").arg(id, tenant);
        members +=
            QStringLiteral("(%1, %2, '%3', '%4')")
                .arg(id,
                     tenant,
                     user.has(Needs::Seller) ? QStringLiteral("seller") : QStringLiteral("member"),
                     user.has(Needs::Inventory) ? QStringLiteral("[\"products.manage_inventory\"]")
                                                : QStringLiteral("[]"));
        tokens += QStringLiteral("(%1, 'App\\Models\\User', %1, 'x', '%2', '2024-01-01 00:00:00')")
                      .arg(id, QString::fromLatin1(tokenHash(plain)));
        all.push_back(std::move(user));
    }
    runSql(settings,
           {insertInto("users (id, name, email)", people),
            insertInto("tenant_users (user_id, tenant_id, role, permissions)", members),
            insertInto("personal_access_tokens "
                       "(id, tokenable_type, tokenable_id, name, token, created_at)",
                       tokens)});
    return all;
}

void moveInDirectory(const DirectorySettings &settings, const User &user)
{
    const QString id = QString::number(user.id);
    const QString tenant = QString::fromUtf8(user.tenant);
    runSql(settings,
           {QStringLiteral("UPDATE tenant_users SET tenant_id = %1 WHERE user_id = %2")
                .arg(tenant, id),
            QStringLiteral("UPDATE users SET name = '%1/u%2' WHERE id = %2").arg(tenant, id)});
}

} // namespace test
