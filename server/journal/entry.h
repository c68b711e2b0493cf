// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/connections/socketid.h"
#include "server/console/api/values.h"

#include <QByteArray>

namespace server {

// One row of the journal as the engine keeps it: shared byte strings, turned into a LogEntry only
// when somebody looks.
struct JournalEntry
{
    qint64 id = 0; // of an event: grows with time, also over restarts (Activity::newEventId)
    qint64 utc = 0;
    LogKind kind = LogKind::Server;
    const char *source = "server"; // a literal
    QByteArray appId;
    QByteArray tenant;
    QByteArray channel;
    QByteArray event;
    SocketId socket;
    QByteArray userId;
    bool isNumericUser = false; // presence channels know the user by a number
    qint32 recipients = -1;
    qint64 size = 0;
    QByteArray payload;       // JSON text as subscribers get it
    bool isRawString = false; // the payload is a JSON string that has still to be decoded
    bool wasDecoded = false;  // it was one, and too long
    QString text;
    std::shared_ptr<const LogExtras> extras; // null: none
};

} // namespace server
