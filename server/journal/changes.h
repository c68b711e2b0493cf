// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/connections/socketid.h"
#include "server/console/api/values.h"

#include <QHash>
#include <QList>
#include <QSet>

namespace server {

class Connection;

// What has changed since a console last looked: keys only, rows are made when they are asked for.
// Collects nothing for a topic that nobody watches. Engine thread.
class Changes
{
public:
    using ChannelId = std::pair<QByteArray, QByteArray>; // app id, channel
    struct MemberId
    {
        ChannelId channel;
        QByteArray userId;
        bool operator==(const MemberId &) const = default;
        friend size_t qHash(const MemberId &id, size_t seed = 0)
        {
            return qHashMulti(seed, id.channel, id.userId);
        }
    };

    bool watches(Topic topic) const { return m_topics.testFlag(topic); }
    // Forgets what was collected for topics that are not watched any more.
    void watch(Topics topics);

    void connection(Connection &connection);
    void connectionGone(SocketId id, quint16 code, QByteArrayView reason);
    void channel(const ChannelId &id);
    void channelGone(const ChannelId &id);
    void member(const MemberId &id);
    void memberGone(const MemberId &id, qint64 utc, const QString &reason);

    // Each take empties what it returns.
    QSet<SocketId> takeConnections() { return std::exchange(m_connections, {}); }
    QList<ConnectionGone> takeConnectionsGone() { return std::exchange(m_connectionsGone, {}); }
    QSet<ChannelId> takeChannels() { return std::exchange(m_channels, {}); }
    QList<ChannelKey> takeChannelsGone() { return std::exchange(m_channelsGone, {}); }
    QSet<MemberId> takeMembers() { return std::exchange(m_members, {}); }
    QList<MemberGone> takeMembersGone() { return std::exchange(m_membersGone, {}); }

private:
    Topics m_topics;
    QSet<SocketId> m_connections;
    QList<ConnectionGone> m_connectionsGone;
    QSet<ChannelId> m_channels;
    QList<ChannelKey> m_channelsGone;
    QSet<MemberId> m_members;
    QList<MemberGone> m_membersGone;
};

} // namespace server
