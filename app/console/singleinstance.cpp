// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/singleinstance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QLocalSocket>

namespace app {

namespace {

constexpr int AnswerMs = 500;

// A name for the profile that fits where sockets live, whatever the length of its path.
QString nameOf(const QString &profileDir)
{
    const QByteArray path = QDir(profileDir).absolutePath().toUtf8();
    return QStringLiteral("belfry-") +
           QString::fromLatin1(
               QCryptographicHash::hash(path, QCryptographicHash::Sha256).toHex().first(16));
}

} // namespace

SingleInstance::SingleInstance(const QString &profileDir, QObject *parent)
    : QObject(parent)
    , m_name(nameOf(profileDir))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *socket = m_server.nextPendingConnection()) {
            connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
            socket->disconnectFromServer();
            emit raiseRequested();
        }
    });
}

// Before there is a window, so waiting costs nobody anything.
bool SingleInstance::raiseOther() const
{
    QLocalSocket socket;
    socket.connectToServer(m_name);
    return socket.waitForConnected(AnswerMs);
}

void SingleInstance::claim()
{
    QLocalServer::removeServer(m_name); // what a crash has left
    m_server.listen(m_name);
}

} // namespace app
