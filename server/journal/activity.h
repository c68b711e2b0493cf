// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/clock.h"
#include "server/journal/changes.h"
#include "server/journal/journal.h"
#include "server/metrics/counters.h"
#include "server/metrics/trafficmeter.h"
#include "server/tenancy/tenanttally.h"

namespace server {

class AppRuntime;
class Channel;
class Connection;
class JournalStore;
struct MemberIdentity;

// The one place that learns of everything that happens in the engine and turns it into log rows,
// counters and changed rows for consoles. Facts, told after they have happened. Engine thread.
class Activity
{
public:
    explicit Activity(const Clock &clock);

    void connected(Connection &connection);
    void disconnected(Connection &connection, quint16 code, QByteArrayView reason);
    void signedIn(Connection &connection);

    // `appId`, `channel` may be empty when the refusal came before they were known.
    struct Refusal
    {
        const char *source = "client";
        QByteArray appId;
        QByteArray channel;
        QByteArray event; // the code or status, "4009", "401"
        SocketId socket;
        QString text;
        std::shared_ptr<const LogExtras> extras = {};
    };
    void refused(const Refusal &refusal);

    void occupied(const Channel &channel);
    void vacated(const Channel &channel);
    // The rules for tenants say another one; what was counted for the channel and for those on it
    // goes along, traffic of tenants stays where it was counted.
    void tenantChanged(const Channel &channel, const QByteArray &before);
    void subscribed(Connection &connection, const Channel &channel);
    void unsubscribed(Connection &connection, const Channel &channel);
    void memberAdded(Connection &connection, const Channel &channel, const MemberIdentity &member);
    void memberChanged(const Channel &channel, const QByteArray &userId);
    void memberRemoved(Connection &connection,
                       const Channel &channel,
                       const QByteArray &userId,
                       const QString &reason);

    struct Broadcast
    {
        const char *source = "HTTP";
        QByteArray event;
        QByteArrayView payload; // raw JSON
        SocketId socket;        // sender of a client event, excluded socket of an event
        QByteArray userId;
        qsizetype recipients = 0;
        qsizetype frameBytes = 0;
        bool fromClient = false;
        qint64 id = 0;              // of newEventId(); 0: it gets one
        bool isNumericUser = false; // as JournalEntry has it
        std::shared_ptr<const LogExtras> extras = {};
    };
    // An id for an event that is about to be published: microseconds since 1970, or a little more;
    // larger than all before it. The cursor of events/since, and the `id:` of streams.
    qint64 newEventId();
    qint64 lastEventId() const { return m_lastEventId; }
    // What has been in use before.
    void skipEventIds(qint64 upTo) { m_lastEventId = qMax(m_lastEventId, upTo); }
    // Keeps events on disk; null: nobody does. Must outlive this, or be taken back.
    void setStore(JournalStore *store) { m_store = store; }
    const JournalStore *store() const { return m_store; }
    // Returns the log row's sequence number.
    quint64 broadcast(Channel &channel, const Broadcast &broadcast);
    void clientMessage(const Connection &connection, qint64 bytes);
    void counted(Connection &connection) { m_changes.counted(connection); }
    // A client gave a sign of life; its memberships' "last seen" has moved.
    void seen(const Connection &connection);
    void httpRequest() { m_meter.httpRequest(); }
    // Beside the refusal's log row.
    void rateLimited(AppRuntime &app, RateLimit limit);
    void authFailed(AuthFailure failure);
    // `code` is the HTTP status or the close code; 0: nothing could be answered.
    void handshakeRefused(int code) { m_counters.handshakesRefused.count(code); }
    // The API answers with a status from 400 to 599; in place of refused().
    void httpFailed(int status, const Refusal &refusal);
    // Counted by the services that send.
    BroadcastCounts &broadcasts() { return m_counters.broadcasts; }
    void cacheMissed(const Connection &connection, const Channel &channel);
    void operatorDid(const QString &text, const QByteArray &appId, const QString &account);
    void alerted(const QString &text, const QByteArray &appId);
    void server(const QString &text, const QByteArray &appId = {});

    Journal &journal() { return m_journal; }
    Changes &changes() { return m_changes; }
    TrafficMeter &meter() { return m_meter; }
    const TenantTally &tally() const { return m_tally; }
    const ServerCounters &counters() const { return m_counters; }

private:
    void recordRefusal(const Refusal &refusal);
    quint64 record(JournalEntry entry);
    JournalEntry entry(LogKind kind) const;
    JournalEntry entry(LogKind kind, const Connection &connection) const;
    JournalEntry entry(LogKind kind, const Channel &channel) const;

    const Clock &m_clock;
    Journal m_journal;
    Changes m_changes;
    TrafficMeter m_meter;
    TenantTally m_tally;
    ServerCounters m_counters;
    JournalStore *m_store = nullptr;
    qint64 m_lastEventId = 0;
};

} // namespace server
