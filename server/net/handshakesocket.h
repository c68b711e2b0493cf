// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/message.h"

#include <QTcpSocket>
#include <QWebSocketServer>

namespace server {

// The head of one upgrade request as a connected socket in memory: what is read comes from the
// head, what is written is kept. It opens no descriptor.
class HandshakeSocket final : public QTcpSocket
{
public:
    HandshakeSocket(QByteArray head, const PeerAddress &peer);

    const QByteArray &answer() const { return m_answer; }

    qint64 bytesAvailable() const override;
    qint64 bytesToWrite() const override { return 0; }
    bool isSequential() const override { return true; }
    void close() override;

protected:
    qint64 readData(char *to, qint64 maxSize) override;
    qint64 readLineData(char *to, qint64 maxSize) override;
    qint64 writeData(const char *from, qint64 size) override;

private:
    QByteArray m_head;
    qint64 m_position = 0;
    QByteArray m_answer;
};

// Lets a QWebSocketServer judge and answer upgrade requests. No Qt socket stays behind: frames are
// carried by others.
class Handshake
{
public:
    Handshake();
    Q_DISABLE_COPY_MOVE(Handshake)

    // The bytes of the answer "101 Switching Protocols"; empty when Qt refuses the request.
    QByteArray answer(const HttpRequest &head);

private:
    QWebSocketServer m_server;
};

} // namespace server
