// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/console/local/consolefeed.h"

#include "server/console/local/logportion.h"
#include "server/console/local/rows.h"

namespace server {

namespace {

constexpr qint64 RowsEveryMs = 250;
constexpr qint64 ManyRowsEveryMs = 1000;
constexpr qsizetype ManyRows = 500;
constexpr qint64 StatusEveryMs = 1000;
constexpr quint64 LogRowsPerDelta = 2000;
constexpr qsizetype RowsPerDelta = 2000;    // of a kind, so that the engine is not held up for long
constexpr qsizetype ChannelsPerDelta = 500; // nobody waits for them; made and taken apart whole

} // namespace

ConsoleFeed::ConsoleFeed(Engine &engine, AppStore *store)
    : m_engine(engine)
    , m_appEditor(engine, store)
{}

ConsoleDelta ConsoleFeed::collect(Topics topics, const QStringList &followed)
{
    const Topics fresh = topics & ~m_topics;
    m_topics = topics;
    m_engine.activity().changes().watch(topics);

    ConsoleDelta delta;
    const qint64 nowMs = m_engine.clock().steadyMs();
    const bool rowsDue = nowMs >= m_nextRowsMs;
    if (rowsDue || fresh.testFlag(Topic::Connections))
        collectConnections(delta, fresh.testFlag(Topic::Connections));
    if (rowsDue || fresh.testFlag(Topic::Channels))
        collectChannels(delta, fresh.testFlag(Topic::Channels));
    if (rowsDue || fresh.testFlag(Topic::Presence))
        collectMembers(delta, fresh.testFlag(Topic::Presence));
    if (rowsDue) {
        m_rowsInTurn += delta.connections.upserts.size() + delta.counters.size() +
                        delta.channels.upserts.size() + delta.members.upserts.size();
        if (m_engine.activity().changes().hasRows()) {
            m_nextRowsMs = nowMs; // the rest comes with the next deltas
        } else {
            m_nextRowsMs = nowMs + (m_rowsInTurn > ManyRows ? ManyRowsEveryMs : RowsEveryMs);
            m_rowsInTurn = 0;
        }
    }
    if (topics.testFlag(Topic::Log))
        collectLog(delta, fresh.testFlag(Topic::Log));
    collectFollowed(delta, followed);
    // No second's rates are passed over, though who asks is not in step with them.
    const qint64 second = m_engine.activity().meter().lastSecond();
    // Somebody may wait for the end of a stop.
    const ServerState state = m_engine.state();
    const bool stops = state == ServerState::Draining || state != m_toldState;
    if (nowMs >= m_nextStatusMs || second != m_toldSecond || stops) {
        m_nextStatusMs = nowMs + StatusEveryMs;
        m_toldSecond = second;
        m_toldState = state;
        delta.status = status();
        if (topics.testFlag(Topic::Presence))
            delta.tenants = tenants();
    }
    return delta;
}

void ConsoleFeed::collectConnections(ConsoleDelta &delta, bool reset)
{
    Changes &changes = m_engine.activity().changes();
    delta.connections.reset = reset;
    delta.connections.removals = changes.takeConnectionsGone();
    if (reset) {
        delta.connections.removals.clear();
        m_engine.connections().forEachOpen([&](Connection &connection) {
            connection.changed = false; // it may be left from when the topic was last watched
            changes.connection(connection.id());
        });
    }
    const QSet<SocketId> changed = changes.takeConnections(RowsPerDelta);
    for (const SocketId id : changed) {
        if (const Connection *connection = m_engine.connections().find(id))
            delta.connections.upserts.append(
                connectionRow(*connection, m_engine.clock(), m_personKeys));
    }
    const QList<SocketId> counted = changes.takeCounted(RowsPerDelta);
    delta.counters.reserve(counted.size());
    const qint64 utcAheadMs = m_engine.clock().utcMs() - m_engine.clock().steadyMs();
    for (const SocketId id : counted) {
        Connection *connection = m_engine.connections().find(id);
        if (!connection)
            continue;
        connection->changed = false;
        delta.counters.append(connectionCounters(*connection, utcAheadMs));
    }
}

void ConsoleFeed::collectChannels(ConsoleDelta &delta, bool reset)
{
    Changes &changes = m_engine.activity().changes();
    delta.channels.reset = reset;
    delta.channels.removals = changes.takeChannelsGone();
    if (reset) {
        delta.channels.removals.clear();
        for (const auto &app : m_engine.apps().all())
            app->channels.forEach([&](const Channel &channel) {
                changes.channel({app->id(), channel.name()});
            });
    }
    const QSet<Changes::ChannelId> changed = changes.takeChannels(ChannelsPerDelta);
    for (const auto &[appId, name] : changed) {
        const AppRuntime *app = m_engine.apps().byId(appId);
        if (const Channel *channel = app ? app->channels.find(name) : nullptr)
            delta.channels.upserts.append(channelRow(*channel));
    }
}

MemberRow ConsoleFeed::row(const Channel &channel, const Roster::Member &member)
{
    MemberRow row = memberRow(channel, member, m_personKeys);
    qint64 seenMs = 0;
    qint64 activeMs = 0;
    for (const SocketId device : member.devices) {
        const Connection *connection = m_engine.connections().find(device);
        row.devices.insert(QString::fromLatin1(device.toByteArray()),
                           connection ? connection->connectedUtc() : 0);
        if (!connection)
            continue;
        seenMs = qMax(seenMs, connection->lastSeenMs());
        activeMs = qMax(activeMs, connection->activeMs());
        row.demo = connection->identity().demo;
    }
    const qint64 utcAheadMs = m_engine.clock().utcMs() - m_engine.clock().steadyMs();
    row.lastSeenUtc = utcAheadMs + seenMs;
    row.activeUtc = utcAheadMs + activeMs;
    const PresenceService *presence = m_engine.presence();
    const UserPresence *user =
        presence ? presence->find(channel.app().id(), member.identity.userId) : nullptr;
    if (user && user->status == PresenceStatus::Away)
        row.status = QString::fromLatin1(presenceWord(user->status));
    if (user && !user->location.isEmpty())
        row.location = QString::fromUtf8(user->location);
    for (const Viewing &resource : user ? user->viewing : QList<Viewing>())
        row.viewing.append(QString::fromUtf8(resource.type + ' ' + resource.id));
    return row;
}

void ConsoleFeed::collectMembers(ConsoleDelta &delta, bool reset)
{
    Changes &changes = m_engine.activity().changes();
    delta.members.reset = reset;
    delta.members.removals = changes.takeMembersGone();
    if (reset) {
        delta.members.removals.clear();
        for (const auto &app : m_engine.apps().all()) {
            app->channels.forEach([&](const Channel &channel) {
                if (!channel.roster())
                    return;
                for (const Roster::Member &member : channel.roster()->members())
                    changes.member({{app->id(), channel.name()}, member.identity.userId});
            });
        }
    }
    const QSet<Changes::MemberId> changed = changes.takeMembers(RowsPerDelta);
    for (const Changes::MemberId &id : changed) {
        const AppRuntime *app = m_engine.apps().byId(id.channel.first);
        const Channel *channel = app ? app->channels.find(id.channel.second) : nullptr;
        if (const Roster::Member *member =
                channel && channel->roster() ? channel->roster()->find(id.userId) : nullptr)
            delta.members.upserts.append(row(*channel, *member));
    }
}

void ConsoleFeed::collectLog(ConsoleDelta &delta, bool reset)
{
    const Ring<JournalEntry> &entries = m_engine.activity().journal().entries();
    if (reset)
        m_nextLogSeq = entries.firstSeq();
    quint64 first = qMax(m_nextLogSeq, entries.firstSeq());
    if (reset && entries.nextSeq() - first > LogRowsPerDelta)
        first = entries.nextSeq() - LogRowsPerDelta; // who has just come wants the newest
    const std::vector<quint64> portion = logPortion(entries, first, LogRowsPerDelta);
    delta.logSkipped = entries.nextSeq() - m_nextLogSeq - portion.size();
    for (const quint64 seq : portion) {
        const JournalEntry &entry = entries.at(seq);
        LogEntry row = Journal::toLogEntry(entry, seq);
        // Who refused it had no channel to ask for its tenant.
        if (entry.kind == LogKind::Rejected && entry.tenant.isEmpty() && !entry.channel.isEmpty())
            row.tenant = QString::fromUtf8(m_engine.tenants().tenantOf(entry.channel));
        delta.log.append(row);
    }
    m_nextLogSeq = entries.nextSeq();
}

QList<TenantRow> ConsoleFeed::tenants()
{
    QList<TenantRow> rows;
    const auto &tallies = m_engine.activity().tally().tallies();
    for (auto it = tallies.begin(); it != tallies.end(); ++it) {
        TenantRow row;
        row.appId = QString::fromUtf8(it.key().first);
        row.tenant = QString::fromUtf8(it.key().second);
        row.users = qint32(it->users.size());
        row.connections = qint32(it->connections.size());
        row.channels = it->channels;
        const auto rates = m_engine.activity().meter().tenantRates(it.key().first, it.key().second);
        row.messagesInPerSecond = rates.messagesIn;
        row.messagesOutPerSecond = rates.messagesOut;
        rows.append(row);
    }
    return rows;
}

ServerStatus ConsoleFeed::status()
{
    ServerStatus status;
    status.state = m_engine.state();
    status.host = m_engine.host();
    status.port = status.state == ServerState::Failed ? m_engine.configuredPort() : m_engine.port();
    status.failure = m_engine.failure();
    status.cause = m_engine.failureCause();
    status.startedUtc = m_engine.startedUtc();
    status.connections = m_engine.connections().openCount();
    status.onlineUsers = m_engine.activity().tally().onlineUsers();
    const auto rates = m_engine.activity().meter().rates();
    status.messagesInPerSecond = rates.messagesIn;
    status.messagesOutPerSecond = rates.messagesOut;
    status.errorsLastMinute = m_engine.activity().meter().errorsLastMinute();
    status.publishP95Microseconds = m_engine.activity().meter().publishP95Microseconds({});
    m_engine.connections().forEachOpen([&status](const Connection &connection) {
        status.slowConnections += connection.queuedBytes() > SlowQueueBytes;
    });
    const auto &entries = m_engine.activity().journal().entries();
    status.logEntries = entries.size();
    status.logDropped = qint64(entries.dropped());
    status.demo = m_engine.isDemo();
    if (const TlsContext *tls = m_engine.tls())
        status.certificate = {tls->certificate().subject, tls->certificate().validUntilUtc};
    for (const auto &app : m_engine.apps().all()) {
        status.channels += qint32(app->channels.size());
        AppSummary summary;
        summary.id = QString::fromUtf8(app->id());
        summary.key = QString::fromUtf8(app->app().key);
        summary.name = app->app().name;
        summary.enabled = app->app().enabled;
        summary.production = app->app().production;
        summary.colour = app->app().colour;
        summary.connections = app->connections;
        summary.maxConnections = app->app().maxConnections;
        summary.publishP95Microseconds =
            m_engine.activity().meter().publishP95Microseconds(app->id());
        summary.maxEventBytes = app->app().maxEventBytes;
        summary.maxEventNameBytes = app->app().maxEventNameBytes;
        summary.lenientNames = app->app().lenientNames;
        summary.maxChannelNameBytes =
            app->app().maxChannelNameBytes.value_or(summary.lenientNames ? 0 : 200);
        summary.maxChannelsPerEvent = app->app().maxChannelsPerEvent;
        summary.pingIntervalSeconds = app->app().pingIntervalSeconds;
        summary.pongTimeoutSeconds = app->app().pongTimeoutSeconds;
        status.apps.append(summary);
    }
    return status;
}

} // namespace server
