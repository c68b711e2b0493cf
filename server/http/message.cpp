// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/message.h"

#include "server/base/json.h"

#include <algorithm>

namespace server {

QByteArray HttpRequest::header(QByteArrayView lowerCaseName) const
{
    for (const auto &[name, value] : headers) {
        if (name == lowerCaseName)
            return value;
    }
    return {};
}

bool HttpRequest::hasHeader(QByteArrayView lowerCaseName) const
{
    return std::any_of(headers.begin(), headers.end(), [&](const auto &header) {
        return header.first == lowerCaseName;
    });
}

HttpResponse HttpResponse::json(int status, QByteArray body)
{
    HttpResponse response;
    response.status = status;
    response.body = std::move(body);
    return response;
}

HttpResponse HttpResponse::text(int status, QByteArray body)
{
    HttpResponse response;
    response.status = status;
    response.contentType = QByteArrayLiteral("text/plain; charset=utf-8");
    response.body = std::move(body);
    return response;
}

QByteArrayList HttpRequest::items(QByteArrayView lowerCaseName) const
{
    QByteArrayList items;
    for (const auto &[name, value] : headers) {
        if (name != lowerCaseName)
            continue;
        for (const QByteArray &item : value.split(','))
            items.append(item.trimmed());
    }
    return items;
}

int statusOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::InvalidArgument:
        return 400;
    case ErrorCode::NotFound:
        return 404;
    case ErrorCode::AlreadyExists:
        return 409;
    case ErrorCode::Unauthorized:
        return 401;
    case ErrorCode::Forbidden:
        return 403;
    case ErrorCode::TooLarge:
        return 413;
    case ErrorCode::OverLimit:
        return 422;
    case ErrorCode::Unavailable:
    case ErrorCode::Stopped:
        return 503;
    case ErrorCode::Internal:
        return 500;
    }
    return 500;
}

HttpResponse errorResponse(const HttpRequest &request, int status, const QByteArray &text)
{
    if (request.header("accept").contains("application/json"))
        return HttpResponse::json(status, "{\"error\":" + json::quoted(text) + '}');
    return HttpResponse::text(status, text);
}

} // namespace server
