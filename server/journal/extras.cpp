// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/extras.h"

namespace server {

namespace {

constexpr qsizetype MostOrigin = 200;
constexpr qsizetype MostTarget = 1024;

LogExtras extrasOf(const PeerAddress &peer, const QByteArray &origin)
{
    LogExtras extras;
    extras.address = addressText(peer);
    extras.origin = QString::fromUtf8(origin.left(MostOrigin));
    return extras;
}

} // namespace

QString addressText(const PeerAddress &peer)
{
    if (peer.ip.isEmpty())
        return {};
    const QString ip = QString::fromUtf8(peer.ip);
    const QString host = peer.ip.contains(':') ? u'[' + ip + u']' : ip;
    return host + u':' + QString::number(peer.port);
}

LogExtrasPtr accountExtras(const QString &account)
{
    if (account.isEmpty())
        return nullptr;
    LogExtras extras;
    extras.account = account;
    return std::make_shared<const LogExtras>(std::move(extras));
}

LogExtrasPtr clientExtras(const PeerAddress &peer, const QByteArray &origin)
{
    if (peer.ip.isEmpty() && origin.isEmpty())
        return nullptr;
    return std::make_shared<const LogExtras>(extrasOf(peer, origin));
}

// Others may have a token in the address.
LogExtrasPtr requestExtras(const PeerAddress &peer,
                           const QByteArray &origin,
                           const QByteArray &method,
                           const QByteArray &path,
                           const QByteArray &query)
{
    LogExtras extras = extrasOf(peer, origin);
    if (query.contains("auth_key=")) {
        extras.method = QString::fromUtf8(method.left(16));
        extras.target = QString::fromUtf8((path + '?' + query).left(MostTarget));
    }
    return std::make_shared<const LogExtras>(std::move(extras));
}

} // namespace server
