// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/connections/clientprotocol.h"

#include "server/apps/appruntime.h"
#include "server/protocol/channelname.h"
#include "server/protocol/closecode.h"
#include "server/protocol/frames.h"
#include "server/protocol/limits.h"

namespace server {

ClientProtocol::ClientProtocol(const Clock &clock,
                               Subscriptions &subscriptions,
                               Publisher &publisher,
                               SignIn &signIn,
                               Activity &activity)
    : m_clock(clock)
    , m_subscriptions(subscriptions)
    , m_publisher(publisher)
    , m_signIn(signIn)
    , m_activity(activity)
{}

ClientProtocol::Verdict ClientProtocol::handle(Connection &connection, QByteArrayView text)
{
    const MessageRateLimit &limit = connection.app().app().rateLimit;
    if (limit.enabled && !connection.messageRate.admit(m_clock.steadyMs(),
                                                       limit.maxAttempts,
                                                       qint64(limit.decaySeconds) * 1000))
        return rateExceeded(connection);

    const ClientMessage message = parseMessage(text, connection.app().app().maxEventNameBytes);
    if (!std::holds_alternative<PingMessage>(message) &&
        !std::holds_alternative<PongMessage>(message)) {
        connection.spoke();
        m_activity.clientMessage(connection, text.size());
    }
    return std::visit([&](const auto &known) { return act(connection, known); }, message);
}

ClientProtocol::Verdict ClientProtocol::act(Connection &, const IgnoredMessage &)
{
    return Verdict::Continue;
}

ClientProtocol::Verdict ClientProtocol::act(Connection &connection, const SubscribeMessage &message)
{
    m_subscriptions.subscribe(connection, message);
    return Verdict::Continue;
}

ClientProtocol::Verdict ClientProtocol::act(Connection &connection,
                                            const UnsubscribeMessage &message)
{
    m_subscriptions.unsubscribe(connection, message.channel);
    return Verdict::Continue;
}

ClientProtocol::Verdict ClientProtocol::act(Connection &connection, const PingMessage &)
{
    connection.sendText(frames::pong());
    return Verdict::Continue;
}

ClientProtocol::Verdict ClientProtocol::act(Connection &connection, const PongMessage &)
{
    connection.answeredPing();
    return Verdict::Continue;
}

ClientProtocol::Verdict ClientProtocol::act(Connection &connection, const SigninMessage &message)
{
    const QByteArray before = connection.signedInUser;
    m_signIn.signIn(connection, message);
    // The channel of a user is for that user alone.
    if (!before.isEmpty() && connection.signedInUser != before)
        m_subscriptions.unsubscribe(connection, serverToUserChannel(before));
    return Verdict::Continue;
}

ClientProtocol::Verdict ClientProtocol::act(Connection &connection,
                                            const ClientEventMessage &message)
{
    m_publisher.clientEvent(connection, message);
    return Verdict::Continue;
}

ClientProtocol::Verdict ClientProtocol::rateExceeded(Connection &connection)
{
    connection.sendText(frames::error(closecode::ClientEventRefused, "Rate limit exceeded"));
    m_activity.rateLimited(connection.app(), RateLimit::Messages);
    const MessageRateLimit &limit = connection.app().app().rateLimit;
    m_activity.refused({connection.identity().source(),
                        connection.app().id(),
                        {},
                        "4301",
                        connection.id(),
                        QStringLiteral("More than %1 messages in %2 s (rate_limit.max_attempts).")
                            .arg(limit.maxAttempts)
                            .arg(limit.decaySeconds)});
    return limit.terminate ? Verdict::CloseOverLimit : Verdict::Continue;
}

ClientProtocol::Verdict ClientProtocol::act(Connection &connection, const InvalidMessage &message)
{
    connection.sendText(frames::error(closecode::Reconnect, "Invalid message format"));
    m_activity.refused({connection.identity().source(),
                        connection.app().id(),
                        {},
                        "4200",
                        connection.id(),
                        QStringLiteral("Invalid message: %1.").arg(QLatin1String(message.why))});
    return connection.malformedRate.admit(
               m_clock.steadyMs(), limits::MalformedMessages, limits::MalformedWindowMs)
               ? Verdict::Continue
               : Verdict::CloseOverLimit;
}

} // namespace server
