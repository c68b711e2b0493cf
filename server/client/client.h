// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/client/authorizer.h"
#include "server/client/connection.h"
#include "server/client/presencechannel.h"

#include <QObject>
#include <QSet>
#include <QTimer>

#include <map>
#include <memory>

class QNetworkRequest;

namespace server::client {

// A Pusher client in the manner of Laravel Echo: connects to Belfry, Reverb or any other server of
// the protocol, keeps its channels subscribed through reconnects, and tells who listens. All in one
// thread, with an event loop: the one it is made in, or moved to before open(). Any signal or
// callback may destroy it.
class Client final : public QObject
{
    Q_OBJECT

public:
    explicit Client(Options options, QObject *parent = nullptr);
    ~Client() override;

    // Connects, and comes back by itself until close(), a refusal for good, or the last retry.
    void open();
    void close();
    State state() const { return m_connection.state(); }
    // Why it is not connected, or was not the last time: a sentence for a person.
    const QString &failure() const { return m_connection.failure(); }
    // Of this connection, another after each reconnect; empty unless connected.
    const QByteArray &socketId() const { return m_connection.socketId(); }
    // Makes the application leave this client out of what the request broadcasts: X-Socket-ID, for
    // Laravel's broadcast(…)->toOthers().
    void toOthers(QNetworkRequest &request) const;

    // The channel of that name, made and subscribed when there is none; it lives until it is left.
    // `name` is without its prefix in all but the first: join("room.1") is "presence-room.1".
    Channel &channel(const QString &name);
    Channel &privateChannel(const QString &name);
    Channel &encryptedPrivateChannel(const QString &name);
    PresenceChannel &join(const QString &name);
    // By its whole name; null when there is none.
    Channel *find(const QString &fullName) const;
    // Unsubscribes and ends what listens: all four kinds of that name, or exactly the one.
    void leave(const QString &name);
    void leaveChannel(const QString &fullName);

    // Signs the user in by Authorization::userEndpoint or function, on this connection and each
    // that follows. `signedIn` tells; then channel("#server-to-user-<id>") is subscribed.
    void signin();
    const QString &userId() const { return m_userId; } // empty unless signed in

    // For authorizations from here on.
    void setToken(const QByteArray &token) { m_authorizer.setToken(token); }
    // Shares a network manager, which costs a thread; it must outlive this. Else an own one is made
    // with the first authorization over HTTP.
    void setNetwork(QNetworkAccessManager *network) { m_authorizer.setNetwork(network); }

signals:
    void stateChanged(server::client::State state, server::client::State previous);
    void connected();
    // After it was connected; with the code of the Close frame, or one that stands for what
    // happened (protocol/closecode.h).
    void connectionLost(int closeCode, const QString &reason);
    void retryScheduled(int delayMs);
    // Connected once more, and every channel has been answered for, or resubscribeTimeoutMs is
    // over. Nothing had been heard since `missedSince` (UTC, by this machine's clock): what was
    // published from then on can be fetched from the application's /api/events/since; events may
    // come twice. `channels` are those subscribed.
    void reconnected(const QDateTime &missedSince, const QStringList &channels);
    // Every event, after its channel's listeners; without the protocol's internal ones.
    void received(const server::client::Event &event);
    // A pusher:error (PROTOCOL.md 1.6), an attempt that failed, or code 0 for what is no message.
    void errorReceived(int code, const QString &message);
    void signedIn(const QString &userId);
    void signinRefused(const server::client::Refusal &refusal);

private:
    Channel &obtain(const QString &fullName);
    void greeted();
    void lost(int closeCode, const QString &reason);
    void route(const Event &event);
    void requestSignin();
    void takeSignin(const Event &event);
    void answeredFor(const QString &fullName);
    void finishReconnect();

    Connection m_connection;
    Authorizer m_authorizer;
    std::map<QString, std::unique_ptr<Channel>> m_channels; // by their whole name
    bool m_wantsSignin = false;
    QString m_userId;
    QDateTime m_missedSince; // invalid: nothing was missed
    QSet<QString> m_unanswered;
    QTimer m_resubscribing; // runs from a reconnect until all channels are answered for
};

} // namespace server::client
