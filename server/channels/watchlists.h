// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QHash>
#include <QSet>

namespace server {

class Connection;

// Who of an app is signed in, and who wants to know. Connections are only identities here.
class Watchlists
{
public:
    // Whether this is the first connection of the user.
    bool signIn(const QByteArray &userId, Connection *connection);
    // Whether it was the last one.
    bool signOut(const QByteArray &userId, Connection *connection);
    bool isOnline(const QByteArray &userId) const { return m_online.contains(userId); }

    // Replaces what the connection watched.
    void watch(Connection *connection, const QByteArrayList &userIds);
    QSet<Connection *> watchers(const QByteArray &userId) const { return m_watchers.value(userId); }

private:
    QHash<QByteArray, QSet<Connection *>> m_online;
    QHash<QByteArray, QSet<Connection *>> m_watchers;
    QHash<Connection *, QByteArrayList> m_lists;
};

} // namespace server
