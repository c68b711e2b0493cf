// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/console/api/values.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <utility>

namespace server {

// One way to be let into a channel: all that it asks for must hold (SYSTEMS.md S2, S6). Plain data.
struct JoinWay
{
    bool anyone = false; // who is signed in
    bool member = false; // of the tenant in the name
    QStringList roles;   // one of these in that tenant
    QStringList permissions;
    QString self;             // the placeholder that holds the user's own id
    QString owner;            // the query that tells whose it is
    bool isInProgram = false; // a module of the program decides as well

    bool operator==(const JoinWay &) const = default;
};

// A kind of channel, as the configuration or a module of the program describes it.
struct ChannelRule
{
    QString name;         // "tenant-admins"
    QString pattern;      // "private-tenant.{tenant}.admins"
    QString appId;        // empty: every app
    QString tenant;       // the placeholder that holds the tenant; empty: it has none
    QList<JoinWay> allow; // any of them is enough; none: everybody, the channel is public
    QStringList userInfo; // fields of the user that a presence channel shows

    bool operator==(const ChannelRule &) const = default;
};

struct ChannelRules
{
    QList<ChannelRule> rules;   // the most specific first: the first that matches decides
    QStringList tenantPatterns; // in order; asked for names that no rule has a tenant for
    bool areAsked = false;      // authorization.enabled: Belfry decides who may join
    QString file;               // in which they are; empty: there is no configuration file
};

// What the rules say of one name.
struct ChannelTrial
{
    QString channel;
    ChannelKind kind = ChannelKind::Public;
    bool cache = false;
    QString tenant;                            // empty: Unassigned
    int rule = -1;                             // of ChannelRules::rules; -1: none
    QList<std::pair<QString, QString>> values; // of the pattern's placeholders
};

} // namespace server
