// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/presence/presenceservice.h"

#include "server/apps/appregistry.h"
#include "server/base/json.h"
#include "server/channels/publisher.h"
#include "server/connections/connectiontable.h"
#include "server/presence/presencestore.h"

#include <algorithm>
#include <vector>

namespace server {

namespace {

Outcome checkLength(const char *what, const QByteArray &value, qsizetype limit)
{
    if (value.size() <= limit)
        return Done{};
    return Error{ErrorCode::TooLarge,
                 QStringLiteral("%1 has %2 bytes; at most %3 are allowed.")
                     .arg(QLatin1String(what))
                     .arg(value.size())
                     .arg(limit)};
}

Outcome checkNews(const PresenceNews &news)
{
    if (auto good =
            checkLength("location", news.location.value_or(""), PresenceService::LocationBytes);
        !good)
        return good;
    return checkLength("user_info", news.info, PresenceService::InfoBytes);
}

Outcome checkResource(const Viewing &resource)
{
    if (resource.type.isEmpty() || resource.id.isEmpty())
        return Error{ErrorCode::InvalidArgument,
                     QStringLiteral("resource_type and resource_id must both be given.")};
    if (auto good = checkLength("resource_type", resource.type, PresenceService::ResourceBytes);
        !good)
        return good;
    return checkLength("resource_id", resource.id, PresenceService::ResourceBytes);
}

// What the user's sockets say: its tenants, and what others are shown.
void readSockets(const ConnectionTable &connections,
                 const QList<SocketId> &sockets,
                 UserPresence &user)
{
    for (const SocketId socket : sockets) {
        const Connection *connection = connections.find(socket);
        if (!connection)
            continue;
        if (connection->signedInUser == user.userId && !connection->userInfo.isEmpty())
            user.info = connection->userInfo;
        for (const auto &[channel, subscription] : connection->subscriptions) {
            if (subscription.userId != user.userId)
                continue;
            if (!channel->tenant().isEmpty() && !user.tenants.contains(channel->tenant()))
                user.tenants.append(channel->tenant());
            const Roster::Member *member = channel->roster()->find(user.userId);
            if (member && member->identity.rawInfo != "null" &&
                member->identity.rawInfo.size() <= PresenceService::InfoBytes)
                user.info = member->identity.rawInfo;
        }
    }
}

} // namespace

PresenceService::PresenceService(const Rooms &rooms, PresenceSettings settings)
    : m_rooms(rooms)
    , m_settings(std::move(settings))
{
    connect(&m_timer, &QTimer::timeout, this, &PresenceService::tick);
    m_timer.start(TickMs);
    tick();
}

PresenceService::~PresenceService()
{
    if (m_store)
        m_store->flush(m_rooms.clock.utcMs());
    for (const auto &app : m_rooms.apps.all())
        app->users.collectChanges(false);
}

void PresenceService::setStore(std::unique_ptr<PresenceStore> store)
{
    m_store = std::move(store);
    if (!m_store)
        return;
    m_store->load(m_settings.maxUsers, [this](const QList<PresenceStore::Entry> &entries) {
        const qint64 ttlMs = qint64(m_settings.ttlSeconds) * 1000;
        for (const PresenceStore::Entry &entry : entries) {
            const Key key{entry.appId, entry.user.userId};
            if (m_users.contains(key))
                continue;
            Record record{entry.user, entry.user.status, entry.user.tenants, 0, false};
            // Who was there a moment ago is given the time to come back.
            const qint64 leftMs = entry.user.lastSeenUtc + ttlMs - m_rooms.clock.utcMs();
            if (entry.user.status != PresenceStatus::Offline) {
                record.aliveUntilMs = m_rooms.clock.steadyMs() + qBound(qint64(0), leftMs, ttlMs);
                m_alive.insert(key);
            }
            m_users.insert(key, std::move(record));
        }
    });
}

const UserPresence *PresenceService::find(const QByteArray &appId, const QByteArray &userId) const
{
    const auto found = m_users.constFind({appId, userId});
    return found == m_users.constEnd() ? nullptr : &found->seen;
}

QList<UserPresence> PresenceService::online(const QByteArray &appId) const
{
    QList<UserPresence> users;
    for (const Key &key : m_alive) {
        if (key.appId == appId)
            users.append(m_users.constFind(key)->seen);
    }
    std::ranges::sort(users, {}, &UserPresence::userId);
    return users;
}

PresenceService::Record &PresenceService::recordOf(const AppRuntime &app, const QByteArray &userId)
{
    const Key key{app.id(), userId};
    const auto known = m_users.find(key);
    if (known != m_users.end())
        return *known;
    if (m_users.size() >= m_settings.maxUsers)
        forgetOldest();
    Record record;
    record.seen.userId = userId;
    return *m_users.insert(key, std::move(record));
}

// A tenth at a time, so that it costs little each.
void PresenceService::forgetOldest()
{
    std::vector<std::pair<qint64, Key>> gone;
    for (auto it = m_users.cbegin(); it != m_users.cend(); ++it) {
        const bool isAlive = it->seen.status != PresenceStatus::Offline;
        gone.emplace_back(isAlive ? m_rooms.clock.utcMs() : it->seen.lastSeenUtc, it.key());
    }
    const std::size_t count = gone.size() / 10 + 1;
    std::ranges::nth_element(gone,
                             gone.begin() +
                                 qMin(std::ptrdiff_t(count), std::ptrdiff_t(gone.size()) - 1),
                             {},
                             [](const auto &entry) { return entry.first; });
    for (std::size_t i = 0; i < qMin(count, gone.size()); ++i) {
        m_users.remove(gone[i].second);
        m_alive.remove(gone[i].second);
    }
}

Result<UserPresence> PresenceService::heartbeat(AppRuntime &app, const PresenceNews &news)
{
    return this->news(app, news, [](UserPresence &) {});
}

Result<UserPresence>
PresenceService::startViewing(AppRuntime &app, const PresenceNews &news, const Viewing &resource)
{
    if (const auto good = checkResource(resource); !good)
        return good.error();
    return this->news(app, news, [&](UserPresence &user) {
        const bool isKnown = user.views(resource.type, resource.id);
        if (isKnown)
            return;
        if (user.viewing.size() >= MaxViewing)
            user.viewing.removeFirst();
        user.viewing.append({resource.type, resource.id, m_rooms.clock.utcMs()});
    });
}

Result<UserPresence>
PresenceService::stopViewing(AppRuntime &app, const PresenceNews &news, const Viewing &resource)
{
    return this->news(app, news, [&](UserPresence &user) {
        user.viewing.removeIf([&](const Viewing &other) {
            return resource.type.isEmpty() || other.isSame(resource);
        });
    });
}

Result<UserPresence> PresenceService::news(AppRuntime &app,
                                           const PresenceNews &news,
                                           const std::function<void(UserPresence &)> &change)
{
    if (const auto good = checkNews(news); !good)
        return good.error();
    Record &record = recordOf(app, news.userId);
    const UserPresence before = record.seen;
    record.said = news.status;
    record.saidTenants = news.tenants;
    record.seen.lastSeenUtc = m_rooms.clock.utcMs();
    record.aliveUntilMs = news.status == PresenceStatus::Offline
                              ? 0
                              : m_rooms.clock.steadyMs() + qint64(m_settings.ttlSeconds) * 1000;
    if (!news.info.isEmpty())
        record.seen.info = news.info;
    if (news.location)
        record.seen.location = *news.location;
    change(record.seen);
    settle({app.id(), news.userId}, record, before, news.except);
    return record.seen;
}

void PresenceService::socketsChanged(AppRuntime &app, const QByteArray &userId)
{
    const QList<SocketId> sockets = app.users.sockets(userId);
    if (sockets.isEmpty() && !m_users.contains({app.id(), userId}))
        return; // came and went unseen
    Record &record = recordOf(app, userId);
    const UserPresence before = record.seen;
    const bool hadSockets = std::exchange(record.hasSockets, !sockets.isEmpty());
    record.seen.lastSeenUtc = m_rooms.clock.utcMs();
    if (hadSockets && !record.hasSockets)
        record.aliveUntilMs = qMax(
            record.aliveUntilMs, m_rooms.clock.steadyMs() + qint64(m_settings.leaveSeconds) * 1000);
    if (!hadSockets && record.said == PresenceStatus::Offline)
        record.said = PresenceStatus::Online;
    settle({app.id(), userId}, record, before);
}

void PresenceService::settle(const Key &key,
                             Record &record,
                             const UserPresence &before,
                             SocketId except)
{
    AppRuntime *app = m_rooms.apps.byId(key.appId);
    const bool isAlive = record.hasSockets || record.aliveUntilMs > m_rooms.clock.steadyMs();
    record.seen.status = isAlive ? record.said : PresenceStatus::Offline;
    if (record.seen.status == PresenceStatus::Offline) {
        record.seen.viewing.clear();
        m_alive.remove(key);
    } else {
        m_alive.insert(key);
    }
    if (app && record.hasSockets) {
        record.seen.tenants = record.saidTenants;
        readSockets(m_rooms.connections, app->users.sockets(key.userId), record.seen);
    } else if (!record.saidTenants.isEmpty()) {
        record.seen.tenants = record.saidTenants;
    }
    std::ranges::sort(record.seen.tenants);
    if (m_store)
        m_store->keep(key.appId, record.seen);
    if (!app || record.seen.looksLike(before))
        return;
    // Tenants that the user has left are told, too.
    UserPresence told = record.seen;
    for (const QByteArray &tenant : before.tenants) {
        if (!told.tenants.contains(tenant))
            told.tenants.append(tenant);
    }
    announce(*app, told, except);
}

void PresenceService::announce(AppRuntime &app, const UserPresence &user, SocketId except)
{
    QByteArrayList channels;
    if (user.tenants.isEmpty() && !m_settings.channel.isEmpty())
        channels.append(m_settings.channel);
    for (const QByteArray &tenant : user.tenants) {
        if (!m_settings.tenantChannel.isEmpty())
            channels.append(QByteArray(m_settings.tenantChannel).replace("{tenant}", tenant));
    }
    // Its rows elsewhere show it, too.
    for (const SocketId socket : app.users.sockets(user.userId)) {
        if (const Connection *connection = m_rooms.connections.find(socket))
            m_rooms.activity.seen(*connection);
    }
    const QByteArray data = json::quoted(user.json());
    for (const QByteArray &channel : channels) {
        const OutgoingEvent event{m_settings.event, {channel}, data, except, "presence"};
        if (m_rooms.publisher.check(app, event))
            m_rooms.publisher.publish(app, event);
        if (const Channel *known = app.channels.find(channel))
            m_rooms.activity.memberChanged(*known, user.userId);
    }
}

void PresenceService::tick()
{
    for (const auto &app : m_rooms.apps.all()) {
        app->users.collectChanges(true);
        for (const QByteArray &userId : app->users.takeChanges())
            socketsChanged(*app, userId);
    }
    const qint64 now = m_rooms.clock.steadyMs();
    QList<Key> due;
    for (const Key &key : std::as_const(m_alive)) {
        const Record &record = *m_users.constFind(key);
        if (!record.hasSockets && record.aliveUntilMs <= now)
            due.append(key);
    }
    for (const Key &key : std::as_const(due)) {
        Record &record = m_users[key];
        const UserPresence before = record.seen;
        settle(key, record, before);
    }
    if (m_store)
        m_store->flush(m_rooms.clock.utcMs());
}

} // namespace server
