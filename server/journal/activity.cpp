// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/activity.h"

#include "server/apps/appruntime.h"
#include "server/connections/connection.h"
#include "server/journal/extras.h"
#include "server/journal/journalstore.h"

namespace server {

namespace {

Changes::ChannelId idOf(const Channel &channel)
{
    return {channel.app().id(), channel.name()};
}

TenantTally::Key tallyKey(const Channel &channel)
{
    return {channel.app().id(), channel.tenant()};
}

} // namespace

Activity::Activity(const Clock &clock)
    : m_clock(clock)
    , m_meter(clock)
{}

qint64 Activity::newEventId()
{
    m_lastEventId = qMax(m_lastEventId + 1, m_clock.utcMs() * 1000);
    return m_lastEventId;
}

// Into the file as it is, into memory in short.
quint64 Activity::record(JournalEntry entry)
{
    if (m_store && m_store->keeps(entry.kind)) {
        if (entry.id == 0)
            entry.id = newEventId();
        m_store->take(entry);
    }
    return m_journal.record(std::move(entry));
}

JournalEntry Activity::entry(LogKind kind) const
{
    JournalEntry entry;
    entry.utc = m_clock.utcMs();
    entry.kind = kind;
    return entry;
}

JournalEntry Activity::entry(LogKind kind, const Connection &connection) const
{
    JournalEntry entry = this->entry(kind);
    entry.source = connection.identity().source();
    entry.appId = connection.app().id();
    entry.socket = connection.id();
    entry.userId = connection.signedInUser;
    return entry;
}

JournalEntry Activity::entry(LogKind kind, const Channel &channel) const
{
    JournalEntry entry = this->entry(kind);
    entry.appId = channel.app().id();
    entry.tenant = channel.tenant();
    entry.channel = channel.name();
    return entry;
}

void Activity::connected(Connection &connection)
{
    JournalEntry row = entry(LogKind::Connected, connection);
    row.text = QString::fromUtf8(connection.identity().library);
    row.extras = clientExtras(connection.peer(), connection.identity().origin);
    record(std::move(row));
    m_changes.connection(connection.id());
    ++connection.app().counters.connected;
    m_meter.opened(connection.app().id());
}

void Activity::disconnected(Connection &connection, quint16 code, QByteArrayView reason)
{
    JournalEntry row = entry(LogKind::Disconnected, connection);
    row.event = QByteArray::number(code);
    row.text = QString::fromUtf8(reason);
    row.extras = clientExtras(connection.peer(), connection.identity().origin);
    record(std::move(row));
    m_changes.connectionGone(connection.id(), code, reason);
    ++connection.app().counters.disconnected;
    m_meter.closed(connection.app().id());
    m_counters.closeCodes.count(code);
}

void Activity::signedIn(Connection &connection)
{
    m_changes.connection(connection.id());
}

void Activity::refused(const Refusal &refusal)
{
    recordRefusal(refusal);
    m_meter.refusal();
}

void Activity::httpFailed(int status, const Refusal &refusal)
{
    m_counters.httpErrors.count(status);
    recordRefusal(refusal);
    m_meter.httpFailed(status);
}

void Activity::recordRefusal(const Refusal &refusal)
{
    JournalEntry row = entry(LogKind::Rejected);
    row.source = refusal.source;
    row.appId = refusal.appId;
    row.channel = refusal.channel;
    row.event = refusal.event;
    row.socket = refusal.socket;
    row.text = refusal.text;
    row.extras = refusal.extras;
    record(std::move(row));
}

void Activity::rateLimited(AppRuntime &app, RateLimit limit)
{
    ++app.counters.of(limit);
}

void Activity::authFailed(AuthFailure failure)
{
    ++m_counters.authFailures[static_cast<std::size_t>(failure)];
}

void Activity::occupied(const Channel &channel)
{
    record(entry(LogKind::Occupied, channel));
    m_tally.channelOccupied(tallyKey(channel));
}

void Activity::vacated(const Channel &channel)
{
    record(entry(LogKind::Vacated, channel));
    m_tally.channelVacated(tallyKey(channel));
    m_changes.channelGone(idOf(channel));
}

void Activity::tenantChanged(const Channel &channel, const QByteArray &before)
{
    const TenantTally::Key from{channel.app().id(), before};
    const TenantTally::Key to = tallyKey(channel);
    m_tally.channelOccupied(to);
    for (const Connection *connection : channel.subscribers()) {
        m_tally.subscribed(to, connection->id());
        m_tally.unsubscribed(from, connection->id());
        m_changes.connection(connection->id());
    }
    if (const Roster *roster = channel.roster()) {
        for (const Roster::Member &member : roster->members()) {
            m_tally.memberJoined(to, member.identity.userId);
            m_tally.memberLeft(from, member.identity.userId);
            m_changes.member({idOf(channel), member.identity.userId});
        }
    }
    m_tally.channelVacated(from);
    m_changes.channel(idOf(channel));
    m_meter.tenantChanged(channel, before);
}

void Activity::subscribed(Connection &connection, const Channel &channel)
{
    JournalEntry row = entry(LogKind::Subscribed, channel);
    row.source = connection.identity().source();
    row.socket = connection.id();
    record(std::move(row));
    m_tally.subscribed(tallyKey(channel), connection.id());
    m_changes.connection(connection.id());
    m_changes.channel(idOf(channel));
}

void Activity::unsubscribed(Connection &connection, const Channel &channel)
{
    JournalEntry row = entry(LogKind::Unsubscribed, channel);
    row.source = connection.identity().source();
    row.socket = connection.id();
    record(std::move(row));
    m_tally.unsubscribed(tallyKey(channel), connection.id());
    m_changes.connection(connection.id());
    m_changes.channel(idOf(channel));
}

void Activity::memberAdded(Connection &connection,
                           const Channel &channel,
                           const MemberIdentity &member)
{
    JournalEntry row = entry(LogKind::MemberAdded, channel);
    row.source = connection.identity().source();
    row.socket = connection.id();
    row.userId = member.userId;
    row.payload = member.rawInfo;
    record(std::move(row));
    m_tally.memberJoined(tallyKey(channel), member.userId);
    m_changes.member({idOf(channel), member.userId});
}

void Activity::memberChanged(const Channel &channel, const QByteArray &userId)
{
    m_changes.member({idOf(channel), userId});
}

void Activity::memberRemoved(Connection &connection,
                             const Channel &channel,
                             const QByteArray &userId,
                             const QString &reason)
{
    JournalEntry row = entry(LogKind::MemberRemoved, channel);
    row.source = connection.identity().source();
    row.socket = connection.id();
    row.userId = userId;
    row.text = reason;
    record(std::move(row));
    m_tally.memberLeft(tallyKey(channel), userId);
    m_changes.memberGone({idOf(channel), userId}, m_clock.utcMs(), reason);
}

quint64 Activity::broadcast(Channel &channel, const Broadcast &broadcast)
{
    const qint64 size = broadcast.payload.size();
    channel.traffic.messages += 1;
    channel.traffic.bytes += static_cast<quint64>(size);
    channel.traffic.lastEvent = broadcast.event;
    channel.traffic.lastEventUtc = m_clock.utcMs();
    m_meter.broadcast(
        channel, broadcast.fromClient, size, broadcast.recipients, broadcast.frameBytes);
    m_changes.channel(idOf(channel));
    if (broadcast.fromClient)
        ++channel.app().counters.clientEvents;

    JournalEntry row = entry(broadcast.fromClient ? LogKind::ClientEvent : LogKind::Event, channel);
    row.id = broadcast.id == 0 ? newEventId() : broadcast.id;
    row.source = broadcast.source;
    row.event = broadcast.event;
    row.socket = broadcast.socket;
    row.userId = broadcast.userId;
    row.isNumericUser = broadcast.isNumericUser;
    row.recipients = qint32(broadcast.recipients);
    row.size = size;
    row.payload = broadcast.payload.toByteArray();
    row.extras = broadcast.extras;
    return record(std::move(row));
}

void Activity::clientMessage(const Connection &connection, qint64 bytes)
{
    m_meter.clientMessage(connection.app().id(), bytes);
}

void Activity::seen(const Connection &connection)
{
    if (!m_changes.watches(Topic::Presence))
        return;
    for (const auto &[channel, subscription] : connection.subscriptions) {
        if (!subscription.userId.isEmpty())
            m_changes.member({idOf(*channel), subscription.userId});
    }
}

void Activity::cacheMissed(const Connection &connection, const Channel &channel)
{
    JournalEntry row = entry(LogKind::CacheMiss, channel);
    row.source = connection.identity().source();
    row.socket = connection.id();
    record(std::move(row));
}

void Activity::operatorDid(const QString &text, const QByteArray &appId, const QString &account)
{
    JournalEntry row = entry(LogKind::Operator);
    row.source = "console";
    row.appId = appId;
    row.text = text;
    row.extras = accountExtras(account);
    record(std::move(row));
}

void Activity::alerted(const QString &text, const QByteArray &appId)
{
    JournalEntry row = entry(LogKind::Alert);
    row.source = "console";
    row.appId = appId;
    row.text = text;
    record(std::move(row));
}

void Activity::server(const QString &text, const QByteArray &appId)
{
    JournalEntry row = entry(LogKind::Server);
    row.appId = appId;
    row.text = text;
    record(std::move(row));
}

} // namespace server
