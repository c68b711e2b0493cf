// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/channels/publisher.h"
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
                   Activity &activity);

    enum class Verdict {
        Continue,
        // The client broke a limit that ends its connection; the error event has been sent.
        CloseOverLimit,
    };
    Verdict handle(Connection &connection, QByteArrayView message);

private:
    Verdict rateExceeded(Connection &connection);
    Verdict invalid(Connection &connection, const char *why);
    void signIn(Connection &connection, const SigninMessage &message);

    const Clock &m_clock;
    Subscriptions &m_subscriptions;
    Publisher &m_publisher;
    Activity &m_activity;
};

} // namespace server
