// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/client/event.h"
#include "server/client/options.h"

#include <QObject>
#include <QPointer>

#include <functional>

namespace server::client {

class Authorizer;
class Connection;

// One channel as a client sees it: who listens to which event, and whether it is subscribed. Made
// by Client and gone after Client::leave(). Subscribes by itself whenever the client is connected.
// Callbacks run in the client's thread and may do anything, destroying the client included.
class Channel : public QObject
{
    Q_OBJECT

public:
    using Callback = std::function<void(const Event &)>;
    using ErrorCallback = std::function<void(const Refusal &)>;

    Channel(const QString &name,
            Connection &connection,
            Authorizer &authorizer,
            QObject *parent = nullptr);

    const QString &name() const { return m_name; } // with its prefix: "private-orders.7"
    bool isSubscribed() const { return m_step == Step::Subscribed; }

    // Calls back for each such event, as often as it was asked to. "OrderShipped" stands for
    // "App\Events\OrderShipped" (Options::eventNamespace); ".order.shipped", with a dot in front,
    // is the name itself, as broadcastAs() gives it.
    Channel &listen(const QString &event, Callback callback)
    {
        return listen(event, nullptr, std::move(callback));
    }
    // Until `context` has gone; it lives in the same thread.
    Channel &listen(const QString &event, QObject *context, Callback callback);
    // Every event of the channel, whatever its name; whispers included.
    Channel &listenToAll(Callback callback);
    Channel &stopListening(const QString &event);
    // What other clients of the channel say with whisper(event, …).
    Channel &listenForWhisper(const QString &event, Callback callback);
    Channel &stopListeningForWhisper(const QString &event);
    // Laravel's notifications of a user, on "App.Models.User.<id>".
    Channel &notification(Callback callback);
    // After each subscription, the first and those after a reconnect; at once when it is
    // subscribed.
    Channel &subscribed(std::function<void()> callback);
    // When it was refused: by the authorization, or by the server. subscribe() tries again.
    Channel &error(ErrorCallback callback);

    // Says `rawData`, which is JSON, to the other clients of the channel. False when it was not
    // sent: not subscribed, an encrypted channel, no JSON, or too much waits for the server.
    bool whisper(const QString &event, QByteArrayView rawData = "{}");

    // Begins anew after a refusal. Nothing happens while there is no connection.
    void subscribe();

signals:
    // The server or the authorization has answered: isSubscribed() says what.
    void answered();

protected:
    // The protocol's own events about others.
    virtual void takeInternal(const Event &event);
    // Before the callbacks hear of it. `channelData` is what was signed.
    virtual void joined(const Event &event, const QByteArray &channelData);

private:
    friend class Client;
    enum class Step { Idle, Authorizing, Asked, Subscribed, Refused };
    struct Listener
    {
        QString event;
        QPointer<QObject> context;
        bool hasContext;
        quint64 id;
        Callback callback;
    };

    // For Client: what the server sent to the channel; the connection has ended; leave it.
    void take(const Event &event);
    void disconnected();
    void unsubscribe();

    Channel &add(const QString &event, QObject *context, Callback callback);
    void authorize();
    void authorized(const QByteArray &socketId, const AuthResult &result);
    void ask(const AuthAnswer &answer);
    void succeed(const Event &event);
    void refuse(const Refusal &refusal);
    void dispatch(const Event &event);
    void dispatchSealed(const Event &event);
    std::optional<Event> openedEvent(const Event &event) const;
    Refusal unreadable(const Event &event) const;

    QString m_name;
    Connection &m_connection;
    Authorizer &m_authorizer;
    Step m_step = Step::Idle;
    QByteArray m_channelData;
    QByteArray m_sharedSecret;
    QList<Event> m_sealed; // came with a secret that is not known yet
    QList<Listener> m_listeners;
    QList<std::function<void()>> m_subscribed;
    QList<ErrorCallback> m_errors;
    quint64 m_lastId = 0;
};

} // namespace server::client
