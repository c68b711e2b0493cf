// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/channels/userdirectory.h"

namespace server {

void UserDirectory::identify(const QByteArray &userId, SocketId socket)
{
    ++m_users[userId][socket];
    if (m_collects)
        m_changes.insert(userId);
}

void UserDirectory::forget(const QByteArray &userId, SocketId socket)
{
    const auto user = m_users.find(userId);
    if (user == m_users.end())
        return;
    if (--(*user)[socket] <= 0)
        user->remove(socket);
    if (user->isEmpty())
        m_users.erase(user);
    if (m_collects)
        m_changes.insert(userId);
}

void UserDirectory::collectChanges(bool on)
{
    if (on == std::exchange(m_collects, on))
        return;
    m_changes.clear();
    for (auto it = m_users.cbegin(); on && it != m_users.cend(); ++it)
        m_changes.insert(it.key());
}

QList<SocketId> UserDirectory::sockets(const QByteArray &userId) const
{
    return m_users.value(userId).keys();
}

} // namespace server
