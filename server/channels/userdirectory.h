// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/connections/socketid.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QSet>

#include <utility>

namespace server {

// Which sockets belong to a user of one app: by signin and by presence memberships, each of which
// counts once.
class UserDirectory
{
public:
    void identify(const QByteArray &userId, SocketId socket);
    // Undoes one identify().
    void forget(const QByteArray &userId, SocketId socket);
    QList<SocketId> sockets(const QByteArray &userId) const;
    qsizetype userCount() const { return m_users.size(); }

    // Remembers from now on whose sockets are others than before; who is there now counts as come.
    void collectChanges(bool on);
    QSet<QByteArray> takeChanges() { return std::exchange(m_changes, {}); }

private:
    QHash<QByteArray, QHash<SocketId, int>> m_users;
    QSet<QByteArray> m_changes;
    bool m_collects = false;
};

} // namespace server
