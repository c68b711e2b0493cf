// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/channels/subscriptions.h"

#include "server/apps/appruntime.h"
#include "server/apps/namerules.h"
#include "server/channels/publisher.h"
#include "server/protocol/closecode.h"
#include "server/protocol/frames.h"
#include "server/protocol/limits.h"

namespace server {

Subscriptions::Subscriptions(const TenantMap &tenants,
                             const Clock &clock,
                             Publisher &publisher,
                             Activity &activity)
    : m_tenants(tenants)
    , m_clock(clock)
    , m_publisher(publisher)
    , m_activity(activity)
    , m_counts(clock, publisher)
{}

void Subscriptions::subscribe(Connection &connection, const SubscribeMessage &message)
{
    if (const auto refusal = check(connection, message)) {
        refuse(connection, message.channel, *refusal);
        return;
    }
    const auto member = identify(connection, message);
    if (const auto refusal = checkMember(connection.app(), message.channel, member, message)) {
        refuse(connection, message.channel, *refusal);
        return;
    }
    if (const auto refusal = checkBlocked(connection, message.channel, member)) {
        refuse(connection, message.channel, *refusal);
        return;
    }
    join(connection, message, member);
}

std::optional<Subscriptions::Refusal>
Subscriptions::checkBlocked(const Connection &connection,
                            const QByteArray &channel,
                            const std::optional<MemberIdentity> &member)
{
    if (!classifyChannel(channel).isGuarded())
        return std::nullopt;
    QString why = connection.app().blocked.objection(connection.signedInUser);
    if (why.isEmpty() && member)
        why = connection.app().blocked.objection(member->userId);
    if (why.isEmpty())
        return std::nullopt;
    return Refusal{closecode::Unauthorized,
                   "Connection is unauthorized",
                   "AuthError",
                   "Connection is unauthorized",
                   401,
                   why};
}

std::optional<Subscriptions::Refusal> Subscriptions::check(const Connection &connection,
                                                           const SubscribeMessage &message) const
{
    const App &app = connection.app().app();
    if (const QString defect = nameDefect(app, message.channel, NameUse::Subscribe);
        !defect.isEmpty()) {
        return Refusal{closecode::Reconnect,
                       "Invalid message format",
                       "InvalidChannelName",
                       "Invalid channel name: " + defect.toUtf8(),
                       400};
    }
    const auto unauthorized = [](const QString &why) {
        return Refusal{closecode::Unauthorized,
                       "Connection is unauthorized",
                       "AuthError",
                       "Connection is unauthorized",
                       401,
                       why};
    };
    if (const QByteArrayView user = serverToUserId(message.channel);
        !user.isEmpty() && connection.signedInUser != user)
        return unauthorized(QStringLiteral("The channel is that of a user who is not signed in on "
                                           "this connection."));
    if (classifyChannel(message.channel).isGuarded() &&
        !isChannelAuthValid(connection.app().signingKey(),
                            message.auth,
                            connection.id().toByteArray(),
                            message.channel,
                            message.channelData))
        return unauthorized(
            message.auth.isEmpty()
                ? QStringLiteral("The subscription carries no signature (auth).")
                : QStringLiteral("The signature (auth) does not match the app's secret, this "
                                 "connection, the channel and its channel_data."));
    if (connection.subscriptions.size() >= std::size_t(limits::ChannelsPerConnection)) {
        return Refusal{closecode::Unauthorized,
                       "Connection is unauthorized",
                       "LimitReached",
                       "A connection may be on at most " +
                           QByteArray::number(limits::ChannelsPerConnection) + " channels",
                       403};
    }
    return std::nullopt;
}

std::optional<Subscriptions::Refusal>
Subscriptions::checkMember(const AppRuntime &app,
                           const QByteArray &channel,
                           const std::optional<MemberIdentity> &member,
                           const SubscribeMessage &message) const
{
    if (!classifyChannel(channel).isPresence())
        return std::nullopt;
    if (!member && !message.channelData.isEmpty()) {
        return Refusal{closecode::Reconnect,
                       "Invalid message format",
                       "InvalidChannelData",
                       "channel_data needs a user_id: a whole number, or a string of 1 to " +
                           QByteArray::number(limits::UserIdBytes) + " bytes",
                       400};
    }
    if (!member)
        return std::nullopt;
    if (member->rawInfo.size() > app.app().maxMemberBytes) {
        return Refusal{closecode::Unauthorized,
                       "Connection is unauthorized",
                       "LimitReached",
                       "Presence member data is too large",
                       413};
    }
    const Channel *existing = app.channels.find(channel);
    if (app.app().maxPresenceMembers > 0 && existing &&
        existing->roster()->count() >= app.app().maxPresenceMembers &&
        !existing->roster()->find(member->userId)) {
        return Refusal{closecode::Unauthorized,
                       "Connection is unauthorized",
                       "LimitReached",
                       "Presence channel is full",
                       403};
    }
    return std::nullopt;
}

void Subscriptions::refuse(Connection &connection,
                           const QByteArray &channel,
                           const Refusal &refusal)
{
    if (refusal.type == "AuthError")
        m_activity.authFailed(AuthFailure::Channel);
    connection.sendText(frames::error(refusal.code, refusal.message));
    connection.sendText(
        frames::subscriptionError(channel, refusal.type, refusal.error, refusal.status));
    m_activity.refused({connection.identity().source(),
                        connection.app().id(),
                        channel.left(limits::ChannelNameBytes),
                        QByteArray::number(refusal.code),
                        connection.id(),
                        refusal.why.isEmpty() ? QString::fromUtf8(refusal.error) : refusal.why});
}

std::optional<MemberIdentity> Subscriptions::identify(const Connection &connection,
                                                      const SubscribeMessage &message)
{
    if (!classifyChannel(message.channel).isGuarded())
        return std::nullopt;
    if (!message.channelData.isEmpty())
        return MemberIdentity::parse(message.channelData);
    if (connection.signedInUser.isEmpty() || !classifyChannel(message.channel).isPresence())
        return std::nullopt;
    return MemberIdentity{connection.signedInUser,
                          json::quoted(connection.signedInUser),
                          connection.userInfo.isEmpty() ? QByteArrayLiteral("null")
                                                        : connection.userInfo};
}

void Subscriptions::join(Connection &connection,
                         const SubscribeMessage &message,
                         const std::optional<MemberIdentity> &member)
{
    AppRuntime &app = connection.app();
    const QByteArray &name = message.channel;
    Channel *channel = app.channels.find(name);
    if (!channel) {
        channel = &app.channels.create(app, name, m_tenants.tenantOf(name), m_clock.utcMs());
        m_activity.occupied(*channel);
    }
    auto known = connection.subscriptions.find(channel);
    const bool isNew = known == connection.subscriptions.end();
    if (isNew) {
        if (connection.subscriptions.empty())
            ++app.subscribedConnections;
        known =
            connection.subscriptions.insert({channel, {channel->add(connection), {}, {}}}).first;
        m_activity.subscribed(connection, *channel);
    } else if (channel->roster() && (!member || member->userId != known->second.userId)) {
        // The same socket again as somebody else: the first one leaves.
        leaveRoster(connection, *channel, known->second, QStringLiteral("joined as another user"));
        known->second.userId.clear();
    }
    if (channel->roster() && member) {
        joinRoster(connection, *channel, *member, message.channelData);
        known->second.userId = member->userId;
    }
    known->second.rawUserId = member ? member->rawUserId : QByteArray();
    answer(connection, *channel);
    if (isNew)
        m_counts.changed(*channel);
}

void Subscriptions::joinRoster(Connection &connection,
                               Channel &channel,
                               const MemberIdentity &member,
                               const QByteArray &channelData)
{
    const bool again = connection.subscriptions.at(&channel).userId == member.userId;
    const bool isNew = channel.roster()->join(member, connection.id(), m_clock.utcMs());
    if (!again)
        connection.app().users.identify(member.userId, connection.id());
    if (!isNew) {
        m_activity.memberChanged(channel, member.userId);
        return;
    }
    // As it was signed; made up only for who is known by signin.
    const QByteArray announced =
        channelData.isEmpty()
            ? "{\"user_id\":" + member.rawUserId + ",\"user_info\":" + member.rawInfo + '}'
            : channelData;
    m_publisher.fanOut(channel, frames::memberAdded(channel.name(), announced), connection.id());
    m_activity.memberAdded(connection, channel, member);
}

void Subscriptions::leaveRoster(Connection &connection,
                                Channel &channel,
                                const Subscription &subscription,
                                const QString &reason)
{
    if (subscription.userId.isEmpty())
        return;
    connection.app().users.forget(subscription.userId, connection.id());
    const QByteArray rawUserId = channel.roster()->leave(subscription.userId, connection.id());
    if (rawUserId.isEmpty()) {
        m_activity.memberChanged(channel, subscription.userId);
        return;
    }
    m_publisher.fanOut(channel, frames::memberRemoved(channel.name(), rawUserId), connection.id());
    m_activity.memberRemoved(connection, channel, subscription.userId, reason);
}

void Subscriptions::answer(Connection &connection, const Channel &channel)
{
    const QByteArrayView data =
        channel.roster() ? QByteArrayView(channel.roster()->rawPresence()) : QByteArrayView("{}");
    connection.sendText(frames::subscriptionSucceeded(channel.name(), data));
    if (!channel.type().cache)
        return;
    const auto *cached = connection.app().cache.find(channel.name(), m_clock.steadyMs());
    connection.sendText(cached ? cached->message : frames::cacheMiss(channel.name()));
    if (!cached)
        m_activity.cacheMissed(connection, channel);
}

void Subscriptions::unsubscribe(Connection &connection, const QByteArray &name)
{
    Channel *channel = connection.app().channels.find(name);
    if (channel && connection.subscriptions.contains(channel))
        leave(connection, *channel, QStringLiteral("unsubscribed"));
}

bool Subscriptions::expel(Connection &connection, const QByteArray &name)
{
    Channel *channel = connection.app().channels.find(name);
    if (!channel || !connection.subscriptions.contains(channel))
        return false;
    leave(connection, *channel, QStringLiteral("unsubscribed by an operator"));
    connection.sendText(
        frames::subscriptionError(name, "AuthError", "Unsubscribed by an operator", 403));
    return true;
}

void Subscriptions::leaveAll(Connection &connection, const QString &reason)
{
    while (!connection.subscriptions.empty())
        leave(connection, *connection.subscriptions.begin()->first, reason);
}

void Subscriptions::leave(Connection &connection, Channel &channel, const QString &reason)
{
    const Subscription subscription = connection.subscriptions.extract(&channel).mapped();
    if (Connection *moved = channel.removeAt(subscription.slot))
        moved->subscriptions[&channel].slot = subscription.slot;
    if (connection.subscriptions.empty())
        --connection.app().subscribedConnections;
    leaveRoster(connection, channel, subscription, reason);
    m_activity.unsubscribed(connection, channel);
    if (channel.subscriberCount() > 0)
        return m_counts.changed(channel);
    m_counts.forget(channel);
    m_activity.vacated(channel);
    connection.app().channels.remove(channel);
}

} // namespace server
