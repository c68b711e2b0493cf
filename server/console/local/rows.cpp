// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/console/local/rows.h"

#include "server/apps/appruntime.h"
#include "server/base/json.h"
#include "server/journal/extras.h"

namespace server {

namespace {

constexpr qsizetype ShownChannels = 50;
constexpr qsizetype ShownInfoBytes = 4096;

QString text(const QByteArray &utf8)
{
    return QString::fromUtf8(utf8);
}

QStringList texts(const QByteArrayList &utf8)
{
    QStringList list;
    for (const QByteArray &one : utf8)
        list.append(text(one));
    return list;
}

quint64 numberOf(SocketId id)
{
    return (quint64(id.a) << 32) | id.b;
}

// The first of the members that is there, as text.
QString firstOf(const json::Object &object, const QByteArrayList &keys)
{
    for (const QByteArray &key : keys) {
        const auto value = object.find(key);
        if (value && value->isString())
            return text(json::stringOf(*value));
        if (value && value->type == json::Type::Number)
            return text(value->raw.toByteArray());
    }
    return {};
}

// Who the connection belongs to: by signin, else by its first presence membership.
void describeUser(const Connection &connection, const InfoKeys &keys, ConnectionRow &row)
{
    QByteArray info = connection.userInfo;
    row.userId = text(connection.signedInUser);
    for (const auto &[channel, subscription] : connection.subscriptions) {
        if (!row.userId.isEmpty())
            break;
        if (subscription.userId.isEmpty())
            continue;
        row.userId = text(subscription.userId);
        if (const auto *member = channel->roster()->find(subscription.userId))
            info = member->identity.rawInfo;
    }
    row.userName = nameIn(info, keys);
}

} // namespace

ChannelKind channelKind(const ChannelType &type)
{
    if (type.isPresence())
        return ChannelKind::Presence;
    if (type.encrypted)
        return ChannelKind::Encrypted;
    return type.access == ChannelType::Access::Private ? ChannelKind::Private : ChannelKind::Public;
}

ChannelRule channelRule(const ChannelDescription &channel)
{
    ChannelRule rule;
    rule.name = text(channel.name);
    rule.pattern = text(channel.pattern);
    rule.appId = text(channel.app);
    rule.tenant = text(channel.tenant);
    rule.userInfo = texts(channel.userInfo);
    for (const JoinCondition &condition : channel.allow)
        rule.allow.append({condition.anyone,
                           condition.member,
                           texts(condition.roles),
                           texts(condition.permissions),
                           text(condition.self),
                           condition.owner,
                           condition.predicate != nullptr});
    return rule;
}

QList<std::pair<QString, QString>> placeholderValues(const ChannelMatch &match)
{
    QList<std::pair<QString, QString>> values;
    const auto pattern = ChannelPattern::parse(match.description->pattern);
    for (const QByteArray &name : pattern ? pattern->placeholders() : QByteArrayList())
        values.append({text(name), text(match.values.value(name))});
    return values;
}

QString nameIn(const QByteArray &userInfo, const InfoKeys &keys)
{
    const auto object = json::parseObject(userInfo);
    return object ? firstOf(*object, keys.name) : QString();
}

ConnectionRow connectionRow(const Connection &connection, const Clock &clock, const InfoKeys &keys)
{
    ConnectionRow row;
    row.socketId = text(connection.id().toByteArray());
    row.appId = text(connection.app().id());
    for (const auto &[channel, subscription] : connection.subscriptions) {
        if (row.channels.size() == ShownChannels)
            break;
        row.channels.append(text(channel->name()));
        const QString tenant = text(channel->tenant());
        if (!tenant.isEmpty() && !row.tenants.contains(tenant))
            row.tenants.append(tenant);
    }
    row.channels.sort();
    row.tenants.sort();
    row.channelCount = qint32(connection.subscriptions.size());
    describeUser(connection, keys, row);
    row.address = addressText(connection.peer());
    row.origin = text(connection.identity().origin);
    row.client = text(connection.identity().library);
    row.userAgent = text(connection.identity().userAgent);
    row.connectedUtc = connection.connectedUtc();
    const ConnectionCounters counters =
        connectionCounters(connection, clock.utcMs() - clock.steadyMs());
    row.number = counters.number;
    row.lastSeenUtc = counters.lastSeenUtc;
    row.activeUtc = counters.activeUtc;
    row.messagesIn = counters.messagesIn;
    row.messagesOut = counters.messagesOut;
    row.bytesIn = counters.bytesIn;
    row.bytesOut = counters.bytesOut;
    row.queuedBytes = counters.queuedBytes;
    row.rttMs = counters.rttMs;
    row.demo = connection.identity().demo;
    row.isOwn = connection.identity().isOwn;
    row.isStream = connection.identity().isStream;
    row.isSecure = connection.identity().isSecure;
    row.protocol = connection.identity().protocol;
    return row;
}

ConnectionCounters connectionCounters(const Connection &connection, qint64 utcAheadMs)
{
    return {numberOf(connection.id()),
            utcAheadMs + connection.lastSeenMs(),
            connection.counters().messagesIn,
            connection.counters().messagesOut,
            connection.counters().bytesIn,
            connection.counters().bytesOut,
            connection.queuedBytes(),
            connection.rttMs(),
            utcAheadMs + connection.activeMs()};
}

ChannelRow channelRow(const Channel &channel)
{
    ChannelRow row;
    row.key = {text(channel.app().id()), text(channel.name())};
    row.tenant = text(channel.tenant());
    row.kind = channelKind(channel.type());
    row.cache = channel.type().cache;
    row.subscribers = qint32(channel.subscriberCount());
    row.users = channel.roster() ? qint32(channel.roster()->count()) : 0;
    row.messages = channel.traffic.messages;
    row.bytes = channel.traffic.bytes;
    row.lastEvent = text(channel.traffic.lastEvent);
    row.lastEventUtc = channel.traffic.lastEventUtc;
    row.occupiedSinceUtc = channel.occupiedSinceUtc();
    return row;
}

MemberRow memberRow(const Channel &channel, const Roster::Member &member, const InfoKeys &keys)
{
    MemberRow row;
    row.key = {text(channel.app().id()), text(channel.name()), text(member.identity.userId)};
    row.tenant = text(channel.tenant());
    if (const auto object = json::parseObject(member.identity.rawInfo)) {
        row.name = firstOf(*object, keys.name);
        row.location = firstOf(*object, keys.location);
        row.status = firstOf(*object, keys.status);
    }
    if (member.identity.rawInfo != "null")
        row.info = member.identity.rawInfo.left(ShownInfoBytes);
    row.joinedUtc = member.joinedUtc;
    return row;
}

QList<NamedChannel> namedChannelRows(const ChannelRegistry &registry)
{
    QList<NamedChannel> kinds;
    for (const ChannelDescription &channel : registry.channels())
        kinds.append({text(channel.app), text(channel.name), text(channel.pattern)});
    return kinds;
}

} // namespace server
