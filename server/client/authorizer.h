// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/client/options.h"

#include <QObject>

class QNetworkAccessManager;
class QNetworkReply;

namespace server::client {

// Gets subscriptions and sign-ins signed, over HTTP as Laravel Echo does, or by the caller's own
// function (PROTOCOL.md 1.9, 2.3). In the thread of its Client.
class Authorizer final : public QObject
{
    Q_OBJECT

public:
    explicit Authorizer(Authorization authorization, QObject *parent = nullptr);
    ~Authorizer() override;

    void setToken(const QByteArray &token) { m_authorization.token = token; }
    // For all requests from here on; must outlive this. Without one, an own one is made with the
    // first request.
    void setNetwork(QNetworkAccessManager *network) { m_network = network; }

    // `reply` is called once, at once or later; not at all when `guard` has gone by then.
    void ask(const AuthRequest &request, QObject *guard, AuthReply reply);

    static constexpr qint64 MaxAnswerBytes = 1024 * 1024;

private:
    void post(const QUrl &endpoint, const AuthRequest &request, AuthReply reply);

    Authorization m_authorization;
    QNetworkAccessManager *m_network = nullptr;
};

// What an endpoint answered. `asked` is what for: a channel's name, or the user. Pure.
AuthResult authAnswer(int status, const QByteArray &body, const QString &asked);

} // namespace server::client
