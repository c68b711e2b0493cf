// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/clock.h"
#include "server/channels/subscriptioncounts.h"
#include "server/connections/connection.h"
#include "server/journal/activity.h"
#include "server/protocol/message.h"
#include "server/tenancy/tenantmap.h"

namespace server {

class Publisher;

// Joins and leaves channels: checks names and signatures, keeps channels, rosters and connections
// in step, and tells the others. Engine thread.
class Subscriptions
{
public:
    Subscriptions(const TenantMap &tenants,
                  const Clock &clock,
                  Publisher &publisher,
                  Activity &activity);

    // Answers the client, whatever comes of it.
    void subscribe(Connection &connection, const SubscribeMessage &message);
    // Silent when the connection is not on the channel.
    void unsubscribe(Connection &connection, const QByteArray &channel);
    // The operator's wish: the client is told by a subscription error. Whether it was on it.
    bool expel(Connection &connection, const QByteArray &channel);
    // `reason` is what the log says of the members that leave.
    void leaveAll(Connection &connection, const QString &reason);
    // What is told with delay; to be called about once a second.
    void tick() { m_counts.tick(); }

private:
    struct Refusal
    {
        int code = 0;
        QByteArrayView message; // of the error event
        QByteArrayView type;    // of the subscription error
        QByteArray error;
        int status = 0;
        QString why = {}; // for the log, and for nobody else; empty: as `error`
    };
    // Nothing when the subscription may go on.
    std::optional<Refusal> check(const Connection &connection,
                                 const SubscribeMessage &message) const;
    std::optional<Refusal> checkMember(const AppRuntime &app,
                                       const QByteArray &channel,
                                       const std::optional<MemberIdentity> &member,
                                       const SubscribeMessage &message) const;
    // Of users whom an operator keeps out.
    static std::optional<Refusal> checkBlocked(const Connection &connection,
                                               const QByteArray &channel,
                                               const std::optional<MemberIdentity> &member);
    void refuse(Connection &connection, const QByteArray &channel, const Refusal &refusal);

    // Who joins: from the signed channel data, else from signin, else nobody.
    static std::optional<MemberIdentity> identify(const Connection &connection,
                                                  const SubscribeMessage &message);
    void join(Connection &connection,
              const SubscribeMessage &message,
              const std::optional<MemberIdentity> &member);
    void joinRoster(Connection &connection,
                    Channel &channel,
                    const MemberIdentity &member,
                    const QByteArray &channelData);
    void leaveRoster(Connection &connection,
                     Channel &channel,
                     const Subscription &subscription,
                     const QString &reason);
    void answer(Connection &connection, const Channel &channel);
    void leave(Connection &connection, Channel &channel, const QString &reason);

    const TenantMap &m_tenants;
    const Clock &m_clock;
    Publisher &m_publisher;
    Activity &m_activity;
    SubscriptionCounts m_counts;
};

} // namespace server
