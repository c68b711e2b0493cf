// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/result.h"
#include "server/http/message.h"

#include <QHostAddress>
#include <QStringList>

namespace server {

// The proxies whose word about their clients is taken: addresses and networks ("10.0.0.0/8",
// "::1"). Pure.
class TrustedProxies
{
public:
    // Errors: InvalidArgument naming the entry (server.trusted_proxies).
    static Result<TrustedProxies> parse(const QStringList &entries);

    bool contains(const QByteArray &ip) const;
    // Who is behind the request: the last address of X-Forwarded-For that is not a trusted proxy
    // itself. The peer when it is no trusted proxy, or says nothing that can be read; a forwarded
    // address has no port.
    PeerAddress clientOf(const HttpRequest &head) const;
    // Whether the client speaks TLS: to us, or to a trusted proxy that says so
    // (X-Forwarded-Proto).
    bool isSecure(const HttpRequest &head) const;

private:
    QList<std::pair<QHostAddress, int>> m_networks; // address and prefix length
};

} // namespace server
