// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/channels/publisher.h"
#include "server/channels/signin.h"
#include "server/channels/subscriptions.h"

namespace server {

// What a client's message leads to: counts it against the app's rate, parses it, and hands it to
// who can do it.
class ClientProtocol
{
public:
    ClientProtocol(const Clock &clock,
                   Subscriptions &subscriptions,
                   Publisher &publisher,
                   SignIn &signIn,
                   Activity &activity);

    enum class Verdict {
        Continue,
        // The client broke a limit that ends its connection; the error event has been sent.
        CloseOverLimit,
    };
    Verdict handle(Connection &connection, QByteArrayView message);

private:
    Verdict act(Connection &connection, const InvalidMessage &message);
    Verdict act(Connection &connection, const IgnoredMessage &message);
    Verdict act(Connection &connection, const SubscribeMessage &message);
    Verdict act(Connection &connection, const UnsubscribeMessage &message);
    Verdict act(Connection &connection, const PingMessage &message);
    Verdict act(Connection &connection, const PongMessage &message);
    Verdict act(Connection &connection, const SigninMessage &message);
    Verdict act(Connection &connection, const ClientEventMessage &message);
    Verdict rateExceeded(Connection &connection);

    const Clock &m_clock;
    Subscriptions &m_subscriptions;
    Publisher &m_publisher;
    SignIn &m_signIn;
    Activity &m_activity;
};

} // namespace server
