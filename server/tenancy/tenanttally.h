// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/connections/socketid.h"

#include <QByteArray>
#include <QHash>

#include <utility>

namespace server {

// How many users, connections and channels each tenant of each app has. Kept by joining and
// leaving, never by walking.
class TenantTally
{
public:
    using Key = std::pair<QByteArray, QByteArray>; // app id, tenant

    struct Tally
    {
        QHash<QByteArray, int> users;     // user id → presence memberships
        QHash<SocketId, int> connections; // socket → subscriptions
        int channels = 0;
        bool isEmpty() const { return users.isEmpty() && connections.isEmpty() && channels == 0; }
    };

    void channelOccupied(const Key &key) { ++m_tallies[key].channels; }
    void channelVacated(const Key &key);
    void subscribed(const Key &key, SocketId socket) { ++m_tallies[key].connections[socket]; }
    void unsubscribed(const Key &key, SocketId socket);
    void memberJoined(const Key &key, const QByteArray &userId);
    void memberLeft(const Key &key, const QByteArray &userId);

    const QHash<Key, Tally> &tallies() const { return m_tallies; }
    // Distinct (app, tenant, user).
    int onlineUsers() const { return m_onlineUsers; }

private:
    void forgetIfEmpty(QHash<Key, Tally>::iterator it);

    QHash<Key, Tally> m_tallies;
    int m_onlineUsers = 0;
};

} // namespace server
