// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/result.h"
#include "server/net/bytestream.h"
#include "server/net/epolldispatcher.h"

#include <QBasicTimer>
#include <QHostAddress>
#include <QObject>

#include <functional>

namespace server {

// One listening TCP socket. When the process has no descriptors left, accepting pauses; clients
// wait in the backlog.
class Acceptor final : public QObject, private IoHandler
{
public:
    struct Options
    {
        int backlog = 4096;
        int sendBufferBytes = 0; // 0: the system's choice
    };
    // Takes over a connected, non-blocking descriptor.
    using Receiver = std::function<void(int descriptor, const PeerAddress &peer)>;

    Acceptor(EpollDispatcher &loop, Options options, Receiver receiver);
    ~Acceptor() override;

    Outcome listen(const QHostAddress &address, quint16 port);
    void close();
    quint16 port() const { return m_port; }

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    void ioReady(quint32 events) override;
    bool acceptOne();
    void pause(int error);
    Outcome open(const QHostAddress &address, quint16 port);

    EpollDispatcher &m_loop;
    Options m_options;
    Receiver m_receiver;
    int m_descriptor = -1;
    quint16 m_port = 0;
    QBasicTimer m_resume;
    bool m_isShort = false; // of descriptors, since the last time there was nobody to accept
    QByteArray m_lastIp;    // shared with the next client, if it is the same
};

} // namespace server
