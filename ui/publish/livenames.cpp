// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/publish/livenames.h"

#include "ui/formatting.h"
#include "ui/masking.h"

#include <QCoreApplication>
#include <QMap>
#include <QSet>

#include <algorithm>

namespace ui {

namespace {

constexpr qsizetype MostCandidates = 2000;
constexpr qsizetype MostUsers = 1000;

class Names
{
    Q_DECLARE_TR_FUNCTIONS(ui::LiveNames)
};

} // namespace

void LiveNames::apply(const server::ConsoleDelta &delta)
{
    if (delta.channels.reset)
        m_channels.clear();
    for (const server::ChannelKey &key : delta.channels.removals)
        m_channels.remove({key.appId, key.name});
    for (const server::ChannelRow &row : delta.channels.upserts) {
        Channel &channel = m_channels[{row.key.appId, row.key.name}];
        channel.subscribers = row.subscribers;
        if (channel.lastEvent != row.lastEvent)
            channel.lastEvent = row.lastEvent;
        if (channel.tenant != row.tenant)
            channel.tenant = row.tenant;
    }
    if (delta.connections.reset)
        m_connections.clear();
    for (const server::ConnectionGone &gone : delta.connections.removals)
        m_connections.remove(gone.socketId);
    for (const server::ConnectionRow &row : delta.connections.upserts)
        m_connections.insert(row.socketId,
                             {row.appId, row.userId, row.userName, row.tenants, row.channels});
}

QList<ChannelLine::Candidate> LiveNames::channels(const QString &appId, const Scope &scope) const
{
    QList<std::pair<qint32, QString>> found;
    for (auto it = m_channels.cbegin(); it != m_channels.cend(); ++it) {
        if (it.key().first == appId && scope.admitsTenant(it->tenant))
            found.append({it->subscribers, it.key().second});
    }
    std::sort(found.begin(), found.end(), [](const auto &a, const auto &b) {
        return a.first != b.first ? a.first > b.first : a.second < b.second;
    });
    QList<ChannelLine::Candidate> candidates;
    for (const auto &[subscribers, name] : found.first(qMin(found.size(), MostCandidates)))
        candidates.append({name, countText(subscribers)});
    // Those that nobody is on yet can be built.
    for (const server::NamedChannel &kind : m_named) {
        if (kind.appId.isEmpty() || kind.appId == appId)
            candidates.append(
                {kind.pattern,
                 kind.name.isEmpty() ? Names::tr("pattern", "of channels") : kind.name});
    }
    return candidates;
}

QList<LiveNames::Socket> LiveNames::sockets(const QString &appId,
                                            const QString &text,
                                            int most,
                                            const QString &channel) const
{
    QList<Socket> found;
    for (auto it = m_connections.cbegin(); it != m_connections.cend() && found.size() < most;
         ++it) {
        const QString user = masked::person(it->userName, it->userId);
        if (it->appId == appId && (channel.isEmpty() || it->channels.contains(channel)) &&
            (it.key().contains(text) || user.contains(text, Qt::CaseInsensitive)))
            found.append({it.key(), user});
    }
    return found;
}

QStringList LiveNames::tenants(const QString &appId) const
{
    QStringList names;
    for (auto it = m_channels.cbegin(); it != m_channels.cend(); ++it) {
        if (it.key().first == appId && !it->tenant.isEmpty() && !names.contains(it->tenant))
            names.append(it->tenant);
    }
    names.sort();
    return names;
}

QStringList LiveNames::events(const QString &appId) const
{
    constexpr qsizetype MostEvents = 200;
    QSet<QString> names;
    for (auto it = m_channels.cbegin(); it != m_channels.cend() && names.size() < MostEvents;
         ++it) {
        if (it.key().first == appId && !it->lastEvent.isEmpty())
            names.insert(it->lastEvent);
    }
    QStringList list(names.cbegin(), names.cend());
    list.sort();
    return list;
}

QString LiveNames::tenantOf(const QString &appId, const QString &channel) const
{
    return m_channels.value({appId, channel}).tenant;
}

QString LiveNames::fullestTenant(const QString &appId) const
{
    QMap<QString, qint64> sums;
    for (auto it = m_channels.cbegin(); it != m_channels.cend(); ++it) {
        if (it.key().first == appId && !it->tenant.isEmpty())
            sums[it->tenant] += it->subscribers;
    }
    const auto most = std::max_element(sums.cbegin(), sums.cend());
    return most == sums.cend() ? QString() : most.key();
}

QStringList LiveNames::users(const QString &appId, const QString &tenant) const
{
    QStringList all;
    QStringList ofTenant;
    for (auto it = m_connections.cbegin(); it != m_connections.cend(); ++it) {
        if (it->appId != appId || it->userId.isEmpty())
            continue;
        if (all.size() < MostUsers)
            all.append(it->userId);
        if (it->tenants.contains(tenant))
            ofTenant.append(it->userId);
        if (ofTenant.size() >= MostUsers)
            break;
    }
    return ofTenant.isEmpty() ? all : ofTenant;
}

} // namespace ui
