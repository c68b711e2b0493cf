// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/client/client.h"

#include "server/base/json.h"
#include "server/protocol/channelname.h"

#include <QNetworkRequest>

namespace server::client {

namespace {

const QString PrivatePrefix = QStringLiteral("private-");
const QString EncryptedPrefix = QStringLiteral("private-encrypted-");
const QString PresencePrefix = QStringLiteral("presence-");

bool isOfUser(const QString &fullName)
{
    return !serverToUserId(fullName.toUtf8()).isEmpty();
}

void subscribeSoon(Channel *channel)
{
    QMetaObject::invokeMethod(channel, &Channel::subscribe, Qt::QueuedConnection);
}

} // namespace

Client::Client(Options options, QObject *parent)
    : QObject(parent)
    , m_connection(options, this)
    , m_authorizer(options.authorization, this)
    , m_resubscribing(this)
{
    m_resubscribing.setSingleShot(true);
    connect(&m_resubscribing, &QTimer::timeout, this, &Client::finishReconnect);
    connect(&m_connection, &Connection::stateChanged, this, &Client::stateChanged);
    connect(&m_connection, &Connection::greeted, this, &Client::greeted);
    connect(&m_connection, &Connection::lost, this, &Client::lost);
    connect(&m_connection, &Connection::received, this, &Client::route);
    connect(&m_connection, &Connection::errorReceived, this, &Client::errorReceived);
    connect(&m_connection, &Connection::retryScheduled, this, &Client::retryScheduled);
}

Client::~Client() = default;

void Client::open()
{
    m_connection.open();
}

void Client::close()
{
    m_connection.close();
}

void Client::toOthers(QNetworkRequest &request) const
{
    if (!socketId().isEmpty())
        request.setRawHeader("X-Socket-ID", socketId());
}

Channel &Client::channel(const QString &name)
{
    return obtain(name);
}

Channel &Client::privateChannel(const QString &name)
{
    return obtain(PrivatePrefix + name);
}

Channel &Client::encryptedPrivateChannel(const QString &name)
{
    return obtain(EncryptedPrefix + name);
}

PresenceChannel &Client::join(const QString &name)
{
    return static_cast<PresenceChannel &>(obtain(PresencePrefix + name));
}

Channel *Client::find(const QString &fullName) const
{
    const auto found = m_channels.find(fullName);
    return found == m_channels.end() ? nullptr : found->second.get();
}

// Subscribes in the next turn, when the caller has said what it listens to.
Channel &Client::obtain(const QString &fullName)
{
    std::unique_ptr<Channel> &channel = m_channels[fullName];
    if (channel)
        return *channel;
    if (classifyChannel(fullName.toUtf8()).isPresence())
        channel = std::make_unique<PresenceChannel>(fullName, m_connection, m_authorizer, this);
    else
        channel = std::make_unique<Channel>(fullName, m_connection, m_authorizer, this);
    connect(channel.get(), &Channel::answered, this, [this, fullName] { answeredFor(fullName); });
    if (!isOfUser(fullName) || !m_userId.isEmpty())
        subscribeSoon(channel.get());
    return *channel;
}

void Client::leave(const QString &name)
{
    for (const QString &prefix : {QString(), PrivatePrefix, EncryptedPrefix, PresencePrefix})
        leaveChannel(prefix + name);
}

void Client::leaveChannel(const QString &fullName)
{
    const auto found = m_channels.find(fullName);
    if (found == m_channels.end())
        return;
    const std::unique_ptr<Channel> channel = std::move(found->second);
    m_channels.erase(found);
    channel->unsubscribe();
    answeredFor(fullName);
}

void Client::signin()
{
    m_wantsSignin = true;
    QMetaObject::invokeMethod(this, &Client::requestSignin, Qt::QueuedConnection);
}

void Client::greeted()
{
    if (m_missedSince.isValid())
        m_resubscribing.start(m_connection.options().resubscribeTimeoutMs);
    m_unanswered.clear();
    for (const auto &[name, channel] : m_channels) {
        if (isOfUser(name))
            continue;
        m_unanswered.insert(name);
        subscribeSoon(channel.get());
    }
    if (m_wantsSignin)
        QMetaObject::invokeMethod(this, &Client::requestSignin, Qt::QueuedConnection);
    if (m_missedSince.isValid() && m_unanswered.isEmpty())
        m_resubscribing.start(0);
    emit connected();
}

void Client::lost(int closeCode, const QString &reason)
{
    if (!m_missedSince.isValid())
        m_missedSince = m_connection.heardAt();
    m_resubscribing.stop();
    m_userId.clear();
    for (const auto &[name, channel] : m_channels)
        channel->disconnected();
    emit connectionLost(closeCode, reason);
}

void Client::route(const Event &event)
{
    const QPointer<Client> self(this);
    if (event.channel.isEmpty() && event.name == u"pusher:signin_success")
        takeSignin(event);
    else if (Channel *const channel = find(event.channel))
        channel->take(event);
    if (self && !event.name.startsWith(u"pusher_internal:"))
        emit received(event);
}

void Client::requestSignin()
{
    const QByteArray id = socketId();
    if (id.isEmpty() || !m_userId.isEmpty())
        return;
    m_authorizer.ask({id, {}}, this, [this, id](const AuthResult &result) {
        if (id != socketId())
            return;
        if (const auto *refusal = std::get_if<Refusal>(&result)) {
            emit signinRefused(*refusal);
            return;
        }
        const auto &answer = std::get<AuthAnswer>(result);
        m_connection.send(
            "{\"event\":\"pusher:signin\",\"data\":{\"auth\":" + json::quoted(answer.auth) +
            ",\"user_data\":" + json::quoted(answer.data) + "}}");
    });
}

void Client::takeSignin(const Event &event)
{
    const auto data = json::parseObject(event.rawData);
    const auto userData = data ? json::findString(*data, "user_data") : std::nullopt;
    const auto user = userData ? json::parseObject(*userData) : std::nullopt;
    const QByteArray id =
        user ? json::findString(*user, "id").value_or(QByteArray()) : QByteArray();
    if (id.isEmpty()) {
        emit signinRefused(
            {QStringLiteral("AuthError"),
             QStringLiteral("the server's answer to the sign-in has no id of a user"),
             0});
        return;
    }
    m_userId = QString::fromUtf8(id);
    subscribeSoon(&obtain(QString::fromUtf8(serverToUserChannel(id))));
    emit signedIn(QString(m_userId));
}

void Client::answeredFor(const QString &fullName)
{
    m_unanswered.remove(fullName);
    if (m_resubscribing.isActive() && m_unanswered.isEmpty())
        m_resubscribing.start(0);
}

void Client::finishReconnect()
{
    m_resubscribing.stop();
    QStringList channels;
    for (const auto &[name, channel] : m_channels) {
        if (channel->isSubscribed())
            channels.append(name);
    }
    emit reconnected(std::exchange(m_missedSince, {}), channels);
}

} // namespace server::client
