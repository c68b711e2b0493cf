// SPDX-License-Identifier: GPL-3.0-or-later
//
// What has happened, as a console is told. Plain data.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <functional>
#include <memory>

namespace server {

enum class LogKind {
    Connected,
    Disconnected,
    Rejected, // a handshake, subscription or request that was refused; text says why
    Subscribed,
    Unsubscribed,
    Occupied,
    Vacated,
    MemberAdded,
    MemberRemoved,
    Event,       // published through the HTTP API or the console, one row however many received it
    ClientEvent, // sent by a client to the other subscribers
    Operator,    // something a person did in a console
    Server,      // started, stopped, limits reached
    CacheMiss,   // somebody joined a cache channel that has nothing to tell
    Alert,       // fired in a console, or is over
};
inline constexpr int LogKinds = static_cast<int>(LogKind::Alert) + 1;

// Whether a row of this kind is an event that somebody sent.
constexpr bool isEvent(LogKind kind)
{
    return kind == LogKind::Event || kind == LogKind::ClientEvent;
}

// What only some rows have.
struct LogExtras
{
    QString account; // whose deed an operator's row is
    QString address; // of the client, "ip:port"
    QString origin;
    QString method; // of a request that was refused
    QString target; // its path and query as they came, at most 1 KiB
};

struct LogEntry
{
    quint64 seq = 0; // contiguous; a gap means that entries were dropped
    qint64 utc = 0;
    LogKind kind = LogKind::Server;
    QString appId;
    QString tenant;
    QString channel;
    QString event;
    QString source;   // "HTTP", "client", "console", "demo", "server"
    QString socketId; // of the client concerned, or the excluded one of an event
    QString userId;
    qint32 recipients = -1; // sockets an event was queued to; -1: does not apply
    qint64 size = 0;        // of the whole payload
    QByteArray payload;     // the event's data as the subscribers parse it, at most 4 KiB
    QString text;           // reason or sentence for a person
    std::shared_ptr<const LogExtras> extras; // null: none

    QString account() const { return extras ? extras->account : QString(); }
    QString address() const { return extras ? extras->address : QString(); }
    QString origin() const { return extras ? extras->origin : QString(); }
};

// An alert of a console that fires, or is over.
struct AlertNote
{
    QString appId; // empty: of all apps
    QString text;
};

} // namespace server
