// SPDX-License-Identifier: GPL-3.0-or-later
//
// One channel in full, as an operator asks for it: a part of ConsoleFeed.
#include "server/base/json.h"
#include "server/console/local/consolefeed.h"
#include "server/console/local/rows.h"
#include "server/journal/payloadtext.h"

namespace server {

namespace {

constexpr qsizetype ShownCacheBytes = 4096;

QString text(const QByteArray &utf8)
{
    return QString::fromUtf8(utf8);
}

void listPeople(Channel &channel, const InfoKeys &keys, ChannelDetail &detail)
{
    QHash<QByteArray, QString> names;
    if (const Roster *roster = channel.roster()) {
        detail.memberCount = qint32(roster->count());
        for (const Roster::Member &member : roster->members()) {
            if (detail.members.size() == ChannelDetail::MostListed)
                break;
            const QString name = nameIn(member.identity.rawInfo, keys);
            names.insert(member.identity.userId, name);
            detail.members.append({text(member.identity.userId),
                                   name,
                                   qint32(member.devices.size()),
                                   member.joinedUtc});
        }
    }
    detail.subscriberCount = qint32(channel.subscriberCount());
    for (const Connection *connection : channel.subscribers()) {
        if (detail.subscribers.size() == ChannelDetail::MostListed)
            break;
        const auto subscription = connection->subscriptions.find(&channel);
        QByteArray userId = subscription == connection->subscriptions.end()
                                ? QByteArray()
                                : subscription->second.userId;
        if (userId.isEmpty())
            userId = connection->signedInUser;
        const QString name =
            names.contains(userId) ? names.value(userId) : nameIn(connection->userInfo, keys);
        detail.subscribers.append({text(connection->id().toByteArray()), text(userId), name});
    }
}

std::optional<CachedEvent> cachedEvent(AppRuntime &app, const QByteArray &name, const Clock &clock)
{
    const CacheStore::Entry *entry = app.cache.find(name, clock.steadyMs());
    const auto frame = entry ? json::parseObject(entry->message) : std::nullopt;
    if (!frame)
        return std::nullopt;
    CachedEvent cached;
    if (const auto event = frame->find("event"))
        cached.event = text(json::stringOf(*event));
    const qint64 utcAheadMs = clock.utcMs() - clock.steadyMs();
    cached.keptSinceUtc = entry->sinceMs + utcAheadMs;
    cached.keptUntilUtc = entry->untilMs == 0 ? 0 : entry->untilMs + utcAheadMs;
    cached.isEncrypted = classifyChannel(name).encrypted;
    if (const auto data = frame->find("data")) {
        const QByteArray whole = json::stringOf(*data);
        cached.size = whole.size();
        if (!cached.isEncrypted)
            cached.data = payloadtext::cut(whole, ShownCacheBytes).toByteArray();
    }
    return cached;
}

void describeDoor(Engine &engine, const QByteArray &name, ChannelDetail &detail)
{
    if (!serverToUserId(name).isEmpty()) {
        detail.door = ChannelDoor::User;
        return;
    }
    if (!classifyChannel(name).isGuarded())
        return;
    if (!engine.directory()) {
        detail.door = ChannelDoor::Application;
        return;
    }
    const auto match = engine.channels().find(detail.key.appId.toUtf8(), name);
    detail.door = match ? ChannelDoor::Rules : ChannelDoor::NoRule;
    if (match)
        detail.rule = channelRule(*match->description);
}

// From the newest row back, until both lists have all they want.
void readLog(Engine &engine, const QByteArray &name, ChannelDetail &detail)
{
    const QByteArray appId = detail.key.appId.toUtf8();
    const qint64 since = engine.clock().utcMs() - ChannelDetail::RefusalsMs;
    const Ring<JournalEntry> &entries = engine.activity().journal().entries();
    for (quint64 seq = entries.nextSeq(); seq > entries.firstSeq();) {
        const JournalEntry &entry = entries.at(--seq);
        const bool wantsEvents = detail.events.size() < ChannelDetail::MostEvents;
        if (!wantsEvents && entry.utc < since)
            break;
        if (entry.channel != name || entry.appId != appId)
            continue;
        if (wantsEvents && isEvent(entry.kind)) {
            LogEntry row = Journal::toLogEntry(entry, seq);
            row.payload.clear();
            detail.events.append(row);
        }
        if (entry.kind != LogKind::Rejected || entry.utc < since)
            continue;
        ++detail.refusalCount;
        if (detail.refusals.size() < ChannelDetail::MostRefusals) {
            const LogEntry row = Journal::toLogEntry(entry, seq);
            detail.refusals.append({seq, row.utc, row.socketId, row.event, row.text});
        }
    }
}

} // namespace

Result<ChannelDetail> ConsoleFeed::channelDetail(const ChannelKey &key)
{
    AppRuntime *app = m_engine.apps().byId(key.appId.toUtf8());
    if (!app)
        return Error{ErrorCode::NotFound,
                     QStringLiteral("There is no app with the id \"%1\".").arg(key.appId)};
    const QByteArray name = key.name.toUtf8();
    ChannelDetail detail;
    detail.key = key;
    detail.tenant = text(m_engine.tenants().tenantOf(name));
    if (Channel *channel = app->channels.find(name))
        listPeople(*channel, m_personKeys, detail);
    detail.isCache = classifyChannel(name).cache;
    detail.cached = cachedEvent(*app, name, m_engine.clock());
    describeDoor(m_engine, name, detail);
    readLog(m_engine, name, detail);
    return detail;
}

} // namespace server
