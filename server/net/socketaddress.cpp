// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/socketaddress.h"

#include <QtEndian>

#include <arpa/inet.h>
#include <array>
#include <cstring>
#include <net/if.h>
#include <netinet/in.h>

namespace server {

namespace {

QByteArray toText(int family, const void *address)
{
    std::array<char, INET6_ADDRSTRLEN> text{};
    if (!::inet_ntop(family, address, text.data(), text.size()))
        return {};
    return QByteArray(text.data());
}

template <typename T>
T as(const sockaddr_storage &storage)
{
    T address{};
    std::memcpy(&address, &storage, sizeof address);
    return address;
}

} // namespace

SocketAddress SocketAddress::from(const QHostAddress &address, quint16 port)
{
    SocketAddress result;
    if (address.protocol() == QAbstractSocket::IPv4Protocol) {
        sockaddr_in v4{};
        v4.sin_family = AF_INET;
        v4.sin_port = qToBigEndian(port);
        v4.sin_addr.s_addr = qToBigEndian(address.toIPv4Address());
        std::memcpy(&result.storage, &v4, sizeof v4);
        result.size = sizeof v4;
        return result;
    }
    sockaddr_in6 v6{};
    v6.sin6_family = AF_INET6;
    v6.sin6_port = qToBigEndian(port);
    const Q_IPV6ADDR bytes = address.toIPv6Address();
    if (address.protocol() == QAbstractSocket::IPv6Protocol)
        std::memcpy(&v6.sin6_addr, &bytes, sizeof bytes);
    v6.sin6_scope_id = ::if_nametoindex(address.scopeId().toLatin1().constData());
    if (v6.sin6_scope_id == 0)
        v6.sin6_scope_id = address.scopeId().toUInt();
    std::memcpy(&result.storage, &v6, sizeof v6);
    result.size = sizeof v6;
    return result;
}

sockaddr *SocketAddress::get()
{
    return reinterpret_cast<sockaddr *>(&storage);
}

quint16 SocketAddress::port() const
{
    return toPeer().port;
}

PeerAddress SocketAddress::toPeer() const
{
    if (family() == AF_INET) {
        const auto v4 = as<sockaddr_in>(storage);
        return {toText(AF_INET, &v4.sin_addr), qFromBigEndian(v4.sin_port)};
    }
    if (family() != AF_INET6)
        return {};
    const auto v6 = as<sockaddr_in6>(storage);
    const quint16 port = qFromBigEndian(v6.sin6_port);
    if (IN6_IS_ADDR_V4MAPPED(&v6.sin6_addr))
        return {toText(AF_INET, &v6.sin6_addr.s6_addr[12]), port};
    return {toText(AF_INET6, &v6.sin6_addr), port};
}

QString toText(const QHostAddress &address, quint16 port)
{
    const bool isV6 = address.protocol() == QAbstractSocket::IPv6Protocol;
    const QString host = isV6 ? QString(u'[' + address.toString() + u']') : address.toString();
    return host + u':' + QString::number(port);
}

} // namespace server
