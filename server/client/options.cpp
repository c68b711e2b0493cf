// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/client/options.h"

#include <QUrlQuery>

namespace server::client {

namespace {

Error invalid(const QString &message)
{
    return {ErrorCode::InvalidArgument, message};
}

} // namespace

Result<Options> Options::fromUrl(const QUrl &url)
{
    const QString scheme = url.scheme();
    if (scheme != u"ws" && scheme != u"wss")
        return invalid(QStringLiteral("url \"%1\" has scheme \"%2\"; it takes ws or wss")
                           .arg(url.toString(), scheme));
    const QString path = url.path(QUrl::FullyEncoded);
    const qsizetype app = path.lastIndexOf(u"/app/");
    if (app < 0)
        return invalid(QStringLiteral("url \"%1\" has path \"%2\"; it takes [/prefix]/app/<key>")
                           .arg(url.toString(), path));
    Options options;
    options.host = url.host();
    options.port = quint16(url.port(0));
    options.useTls = scheme == u"wss";
    options.path = path.first(app);
    options.key = QByteArray::fromPercentEncoding(path.sliced(app + 5).toUtf8());
    if (const Outcome valid = options.validate(); !valid)
        return valid.error();
    return options;
}

Outcome Options::validate() const
{
    if (host.isEmpty())
        return invalid(QStringLiteral("host is empty; it takes a name or an address"));
    if (key.isEmpty() || key.contains('/'))
        return invalid(QStringLiteral("key is \"%1\"; it takes the key of an app, without /")
                           .arg(QString::fromUtf8(key)));
    if (!path.isEmpty() && (!path.startsWith(u'/') || path.endsWith(u'/')))
        return invalid(
            QStringLiteral("path is \"%1\"; it takes nothing, or a prefix as \"/ws\"").arg(path));
    if (retry.firstDelayMs < 0 || retry.maxDelayMs < retry.firstDelayMs || retry.factor < 1)
        return invalid(QStringLiteral("retry waits from %1 ms to %2 ms with factor %3; it takes "
                                      "0 or more, no less than that, and 1 or more")
                           .arg(retry.firstDelayMs)
                           .arg(retry.maxDelayMs)
                           .arg(retry.factor));
    if (retry.jitter < 0 || retry.jitter > 1)
        return invalid(QStringLiteral("retry.jitter is %1; it takes 0 to 1").arg(retry.jitter));
    const std::pair<const char *, int> times[] = {{"connectTimeoutMs", connectTimeoutMs},
                                                  {"unavailableTimeoutMs", unavailableTimeoutMs},
                                                  {"activityTimeoutMs", activityTimeoutMs},
                                                  {"pongTimeoutMs", pongTimeoutMs},
                                                  {"resubscribeTimeoutMs", resubscribeTimeoutMs},
                                                  {"timeoutMs", authorization.timeoutMs}};
    for (const auto &[name, ms] : times) {
        if (ms <= 0)
            return invalid(
                QStringLiteral("%1 is %2; it takes more than 0").arg(QLatin1String(name)).arg(ms));
    }
    return Done{};
}

QUrl Options::url(bool withTls) const
{
    QUrl url;
    url.setScheme(withTls ? QStringLiteral("wss") : QStringLiteral("ws"));
    url.setHost(host);
    const quint16 chosen = withTls && !useTls && tlsPort ? tlsPort : port;
    url.setPort(chosen ? chosen : (withTls ? 443 : 80));
    url.setPath(path + QStringLiteral("/app/") + QString::fromUtf8(key.toPercentEncoding()),
                QUrl::TolerantMode);
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("protocol"), QStringLiteral("7"));
    query.addQueryItem(QStringLiteral("client"), clientName);
    query.addQueryItem(QStringLiteral("version"), QStringLiteral(BELFRY_VERSION));
    url.setQuery(query);
    return url;
}

} // namespace server::client
