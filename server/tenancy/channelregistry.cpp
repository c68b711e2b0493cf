// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/tenancy/channelregistry.h"

#include <algorithm>

namespace server {

namespace {

QString titled(const ChannelDescription &channel)
{
    return QStringLiteral("The channel pattern \"%1\"").arg(QString::fromUtf8(channel.pattern));
}

Error invalid(const ChannelDescription &channel, const QString &what)
{
    return {ErrorCode::InvalidArgument, titled(channel) + u' ' + what};
}

// Whether a condition can be met by names of this pattern.
Outcome checkCondition(const ChannelDescription &channel,
                       const ChannelPattern &pattern,
                       const JoinCondition &condition)
{
    const QByteArrayList &known = pattern.placeholders();
    if (condition.isEmpty())
        return invalid(channel,
                       QStringLiteral("has a rule that asks for nothing; anyone = true lets in who "
                                      "is signed in (channels.allow)."));
    JoinCondition rest = condition;
    rest.anyone = false;
    if (condition.anyone && !rest.isEmpty())
        return invalid(channel,
                       QStringLiteral("has a rule with anyone = true that asks for more "
                                      "(channels.allow.anyone)."));
    if (condition.asksForTenant() && channel.tenant.isEmpty())
        return invalid(channel,
                       QStringLiteral("has a rule for members of its tenant, and no placeholder "
                                      "{tenant}, nor one named by channels.tenant."));
    if (!condition.self.isEmpty() && !known.contains(condition.self))
        return invalid(channel,
                       QStringLiteral("has no placeholder {%1} (channels.allow.self).")
                           .arg(QString::fromUtf8(condition.self)));
    for (const QByteArray &name : boundNames(condition.owner)) {
        if (name != "user" && !known.contains(name))
            return invalid(channel,
                           QStringLiteral("has no placeholder {%1} (channels.allow.owner).")
                               .arg(QString::fromUtf8(name)));
    }
    return Done{};
}

} // namespace

Result<ChannelRegistry::Entry> ChannelRegistry::entryOf(ChannelDescription description)
{
    auto pattern = ChannelPattern::parse(description.pattern);
    if (!pattern)
        return pattern.error();
    if (description.name.isEmpty())
        description.name = description.pattern;
    if (description.tenant.isEmpty() && pattern->placeholders().contains("tenant"))
        description.tenant = "tenant";
    if (!description.tenant.isEmpty() && !pattern->placeholders().contains(description.tenant))
        return invalid(description,
                       QStringLiteral("has no placeholder {%1} (channels.tenant).")
                           .arg(QString::fromUtf8(description.tenant)));
    const bool isPublic = pattern->access() == ChannelType::Access::Public;
    if (isPublic != description.allow.isEmpty())
        return invalid(description,
                       isPublic ? QStringLiteral("is public, so a rule cannot keep anybody out "
                                                 "(channels.allow).")
                                : QStringLiteral("lets nobody in; it needs a rule "
                                                 "(channels.allow)."));
    if (!description.userInfo.isEmpty() && pattern->access() != ChannelType::Access::Presence)
        return invalid(description,
                       QStringLiteral("is no presence channel, so it shows no fields of its users "
                                      "(channels.user_info)."));
    for (const JoinCondition &condition : std::as_const(description.allow)) {
        if (auto checked = checkCondition(description, *pattern, condition); !checked)
            return checked.error();
    }
    return Entry{std::move(description), std::move(*pattern)};
}

// Makes the entries and the tenants' rules of these channels.
Outcome ChannelRegistry::take(const QList<ChannelDescription> &channels)
{
    std::vector<Entry> entries;
    for (const ChannelDescription &channel : channels) {
        auto entry = entryOf(channel);
        if (!entry)
            return entry.error();
        const auto twin = std::find_if(entries.cbegin(), entries.cend(), [&](const Entry &other) {
            return other.description.app == entry->description.app &&
                   (other.pattern.shape() == entry->pattern.shape() ||
                    other.description.name == entry->description.name);
        });
        if (twin != entries.cend())
            return Error{ErrorCode::AlreadyExists,
                         titled(channel) +
                             QStringLiteral(" has the form or the name of \"%1\", which is there "
                                            "already (channels).")
                                 .arg(QString::fromUtf8(twin->description.pattern))};
        entries.push_back(std::move(*entry));
    }
    std::stable_sort(entries.begin(), entries.end(), [](const Entry &a, const Entry &b) {
        if (a.pattern.isMoreSpecificThan(b.pattern) || b.pattern.isMoreSpecificThan(a.pattern))
            return a.pattern.isMoreSpecificThan(b.pattern);
        return !a.description.app.isEmpty() && b.description.app.isEmpty();
    });
    auto tenants = TenantMap::compile(m_tenantPatterns);
    if (!tenants)
        return tenants.error();
    for (auto entry = entries.crbegin(); entry != entries.crend(); ++entry) {
        if (!entry->description.tenant.isEmpty())
            tenants->prepend(entry->pattern.tenantExpression(entry->description.tenant));
    }
    m_entries = std::move(entries);
    m_tenants = std::move(*tenants);
    return Done{};
}

Result<ChannelRegistry> ChannelRegistry::compile(const QList<ChannelDescription> &channels,
                                                 const QStringList &tenantPatterns)
{
    ChannelRegistry registry;
    if (auto done = registry.configure(channels, tenantPatterns); !done)
        return done.error();
    return registry;
}

Outcome ChannelRegistry::configure(const QList<ChannelDescription> &channels,
                                   const QStringList &tenantPatterns)
{
    const QStringList before = std::exchange(m_tenantPatterns, tenantPatterns);
    if (auto taken = take(channels + m_registered); !taken) {
        m_tenantPatterns = before;
        return taken;
    }
    m_configured = channels;
    return Done{};
}

Outcome ChannelRegistry::add(const ChannelDescription &channel)
{
    if (auto taken = take(m_configured + m_registered + QList{channel}); !taken)
        return taken;
    m_registered.append(channel);
    return Done{};
}

Outcome ChannelRegistry::registerTenantChannel(const QByteArray &module, JoinPredicate rule)
{
    JoinCondition condition;
    condition.predicate = std::make_shared<const JoinPredicate>(std::move(rule));
    return registerTenantChannel(module, std::move(condition));
}

Outcome ChannelRegistry::registerTenantChannel(const QByteArray &module, JoinCondition rule)
{
    ChannelDescription channel;
    const Entry *base = named("tenant");
    channel.pattern =
        (base ? base->description.pattern : QByteArray("private-tenant.{tenant}")) + '.' + module;
    channel.name = "tenant-" + module;
    if (base) {
        channel.app = base->description.app;
        channel.tenant = base->description.tenant;
    }
    rule.member = true;
    channel.allow = {std::move(rule)};
    return add(channel);
}

std::optional<ChannelMatch> ChannelRegistry::find(const QByteArray &appId,
                                                  const QByteArray &channel) const
{
    for (const Entry &entry : m_entries) {
        if (!entry.description.app.isEmpty() && entry.description.app != appId)
            continue;
        if (auto values = entry.pattern.match(channel)) {
            const QByteArray tenant = values->value(entry.description.tenant);
            return ChannelMatch{&entry.description, std::move(*values), tenant};
        }
    }
    return std::nullopt;
}

QList<ChannelDescription> ChannelRegistry::channels() const
{
    QList<ChannelDescription> list;
    for (const Entry &entry : m_entries)
        list.append(entry.description);
    return list;
}

const ChannelRegistry::Entry *ChannelRegistry::named(const QByteArray &name) const
{
    const auto entry = std::find_if(m_entries.cbegin(), m_entries.cend(), [&](const Entry &one) {
        return one.description.name == name;
    });
    return entry == m_entries.cend() ? nullptr : &*entry;
}

namespace {

Error unknown(const QByteArray &name)
{
    return {ErrorCode::NotFound,
            QStringLiteral("There is no channel called \"%1\" (channels.name).")
                .arg(QString::fromUtf8(name))};
}

} // namespace

Result<QByteArray> ChannelRegistry::build(const QByteArray &name,
                                          const QByteArrayList &values) const
{
    const Entry *entry = named(name);
    return entry ? entry->pattern.build(values) : Result<QByteArray>(unknown(name));
}

Result<QByteArray> ChannelRegistry::build(const QByteArray &name,
                                          const ChannelPattern::Values &values) const
{
    const Entry *entry = named(name);
    return entry ? entry->pattern.build(values) : Result<QByteArray>(unknown(name));
}

Result<QByteArray> ChannelRegistry::tenant(const QByteArray &id) const
{
    return build("tenant", QByteArrayList{id});
}

Result<QByteArray> ChannelRegistry::tenantModule(const QByteArray &id,
                                                 const QByteArray &module) const
{
    return build("tenant-module", QByteArrayList{id, module});
}

Result<QByteArray> ChannelRegistry::tenantAdmins(const QByteArray &id) const
{
    return build("tenant-admins", QByteArrayList{id});
}

Result<QByteArray> ChannelRegistry::presenceTenant(const QByteArray &id) const
{
    return build("presence-tenant", QByteArrayList{id});
}

Result<QByteArray> ChannelRegistry::user(const QByteArray &id) const
{
    return build("user", QByteArrayList{id});
}

Result<QByteArray> ChannelRegistry::order(const QByteArray &id) const
{
    return build("order", QByteArrayList{id});
}

} // namespace server
