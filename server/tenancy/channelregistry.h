// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/tenancy/joinrule.h"
#include "server/tenancy/tenantmap.h"

namespace server {

// One kind of channel: its name's form, whose it is, and who may join (SYSTEMS.md S2, S6, S9 to
// S11, S14).
struct ChannelDescription
{
    QByteArray name;    // for build(); empty: the pattern's text
    QByteArray pattern; // see ChannelPattern
    QByteArray app;     // id; empty: every app
    QByteArray tenant; // the placeholder that holds the tenant; empty: "tenant", where there is one
    QList<JoinCondition> allow; // any of them is enough; public channels have none
    QByteArrayList userInfo;    // fields of the user that presence channels show

    bool operator==(const ChannelDescription &) const = default;
};

// What the registry knows about one channel's name; valid until the registry changes.
struct ChannelMatch
{
    const ChannelDescription *description = nullptr;
    ChannelPattern::Values values;
    QByteArray tenant; // empty: none
};

// All channel names and their rules in one place: which tenant a name belongs to, who may join, and
// how a name is made. Of the patterns that match a name the most specific one decides, whatever
// their order. Engine thread.
class ChannelRegistry
{
public:
    // Errors: InvalidArgument naming the pattern, and what is wrong with it.
    static Result<ChannelRegistry> compile(const QList<ChannelDescription> &channels,
                                           const QStringList &tenantPatterns);
    // Other channels of the configuration; those that were registered in C++ stay. Errors: as
    // compile(), AlreadyExists for a pattern that is registered; then nothing changes.
    Outcome configure(const QList<ChannelDescription> &channels, const QStringList &tenantPatterns);

    // Adds a kind of channel for good. Errors: InvalidArgument, AlreadyExists.
    Outcome add(const ChannelDescription &channel);
    // The channel "inventory" of every tenant: the pattern called "tenant", or
    // "private-tenant.{tenant}", with ".inventory" behind it. Only members get as far as the rule.
    Outcome registerTenantChannel(const QByteArray &module, JoinPredicate rule);
    Outcome registerTenantChannel(const QByteArray &module, JoinCondition rule);

    std::optional<ChannelMatch> find(const QByteArray &appId, const QByteArray &channel) const;
    const TenantMap &tenants() const { return m_tenants; }
    const QStringList &tenantPatterns() const { return m_tenantPatterns; }
    QList<ChannelDescription> channels() const;

    // A name of the kind `name` with these values, in the order of the pattern's placeholders or by
    // their names. Errors: NotFound when nothing has that name, InvalidArgument.
    Result<QByteArray> build(const QByteArray &name, const QByteArrayList &values) const;
    Result<QByteArray> build(const QByteArray &name, const ChannelPattern::Values &values) const;
    // The kinds that applications have in common, by the names they are configured with: "tenant",
    // "tenant-module", "tenant-admins", "presence-tenant", "user", "order".
    Result<QByteArray> tenant(const QByteArray &id) const;
    Result<QByteArray> tenantModule(const QByteArray &id, const QByteArray &module) const;
    Result<QByteArray> tenantAdmins(const QByteArray &id) const;
    Result<QByteArray> presenceTenant(const QByteArray &id) const;
    Result<QByteArray> user(const QByteArray &id) const;
    Result<QByteArray> order(const QByteArray &id) const;

private:
    struct Entry
    {
        ChannelDescription description;
        ChannelPattern pattern;
    };

    static Result<Entry> entryOf(ChannelDescription description);
    const Entry *named(const QByteArray &name) const;
    Outcome take(const QList<ChannelDescription> &channels);

    std::vector<Entry> m_entries; // the most specific first
    QList<ChannelDescription> m_configured;
    QList<ChannelDescription> m_registered;
    QStringList m_tenantPatterns;
    TenantMap m_tenants;
};

} // namespace server
