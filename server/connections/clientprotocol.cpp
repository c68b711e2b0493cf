// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/connections/clientprotocol.h"

#include "server/apps/appruntime.h"
#include "server/protocol/closecode.h"
#include "server/protocol/frames.h"
#include "server/protocol/limits.h"

namespace server {

namespace {

template <typename... Cases>
struct Overloaded : Cases...
{
    using Cases::operator()...;
};

const char *sourceOf(const Connection &connection)
{
    return connection.identity().demo ? "demo" : "client";
}

} // namespace

ClientProtocol::ClientProtocol(const Clock &clock,
                               Subscriptions &subscriptions,
                               Publisher &publisher,
                               Activity &activity)
    : m_clock(clock)
    , m_subscriptions(subscriptions)
    , m_publisher(publisher)
    , m_activity(activity)
{}

ClientProtocol::Verdict ClientProtocol::handle(Connection &connection, QByteArrayView text)
{
    const MessageRateLimit &limit = connection.app().app().rateLimit;
    if (limit.enabled && !connection.messageRate.admit(m_clock.steadyMs(),
                                                       limit.maxAttempts,
                                                       qint64(limit.decaySeconds) * 1000))
        return rateExceeded(connection);

    const ClientMessage message = parseMessage(text);
    if (!std::holds_alternative<PingMessage>(message) &&
        !std::holds_alternative<PongMessage>(message))
        m_activity.clientMessage(connection, text.size());
    return std::visit(Overloaded{
                          [&](const InvalidMessage &m) { return invalid(connection, m.why); },
                          [&](const auto &m) {
                              using Message = std::decay_t<decltype(m)>;
                              if constexpr (std::is_same_v<Message, SubscribeMessage>)
                                  m_subscriptions.subscribe(connection, m);
                              else if constexpr (std::is_same_v<Message, UnsubscribeMessage>)
                                  m_subscriptions.unsubscribe(connection, m.channel);
                              else if constexpr (std::is_same_v<Message, PingMessage>)
                                  connection.sendText(frames::pong());
                              else if constexpr (std::is_same_v<Message, SigninMessage>)
                                  signIn(connection, m);
                              else if constexpr (std::is_same_v<Message, ClientEventMessage>)
                                  m_publisher.clientEvent(connection, m);
                              return Verdict::Continue;
                          },
                      },
                      message);
}

ClientProtocol::Verdict ClientProtocol::rateExceeded(Connection &connection)
{
    connection.sendText(frames::error(closecode::ClientEventRefused, "Rate limit exceeded"));
    const MessageRateLimit &limit = connection.app().app().rateLimit;
    m_activity.refused({sourceOf(connection),
                        connection.app().id(),
                        {},
                        "4301",
                        connection.id(),
                        QStringLiteral("More than %1 messages in %2 s (rate_limit.max_attempts).")
                            .arg(limit.maxAttempts)
                            .arg(limit.decaySeconds)});
    return limit.terminate ? Verdict::CloseOverLimit : Verdict::Continue;
}

ClientProtocol::Verdict ClientProtocol::invalid(Connection &connection, const char *why)
{
    connection.sendText(frames::error(closecode::Reconnect, "Invalid message format"));
    m_activity.refused({sourceOf(connection),
                        connection.app().id(),
                        {},
                        "4200",
                        connection.id(),
                        QStringLiteral("Invalid message: %1.").arg(QLatin1String(why))});
    return connection.malformedRate.admit(
               m_clock.steadyMs(), limits::MalformedMessages, limits::MalformedWindowMs)
               ? Verdict::Continue
               : Verdict::CloseOverLimit;
}

void ClientProtocol::signIn(Connection &connection, const SigninMessage &message)
{
    AppRuntime &app = connection.app();
    const auto user = json::parseObject(message.userData);
    const auto id = user ? user->find("id") : std::nullopt;
    const bool isId = id && id->isString() && id->raw.size() > 2;
    if (!isId ||
        !isUserAuthValid(
            app.signingKey(), message.auth, connection.id().toByteArray(), message.userData)) {
        connection.sendText(frames::error(closecode::Unauthorized, "Connection not authorized."));
        m_activity.refused({sourceOf(connection),
                            app.id(),
                            {},
                            "4009",
                            connection.id(),
                            isId
                                ? QStringLiteral("The signature of the signin does not match.")
                                : QStringLiteral("The user_data of the signin has no id string.")});
        return;
    }
    if (!connection.signedInUser.isEmpty())
        app.users.forget(connection.signedInUser, connection.id());
    connection.signedInUser = json::stringOf(*id);
    connection.rawSignedInUser = id->raw.toByteArray();
    const auto info = user->find("user_info");
    connection.userInfo = info ? info->raw.toByteArray() : QByteArray();
    app.users.identify(connection.signedInUser, connection.id());
    connection.sendText(frames::signinSuccess(message.userData));
    m_activity.signedIn(connection);
}

} // namespace server
