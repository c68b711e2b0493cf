// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/tenancy/channelregistry.h"
#include "server/tenancy/directorysettings.h"

#include <QStringList>

namespace test {

// Users, tenants, orders and tokens, the same in every database:
//   1 Ann    seller of tenant 7, may manage the inventory      token "11|ann-secret"
//   2 Bob    member of tenant 7, order 100 (7) and 101 (8)      token "12|bob-secret", "15|bob-old"
//   expired 3 Cai    super_admin of tenant 8, order 102 (8)             token "13|cai-secret" 4
//   Dora   of no tenant                                       token "14|dora-secret"
// Besides, "16|admin-secret" is another model's with Ann's id, and "17|ghost-secret" of user 99 who
// is not there. "18|soon-secret" is Ann's and ends in 2037.

// Makes Laravel's tables and the rows; an embedded directory must have its tables already.
void fillDirectory(const server::DirectorySettings &settings);
// Runs statements; aborts the test when one fails.
void runSql(const server::DirectorySettings &settings, const QStringList &statements);

// tenant, tenant-module, tenant-inventory, tenant-admins, user, order, presence-tenant,
// presence-lobby and a public one.
QList<server::ChannelDescription> sceneChannels();

} // namespace test
