// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/httpclient.h"
#include "tests/support/pusherclient.h"
#include "tests/support/runningengine.h"

#include <memory>
#include <vector>

namespace test {

// A running engine, its clients and its API, all over real sockets. What goes wrong on the way to
// the scene fails the test.
class Scene
{
public:
    explicit Scene(const server::App &app = testApp());
    ~Scene();

    // Greeted, and the greeting taken.
    PusherClient &connect();
    PusherClient &connectTo(const server::App &app);
    // Connected, subscribed, and all answers taken. Signed where a signature is needed.
    PusherClient &on(const QByteArray &channel, const QByteArray &channelData = {});

    // The texts that came to the client since the last call; everything that any client sent before
    // has been acted on.
    QByteArrayList heard(PusherClient &client);
    // Subscribes, with any `auth`: `rawMembers` is put behind the channel: ,"auth":…
    QByteArrayList subscribeWith(PusherClient &client,
                                 const QByteArray &channel,
                                 const QByteArray &rawMembers = {});
    // Subscribes, signed where needed, and returns what was heard then.
    QByteArrayList
    subscribe(PusherClient &client, const QByteArray &channel, const QByteArray &channelData = {});
    QByteArrayList signIn(PusherClient &client, const QByteArray &userData);

    // An event of the HTTP API; `data` is its text.
    void publish(const QByteArray &event,
                 const QByteArray &channel,
                 const QByteArray &data,
                 const QByteArray &exceptSocketId = {});
    // The body of a 200; `path` is what follows "/apps/1/".
    QByteArray get(const QByteArray &path, const QByteArray &query = {});
    void terminate(const QByteArray &userId);

    // Of a channel of the app, in the engine itself.
    bool exists(const QByteArray &channel);
    int subscribers(const QByteArray &channel);

    RunningEngine engine;

private:
    int inChannel(const QByteArray &channel); // -1: there is none

    server::App m_app;
    HttpClient m_http;
    std::vector<std::unique_ptr<PusherClient>> m_clients;
};

// `<key>:<signature>` for a subscription of that client.
QByteArray channelAuthOf(const server::App &app,
                         const PusherClient &client,
                         const QByteArray &channel,
                         const QByteArray &channelData = {});

} // namespace test
