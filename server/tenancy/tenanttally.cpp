// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/tenancy/tenanttally.h"

namespace server {

namespace {

// Whether this was the last one of `key`.
template <typename K>
bool countDown(QHash<K, int> &counts, const K &key)
{
    const auto it = counts.find(key);
    if (it == counts.end() || --*it > 0)
        return false;
    counts.erase(it);
    return true;
}

} // namespace

void TenantTally::channelVacated(const Key &key)
{
    const auto it = m_tallies.find(key);
    --it->channels;
    forgetIfEmpty(it);
}

void TenantTally::unsubscribed(const Key &key, SocketId socket)
{
    const auto it = m_tallies.find(key);
    countDown(it->connections, socket);
    forgetIfEmpty(it);
}

void TenantTally::memberJoined(const Key &key, const QByteArray &userId)
{
    if (++m_tallies[key].users[userId] == 1)
        ++m_onlineUsers;
}

void TenantTally::memberLeft(const Key &key, const QByteArray &userId)
{
    const auto it = m_tallies.find(key);
    if (countDown(it->users, userId))
        --m_onlineUsers;
    forgetIfEmpty(it);
}

void TenantTally::forgetIfEmpty(QHash<Key, Tally>::iterator it)
{
    if (it->isEmpty())
        m_tallies.erase(it);
}

} // namespace server
