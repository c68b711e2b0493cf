// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/acceptor.h"

#include "server/base/logging.h"
#include "server/net/portprobe.h"
#include "server/net/socketaddress.h"

#include <cerrno>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

namespace server {

namespace {

constexpr int AcceptsPerTurn = 256; // so that a burst of clients does not hold up those who are in
constexpr int PauseMs = 100;

bool setOption(int descriptor, int level, int name, int value)
{
    return ::setsockopt(descriptor, level, name, &value, sizeof value) == 0;
}

bool isShortage(int error)
{
    return error == EMFILE || error == ENFILE || error == ENOBUFS || error == ENOMEM;
}

} // namespace

Acceptor::Acceptor(EpollDispatcher &loop, Options options, Receiver receiver)
    : m_loop(loop)
    , m_options(options)
    , m_receiver(std::move(receiver))
{}

Acceptor::~Acceptor()
{
    close();
}

Outcome Acceptor::listen(const QHostAddress &address, quint16 port)
{
    close();
    Outcome outcome = open(address, port);
    if (!outcome)
        close();
    return outcome;
}

Outcome Acceptor::open(const QHostAddress &address, quint16 port)
{
    const auto failure = [&](int error) {
        return listenFailure(address, port, error);
    };
    const bool isBoth = address.protocol() == QAbstractSocket::AnyIPProtocol;
    SocketAddress local = SocketAddress::from(address, port);
    const auto openSocket = [&] {
        return ::socket(local.family(), SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    };
    m_descriptor = openSocket();
    if (m_descriptor < 0 && isBoth && errno == EAFNOSUPPORT) {
        local = SocketAddress::from(QHostAddress(QHostAddress::AnyIPv4), port);
        m_descriptor = openSocket();
    }
    if (m_descriptor < 0)
        return failure(errno);
    setOption(m_descriptor, SOL_SOCKET, SO_REUSEADDR, 1);
    if (local.family() == AF_INET6)
        setOption(m_descriptor, IPPROTO_IPV6, IPV6_V6ONLY, isBoth ? 0 : 1);
    if (m_options.sendBufferBytes > 0) // accepted sockets inherit it
        setOption(m_descriptor, SOL_SOCKET, SO_SNDBUF, m_options.sendBufferBytes);
    if (::bind(m_descriptor, local.get(), local.size) != 0 ||
        ::listen(m_descriptor, m_options.backlog) != 0 ||
        ::getsockname(m_descriptor, local.get(), &local.size) != 0 ||
        !m_loop.watch(m_descriptor, this, EPOLLIN))
        return failure(errno);
    m_port = local.port();
    return Done{};
}

void Acceptor::close()
{
    m_resume.stop();
    m_port = 0;
    if (m_descriptor < 0)
        return;
    m_loop.unwatch(m_descriptor);
    ::close(std::exchange(m_descriptor, -1));
}

void Acceptor::ioReady(quint32)
{
    for (int i = 0; i < AcceptsPerTurn && m_descriptor >= 0; ++i) {
        if (!acceptOne())
            return;
    }
}

// Whether there may be another one waiting.
bool Acceptor::acceptOne()
{
    SocketAddress remote;
    const int descriptor =
        ::accept4(m_descriptor, remote.get(), &remote.size, SOCK_NONBLOCK | SOCK_CLOEXEC);
    if (descriptor < 0) {
        if (errno == EAGAIN)
            m_isShort = false;
        else if (isShortage(errno))
            pause(errno);
        else
            return true; // about that one client, who has gone already
        return false;
    }
    setOption(descriptor, IPPROTO_TCP, TCP_NODELAY, 1);
    PeerAddress peer = remote.toPeer();
    if (peer.ip == m_lastIp)
        peer.ip = m_lastIp;
    else
        m_lastIp = peer.ip;
    m_receiver(descriptor, peer);
    return true;
}

void Acceptor::pause(int error)
{
    m_loop.watch(m_descriptor, this, 0);
    m_resume.start(PauseMs, this);
    if (std::exchange(m_isShort, true))
        return;
    qCWarning(logNet,
              "cannot accept connections on port %d: %s; clients wait until some others leave",
              m_port,
              qPrintable(qt_error_string(error)));
}

void Acceptor::timerEvent(QTimerEvent *)
{
    m_resume.stop();
    m_loop.watch(m_descriptor, this, EPOLLIN);
}

} // namespace server
