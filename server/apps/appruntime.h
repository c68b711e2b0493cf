// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/apps/app.h"
#include "server/apps/blockedusers.h"
#include "server/apps/ratewindow.h"
#include "server/auth/channelauth.h"
#include "server/channels/cachestore.h"
#include "server/channels/channelset.h"
#include "server/channels/userdirectory.h"
#include "server/channels/watchlists.h"
#include "server/metrics/counters.h"

namespace server {

// What one app is at run time: its options, its channels, its users. Two apps share nothing. Its id
// never changes; the options may, while clients are connected.
class AppRuntime
{
public:
    explicit AppRuntime(App app);

    const App &app() const { return m_app; }
    const QByteArray &id() const { return m_app.id; }
    const SigningKey &signingKey() const { return m_signingKey; }

    // Takes other options for the same id. Channels, users and cached events stay.
    void change(App app);
    // Forgets the previous secret when its time is over at `nowUtcMs`. Whether it did.
    bool dropPreviousSecret(qint64 nowUtcMs);

    ChannelSet channels;
    CacheStore cache;
    UserDirectory users;
    Watchlists watchlists;
    BlockedUsers blocked;
    int connections = 0;           // greeted sockets
    int subscribedConnections = 0; // those with at least one subscription
    int clients = 0;               // Connection objects, closing ones included: they refer to this
    AppCounters counters;
    RateWindow backendEvents;
    RateWindow reads;

private:
    App m_app;
    SigningKey m_signingKey;
};

} // namespace server
