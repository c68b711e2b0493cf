// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/tenancy/directorysettings.h"
#include "tests/protocol/resident.h"

#include <memory>
#include <vector>

namespace test {

// What a user must be, besides a member, to join a channel.
enum class Needs { Nothing, Seller, Inventory };

struct Form
{
    const char *name; // of a channel of the directory's scene; % is its tenant
    Needs needs;
};

inline constexpr Form Forms[] = {
    {"private-tenant.%", Needs::Nothing},
    {"private-tenant.%.orders", Needs::Nothing},
    {"private-tenant.%.admins", Needs::Seller},
    {"private-tenant.%.inventory", Needs::Inventory},
    {"private-encrypted-tenant.%", Needs::Nothing},
    {"private-cache-tenant.%.prices", Needs::Nothing},
    {"presence-tenant.%", Needs::Nothing},
    {"presence-cache-tenant.%", Needs::Nothing},
};

struct User
{
    int id = 0;
    QByteArray tenant;
    QByteArray token;
    std::unique_ptr<Resident> resident; // none: on the way to another tenant
    qint64 movesUntilMs = 0;

    // One in four is a seller, one in three may edit the inventory.
    bool has(Needs needs) const;
};

// Users of the tenants 1 to `tenants`, who bring a token and are named as Resident says; in a
// directory made by this, beside its scene.
std::vector<User> populate(const server::DirectorySettings &settings, int tenants, int users);
// Writes down that the user is of its tenant, and of no other.
void moveInDirectory(const server::DirectorySettings &settings, const User &user);

} // namespace test
