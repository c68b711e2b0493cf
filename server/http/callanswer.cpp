// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/callanswer.h"

#include "server/base/json.h"
#include "server/journal/extras.h"

namespace server {

namespace {

constexpr qsizetype LoggedBytes = 200; // of what a client names

// What a user is told; the reason is the operator's.
HttpResponse answerToUser(const Error &error)
{
    switch (error.code) {
    case ErrorCode::Unauthorized:
        return messageResponse(401, "Unauthenticated.");
    case ErrorCode::Forbidden:
        return messageResponse(403, "Forbidden.");
    case ErrorCode::InvalidArgument:
        return messageResponse(422, error.message.toUtf8());
    case ErrorCode::Unavailable:
        return messageResponse(503, "The directory of users is not available.");
    case ErrorCode::Internal:
        return messageResponse(500, "Server error.");
    default:
        return messageResponse(statusOf(error.code), error.message.toUtf8());
    }
}

} // namespace

HttpResponse messageResponse(int status, const QByteArray &text)
{
    return HttpResponse::json(status, "{\"message\":" + json::quoted(text) + '}');
}

CallAnswer::CallAnswer(Activity &activity, QByteArray path, HttpResponder respond)
    : m_activity(&activity)
    , m_path(std::move(path))
    , m_respond(std::move(respond))
{}

void CallAnswer::send(HttpResponse response, const QString &reason) const
{
    response.headers.emplaceBack("Vary", "Origin");
    response.headers.emplaceBack("Cache-Control", "no-store");
    if (!origin.isEmpty())
        response.headers.emplaceBack("Access-Control-Allow-Origin", origin);
    if (response.status >= 400) {
        const QString why =
            reason.isEmpty() ? QString::fromUtf8(response.body.left(LoggedBytes)) : reason;
        m_activity->httpFailed(
            response.status,
            {"HTTP",
             appId,
             channel.left(LoggedBytes),
             QByteArray::number(response.status),
             socket,
             QString::fromUtf8(m_path.left(LoggedBytes)) + QStringLiteral(": ") + why,
             requestExtras(client, origin, method, m_path, query)});
    }
    m_respond(std::move(response));
}

void CallAnswer::refuse(const Error &error) const
{
    if (error.code == ErrorCode::Unauthorized)
        m_activity->authFailed(isBackend ? AuthFailure::Request : AuthFailure::Token);
    send(isBackend ? messageResponse(statusOf(error.code), error.message.toUtf8())
                   : answerToUser(error),
         error.message);
}

} // namespace server
