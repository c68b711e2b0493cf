// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/tenancy/database.h"
#include "server/tenancy/identity.h"
#include "server/tenancy/joinrule.h"

namespace server {

// What a token says of its user; the directory's questions as SQL. Directory thread.
class DirectoryReader
{
public:
    DirectoryReader(const DirectorySettings &settings, Database &database);

    // Of a bearer token as Sanctum has it, "12|plaintext" or plaintext alone. Whether it has
    // expired is not looked at. Errors: Unauthorized when nobody has it, Unavailable.
    Result<IdentityPtr> identify(const QByteArray &token);
    // The user with that id, without a token. Errors: NotFound, Unavailable.
    Result<IdentityPtr> user(const QByteArray &id);
    // Errors: Unavailable.
    Result<bool> owns(const OwnerQuestion &question);
    // The ids of those who have a role. Errors: Unavailable, OverLimit for more than 10,000.
    Result<QByteArrayList> members(const RoleQuestion &question);

private:
    Result<QList<Membership>> memberships(const QString &userId);

    DirectoryQueries m_queries;
    QString m_tokenType;
    Database &m_database;
};

// SHA-256 of a token's plaintext as lower-case hex: what is stored of it.
QByteArray tokenHash(const QByteArray &plaintext);
// A moment as databases write it: a date and time, which is UTC unless it says otherwise, seconds
// since 1970, or NULL (0: none). In milliseconds since 1970; nothing when it is none of these.
std::optional<qint64> momentOf(const QVariant &value);
// A JSON array of strings, or words between commas and spaces.
QByteArrayList permissionsOf(const QByteArray &text);

} // namespace server
