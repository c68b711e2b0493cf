// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a FakeConsole knows of one channel: from its rows and its log.
#include "tests/support/fakeconsole.h"

#include <QDateTime>
#include <QRegularExpression>

namespace test {

using namespace server;

namespace {

bool isCacheName(const QString &name)
{
    static const QRegularExpression cache(
        QStringLiteral("^(private-encrypted-|private-|presence-)?cache-"));
    return cache.match(name).hasMatch();
}

bool matches(const QString &pattern, const QString &name)
{
    static const QRegularExpression placeholder(QStringLiteral("\\\\\\{[^}]*\\\\\\}"));
    const QString expression =
        QRegularExpression::escape(pattern).replace(placeholder, QStringLiteral("[^.]+"));
    return QRegularExpression(QRegularExpression::anchoredPattern(expression))
        .match(name)
        .hasMatch();
}

} // namespace

// Belfry authorizes here; the kinds of channels let members in.
void FakeConsole::describeDoor(ChannelDetail &detail) const
{
    const QString &name = detail.key.name;
    if (name.startsWith(u"#server-to-user-")) {
        detail.door = ChannelDoor::User;
        return;
    }
    if (!name.startsWith(u"private-") && !name.startsWith(u"presence-"))
        return;
    detail.door = ChannelDoor::NoRule;
    for (const NamedChannel &kind : m_namedChannels) {
        if (!matches(kind.pattern, name))
            continue;
        detail.door = ChannelDoor::Rules;
        detail.rule.name = kind.name;
        detail.rule.pattern = kind.pattern;
        JoinWay way;
        way.member = true;
        detail.rule.allow = {way};
        return;
    }
}

Result<ChannelDetail> FakeConsole::channelDetailNow(const ChannelKey &key) const
{
    if (!app(key.appId))
        return Error{ErrorCode::NotFound, QStringLiteral("There is no app `%1`.").arg(key.appId)};
    ChannelDetail detail;
    detail.key = key;
    detail.isCache = isCacheName(key.name);
    describeDoor(detail);
    if (const auto row = m_channels.find({key.appId, key.name}); row != m_channels.end()) {
        detail.tenant = row->second.tenant;
        detail.subscriberCount = row->second.subscribers;
    }
    QHash<QString, ChannelMember> users; // by socket
    for (const auto &[id, member] : m_members) {
        if (member.key.appId != key.appId || member.key.channel != key.name)
            continue;
        detail.members.append(
            {member.key.userId, member.name, qint32(member.devices.size()), member.joinedUtc});
        for (const QString &device : member.devices.keys())
            users.insert(device, detail.members.last());
    }
    detail.memberCount = qint32(detail.members.size());
    for (const auto &[id, row] : m_connections) {
        if (row.appId != key.appId || !row.channels.contains(key.name))
            continue;
        const ChannelMember user = users.value(id, {row.userId, row.userName, 1, 0});
        detail.subscribers.append({id, user.userId, user.name});
    }
    const qint64 since = QDateTime::currentMSecsSinceEpoch() - ChannelDetail::RefusalsMs;
    for (auto it = m_log.crbegin(); it != m_log.crend(); ++it) {
        if (it->appId != key.appId || it->channel != key.name)
            continue;
        if (it->kind == LogKind::Rejected && it->utc >= since) {
            ++detail.refusalCount;
            detail.refusals.append({it->seq, it->utc, it->socketId, it->event, it->text});
        }
        if (it->kind != LogKind::Event && it->kind != LogKind::ClientEvent)
            continue;
        if (it->kind == LogKind::Event && detail.isCache && !detail.cached) {
            const bool isEncrypted = key.name.startsWith(u"private-encrypted-");
            detail.cached = CachedEvent{it->event,
                                        isEncrypted ? QByteArray() : it->payload,
                                        it->payload.size(),
                                        it->utc,
                                        0,
                                        isEncrypted};
        }
        if (detail.events.size() < ChannelDetail::MostEvents) {
            detail.events.append(*it);
            detail.events.last().payload.clear();
        }
    }
    return detail;
}

void FakeConsole::channelDetail(const ChannelKey &key, Reply<ChannelDetail> reply)
{
    channelsAsked.append(key);
    answer<ChannelDetail>(std::move(reply), [this, key] { return channelDetailNow(key); });
}

} // namespace test
