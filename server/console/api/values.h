// SPDX-License-Identifier: GPL-3.0-or-later
//
// The values that cross between the engine and a console, in process or over a wire. Plain data, no
// behaviour. Times are UTC milliseconds since 1970 (0 = never); sizes are bytes; an empty tenant
// means "Unassigned".
#pragma once

#include "server/console/api/following.h"
#include "server/console/api/logentry.h"
#include "server/console/api/publishing.h"
#include "server/console/api/traffic.h"

#include <QByteArray>
#include <QFlags>
#include <QList>
#include <QMap>
#include <QMetaType>
#include <QString>
#include <QStringList>

#include <optional>

namespace server {

// What a console wants to be told about. Nobody watching a topic means that the engine prepares
// nothing for it.
enum class Topic {
    Connections = 0x1,
    Channels = 0x2,
    Presence = 0x4, // members and tenants
    Log = 0x8,
};
Q_DECLARE_FLAGS(Topics, Topic)
Q_DECLARE_OPERATORS_FOR_FLAGS(Topics)

enum class ServerState {
    Stopped,
    Starting,
    Listening,
    Draining,
    Failed,
};

// Why a server did not start.
enum class StartFailure {
    None,
    PortTaken,
    PortForbidden, // ports below 1024, to most accounts
    Address,       // no such address here
    Tls,           // certificate or key
};

struct AppSummary
{
    QString id;
    QString key;
    QString name;
    bool enabled = true;
    bool production = false;
    QString colour; // "#0a5fb4"; empty: none
    qint32 connections = 0;
    std::optional<qint32> maxConnections;
    std::optional<qint64> publishP95Microseconds; // of its events, as in ServerStatus
    // What a publish may be like, as in AppSettings.
    qint64 maxEventBytes = 0; // of the data; 0: not known
    qint32 maxEventNameBytes = 200;
    qint32 maxChannelNameBytes = 200; // 0: no limit
    qint32 maxChannelsPerEvent = 100;
    bool lenientNames = false;
    // How long a client may be silent until it is pinged, and until it has to answer then. 0: not
    // known.
    qint32 pingIntervalSeconds = 0;
    qint32 pongTimeoutSeconds = 0;
};

// Of a server that speaks TLS.
struct CertificateStatus
{
    QString subject;
    qint64 validUntilUtc = 0;
};

// A connection that has more than this waiting reads less than it is sent.
inline constexpr qint64 SlowQueueBytes = 64 * 1024;

// Sent at least once a second, watched topic or not.
struct ServerStatus
{
    ServerState state = ServerState::Stopped;
    QString host;
    quint16 port = 0; // when state is Failed: the one that could not be had
    QString failure;  // a sentence, when state is Failed
    StartFailure cause = StartFailure::None;
    qint64 startedUtc = 0;
    qint32 connections = 0;
    qint32 onlineUsers = 0; // distinct (app, tenant, user id) on presence channels
    qint32 channels = 0;
    double messagesInPerSecond = 0;  // client frames and accepted publishes, pings excluded
    double messagesOutPerSecond = 0; // event frames queued to sockets
    qint32 errorsLastMinute = 0;     // refused handshakes and subscriptions, 4xx and 5xx answers
    qint32 slowConnections = 0;      // with more than SlowQueueBytes waiting
    // Of the events published in the last full second: what 95 of 100 did not exceed, from being
    // accepted to the last frame queued. Unset: there were none.
    std::optional<qint64> publishP95Microseconds;
    qint64 logEntries = 0; // kept by the engine
    qint64 logDropped = 0; // pushed out of the engine's ring since the start
    bool demo = false;
    std::optional<CertificateStatus> certificate; // none: plain ws and http
    QList<AppSummary> apps;
};

struct AppCredentials
{
    QString id;
    QString key;
    QString secret;
};

// A kind of channel that the configuration, or a module, has a pattern for.
struct NamedChannel
{
    QString appId;   // empty: every app
    QString name;    // "tenant-admins"; empty: it has none
    QString pattern; // "private-tenant.{tenant}.admins"; `{x:int}` stands for a whole number

    bool operator==(const NamedChannel &) const = default;
};

struct ConnectionRow
{
    QString socketId;   // the row's key
    quint64 number = 0; // what ConnectionCounters call it; never that of another one. 0: none
    QString appId;
    QStringList tenants; // of its channels; none: Unassigned
    QString userId;      // from signin or the first presence channel; empty: unknown
    QString userName;
    QStringList channels; // at most 50 names; channelCount has the whole number
    qint32 channelCount = 0;
    QString address; // of the peer, "ip:port"
    QString origin;
    QString client; // as it introduced itself, "js 8.6.0"
    QString userAgent;
    qint64 connectedUtc = 0;
    qint64 lastSeenUtc = 0; // last frame from the client, pongs included
    qint64 activeUtc = 0;   // last message from it that was no ping or pong, or its connecting
    quint64 messagesIn = 0;
    quint64 messagesOut = 0;
    quint64 bytesIn = 0;
    quint64 bytesOut = 0;
    qint64 queuedBytes = 0; // waiting in the outbound queue
    qint32 rttMs = -1;      // from the last ping to its pong; -1: has not been measured
    bool demo = false;      // simulated, has no socket
    bool isOwn = false;     // a test client of this console's
    bool isStream = false;  // of Server-Sent Events: only listens, and is never pinged
    bool isSecure = false;  // speaks TLS, to the server or to a proxy it trusts
    quint8 protocol = 0;    // Pusher's version that it asked for; 0: none
};

// What changes of a connection with every message, and is told without the rest of its row.
struct ConnectionCounters
{
    quint64 number = 0; // ConnectionRow::number
    qint64 lastSeenUtc = 0;
    quint64 messagesIn = 0;
    quint64 messagesOut = 0;
    quint64 bytesIn = 0;
    quint64 bytesOut = 0;
    qint64 queuedBytes = 0;
    qint32 rttMs = -1;
    qint64 activeUtc = 0;
};

struct ConnectionGone
{
    QString socketId;
    quint16 code = 0; // WebSocket close code; 1006 when the peer vanished
    QString reason;
};

enum class ChannelKind {
    Public,
    Private,
    Encrypted,
    Presence,
};

struct ChannelKey
{
    QString appId;
    QString name;
    bool operator==(const ChannelKey &) const = default;
};

struct ChannelRow
{
    ChannelKey key;
    QString tenant;
    ChannelKind kind = ChannelKind::Public;
    bool cache = false;
    qint32 subscribers = 0;
    qint32 users = 0;     // presence channels only
    quint64 messages = 0; // events and client events since the channel was occupied
    quint64 bytes = 0;
    QString lastEvent;
    qint64 lastEventUtc = 0;
    qint64 occupiedSinceUtc = 0;
};

// One user on one presence channel; sockets are the devices.
struct MemberKey
{
    QString appId;
    QString channel;
    QString userId;
    bool operator==(const MemberKey &) const = default;
};

struct MemberRow
{
    MemberKey key;
    QString tenant;
    QString name;                  // from user_info
    QString location;              // from user_info
    QString status;                // from user_info
    QByteArray info;               // user_info, JSON as received, at most 4 KiB
    QStringList viewing;           // what the user looks at, "project 5"; by heartbeats
    QMap<QString, qint64> devices; // socket id → when it connected, UTC in milliseconds
    qint64 joinedUtc = 0;
    qint64 lastSeenUtc = 0; // last frame of any device
    qint64 activeUtc = 0;   // last message of any that was no ping or pong
    bool demo = false;
};

struct MemberGone
{
    MemberKey key;
    qint64 leftUtc = 0;
    QString reason; // "unsubscribed", "closed 1001", "4201 pong not received", …
};

struct TenantRow
{
    QString appId;
    QString tenant;
    qint32 users = 0;
    qint32 connections = 0;
    qint32 channels = 0;
    double messagesInPerSecond = 0;
    double messagesOutPerSecond = 0;
};

// Changes since the last delta. `reset` means: forget all rows; the upserts of this delta and, when
// there are thousands, of the next ones bring all there are.
template <typename Row, typename Gone>
struct RowsDelta
{
    bool reset = false;
    QList<Row> upserts;
    QList<Gone> removals;
    bool isEmpty() const { return !reset && upserts.isEmpty() && removals.isEmpty(); }
};

struct ConsoleDelta
{
    RowsDelta<ConnectionRow, ConnectionGone> connections;
    QList<ConnectionCounters> counters; // after `connections`; of rows that were told before
    RowsDelta<ChannelRow, ChannelKey> channels;
    RowsDelta<MemberRow, MemberGone> members;
    std::optional<QList<TenantRow>> tenants; // all of them, once a second
    QList<LogEntry> log;                     // in order of seq
    quint64 logSkipped = 0; // entries since the last delta that did not fit: events, evenly
    QList<FollowDelta> followed;
    std::optional<ServerStatus> status;
};

struct DisconnectRequest
{
    QStringList socketIds;
    quint16 code = 4200;
    QString reason;
};

struct DisconnectResult
{
    qint32 closed = 0;
    QStringList unknown; // not connected any more
};

} // namespace server

Q_DECLARE_METATYPE(server::ConsoleDelta)
