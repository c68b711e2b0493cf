// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/portprobe.h"

#include "server/net/socketaddress.h"

#include <cerrno>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace server {

namespace {

// Zero, or the system's number for what is wrong.
int tryToBind(const QHostAddress &address, quint16 port)
{
    SocketAddress local = SocketAddress::from(address, port);
    const int descriptor = ::socket(local.family(), SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (descriptor < 0)
        return errno;
    const int yes = 1;
    const int both = address.protocol() == QAbstractSocket::AnyIPProtocol ? 0 : 1;
    ::setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    if (local.family() == AF_INET6)
        ::setsockopt(descriptor, IPPROTO_IPV6, IPV6_V6ONLY, &both, sizeof both);
    const int wrong = ::bind(descriptor, local.get(), local.size) == 0 ? 0 : errno;
    ::close(descriptor);
    return wrong;
}

} // namespace

QHostAddress listenAddress(const QString &host)
{
    return host == u"localhost" ? QHostAddress(QHostAddress::LocalHost) : QHostAddress(host);
}

Error listenFailure(const QHostAddress &address, quint16 port, int error)
{
    const ErrorCode code = error == EADDRINUSE ? ErrorCode::AlreadyExists
                           : error == EACCES   ? ErrorCode::Forbidden
                                               : ErrorCode::Unavailable;
    return {code,
            QStringLiteral("cannot listen on %1: %2")
                .arg(toText(address, port), qt_error_string(error))};
}

Outcome probePort(const QHostAddress &address, quint16 port)
{
    const int wrong = tryToBind(address, port);
    return wrong == 0 ? Outcome(Done{}) : listenFailure(address, port, wrong);
}

} // namespace server
