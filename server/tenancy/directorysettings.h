// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/result.h"

#include <QString>

namespace server {

enum class DirectoryDriver {
    Embedded,   // an SQLite file that Belfry makes, migrates and edits
    Sqlite,     // somebody else's SQLite file
    PostgreSql, // QPSQL
    MySql,      // QMYSQL: MySQL and MariaDB
};

// What the directory asks its database. The columns count by their position.
struct DirectoryQueries
{
    QString token;       // `:hash`, `:type` → user id, expiry or NULL, token id
    QString user;        // `:user` → the id, then any columns; their names are the user's fields
    QString memberships; // `:user` → tenant id, role, permissions (a JSON array, or words)
    QString roleMembers; // `:role`, `:tenant` → user id

    bool operator==(const DirectoryQueries &) const = default;
};

// Where users, tenants and tokens are, and how long they are asked for.
struct DirectorySettings
{
    DirectoryDriver driver = DirectoryDriver::Embedded;
    QString path; // of an SQLite file
    QString host; // that begins with "/": a UNIX socket (MySQL), or its folder (PostgreSQL)
    int port = 0; // 0: the driver's own
    QString database;
    QString user;
    QString password;
    QString options;                                         // of Qt's driver, "sslmode=require"
    QString tokenType = QStringLiteral("App\\Models\\User"); // whose tokens count: tokenable_type
    DirectoryQueries queries;                                // empty ones: queriesOf()
    int timeoutMs = 3000;                                    // until a look-up is given up
    int cacheSeconds = 5;                                    // an answer is kept; 0: it is not
    int negativeCacheSeconds = 1;                            // an unknown token is
    int maxCached = 10'000;                                  // answers
    int maxWaiting = 1'000;                                  // look-ups

    // Errors: InvalidArgument naming the setting and the value.
    Outcome validate() const;
    bool operator==(const DirectorySettings &) const = default;
};

// The configured queries; for those that are not there, Laravel's and Sanctum's tables in the
// database's own dialect.
DirectoryQueries queriesOf(const DirectorySettings &settings);
// The database as errors name it: "PostgreSQL database \"central\" on 10.0.0.5".
QString databaseName(const DirectorySettings &settings);

} // namespace server
