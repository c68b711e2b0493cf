// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/rooms.h"

#include "server/base/json.h"

#include <QTimer>

namespace test {

using namespace server;

Rooms::Rooms(const App &app)
    : tenants(TenantMap::compile(TenantMap::defaultPatterns()).value())
{
    for (const App &one : {app, otherApp()}) {
        if (!apps.add(one))
            qFatal("The test's app was refused.");
    }
}

FakeClient Rooms::arrive(const QByteArray &key, const QByteArray &origin)
{
    FakeClient client;
    ClientIdentity identity;
    identity.origin = origin;
    identity.library = "js 8.6.0";
    connections.admit(apps.byKey(key), key, identity, client.transport());
    return client;
}

FakeClient Rooms::connect(const QByteArray &key)
{
    FakeClient client = arrive(key);
    client.take();
    return client;
}

FakeClient Rooms::on(const QByteArray &channel, const QByteArray &channelData)
{
    FakeClient client = connect();
    subscribe(client, channel, channelData);
    client.take();
    return client;
}

void Rooms::subscribe(FakeClient &client, const QByteArray &channel, const QByteArray &channelData)
{
    QByteArray members;
    if (classifyChannel(channel).isGuarded())
        members += ",\"auth\":" + json::quoted(auth(client, channel, channelData));
    if (!channelData.isEmpty())
        members += ",\"channel_data\":" + json::quoted(channelData);
    subscribeWith(client, channel, members);
}

void Rooms::subscribeWith(FakeClient &client,
                          const QByteArray &channel,
                          const QByteArray &rawMembers)
{
    client.send(R"({"event":"pusher:subscribe","data":{"channel":)" + json::quoted(channel) +
                rawMembers + "}}");
}

void Rooms::unsubscribe(FakeClient &client, const QByteArray &channel)
{
    client.send(R"({"event":"pusher:unsubscribe","data":{"channel":)" + json::quoted(channel) +
                "}}");
}

void Rooms::signIn(FakeClient &client, const QByteArray &userData)
{
    const QByteArray signature = Signer("secret1").sign(client.socketId() + "::user::" + userData);
    client.send(R"({"event":"pusher:signin","data":{"auth":"key1:)" + signature +
                R"(","user_data":)" + json::quoted(userData) + "}}");
}

QByteArray Rooms::auth(const FakeClient &client,
                       const QByteArray &channel,
                       const QByteArray &channelData) const
{
    return channelAuth(apps.byId("1")->signingKey(), client.socketId(), channel, channelData);
}

qsizetype Rooms::publish(const QByteArray &event,
                         const QByteArrayList &channels,
                         const QByteArray &data,
                         const QByteArray &exceptSocketId)
{
    const QByteArray rawData = json::quoted(data);
    const OutgoingEvent outgoing{
        event, channels, rawData, SocketId::parse(exceptSocketId).value_or(SocketId())};
    if (!publisher.check(app(), outgoing))
        qFatal("The test's event was refused.");
    qsizetype recipients = 0;
    for (const auto &entry : publisher.publish(app(), outgoing).channels)
        recipients += entry.recipients;
    return recipients;
}

void Rooms::pass(int seconds)
{
    auto *second = connections.findChild<QTimer *>();
    for (int i = 0; i < seconds; ++i) {
        clock.advance(1000);
        QMetaObject::invokeMethod(second, "timeout");
    }
}

QList<LogKind> Rooms::logged()
{
    QList<LogKind> kinds;
    const auto &entries = activity.journal().entries();
    for (quint64 seq = entries.firstSeq(); seq < entries.nextSeq(); ++seq)
        kinds.append(entries.at(seq).kind);
    return kinds;
}

QByteArray person(const QByteArray &id, const QByteArray &name)
{
    return R"({"user_id":)" + json::quoted(id) + R"(,"user_info":{"name":)" + json::quoted(name) +
           "}}";
}

} // namespace test
