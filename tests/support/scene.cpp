// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scene.h"

#include "server/auth/channelauth.h"
#include "server/base/json.h"
#include "server/protocol/channelname.h"

#include <QDeadlineTimer>
#include <QTest>
#include <QThread>

namespace test {

using namespace server;

namespace {

void expect(bool holds, const char *what, const QByteArray &of)
{
    if (!holds)
        QTest::qFail(QByteArray(what + (": " + of)).constData(), __FILE__, __LINE__);
}

} // namespace

Scene::Scene(const App &app)
    : engine(RunningEngine::config(app))
    , m_app(app)
    , m_http(app, engine.port())
{
    expect(engine.isListening(), "the engine does not listen", {});
}

// A stop that meets clients stays for a last call; here they go first.
Scene::~Scene()
{
    m_clients.clear();
    const QDeadlineTimer deadline(PusherClient::WaitMs);
    while (engine.gauges().open > 0 && !deadline.hasExpired())
        QThread::yieldCurrentThread();
}

PusherClient &Scene::connect()
{
    return connectTo(m_app);
}

PusherClient &Scene::connectTo(const App &app)
{
    m_clients.push_back(std::make_unique<PusherClient>(app));
    PusherClient &client = *m_clients.back();
    expect(client.connectTo(engine.port()), "not greeted", app.key);
    return client;
}

PusherClient &Scene::on(const QByteArray &channel, const QByteArray &channelData)
{
    PusherClient &client = connect();
    expect(client.subscribe(channel, channelData), "not subscribed", channel);
    heard(client);
    return client;
}

QByteArrayList Scene::heard(PusherClient &client)
{
    // First everybody, so that what they sent has been acted on; then the client once more, since
    // an answer of the server comes after all that it sent there before.
    for (const auto &each : m_clients) {
        if (each->isOpen())
            expect(each->settle() || each->isClosed(), "no pong", each->socketId());
    }
    expect(client.settle(), "no pong", client.socketId());
    QByteArrayList texts;
    const QList<PusherMessage> messages = client.take();
    for (const PusherMessage &message : messages)
        texts.append(message.text);
    return texts;
}

QByteArrayList
Scene::subscribeWith(PusherClient &client, const QByteArray &channel, const QByteArray &rawMembers)
{
    client.send(R"({"event":"pusher:subscribe","data":{"channel":)" + json::quoted(channel) +
                rawMembers + "}}");
    return heard(client);
}

QByteArrayList
Scene::subscribe(PusherClient &client, const QByteArray &channel, const QByteArray &channelData)
{
    QByteArray members;
    if (classifyChannel(channel).isGuarded())
        members += ",\"auth\":" + json::quoted(channelAuthOf(m_app, client, channel, channelData));
    if (!channelData.isEmpty())
        members += ",\"channel_data\":" + json::quoted(channelData);
    return subscribeWith(client, channel, members);
}

QByteArrayList Scene::signIn(PusherClient &client, const QByteArray &userData)
{
    const QByteArray auth =
        m_app.key + ':' + Signer(m_app.secret).sign(client.socketId() + "::user::" + userData);
    client.send(R"({"event":"pusher:signin","data":{"auth":)" + json::quoted(auth) +
                R"(,"user_data":)" + json::quoted(userData) + "}}");
    return heard(client);
}

void Scene::publish(const QByteArray &event,
                    const QByteArray &channel,
                    const QByteArray &data,
                    const QByteArray &exceptSocketId)
{
    QByteArray body = "{\"name\":" + json::quoted(event) + ",\"channel\":" + json::quoted(channel) +
                      ",\"data\":" + json::quoted(data);
    if (!exceptSocketId.isEmpty())
        body += ",\"socket_id\":" + json::quoted(exceptSocketId);
    const HttpAnswer answer = m_http.post("/apps/" + m_app.id + "/events", body + '}');
    expect(answer.status == 200, "not published", answer.body);
}

QByteArray Scene::get(const QByteArray &path, const QByteArray &query)
{
    HttpOptions options;
    options.query = query;
    const HttpAnswer answer = m_http.get("/apps/" + m_app.id + '/' + path, options);
    expect(answer.status == 200, "not answered", answer.body);
    return answer.body;
}

void Scene::terminate(const QByteArray &userId)
{
    const HttpAnswer answer =
        m_http.post("/apps/" + m_app.id + "/users/" + userId + "/terminate_connections", "{}");
    expect(answer.status == 200, "not terminated", answer.body);
}

bool Scene::exists(const QByteArray &channel)
{
    return inChannel(channel) >= 0;
}

int Scene::subscribers(const QByteArray &channel)
{
    return qMax(0, inChannel(channel));
}

int Scene::inChannel(const QByteArray &channel)
{
    return engine.ask<int>([&](Engine &e) {
        const Channel *known = e.apps().byId(m_app.id)->channels.find(channel);
        return known ? int(known->subscriberCount()) : -1;
    });
}

QByteArray channelAuthOf(const App &app,
                         const PusherClient &client,
                         const QByteArray &channel,
                         const QByteArray &channelData)
{
    return channelAuth(
        SigningKey{app.key, Signer(app.secret)}, client.socketId(), channel, channelData);
}

} // namespace test
