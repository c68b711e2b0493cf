// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/net/bytestream.h"

#include <QList>

#include <functional>
#include <memory>
#include <utility>

namespace server {

// One parsed HTTP/1.x request. Target parts are as received: not percent-decoded.
struct HttpRequest
{
    QByteArray method;
    QByteArray path;  // "/apps/1/events"; the path of an absolute-form target
    QByteArray query; // without "?"
    QList<std::pair<QByteArray, QByteArray>> headers; // names in lower case
    QByteArray body;
    PeerAddress peer;      // of the socket
    bool isSecure = false; // over TLS

    // The first value, or empty.
    QByteArray header(QByteArrayView lowerCaseName) const;
};

struct HttpResponse
{
    int status = 200;
    QByteArray contentType = "application/json";
    QByteArray body;
    QList<std::pair<QByteArray, QByteArray>>
        headers; // besides Content-Type, Content-Length, Date, Connection

    static HttpResponse json(int status, QByteArray body);
    static HttpResponse text(int status, QByteArray body);
};

// Called exactly once, in the engine thread, in this turn or a later one; ignored when the client
// has gone.
using HttpResponder = std::function<void(HttpResponse)>;

// What the listener needs to know about paths and what it hands requests to.
class HttpService
{
public:
    // Limit on the body of a request whose head has been read; more is answered with 413.
    virtual qint64 maxBodyBytes(const HttpRequest &head) const = 0;
    virtual void handle(const HttpRequest &request, HttpResponder respond) = 0;

protected:
    ~HttpService() = default;
};

} // namespace server
