// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/console/api/directory.h"
#include "server/tenancy/database.h"

namespace server {

// What an operator sees of an embedded directory, and changes in it. Directory thread.
class DirectoryEditor
{
public:
    DirectoryEditor(Database &database, QString tokenType);

    // Errors: InvalidArgument, Unavailable.
    Result<DirectoryPage> page(const DirectoryQuery &query);
    // At `nowUtcMs`. Errors: InvalidArgument, NotFound, Unavailable.
    Result<DirectoryEdited> edit(const DirectoryEdit &edit, qint64 nowUtcMs);

private:
    struct Apply;

    // Whether a row was changed, else NotFound with `missing`.
    Result<DirectoryEdited>
    change(const QString &sql, const Database::Bindings &bindings, const QString &missing);
    Result<DirectoryEdited> issue(const IssueToken &edit, qint64 nowUtcMs);
    Outcome needs(const char *table, const char *what, const QString &id);
    Outcome addUsers(const DirectoryQuery &query, DirectoryPage &page);
    Outcome addTenants(const DirectoryQuery &query, DirectoryPage &page);
    Outcome addBelongings(DirectoryPage &page);

    Database &m_database;
    QString m_tokenType;
};

} // namespace server
