// SPDX-License-Identifier: GPL-3.0-or-later
//
// What an operator asks of one connection: what happened to it, and who it says it is.
#pragma once

#include "server/console/api/values.h"

namespace server {

// On a presence channel.
struct ConnectionIdentity
{
    QString channel;
    QString userId;
    QByteArray info; // user_info, JSON as received, at most 4 KiB; empty: none
};

struct ConnectionReport
{
    static constexpr qsizetype MostEvents = 50;
    static constexpr qsizetype MostIdentities = 50;

    QString socketId;
    QByteArray userInfo; // from signin, JSON as received, at most 4 KiB; empty: none
    QList<ConnectionIdentity> identities;
    // Connected, subscribed, refused and so on, the newest first; of a connection that has gone as
    // far as the log has it. Without payload.
    QList<LogEntry> events;
};

} // namespace server
