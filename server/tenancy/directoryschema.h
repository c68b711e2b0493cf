// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/result.h"

class QSqlDatabase;

namespace server {

// Brings an embedded directory to the schema of this version; the file says in its user_version
// which one it has. Errors: Unavailable when it is of a later version, or cannot be changed.
Outcome migrateDirectory(QSqlDatabase &database);

constexpr int DirectorySchemaVersion = 2;

} // namespace server
