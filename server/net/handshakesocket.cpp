// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/handshakesocket.h"

#include <QCoreApplication>
#include <QEvent>
#include <QHostAddress>
#include <QPointer>
#include <QWebSocket>

#include <algorithm>
#include <memory>

namespace server {

namespace {

// What the handshake needs, and nothing else: offers of subprotocols and extensions are not passed
// on, since frames are carried without them.
QByteArray normalizedHead(const HttpRequest &request)
{
    QByteArray head = "GET " + request.path;
    if (!request.query.isEmpty())
        head += '?' + request.query;
    head += " HTTP/1.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n";
    for (const auto &[name, value] : request.headers) {
        if (name == "host" || name == "origin" || name == "sec-websocket-key" ||
            name == "sec-websocket-version")
            head += name + ": " + value + "\r\n";
    }
    return head + "\r\n";
}

} // namespace

HandshakeSocket::HandshakeSocket(QByteArray head, const PeerAddress &peer)
    : m_head(std::move(head))
{
    setOpenMode(QIODevice::ReadWrite | QIODevice::Unbuffered);
    setSocketState(ConnectedState);
    setPeerAddress(QHostAddress(QString::fromLatin1(peer.ip)));
    setPeerPort(peer.port);
}

qint64 HandshakeSocket::bytesAvailable() const
{
    return m_head.size() - m_position + QIODevice::bytesAvailable();
}

void HandshakeSocket::close()
{
    setSocketState(UnconnectedState);
    QIODevice::close();
}

qint64 HandshakeSocket::readData(char *to, qint64 maxSize)
{
    const qint64 size = qMin<qint64>(maxSize, m_head.size() - m_position);
    std::copy_n(m_head.constData() + m_position, size, to);
    m_position += size;
    return size;
}

qint64 HandshakeSocket::readLineData(char *to, qint64 maxSize)
{
    return QIODevice::readLineData(to, maxSize);
}

qint64 HandshakeSocket::writeData(const char *from, qint64 size)
{
    m_answer.append(from, size);
    return size;
}

Handshake::Handshake()
    : m_server(QStringLiteral("Belfry"), QWebSocketServer::NonSecureMode)
{}

QByteArray Handshake::answer(const HttpRequest &head)
{
    const QPointer<HandshakeSocket> socket = new HandshakeSocket(normalizedHead(head), head.peer);
    m_server.handleConnection(socket);
    // The server looks at the head in a queued call to itself.
    QCoreApplication::sendPostedEvents(&m_server, QEvent::MetaCall);
    const std::unique_ptr<QWebSocket> webSocket(m_server.nextPendingConnection());
    QByteArray answer = socket ? socket->answer() : QByteArray();
    if (webSocket)
        webSocket->abort(); // quietly: no Close frame, and the socket has nowhere to send
    else
        answer.clear();
    delete socket; // unless the server has
    const qsizetype end = answer.indexOf("\r\n\r\n");
    if (!answer.startsWith("HTTP/1.1 101 ") || end < 0)
        return {};
    return answer.insert(end + 2, "X-Powered-By: Belfry\r\n");
}

} // namespace server
