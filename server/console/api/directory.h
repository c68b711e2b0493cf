// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/result.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <variant>

namespace server {

// The directory as a console sees and edits it: users, tenants, who is what in which tenant, and
// access tokens. Plain data.
struct DirectoryUser
{
    QString id;
    QString name;
    QString email;
    bool operator==(const DirectoryUser &) const = default;
};

struct DirectoryTenant
{
    QString id;
    QString name;
    qint32 members = 0; // told by the directory; not looked at in an edit
    bool operator==(const DirectoryTenant &) const = default;
};

struct DirectoryMembership
{
    QString tenantId;
    QString userId;
    QString role;
    QStringList permissions;
    bool operator==(const DirectoryMembership &) const = default;
};

struct DirectoryToken
{
    qint64 id = 0;
    QString userId;
    QString name;
    qint64 createdUtc = 0; // milliseconds since 1970, whole seconds
    qint64 expiresUtc = 0; // 0: without end
    bool operator==(const DirectoryToken &) const = default;
};

struct DirectoryQuery
{
    QString search;     // in ids, names and addresses; empty: everybody
    qint32 offset = 0;  // of the users; tenants always begin with the first
    qint32 limit = 100; // rows of users, and of tenants; 1 to 500
};

// Users in the order of their ids, with what belongs to those on the page; tenants by their ids.
struct DirectoryPage
{
    QList<DirectoryUser> users;
    QList<DirectoryTenant> tenants;
    QList<DirectoryMembership> memberships;
    QList<DirectoryToken> tokens;
    qint32 userCount = 0; // of the search
    qint32 tenantCount = 0;
};

// Adds, or changes what has that id. A membership needs its user and its tenant.
struct PutUser
{
    DirectoryUser user;
};
struct PutTenant
{
    DirectoryTenant tenant;
};
struct PutMembership
{
    DirectoryMembership membership;
};
// With the memberships and, for a user, the tokens.
struct RemoveUser
{
    QString id;
};
struct RemoveTenant
{
    QString id;
};
struct RemoveMembership
{
    QString tenantId;
    QString userId;
};
struct IssueToken
{
    QString userId;
    QString name;
    qint64 expiresUtc = 0; // milliseconds since 1970; 0: without end
};
struct RevokeToken
{
    qint64 id = 0;
};
using DirectoryEdit = std::variant<PutUser,
                                   RemoveUser,
                                   PutTenant,
                                   RemoveTenant,
                                   PutMembership,
                                   RemoveMembership,
                                   IssueToken,
                                   RevokeToken>;

struct DirectoryEdited
{
    QString token; // of IssueToken: what the client brings, "12|…"; nobody can be told it again
    qint64 tokenId = 0;
};

// Errors: InvalidArgument naming the field, the value and the limits.
Outcome checkEdit(const DirectoryEdit &edit);
Outcome checkQuery(const DirectoryQuery &query);
// What was done, for the log: "The user \"5\" was saved in the directory".
QString describe(const DirectoryEdit &edit);

constexpr qint32 MaxDirectoryRows = 500;

} // namespace server
