// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeconsole.h"

#include <QDateTime>

#include <algorithm>
#include <set>

namespace test {

using namespace server;

namespace {

constexpr int DeltaMs = 100;
constexpr int StatusMs = 1000;
constexpr qsizetype LogBacklog = 2000;

template <typename Row, typename Gone, typename SameKey>
void queueUpsert(RowsDelta<Row, Gone> &delta, const Row &row, SameKey sameKey)
{
    const auto it = std::find_if(delta.upserts.begin(), delta.upserts.end(), sameKey);
    if (it != delta.upserts.end())
        *it = row;
    else
        delta.upserts.append(row);
}

template <typename Map>
auto valuesOf(const Map &map)
{
    QList<typename Map::mapped_type> rows;
    for (const auto &[key, row] : map)
        rows.append(row);
    return rows;
}

} // namespace

FakeConsole::FakeConsole(QObject *parent)
    : Console(parent)
{
    m_status.state = ServerState::Listening;
    m_status.host = QStringLiteral("127.0.0.1");
    m_status.port = 8080;
    m_status.startedUtc = QDateTime::currentMSecsSinceEpoch();
    m_deltaTimer.setSingleShot(true);
    m_deltaTimer.setInterval(DeltaMs);
    connect(&m_deltaTimer, &QTimer::timeout, this, [this] { flush(); });
    m_statusTimer.setInterval(StatusMs);
    connect(&m_statusTimer, &QTimer::timeout, this, [this] { flush(true); });
    m_statusTimer.start();
}

void FakeConsole::addApp(const AppSummary &app, const QString &secret)
{
    AppSettings settings;
    settings.id = app.id;
    settings.key = app.key;
    settings.name = app.name;
    settings.enabled = app.enabled;
    settings.production = app.production;
    settings.colour = app.colour;
    settings.maxConnections = app.maxConnections;
    if (app.maxEventBytes > 0)
        settings.maxEventBytes = app.maxEventBytes;
    m_settings.insert(app.id, settings);
    m_status.apps.append(app);
    m_secrets.insert(app.id, secret);
    updateCounts();
}

void FakeConsole::setState(ServerState state, const QString &failure)
{
    m_status.state = state;
    m_status.failure = failure;
    updateCounts();
}

void FakeConsole::setStatus(const std::function<void(ServerStatus &)> &change)
{
    change(m_status);
    updateCounts();
}

void FakeConsole::upsert(const ConnectionRow &row)
{
    m_connections.insert_or_assign(row.socketId, row);
    if (watches(Topic::Connections)) {
        m_pending.connections.removals.removeIf(
            [&](const ConnectionGone &gone) { return gone.socketId == row.socketId; });
        queueUpsert(m_pending.connections, row, [&](const ConnectionRow &other) {
            return other.socketId == row.socketId;
        });
    }
    updateCounts();
}

void FakeConsole::upsert(const ChannelRow &row)
{
    m_channels.insert_or_assign({row.key.appId, row.key.name}, row);
    if (watches(Topic::Channels)) {
        m_pending.channels.removals.removeAll(row.key);
        queueUpsert(
            m_pending.channels, row, [&](const ChannelRow &other) { return other.key == row.key; });
    }
    updateCounts();
}

void FakeConsole::upsert(const MemberRow &row)
{
    m_members.insert_or_assign({row.key.appId, row.key.channel, row.key.userId}, row);
    if (watches(Topic::Presence)) {
        m_pending.members.removals.removeIf(
            [&](const MemberGone &gone) { return gone.key == row.key; });
        queueUpsert(
            m_pending.members, row, [&](const MemberRow &other) { return other.key == row.key; });
    }
    updateCounts();
}

void FakeConsole::removeConnection(const QString &socketId, quint16 code, const QString &reason)
{
    if (m_connections.erase(socketId) == 0)
        return;
    if (watches(Topic::Connections)) {
        m_pending.connections.upserts.removeIf(
            [&](const ConnectionRow &row) { return row.socketId == socketId; });
        m_pending.connections.removals.append({socketId, code, reason});
    }
    endFollowed(socketId, code, reason);
    updateCounts();
}

void FakeConsole::removeChannel(const ChannelKey &key)
{
    if (m_channels.erase({key.appId, key.name}) == 0)
        return;
    if (watches(Topic::Channels)) {
        m_pending.channels.upserts.removeIf([&](const ChannelRow &row) { return row.key == key; });
        m_pending.channels.removals.append(key);
    }
    updateCounts();
}

void FakeConsole::removeMember(const MemberKey &key, const QString &reason)
{
    if (m_members.erase({key.appId, key.channel, key.userId}) == 0)
        return;
    if (watches(Topic::Presence)) {
        m_pending.members.upserts.removeIf([&](const MemberRow &row) { return row.key == key; });
        m_pending.members.removals.append({key, QDateTime::currentMSecsSinceEpoch(), reason});
    }
    updateCounts();
}

void FakeConsole::setTenants(const QList<TenantRow> &tenants)
{
    m_tenants = tenants;
    if (watches(Topic::Presence))
        m_pending.tenants = m_tenants;
    markDirty();
}

quint64 FakeConsole::appendLog(LogEntry entry)
{
    entry.seq = m_nextSeq++;
    if (entry.utc == 0)
        entry.utc = QDateTime::currentMSecsSinceEpoch();
    m_log.append(entry);
    if (watches(Topic::Log))
        m_pending.log.append(entry);
    m_status.logEntries = m_log.size();
    markDirty();
    return entry.seq;
}

void FakeConsole::appendLog(const QList<LogEntry> &entries)
{
    for (const LogEntry &entry : entries)
        appendLog(entry);
}

QList<ConnectionRow> FakeConsole::connections() const
{
    return valuesOf(m_connections);
}

QList<ChannelRow> FakeConsole::channels() const
{
    return valuesOf(m_channels);
}

QList<MemberRow> FakeConsole::members() const
{
    return valuesOf(m_members);
}

void FakeConsole::flush(bool withStatus)
{
    m_deltaTimer.stop();
    ConsoleDelta delta = std::exchange(m_pending, {});
    if (withStatus)
        delta.status = m_status;
    if (withStatus && watches(Topic::Presence))
        delta.tenants = m_tenants;
    const bool empty = delta.connections.isEmpty() && delta.channels.isEmpty() &&
                       delta.members.isEmpty() && !delta.tenants && delta.log.isEmpty() &&
                       delta.logSkipped == 0 && !delta.status && delta.followed.isEmpty();
    if (!empty)
        emit changed(delta);
}

// A topic that became watched starts over; one that nobody watches has nothing to be told.
void FakeConsole::observedChanged(Topics topics)
{
    const Topics added = topics & ~m_watched;
    m_watched = topics;
    if (!watches(Topic::Connections))
        m_pending.connections = {};
    if (!watches(Topic::Channels))
        m_pending.channels = {};
    if (!watches(Topic::Presence)) {
        m_pending.members = {};
        m_pending.tenants.reset();
    }
    if (!watches(Topic::Log))
        m_pending.log.clear();
    if (added.testFlag(Topic::Connections))
        m_pending.connections = {true, connections(), {}};
    if (added.testFlag(Topic::Channels))
        m_pending.channels = {true, channels(), {}};
    if (added.testFlag(Topic::Presence)) {
        m_pending.members = {true, members(), {}};
        m_pending.tenants = m_tenants;
    }
    if (added.testFlag(Topic::Log)) {
        m_pending.log = m_log.sliced(qMax<qsizetype>(0, m_log.size() - LogBacklog));
        m_pending.logSkipped = static_cast<quint64>(m_log.size() - m_pending.log.size());
    }
    if (added)
        markDirty();
}

void FakeConsole::markDirty()
{
    if (!m_deltaTimer.isActive())
        m_deltaTimer.start();
}

void FakeConsole::updateCounts()
{
    m_status.connections = static_cast<qint32>(m_connections.size());
    m_status.channels = static_cast<qint32>(m_channels.size());
    std::set<std::tuple<QString, QString, QString>> users;
    for (const auto &[id, row] : m_members)
        users.insert({row.key.appId, row.tenant, row.key.userId});
    m_status.onlineUsers = static_cast<qint32>(users.size());
    for (AppSummary &app : m_status.apps) {
        app.connections = static_cast<qint32>(
            std::count_if(m_connections.cbegin(), m_connections.cend(), [&](const auto &entry) {
                return entry.second.appId == app.id;
            }));
    }
    m_pending.status = m_status;
    markDirty();
}

void FakeConsole::later(std::function<void()> task)
{
    if (m_held)
        m_waiting.append(std::move(task));
    else
        QMetaObject::invokeMethod(this, std::move(task), Qt::QueuedConnection);
}

void FakeConsole::release()
{
    m_held = false;
    for (std::function<void()> &task : std::exchange(m_waiting, {}))
        later(std::move(task));
}

bool FakeConsole::isRunning() const
{
    return m_status.state == ServerState::Listening;
}

const AppSummary *FakeConsole::app(const QString &id) const
{
    const auto it = std::find_if(m_status.apps.cbegin(),
                                 m_status.apps.cend(),
                                 [&](const AppSummary &app) { return app.id == id; });
    return it == m_status.apps.cend() ? nullptr : &*it;
}

} // namespace test
