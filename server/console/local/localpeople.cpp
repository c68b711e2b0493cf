// SPDX-License-Identifier: GPL-3.0-or-later
//
// Who is behind a connection, and which members of user_info say so: a part of LocalConsole.
#include "server/console/local/asking.h"
#include "server/console/local/consolefeed.h"

namespace server {

void LocalConsole::connectionReport(const QString &socketId, Reply<ConnectionReport> reply)
{
    ask<ConnectionReport>([this, socketId] { return m_feed.connectionReport(socketId); },
                          std::move(reply));
}

void LocalConsole::connectionRows(const QStringList &socketIds, Reply<QList<ConnectionRow>> reply)
{
    ask<QList<ConnectionRow>>([this, socketIds] { return m_feed.connectionRows(socketIds); },
                              std::move(reply));
}

void LocalConsole::setPersonKeys(const PersonKeys &keys)
{
    QMetaObject::invokeMethod(
        &m_engine, [this, keys] { m_feed.setPersonKeys(keys); }, Qt::QueuedConnection);
}

} // namespace server
