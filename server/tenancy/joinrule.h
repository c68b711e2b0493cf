// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/tenancy/channelpattern.h"
#include "server/tenancy/identity.h"

#include <functional>

namespace server {

// A subscription as a rule sees it.
struct JoinRequest
{
    const Identity &user;
    QByteArray channel; // as the client named it
    QByteArray tenant;  // empty: the name has none
    const ChannelPattern::Values &values;
};

// A rule in C++. Called in the engine's thread; must not wait.
using JoinPredicate = std::function<bool(const JoinRequest &)>;

// One way to be let in. All that it asks for must hold; what is empty is not asked for.
struct JoinCondition
{
    bool anyone = false;        // who is signed in; asks for nothing else
    bool member = false;        // of the tenant in the channel's name
    QByteArrayList roles;       // one of these in that tenant
    QByteArrayList permissions; // one of these in that tenant
    QByteArray self;            // the placeholder that holds the user's own id
    // A query whose first column is the user's id: `:user` and the pattern's placeholders are bound
    // to it.
    QString owner;
    std::shared_ptr<const JoinPredicate> predicate;

    bool asksForTenant() const { return member || !roles.isEmpty() || !permissions.isEmpty(); }
    bool isEmpty() const;
    bool operator==(const JoinCondition &) const = default;
};

// Whether what a channel's name speaks of belongs to this user.
struct OwnerQuestion
{
    QString sql; // JoinCondition::owner
    ChannelPattern::Values values;
    QByteArray userId;

    // Different questions have different keys.
    QByteArray key() const;
};

// Why the part of a condition that needs no database does not hold, for the log; empty when it
// holds.
QString objection(const JoinCondition &condition, const JoinRequest &request);

// The names behind the colons of a statement: "id" and "user" of
// "SELECT customer_id FROM orders WHERE id = :id AND tenant = :user". Quoted text and "::" are
// none.
QByteArrayList boundNames(const QString &sql);

} // namespace server
