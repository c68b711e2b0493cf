// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/api.h"

#include "server/http/handlers/handlers.h"
#include "server/http/ratelimit.h"
#include "server/journal/extras.h"

#include <array>

namespace server {

namespace {

struct Endpoint
{
    QByteArrayView method;
    QByteArrayView pattern; // after "/apps/{id}/"; "*" is a placeholder
    HttpResponse (*handler)(ApiRequest &request);
};

constexpr std::array<Endpoint, 7> Endpoints = {{
    {"POST", "events", handlers::events},
    {"POST", "batch_events", handlers::batchEvents},
    {"GET", "connections", handlers::connections},
    {"GET", "channels", handlers::channels},
    {"GET", "channels/*", handlers::channel},
    {"GET", "channels/*/users", handlers::channelUsers},
    {"POST", "users/*/terminate_connections", handlers::terminateUser},
}};

// What stands before the next slash, which is taken off the path; after the last one the path is
// null.
QByteArrayView takeSegment(QByteArrayView &path)
{
    const qsizetype slash = path.indexOf('/');
    const QByteArrayView segment = slash < 0 ? path : path.first(slash);
    path = slash < 0 ? QByteArrayView() : path.sliced(slash + 1);
    return segment;
}

QByteArray percentDecoded(QByteArrayView segment)
{
    return QByteArray::fromPercentEncoding(segment.toByteArray());
}

// The values of the placeholders, or nothing when the path has another form.
std::optional<QList<QByteArray>> match(QByteArrayView pattern, QByteArrayView path)
{
    QList<QByteArray> values;
    while (!pattern.isNull() && !path.isNull()) {
        const QByteArrayView wanted = takeSegment(pattern);
        const QByteArrayView segment = takeSegment(path);
        if (wanted == "*" && !segment.isEmpty())
            values.append(percentDecoded(segment));
        else if (segment != wanted)
            return std::nullopt;
    }
    return pattern.isNull() && path.isNull() ? std::optional(values) : std::nullopt;
}

// HEAD is answered as GET; the connection leaves the body out.
bool sameMethod(QByteArrayView wanted, const QByteArray &method)
{
    return method == wanted || (method == "HEAD" && wanted == "GET");
}

HttpResponse methodNotAllowed(const HttpRequest &request, const QByteArray &allowed)
{
    HttpResponse response = errorResponse(request, 405, "Method not allowed.");
    response.headers.append({"Allow", allowed});
    return response;
}

} // namespace

HttpResponse errorResponse(const HttpRequest &request, const Error &error)
{
    return errorResponse(request, statusOf(error.code), error.message.toUtf8());
}

void ApiRooms::publish(AppRuntime &app, const OutgoingEvent &event) const
{
    if (broadcasting)
        broadcasting->publishThinned(app, event);
    else
        publisher.publish(app, event);
}

HttpApi::HttpApi(ApiRooms rooms, QByteArray prefix, MetricsOptions metrics)
    : m_rooms(rooms)
    , m_paths{std::move(prefix), {}}
    , m_metrics(std::move(metrics), {rooms.apps, rooms.connections, rooms.activity})
{}

void HttpApi::handle(const HttpRequest &request, HttpResponder respond)
{
    m_rooms.activity.httpRequest();
    const QByteArray path = m_paths.routed(request.path);
    auto refusal = m_guard ? m_guard(request) : std::nullopt;
    if (ApiService *service = refusal ? nullptr : serviceOf(path))
        return service->handle(request, path, std::move(respond));
    HttpResponse response = refusal ? *std::move(refusal) : answer(request, path);
    if (response.status >= 400)
        logRefusal(request, response);
    respond(std::move(response));
}

ApiService *HttpApi::serviceOf(const QByteArray &path) const
{
    for (ApiService *service : m_services) {
        if (service->takes(path))
            return service;
    }
    return nullptr;
}

HttpResponse HttpApi::answer(const HttpRequest &request, const QByteArray &path)
{
    if (auto response = answerUnsigned(request, path))
        return *response;
    const auto parts = appPath(path);
    if (!parts || parts->rest.isNull())
        return errorResponse(request, 404, "Not found.");

    QByteArrayList allowed;
    for (std::size_t i = 0; i < Endpoints.size(); ++i) {
        auto values = match(Endpoints[i].pattern, parts->rest);
        if (!values)
            continue;
        if (sameMethod(Endpoints[i].method, request.method))
            return callApi(request, percentDecoded(parts->id), *std::move(values), i);
        allowed.append(Endpoints[i].method == "GET" ? "GET, HEAD"
                                                    : Endpoints[i].method.toByteArray());
    }
    return allowed.isEmpty() ? errorResponse(request, 404, "Not found.")
                             : methodNotAllowed(request, allowed.join(", "));
}

std::optional<HttpResponse> HttpApi::answerUnsigned(const HttpRequest &request,
                                                    const QByteArray &path)
{
    if (path != "/up" && path != "/ready" && path != "/metrics")
        return std::nullopt;
    if (!sameMethod("GET", request.method))
        return methodNotAllowed(request, "GET, HEAD");
    if (path == "/metrics")
        return m_metrics.answer(request);
    return path == "/up" ? health() : readiness();
}

HttpResponse HttpApi::callApi(const HttpRequest &request,
                              const QByteArray &appId,
                              QList<QByteArray> arguments,
                              std::size_t endpoint)
{
    AppRuntime *app = m_rooms.apps.byId(appId);
    if (!app)
        return errorResponse(
            request, 404, "No matching application for ID [" + appId.left(64) + "].");
    const QueryParameters query = QueryParameters::parse(request.query);
    // Nobody signs HEAD: it stands for the GET of the same target.
    const QByteArrayView method = request.method == "HEAD" ? "GET" : QByteArrayView(request.method);
    const auto checked =
        checkRequestAuth(app->signingKey(),
                         {method, request.path, m_paths.prefix, query, request.body},
                         m_rooms.clock.utcMs(),
                         app->app().apiTimestampTolerance);
    if (!checked) {
        m_rooms.activity.authFailed(AuthFailure::Request);
        return errorResponse(request, checked.error());
    }
    if (!app->app().enabled)
        return errorResponse(request, 403, "The app is disabled (enabled).");
    ApiRequest call{m_rooms, *app, request, query, std::move(arguments), {}};
    const bool isRead = Endpoints[endpoint].method == "GET";
    auto refusal = isRead ? takeRead(call) : std::nullopt;
    HttpResponse response = refusal ? *std::move(refusal) : Endpoints[endpoint].handler(call);
    response.headers += call.headers;
    if (response.status < 400)
        app->counters.countHttpCall(request.body.size(), response.body.size());
    return response;
}

HttpResponse HttpApi::health() const
{
    return m_draining ? HttpResponse::json(503, R"({"health":"DRAINING"})")
                      : HttpResponse::json(200, R"({"health":"OK"})");
}

HttpResponse HttpApi::readiness() const
{
    return m_draining
               ? HttpResponse::json(503, R"({"ready":false,"reason":"The server is stopping."})")
               : HttpResponse::json(200, R"({"ready":true})");
}

void HttpApi::logRefusal(const HttpRequest &request, const HttpResponse &response)
{
    const QByteArray path = m_paths.routed(request.path);
    const auto parts = appPath(path);
    constexpr qsizetype LoggedBytes = 300;
    m_rooms.activity.httpFailed(
        response.status,
        {"HTTP",
         parts ? parts->id.toByteArray().left(64) : QByteArray(),
         {},
         QByteArray::number(response.status),
         {},
         QString::fromUtf8(request.method.left(16) + ' ' + request.path.left(LoggedBytes) + ": " +
                           response.body.left(LoggedBytes)),
         requestExtras(m_peerOf ? m_peerOf(request) : request.peer,
                       request.header("origin"),
                       request.method,
                       request.path,
                       request.query)});
}

} // namespace server
