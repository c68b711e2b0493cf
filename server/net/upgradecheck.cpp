// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/upgradecheck.h"

#include <algorithm>

namespace server {

namespace {

constexpr qsizetype KeyBytes = 16;

// Whether a list has the token, in any case.
bool hasToken(const HttpRequest &head, QByteArrayView name, QByteArrayView token)
{
    const QByteArrayList items = head.items(name);
    return std::any_of(items.begin(), items.end(), [&](const QByteArray &item) {
        return item.compare(token, Qt::CaseInsensitive) == 0;
    });
}

bool isKey(const QByteArray &key)
{
    const auto decoded =
        QByteArray::fromBase64Encoding(key, QByteArray::AbortOnBase64DecodingErrors);
    return decoded && decoded.decoded.size() == KeyBytes;
}

HttpResponse refusal(int status, QByteArray text)
{
    return HttpResponse::text(status, std::move(text));
}

HttpResponse refusal(int status, QByteArray text, const QByteArray &name, const QByteArray &value)
{
    HttpResponse response = refusal(status, std::move(text));
    response.headers.emplaceBack(name, value);
    return response;
}

HttpResponse upgradeRequired(QByteArray text)
{
    return refusal(
        426, std::move(text), QByteArrayLiteral("Upgrade"), QByteArrayLiteral("websocket"));
}

} // namespace

bool asksForWebSocket(const HttpRequest &head)
{
    return hasToken(head, "upgrade", "websocket");
}

std::optional<HttpResponse> refuseUpgrade(const HttpRequest &head, bool isHttp10)
{
    if (head.method != "GET")
        return refusal(405,
                       QByteArrayLiteral("Method not allowed."),
                       QByteArrayLiteral("Allow"),
                       QByteArrayLiteral("GET"));
    if (isHttp10)
        return refusal(
            505, QByteArrayLiteral("HTTP version not supported: a WebSocket needs HTTP/1.1."));
    if (head.header("host").isEmpty())
        return refusal(400, QByteArrayLiteral("Bad request: the Host header is missing."));
    if (head.header("upgrade").isEmpty())
        return upgradeRequired(
            QByteArrayLiteral("Upgrade required: this is a WebSocket endpoint."));
    if (!asksForWebSocket(head))
        return upgradeRequired(QByteArrayLiteral("Upgrade header must be websocket."));
    if (!hasToken(head, "connection", "upgrade"))
        return refusal(400, QByteArrayLiteral("Connection header must contain upgrade."));
    if (!isKey(head.header("sec-websocket-key")))
        return refusal(
            400, QByteArrayLiteral("Invalid Sec-WebSocket-Key: it must be 16 bytes in base64."));
    if (head.header("sec-websocket-version") != "13")
        return refusal(426,
                       QByteArrayLiteral("Upgrade required: the only Sec-WebSocket-Version is 13."),
                       QByteArrayLiteral("Sec-WebSocket-Version"),
                       QByteArrayLiteral("13"));
    return std::nullopt;
}

} // namespace server
