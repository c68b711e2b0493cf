// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/client/authorizer.h"

#include "server/base/json.h"
#include "server/client/secretbox.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPointer>
#include <QUrlQuery>

namespace server::client {

namespace {

Refusal refusal(const QString &reason, int status = 0)
{
    return {QStringLiteral("AuthError"), reason, status};
}

QString askedFor(const AuthRequest &request)
{
    return request.channel.isEmpty() ? QStringLiteral("the user") : request.channel;
}

// A form: QUrlQuery leaves "+" alone, which a form reads as a space.
QByteArray formOf(const AuthRequest &request)
{
    QByteArray form = "socket_id=" + request.socketId.toPercentEncoding();
    if (!request.channel.isEmpty())
        form += "&channel_name=" + request.channel.toUtf8().toPercentEncoding();
    return form;
}

} // namespace

AuthResult authAnswer(int status, const QByteArray &body, const QString &asked)
{
    if (status < 200 || status >= 300)
        return refusal(QStringLiteral("the authorization of %1 was answered with HTTP %2")
                           .arg(asked)
                           .arg(status),
                       status);
    const auto object = json::parseObject(body);
    const auto auth = object ? json::findString(*object, "auth") : std::nullopt;
    if (!auth || auth->isEmpty())
        return refusal(QStringLiteral("the authorization of %1 was answered without \"auth\": %2")
                           .arg(asked, QString::fromUtf8(body.first(qMin(body.size(), 100)))),
                       status);
    AuthAnswer answer{*auth, {}, {}};
    for (const QByteArrayView key : {QByteArrayView("channel_data"), QByteArrayView("user_data")}) {
        if (const auto data = json::findString(*object, key))
            answer.data = *data;
    }
    if (const auto secret = json::findString(*object, "shared_secret")) {
        answer.sharedSecret = QByteArray::fromBase64(*secret);
        if (answer.sharedSecret.size() != SharedSecretBytes)
            return refusal(QStringLiteral("the shared_secret of %1 has %2 bytes, not %3")
                               .arg(asked)
                               .arg(answer.sharedSecret.size())
                               .arg(SharedSecretBytes),
                           status);
    }
    return answer;
}

Authorizer::Authorizer(Authorization authorization, QObject *parent)
    : QObject(parent)
    , m_authorization(std::move(authorization))
{}

// Replies go before the manager that made them.
Authorizer::~Authorizer()
{
    qDeleteAll(findChildren<QNetworkReply *>());
}

void Authorizer::ask(const AuthRequest &request, QObject *guard, AuthReply reply)
{
    const auto guarded =
        [alive = QPointer(this), guard = QPointer(guard), reply](const AuthResult &result) {
            if (alive && guard)
                reply(result);
        };
    const bool isUser = request.channel.isEmpty();
    const QUrl endpoint = isUser ? m_authorization.userEndpoint : m_authorization.endpoint;
    if (const auto function = m_authorization.function)
        function(request, guarded);
    else if (endpoint.isEmpty())
        guarded(refusal(
            QStringLiteral("%1 needs an authorization, and authorization.%2 is not set")
                .arg(askedFor(request),
                     isUser ? QStringLiteral("userEndpoint") : QStringLiteral("endpoint"))));
    else
        post(endpoint, request, guarded);
}

void Authorizer::post(const QUrl &endpoint, const AuthRequest &request, AuthReply reply)
{
    if (!m_network)
        m_network = new QNetworkAccessManager(this);
    QNetworkRequest post(endpoint);
    post.setHeader(QNetworkRequest::ContentTypeHeader,
                   QByteArrayLiteral("application/x-www-form-urlencoded"));
    post.setRawHeader("Accept", "application/json");
    if (!m_authorization.token.isEmpty())
        post.setRawHeader("Authorization", "Bearer " + m_authorization.token);
    for (const auto &[name, value] : m_authorization.headers)
        post.setRawHeader(name, value);
    post.setTransferTimeout(m_authorization.timeoutMs);
    // A redirect leads to a page to log in, never to a signature.
    post.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                      QNetworkRequest::ManualRedirectPolicy);
    QNetworkReply *const answer = m_network->post(post, formOf(request));
    answer->setParent(this);
    connect(answer, &QNetworkReply::downloadProgress, answer, [answer](qint64 received) {
        if (received > MaxAnswerBytes)
            QMetaObject::invokeMethod(answer, &QNetworkReply::abort, Qt::QueuedConnection);
    });
    // Queued: whoever is answered may destroy all of this.
    connect(
        answer,
        &QNetworkReply::finished,
        this,
        [answer, reply, asked = askedFor(request)] {
            answer->deleteLater();
            const int status = answer->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
            if (status == 0 || answer->error() == QNetworkReply::OperationCanceledError)
                reply(refusal(QStringLiteral("the authorization of %1 failed: %2")
                                  .arg(asked, answer->errorString())));
            else
                reply(authAnswer(status, answer->readAll(), asked));
        },
        Qt::QueuedConnection);
}

} // namespace server::client
