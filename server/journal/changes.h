// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/connections/socketid.h"
#include "server/console/api/values.h"

#include <QHash>
#include <QList>
#include <QSet>

#include <limits>

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

    void connection(SocketId id);
    // Nothing but its counters.
    void counted(Connection &connection);
    void connectionGone(SocketId id, quint16 code, QByteArrayView reason);
    void channel(const ChannelId &id);
    void channelGone(const ChannelId &id);
    void member(const MemberId &id);
    void memberGone(const MemberId &id, qint64 utc, const QString &reason);

    static constexpr qsizetype All = std::numeric_limits<qsizetype>::max();

    // Each take empties what it returns; of rows at most so many, any of them.
    QSet<SocketId> takeConnections(qsizetype most = All) { return takeSome(m_connections, most); }
    // Each says by Connection::changed that it waits here; whoever takes it clears that.
    // The first in the queue come first, as there are always more.
    QList<SocketId> takeCounted(qsizetype most = All);
    QList<ConnectionGone> takeConnectionsGone() { return std::exchange(m_connectionsGone, {}); }
    QSet<ChannelId> takeChannels(qsizetype most = All) { return takeSome(m_channels, most); }
    QList<ChannelKey> takeChannelsGone() { return std::exchange(m_channelsGone, {}); }
    QSet<MemberId> takeMembers(qsizetype most = All) { return takeSome(m_members, most); }
    QList<MemberGone> takeMembersGone() { return std::exchange(m_membersGone, {}); }

    // Whether rows were left by the last take.
    bool hasRows() const
    {
        return !m_connections.isEmpty() || !m_counted.isEmpty() || !m_channels.isEmpty() ||
               !m_members.isEmpty();
    }

private:
    template <typename Id>
    static QSet<Id> takeSome(QSet<Id> &from, qsizetype most)
    {
        if (from.size() <= most)
            return std::exchange(from, {});
        QSet<Id> some;
        some.reserve(most);
        for (auto it = from.begin(); some.size() < most; it = from.erase(it))
            some.insert(*it);
        return some;
    }

    Topics m_topics;
    QSet<SocketId> m_connections;
    QList<SocketId> m_counted; // also of connections that have gone since
    QList<ConnectionGone> m_connectionsGone;
    QSet<ChannelId> m_channels;
    QList<ChannelKey> m_channelsGone;
    QSet<MemberId> m_members;
    QList<MemberGone> m_membersGone;
};

} // namespace server
