// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QList>

#include <memory>
#include <utility>

namespace server {

// What a user is in one tenant: a row of `tenant_users`.
struct Membership
{
    QByteArray tenant;
    QByteArray role;
    QByteArrayList permissions;

    bool operator==(const Membership &) const = default;
};

// Who a token belongs to, as the directory knows them. Value.
struct Identity
{
    QByteArray userId;
    QList<std::pair<QByteArray, QByteArray>> fields; // of the user: name and value as JSON
    QList<Membership> memberships;
    qint64 tokenExpiresUtc = 0; // milliseconds since 1970; 0: without end

    bool isMember(const QByteArray &tenant) const;
    bool hasRole(const QByteArray &tenant, const QByteArrayList &anyOf) const;
    bool hasPermission(const QByteArray &tenant, const QByteArrayList &anyOf) const;
    // {"name":"Ann"}: the named fields, in that order; those that the user does not have are left
    // out.
    QByteArray info(const QByteArrayList &names) const;
};
using IdentityPtr = std::shared_ptr<const Identity>;

// Who has a role in a tenant.
struct RoleQuestion
{
    QByteArray tenant;
    QByteArray role;

    QByteArray key() const { return QByteArray::number(tenant.size()) + ':' + tenant + role; }
};

} // namespace server
