// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/changes.h"

#include "server/connections/connection.h"

namespace server {

namespace {

ChannelKey toKey(const Changes::ChannelId &id)
{
    return {QString::fromUtf8(id.first), QString::fromUtf8(id.second)};
}

} // namespace

void Changes::watch(Topics topics)
{
    m_topics = topics;
    if (!watches(Topic::Connections)) {
        m_connections.clear();
        m_counted.clear();
        m_connectionsGone.clear();
    }
    if (!watches(Topic::Channels)) {
        m_channels.clear();
        m_channelsGone.clear();
    }
    if (!watches(Topic::Presence)) {
        m_members.clear();
        m_membersGone.clear();
    }
}

void Changes::connection(SocketId id)
{
    if (watches(Topic::Connections))
        m_connections.insert(id);
}

// Comes with every message to every client.
void Changes::counted(Connection &connection)
{
    if (connection.changed || !watches(Topic::Connections))
        return;
    connection.changed = true;
    m_counted.append(connection.id());
}

QList<SocketId> Changes::takeCounted(qsizetype most)
{
    if (m_counted.size() <= most)
        return std::exchange(m_counted, {});
    const QList<SocketId> some = m_counted.first(most);
    m_counted.remove(0, most);
    return some;
}

void Changes::connectionGone(SocketId id, quint16 code, QByteArrayView reason)
{
    if (!watches(Topic::Connections))
        return;
    m_connections.remove(id);
    m_connectionsGone.append(
        {QString::fromLatin1(id.toByteArray()), code, QString::fromUtf8(reason)});
}

void Changes::channel(const ChannelId &id)
{
    if (watches(Topic::Channels))
        m_channels.insert(id);
}

void Changes::channelGone(const ChannelId &id)
{
    if (!watches(Topic::Channels))
        return;
    m_channels.remove(id);
    m_channelsGone.append(toKey(id));
}

void Changes::member(const MemberId &id)
{
    if (watches(Topic::Presence))
        m_members.insert(id);
}

void Changes::memberGone(const MemberId &id, qint64 utc, const QString &reason)
{
    if (!watches(Topic::Presence))
        return;
    m_members.remove(id);
    const ChannelKey channel = toKey(id.channel);
    m_membersGone.append(
        {{channel.appId, channel.name, QString::fromUtf8(id.userId)}, utc, reason});
}

} // namespace server
