// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/result.h"
#include "server/connections/eventstreamform.h"
#include "server/net/bytestream.h"

#include <QByteArrayList>
#include <QList>

#include <functional>
#include <memory>
#include <utility>

namespace server {

using HttpHeaders = QList<std::pair<QByteArray, QByteArray>>;

// One parsed HTTP/1.x request. Target parts are as received: not percent-decoded.
struct HttpRequest
{
    QByteArray method;
    QByteArray path;     // "/apps/1/events"; the path of an absolute-form target
    QByteArray query;    // without "?"
    HttpHeaders headers; // names in lower case
    QByteArray body;
    PeerAddress peer;      // of the socket
    bool isSecure = false; // over TLS

    // The first value, or empty.
    QByteArray header(QByteArrayView lowerCaseName) const;
    bool hasHeader(QByteArrayView lowerCaseName) const;
    // The items of a comma-separated list, which may be spread over several header lines.
    QByteArrayList items(QByteArrayView lowerCaseName) const;
};

// An answer that does not end: the client is handed to UpgradeSink::streaming() with `ticket`.
struct StreamOffer
{
    quint64 ticket = 0; // 0: none
    EventStreamForm form = EventStreamForm::Named;
};

struct HttpResponse
{
    int status = 200;
    QByteArray contentType = QByteArrayLiteral("application/json");
    QByteArray body;
    HttpHeaders headers; // besides Content-Type, Content-Length, Date, Connection
    StreamOffer stream;  // instead of a body

    static HttpResponse json(int status, QByteArray body);
    static HttpResponse text(int status, QByteArray body);
};

int statusOf(ErrorCode code);
// An error as it is answered: text, or {"error":…} for who accepts JSON.
HttpResponse errorResponse(const HttpRequest &request, int status, const QByteArray &text);

// Called exactly once, in the engine thread, in this turn or a later one; ignored when the client
// has gone.
using HttpResponder = std::function<void(HttpResponse)>;

// How large a body may be, and the setting that says so; empty where none does.
struct BodyLimit
{
    qint64 bytes = 0;
    const char *setting = "";
};

// What the listener hands requests to.
class HttpService
{
public:
    virtual void handle(const HttpRequest &request, HttpResponder respond) = 0;

protected:
    ~HttpService() = default;
};

} // namespace server
