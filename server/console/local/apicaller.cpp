// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/console/local/apicaller.h"

#include <QElapsedTimer>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>

namespace server {

// What lives in the thread.
class ApiCaller::Room final : public QObject
{
public:
    void post(const Call &call, const Then &then)
    {
        if (!m_network) {
            m_network = new QNetworkAccessManager(this);
            m_network->setProxy(QNetworkProxy::NoProxy);
        }
        QNetworkRequest request(call.url);
        request.setHeader(QNetworkRequest::ContentTypeHeader,
                          QByteArrayLiteral("application/json"));
        request.setRawHeader("Accept", "application/json");
        request.setTransferTimeout(TimeoutMs);
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                             QNetworkRequest::ManualRedirectPolicy);
        if (call.tls)
            request.setSslConfiguration(*call.tls);
        QElapsedTimer timer;
        timer.start();
        QNetworkReply *reply = m_network->post(request, call.body);
        connect(reply, &QNetworkReply::finished, this, [reply, timer, then] {
            reply->deleteLater();
            const qint32 status =
                reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
            if (status == 0)
                return then(Error{ErrorCode::Unavailable,
                                  QStringLiteral("The server's own port did not answer: %1.")
                                      .arg(reply->errorString())});
            then(Answer{status, reply->read(MostAnswerBytes), timer.nsecsElapsed() / 1000});
        });
    }

private:
    QNetworkAccessManager *m_network = nullptr;
};

ApiCaller::ApiCaller()
    : m_room(new Room)
{
    m_thread.setObjectName(QStringLiteral("apicalls"));
    m_room->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_room, &QObject::deleteLater);
    m_thread.start();
}

ApiCaller::~ApiCaller()
{
    m_thread.quit();
    m_thread.wait();
}

void ApiCaller::post(const Call &call, Then then)
{
    QMetaObject::invokeMethod(
        m_room,
        [room = m_room, call, then = std::move(then)] { room->post(call, then); },
        Qt::QueuedConnection);
}

} // namespace server
