// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/channels/watchlists.h"

namespace server {

namespace {

// Whether the entry is gone with it.
bool removeFrom(QHash<QByteArray, QSet<Connection *>> &sets,
                const QByteArray &key,
                Connection *connection)
{
    const auto it = sets.find(key);
    if (it == sets.end())
        return false;
    it->remove(connection);
    if (!it->isEmpty())
        return false;
    sets.erase(it);
    return true;
}

} // namespace

bool Watchlists::signIn(const QByteArray &userId, Connection *connection)
{
    auto &connections = m_online[userId];
    connections.insert(connection);
    return connections.size() == 1;
}

bool Watchlists::signOut(const QByteArray &userId, Connection *connection)
{
    return removeFrom(m_online, userId, connection);
}

void Watchlists::watch(Connection *connection, const QByteArrayList &userIds)
{
    const QByteArrayList before = m_lists.take(connection);
    for (const QByteArray &userId : before)
        removeFrom(m_watchers, userId, connection);
    for (const QByteArray &userId : userIds)
        m_watchers[userId].insert(connection);
    if (!userIds.isEmpty())
        m_lists.insert(connection, userIds);
}

} // namespace server
