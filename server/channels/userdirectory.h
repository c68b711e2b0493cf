// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/connections/socketid.h"

#include <QByteArray>
#include <QHash>
#include <QList>

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

private:
    QHash<QByteArray, QHash<SocketId, int>> m_users;
};

} // namespace server
