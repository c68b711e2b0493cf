// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/protocol/resident.h"

#include "server/base/json.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace test {

using namespace server;

namespace {

QJsonObject objectOf(const QByteArray &text)
{
    return QJsonDocument::fromJson(text).object();
}

QByteArray bytes(const QJsonValue &value)
{
    return value.toString().toUtf8();
}

} // namespace

QByteArray tenantOf(const QByteArray &channel)
{
    const QByteArray word = "tenant.";
    const qsizetype at = channel.indexOf(word);
    if (at < 0)
        return {};
    const QByteArray rest = channel.sliced(at + word.size());
    return rest.first(rest.indexOf('.') < 0 ? rest.size() : rest.indexOf('.'));
}

Resident::Resident(int id, const QByteArray &tenant, Gossip &gossip)
    : m_id(id)
    , m_tenant(tenant)
    , m_gossip(gossip)
{
    connect(&m_socket, &QWebSocket::textMessageReceived, this, &Resident::receive);
}

Resident::~Resident()
{
    m_socket.disconnect(this);
    m_socket.abort();
}

void Resident::open(const App &app, quint16 port)
{
    m_socket.open(QUrl(QStringLiteral("ws://127.0.0.1:%1/app/%2?protocol=7&client=js")
                           .arg(port)
                           .arg(QString::fromUtf8(app.key))));
}

void Resident::subscribe(const QByteArray &channel, const QByteArray &grant, bool isOurs)
{
    if (isOurs)
        m_granted.insert(channel);
    QByteArray text = R"({"event":"pusher:subscribe","data":{"channel":)" + json::quoted(channel);
    const QJsonObject answer = objectOf(grant);
    for (const auto *name : {"auth", "channel_data"}) {
        if (answer.contains(QLatin1String(name)))
            text += QByteArray(",\"") + name +
                    "\":" + json::quoted(bytes(answer.value(QLatin1String(name))));
    }
    m_socket.sendTextMessage(QString::fromUtf8(text + "}}"));
}

void Resident::unsubscribe(const QByteArray &channel)
{
    m_channels.remove(channel);
    m_members.remove(channel);
    m_socket.sendTextMessage(QString::fromUtf8(
        R"({"event":"pusher:unsubscribe","data":{"channel":)" + json::quoted(channel) + "}}"));
}

void Resident::whisper(const QByteArray &channel)
{
    m_socket.sendTextMessage(QString::fromUtf8(R"({"event":"client-typing","channel":)" +
                                               json::quoted(channel) + R"(,"data":{"tenant":")" +
                                               m_tenant + "\"}}"));
}

void Resident::receive(const QString &text)
{
    const QJsonObject message = objectOf(text.toUtf8());
    const QByteArray event = bytes(message.value(u"event"));
    const QByteArray channel = bytes(message.value(u"channel"));
    const QJsonValue value = message.value(u"data");
    const QByteArray data =
        value.isString() ? bytes(value) : QJsonDocument(value.toObject()).toJson();
    if (event == "pusher:connection_established") {
        m_socketId = bytes(objectOf(data).value(u"socket_id"));
    } else if (event == "pusher_internal:subscription_succeeded") {
        joined(channel, data);
    } else if (event == "pusher_internal:member_added") {
        const QJsonObject member = objectOf(data);
        meet(channel,
             bytes(member.value(u"user_id")),
             bytes(member.value(u"user_info").toObject().value(u"name")));
    } else if (event == "pusher_internal:member_removed") {
        if (m_channels.contains(channel) &&
            !m_members[channel].remove(bytes(objectOf(data).value(u"user_id"))))
            complain(channel, "somebody left who was not there: " + data);
    } else if (event == "pusher:error" || event == "pusher:subscription_error") {
        ++m_gossip.refusals;
    } else if (!channel.isEmpty() && event != "pusher:cache_miss") {
        hear(channel, event, data);
    }
}

void Resident::joined(const QByteArray &channel, const QByteArray &data)
{
    ++m_gossip.joined;
    if (!isForUs(channel))
        complain(channel, "it is on");
    m_channels.insert(channel);
    m_members.remove(channel);
    const QJsonObject members =
        objectOf(data).value(u"presence").toObject().value(u"hash").toObject();
    for (auto it = members.begin(); it != members.end(); ++it)
        meet(channel, it.key().toUtf8(), bytes(it.value().toObject().value(u"name")));
}

void Resident::meet(const QByteArray &channel, const QByteArray &userId, const QByteArray &name)
{
    ++m_gossip.members;
    m_members[channel].insert(userId);
    if (!isForUs(channel) || name != tenantOf(channel) + "/u" + userId)
        complain(channel, "it meets the user " + userId + ", " + name);
}

void Resident::hear(const QByteArray &channel, const QByteArray &event, const QByteArray &data)
{
    event == "client-typing" ? ++m_gossip.whispers : ++m_gossip.events;
    m_rolls += event == "roll";
    const QJsonObject mark = objectOf(data);
    const bool isOurs = mark.contains(u"user")
                            ? bytes(mark.value(u"user")) == QByteArray::number(m_id)
                            : bytes(mark.value(u"tenant")) == m_tenant;
    if (!isForUs(channel) || !isOurs)
        complain(channel, "it hears " + event + ' ' + data);
}

void Resident::complain(const QByteArray &channel, const QByteArray &what)
{
    m_gossip.wrong.append(QStringLiteral("user %1 of tenant %2 on %3: %4")
                              .arg(QString::number(m_id),
                                   QString::fromUtf8(m_tenant),
                                   QString::fromUtf8(channel),
                                   QString::fromUtf8(what)));
}

bool Resident::isForUs(const QByteArray &channel) const
{
    const bool isTheirs =
        tenantOf(channel) == m_tenant || channel == "private-user." + QByteArray::number(m_id);
    return isTheirs && m_granted.contains(channel);
}

} // namespace test
