// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/responsebytes.h"

#include <QDateTime>
#include <QLocale>
#include <QStringBuilder>

#include <algorithm>
#include <array>
#include <ctime>

namespace server {

namespace {

struct Status
{
    int code;
    const char *reason;
};

constexpr std::array Statuses = {
    Status{200, "OK"},
    Status{201, "Created"},
    Status{202, "Accepted"},
    Status{204, "No Content"},
    Status{301, "Moved Permanently"},
    Status{302, "Found"},
    Status{304, "Not Modified"},
    Status{400, "Bad Request"},
    Status{401, "Unauthorized"},
    Status{403, "Forbidden"},
    Status{404, "Not Found"},
    Status{405, "Method Not Allowed"},
    Status{406, "Not Acceptable"},
    Status{408, "Request Timeout"},
    Status{409, "Conflict"},
    Status{410, "Gone"},
    Status{411, "Length Required"},
    Status{413, "Payload Too Large"},
    Status{415, "Unsupported Media Type"},
    Status{417, "Expectation Failed"},
    Status{422, "Unprocessable Entity"},
    Status{426, "Upgrade Required"},
    Status{429, "Too Many Requests"},
    Status{431, "Request Header Fields Too Large"},
    Status{500, "Internal Server Error"},
    Status{501, "Not Implemented"},
    Status{502, "Bad Gateway"},
    Status{503, "Service Unavailable"},
    Status{504, "Gateway Timeout"},
    Status{505, "HTTP Version Not Supported"},
};

const char *reasonOf(int code)
{
    const auto *status = std::find_if(
        Statuses.begin(), Statuses.end(), [code](const Status &s) { return s.code == code; });
    return status == Statuses.end() ? "" : status->reason;
}

// The text of the Date header, made once a second.
const QByteArray &currentDate()
{
    static thread_local std::time_t second = 0;
    static thread_local QByteArray text;
    const std::time_t now = std::time(nullptr);
    if (now != second || text.isEmpty()) {
        const QDateTime time = QDateTime::fromSecsSinceEpoch(now, Qt::UTC);
        text = QLocale::c().toString(time, QStringLiteral("ddd, dd MMM yyyy hh:mm:ss")).toLatin1() +
               QByteArrayLiteral(" GMT");
        second = now;
    }
    return text;
}

bool hasBody(int status)
{
    return status >= 200 && status != 204 && status != 304;
}

void appendField(QByteArray &to, QByteArrayView name, QByteArrayView value)
{
    to += name % ": " % value % "\r\n";
}

} // namespace

QByteArray responseBytes(const HttpResponse &response, AfterResponse after, bool isHead)
{
    QByteArray bytes;
    bytes.reserve(256 + (isHead ? 0 : response.body.size()));
    bytes += "HTTP/1.1 " % QByteArray::number(response.status) % ' ' % reasonOf(response.status) %
             "\r\n";
    appendField(bytes, "Date", currentDate());
    if (response.stream.ticket) {
        appendField(bytes, "Content-Type", response.contentType);
    } else if (hasBody(response.status)) {
        if (!response.body.isEmpty() || isHead)
            appendField(bytes, "Content-Type", response.contentType);
        appendField(bytes, "Content-Length", QByteArray::number(response.body.size()));
    }
    for (const auto &[name, value] : response.headers)
        appendField(bytes, name, value);
    if (after == AfterResponse::Close)
        appendField(bytes, "Connection", "close");
    else if (after == AfterResponse::KeepAliveHttp10)
        appendField(bytes, "Connection", "keep-alive");
    bytes.append("\r\n");
    if (hasBody(response.status) && !isHead)
        bytes.append(response.body);
    return bytes;
}

} // namespace server
