// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/net/bytestream.h"

#include <QHostAddress>

#include <sys/socket.h>

namespace server {

// An IPv4 or IPv6 address and port as the system's calls take it.
struct SocketAddress
{
    sockaddr_storage storage{};
    socklen_t size = sizeof(sockaddr_storage);

    // QHostAddress::Any is the IPv6 wildcard, which serves both families.
    static SocketAddress from(const QHostAddress &address, quint16 port);

    sockaddr *get();
    int family() const { return storage.ss_family; }
    quint16 port() const;
    // IPv4 addresses mapped into IPv6 are shown as IPv4.
    PeerAddress toPeer() const;
};

// "127.0.0.1:8080", "[::1]:8080".
QString toText(const QHostAddress &address, quint16 port);

} // namespace server
