// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/pusherclient.h"

#include "server/auth/channelauth.h"
#include "server/base/json.h"
#include "server/protocol/channelname.h"
#include "tests/support/waiting.h"

#include <QJsonDocument>
#include <QNetworkRequest>
#include <QSslConfiguration>
#include <QTcpSocket>
#include <QUrl>

#include <utility>

namespace test {

using namespace server;

namespace {

// What the JSON text stands for; the text itself when it is none.
QJsonValue parsed(const QString &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    if (document.isObject())
        return document.object();
    return text;
}

} // namespace

PusherClient::PusherClient(const App &app, QObject *parent)
    : QObject(parent)
    , m_app(app)
{
    connect(&m_socket, &QWebSocket::textMessageReceived, this, &PusherClient::receive);
    // Tests send small messages in a row; none of them is to wait for what came before.
    connect(&m_socket, &QWebSocket::connected, this, [this] {
        if (auto *tcp = m_socket.findChild<QTcpSocket *>())
            tcp->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    });
    connect(&m_socket, &QWebSocket::disconnected, this, [this] { m_closed = true; });
}

PusherClient::~PusherClient()
{
    m_socket.disconnect(this);
}

void PusherClient::trust(const QSslCertificate &certificate)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setCaCertificates({certificate});
    m_socket.setSslConfiguration(configuration);
    m_isSecure = true;
}

void PusherClient::open(quint16 port, const QString &origin, const QString &target)
{
    const QString path =
        target.isEmpty() ? QStringLiteral("/app/%1?protocol=7&client=js&version=8.6.0&flash=false")
                               .arg(QString::fromUtf8(m_app.key))
                         : target;
    QNetworkRequest request(QUrl(QStringLiteral("%1://127.0.0.1:%2%3")
                                     .arg(m_isSecure ? QStringLiteral("wss") : QStringLiteral("ws"))
                                     .arg(port)
                                     .arg(path)));
    if (!origin.isEmpty())
        request.setRawHeader("Origin", origin.toUtf8());
    m_socket.open(request);
}

bool PusherClient::connectTo(quint16 port)
{
    open(port);
    return next(QStringLiteral("pusher:connection_established")).has_value();
}

bool PusherClient::waitForClose()
{
    return waitUntil([this] { return m_closed; }, WaitMs);
}

std::optional<PusherMessage> PusherClient::next(const QString &event)
{
    const auto find = [&] {
        return std::find_if(m_messages.begin(), m_messages.end(), [&](const auto &message) {
            return message.event == event;
        });
    };
    const bool has = waitUntil([&] { return find() != m_messages.end() || m_closed; }, WaitMs);
    const auto it = find();
    if (!has || it == m_messages.end())
        return std::nullopt;
    PusherMessage message = std::move(*it);
    m_messages.erase(it);
    return message;
}

QList<PusherMessage> PusherClient::take()
{
    return std::exchange(m_messages, {});
}

bool PusherClient::settle()
{
    send(R"({"event":"pusher:ping","data":{}})");
    return next(QStringLiteral("pusher:pong")).has_value();
}

void PusherClient::send(const QByteArray &text)
{
    m_socket.sendTextMessage(QString::fromUtf8(text));
}

bool PusherClient::subscribe(const QByteArray &channel, const QByteArray &channelData)
{
    QByteArray members;
    if (classifyChannel(channel).isGuarded()) {
        const SigningKey key{m_app.key, Signer(m_app.secret)};
        members += ",\"auth\":" + json::quoted(channelAuth(key, m_socketId, channel, channelData));
    }
    if (!channelData.isEmpty())
        members += ",\"channel_data\":" + json::quoted(channelData);
    send(R"({"event":"pusher:subscribe","data":{"channel":)" + json::quoted(channel) + members +
         "}}");
    const QString succeeded = QStringLiteral("pusher_internal:subscription_succeeded");
    const bool answered = waitUntil(
        [&] {
            return m_closed ||
                   std::any_of(m_messages.cbegin(), m_messages.cend(), [&](const auto &m) {
                       return m.channel == QString::fromUtf8(channel) &&
                              (m.event == succeeded || m.event == u"pusher:subscription_error");
                   });
        },
        WaitMs);
    return answered && std::any_of(m_messages.cbegin(), m_messages.cend(), [&](const auto &m) {
               return m.channel == QString::fromUtf8(channel) && m.event == succeeded;
           });
}

void PusherClient::unsubscribe(const QByteArray &channel)
{
    send(R"({"event":"pusher:unsubscribe","data":{"channel":)" + json::quoted(channel) + "}}");
}

void PusherClient::close()
{
    m_socket.close();
}

void PusherClient::abort()
{
    m_socket.abort();
}

quint16 PusherClient::closeCode() const
{
    return static_cast<quint16>(m_socket.closeCode());
}

void PusherClient::receive(const QString &text)
{
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    PusherMessage message;
    message.text = text.toUtf8();
    message.event = object.value(u"event").toString();
    message.channel = object.value(u"channel").toString();
    const QJsonValue data = object.value(u"data");
    message.data = data.isString() ? parsed(data.toString()) : data;
    if (message.event == u"pusher:connection_established")
        m_socketId = message.data.toObject().value(u"socket_id").toString().toLatin1();
    m_messages.append(std::move(message));
}

} // namespace test
