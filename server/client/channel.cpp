// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/client/channel.h"

#include "server/base/json.h"
#include "server/client/authorizer.h"
#include "server/client/calls.h"
#include "server/client/connection.h"
#include "server/client/secretbox.h"
#include "server/protocol/channelname.h"

#include <algorithm>
#include <utility>

namespace server::client {

namespace {

constexpr qsizetype MostSealed = 100; // events that wait for another secret

const QString NotificationEvent =
    QStringLiteral(".Illuminate\\Notifications\\Events\\BroadcastNotificationCreated");

Refusal parseRefusal(const Event &event)
{
    Refusal refusal{QStringLiteral("Error"), QString::fromUtf8(event.rawData), 0};
    const auto object = json::parseObject(event.rawData);
    if (!object)
        return refusal;
    if (const auto type = json::findString(*object, "type"))
        refusal.type = QString::fromUtf8(*type);
    if (const auto reason = json::findString(*object, "error"))
        refusal.reason = QString::fromUtf8(*reason);
    if (const auto status = object->find("status"))
        refusal.status = int(json::integerOf(*status).value_or(0));
    return refusal;
}

} // namespace

Channel::Channel(const QString &name,
                 Connection &connection,
                 Authorizer &authorizer,
                 QObject *parent)
    : QObject(parent)
    , m_name(name)
    , m_connection(connection)
    , m_authorizer(authorizer)
{}

Channel &Channel::listen(const QString &event, QObject *context, Callback callback)
{
    return add(
        eventName(event, m_connection.options().eventNamespace), context, std::move(callback));
}

Channel &Channel::listenToAll(Callback callback)
{
    return add({}, nullptr, std::move(callback));
}

Channel &Channel::stopListening(const QString &event)
{
    const QString name = eventName(event, m_connection.options().eventNamespace);
    m_listeners.removeIf([&](const Listener &listener) { return listener.event == name; });
    return *this;
}

Channel &Channel::listenForWhisper(const QString &event, Callback callback)
{
    return add(QStringLiteral("client-") + event, nullptr, std::move(callback));
}

Channel &Channel::stopListeningForWhisper(const QString &event)
{
    return stopListening(QStringLiteral(".client-") + event);
}

Channel &Channel::notification(Callback callback)
{
    return listen(NotificationEvent, std::move(callback));
}

Channel &Channel::subscribed(std::function<void()> callback)
{
    m_subscribed.append(callback);
    if (isSubscribed())
        QMetaObject::invokeMethod(this, std::move(callback), Qt::QueuedConnection);
    return *this;
}

Channel &Channel::error(ErrorCallback callback)
{
    m_errors.append(std::move(callback));
    return *this;
}

Channel &Channel::add(const QString &event, QObject *context, Callback callback)
{
    m_listeners.append({event, context, context != nullptr, ++m_lastId, std::move(callback)});
    return *this;
}

bool Channel::whisper(const QString &event, QByteArrayView rawData)
{
    if (!isSubscribed() || classifyChannel(m_name.toUtf8()).encrypted || !json::parse(rawData))
        return false;
    return m_connection.send("{\"event\":" + json::quoted("client-" + event.toUtf8()) +
                             ",\"channel\":" + json::quoted(m_name.toUtf8()) +
                             ",\"data\":" + rawData.toByteArray() + '}');
}

void Channel::subscribe()
{
    if (m_step == Step::Idle || m_step == Step::Refused)
        authorize();
}

void Channel::authorize()
{
    const QByteArray socketId = m_connection.socketId();
    if (socketId.isEmpty())
        return;
    m_step = Step::Authorizing;
    if (classifyChannel(m_name.toUtf8()).isGuarded())
        m_authorizer.ask({socketId, m_name}, this, [this, socketId](const AuthResult &result) {
            authorized(socketId, result);
        });
    else
        ask({});
}

// An answer for a connection that has ended is of no use: the next one asks again.
void Channel::authorized(const QByteArray &socketId, const AuthResult &result)
{
    if (m_step != Step::Authorizing || socketId != m_connection.socketId())
        return;
    if (const auto *refusal = std::get_if<Refusal>(&result)) {
        refuse(*refusal);
        return;
    }
    const auto &answer = std::get<AuthAnswer>(result);
    if (classifyChannel(m_name.toUtf8()).encrypted && answer.sharedSecret.isEmpty())
        refuse({QStringLiteral("AuthError"),
                QStringLiteral("the authorization of %1 has no shared_secret").arg(m_name),
                0});
    else
        ask(answer);
}

void Channel::ask(const AuthAnswer &answer)
{
    m_step = Step::Asked;
    m_channelData = answer.data;
    m_sharedSecret = answer.sharedSecret;
    QByteArray data = "{\"auth\":" + json::quoted(answer.auth);
    if (!answer.data.isEmpty())
        data += ",\"channel_data\":" + json::quoted(answer.data);
    data += ",\"channel\":" + json::quoted(m_name.toUtf8()) + '}';
    if (!m_connection.send("{\"event\":\"pusher:subscribe\",\"data\":" + data + '}'))
        refuse({QStringLiteral("SendError"),
                QStringLiteral("more than %1 bytes wait for the server (maxQueuedBytes)")
                    .arg(m_connection.options().maxQueuedBytes),
                0});
}

void Channel::unsubscribe()
{
    const bool isKnown = m_step == Step::Asked || m_step == Step::Subscribed;
    m_step = Step::Idle;
    if (isKnown)
        m_connection.send("{\"event\":\"pusher:unsubscribe\",\"data\":{\"channel\":" +
                          json::quoted(m_name.toUtf8()) + "}}");
}

void Channel::disconnected()
{
    m_step = Step::Idle;
    m_sealed.clear();
}

void Channel::take(const Event &event)
{
    if (event.name == u"pusher_internal:subscription_succeeded") {
        succeed(event);
    } else if (event.name == u"pusher:subscription_error") {
        refuse(parseRefusal(event));
    } else if (event.name == u"pusher_internal:subscription_count") {
        Event renamed = event;
        renamed.name = QStringLiteral("pusher:subscription_count");
        dispatch(renamed);
    } else if (event.name.startsWith(u"pusher_internal:")) {
        takeInternal(event);
    } else if (!event.name.startsWith(u"pusher:") && classifyChannel(m_name.toUtf8()).encrypted) {
        dispatchSealed(event);
    } else {
        dispatch(event);
    }
}

void Channel::takeInternal(const Event &) {}

void Channel::joined(const Event &, const QByteArray &) {}

void Channel::succeed(const Event &event)
{
    if (m_step != Step::Asked)
        return;
    m_step = Step::Subscribed;
    joined(event, m_channelData);
    const QPointer<Channel> self(this);
    const QList<Event> sealed = std::exchange(m_sealed, {});
    if (!callAll(this, m_subscribed))
        return;
    for (const Event &late : sealed) {
        if (const auto opened = openedEvent(late))
            dispatch(*opened);
        else
            callAll(this, m_errors, unreadable(late));
        if (!self)
            return;
    }
    emit answered();
}

void Channel::refuse(const Refusal &refusal)
{
    m_step = Step::Refused;
    m_sealed.clear();
    if (callAll(this, m_errors, refusal))
        emit answered();
}

void Channel::dispatch(const Event &event)
{
    const QPointer<Channel> self(this);
    m_listeners.removeIf([](const Listener &l) { return l.hasContext && !l.context; });
    const QList<Listener> listeners = m_listeners;
    for (const Listener &listener : listeners) {
        if (!listener.event.isEmpty() && listener.event != event.name)
            continue;
        // One before it may have ended it, or its context.
        const bool isThere =
            std::any_of(m_listeners.cbegin(), m_listeners.cend(), [&](const Listener &other) {
                return other.id == listener.id;
            });
        if (!isThere || (listener.hasContext && !listener.context))
            continue;
        listener.callback(event);
        if (!self)
            return;
    }
}

// A payload that the secret does not open was made with another one: the authorization is asked
// again, once, and the subscription with it.
void Channel::dispatchSealed(const Event &event)
{
    if (const auto opened = openedEvent(event)) {
        dispatch(*opened);
        return;
    }
    if (m_sealed.size() >= MostSealed) {
        callAll(this, m_errors, unreadable(event));
        return;
    }
    m_sealed.append(event);
    if (m_step == Step::Subscribed)
        authorize();
}

std::optional<Event> Channel::openedEvent(const Event &event) const
{
    const auto opened = openSecretBox(event.rawData, m_sharedSecret);
    if (!opened)
        return std::nullopt;
    Event plain = event;
    plain.rawData = json::parse(*opened) ? *opened : json::quoted(*opened);
    return plain;
}

Refusal Channel::unreadable(const Event &event) const
{
    return {QStringLiteral("DecryptionError"),
            QStringLiteral("event \"%1\" on %2 cannot be opened with the shared_secret")
                .arg(event.name, m_name),
            0};
}

} // namespace server::client
