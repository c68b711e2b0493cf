// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/apps/appregistry.h"
#include "server/connections/connectiontable.h"
#include "tests/support/faketransport.h"
#include "tests/support/manualclock.h"
#include "tests/support/testapp.h"

namespace test {

// The rooms of the engine that clients meet, without its sockets; time is in the test's hand. Holds
// the given app and otherApp().
class Rooms
{
public:
    explicit Rooms(const server::App &app = testApp());

    // Greeted or refused; what it was told is in its texts.
    FakeClient arrive(const QByteArray &key = "key1", const QByteArray &origin = {});
    // Greeted, and the greeting taken.
    FakeClient connect(const QByteArray &key = "key1");
    // Connected, subscribed, and all answers taken. Signs where a signature is needed.
    FakeClient on(const QByteArray &channel, const QByteArray &channelData = {});

    void
    subscribe(FakeClient &client, const QByteArray &channel, const QByteArray &channelData = {});
    void unsubscribe(FakeClient &client, const QByteArray &channel);
    void signIn(FakeClient &client, const QByteArray &userData);
    // A subscribe with any `auth`; `rawMembers` is put behind the channel: ,"auth":…
    static void
    subscribeWith(FakeClient &client, const QByteArray &channel, const QByteArray &rawMembers);
    QByteArray auth(const FakeClient &client,
                    const QByteArray &channel,
                    const QByteArray &channelData = {}) const;

    // An event of the HTTP API; `data` is its text. Returns how many got it.
    qsizetype publish(const QByteArray &event,
                      const QByteArrayList &channels,
                      const QByteArray &data,
                      const QByteArray &exceptSocketId = {});

    // Moves the clock second by second, with the heartbeat's look at every one.
    void pass(int seconds);
    server::AppRuntime &app() { return *apps.byId("1"); }
    server::Channel *channel(const QByteArray &name) { return app().channels.find(name); }
    // The kinds of the journal's rows, in order.
    QList<server::LogKind> logged();

    ManualClock clock;
    server::AppRegistry apps;
    server::TenantMap tenants;
    server::Activity activity{clock};
    server::Publisher publisher{tenants, clock, activity};
    server::Subscriptions subscriptions{tenants, clock, publisher, activity};
    server::SignIn signing{activity};
    server::ConnectionTable connections{clock, subscriptions, publisher, signing, activity};
};

// {"user_id":"<id>","user_info":{"name":"<name>"}}
QByteArray person(const QByteArray &id, const QByteArray &name);

} // namespace test
