// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/trustedproxies.h"

#include <algorithm>

namespace server {

namespace {

// "::ffff:10.0.0.1" is 10.0.0.1.
QHostAddress addressOf(const QByteArray &text)
{
    const QHostAddress address(QString::fromLatin1(text));
    bool isMapped = false;
    const quint32 ipv4 = address.toIPv4Address(&isMapped);
    return isMapped ? QHostAddress(ipv4) : address;
}

} // namespace

Result<TrustedProxies> TrustedProxies::parse(const QStringList &entries)
{
    TrustedProxies proxies;
    for (const QString &entry : entries) {
        // Qt would take "10" for 10.0.0.0/8, or for 0.0.0.10.
        const bool isWhole = entry.contains(u':') || entry.count(u'.') == 3;
        const auto network = QHostAddress::parseSubnet(entry);
        if (!isWhole || network.first.isNull() || network.second < 0) {
            return Error{ErrorCode::InvalidArgument,
                         QStringLiteral("\"%1\" is neither an IP address nor a network such as "
                                        "10.0.0.0/8 (server.trusted_proxies).")
                             .arg(entry)};
        }
        proxies.m_networks.append(network);
    }
    return proxies;
}

bool TrustedProxies::contains(const QByteArray &ip) const
{
    if (m_networks.isEmpty())
        return false;
    const QHostAddress address = addressOf(ip);
    return !address.isNull() &&
           std::any_of(m_networks.begin(), m_networks.end(), [&](const auto &network) {
               return address.isInSubnet(network.first, network.second);
           });
}

PeerAddress TrustedProxies::clientOf(const HttpRequest &head) const
{
    if (!contains(head.peer.ip))
        return head.peer;
    PeerAddress client = head.peer;
    const QByteArrayList hops = head.items("x-forwarded-for");
    for (auto hop = hops.rbegin(); hop != hops.rend(); ++hop) {
        const QHostAddress address = addressOf(*hop);
        if (address.isNull())
            break;
        client = {address.toString().toLatin1(), 0};
        if (!contains(client.ip))
            break;
    }
    return client;
}

bool TrustedProxies::isSecure(const HttpRequest &head) const
{
    return head.isSecure || (contains(head.peer.ip) && head.header("x-forwarded-proto") == "https");
}

} // namespace server
