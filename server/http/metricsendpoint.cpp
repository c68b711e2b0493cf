// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/metricsendpoint.h"

#include "server/auth/requestauth.h"
#include "server/metrics/exposition.h"

#include <QHostAddress>

namespace server {

namespace {

// By the address of the TCP connection. What a proxy on this machine passes on comes from
// elsewhere.
bool isFromThisMachine(const HttpRequest &request)
{
    return QHostAddress(QString::fromLatin1(request.peer.ip)).isLoopback() &&
           !request.hasHeader("x-forwarded-for") && !request.hasHeader("x-real-ip") &&
           !request.hasHeader("forwarded");
}

bool hasToken(const HttpRequest &request, const QByteArray &token)
{
    constexpr QByteArrayView Scheme("Bearer ");
    const QByteArray given = request.header("authorization");
    return given.size() >= Scheme.size() &&
           given.first(Scheme.size()).compare(Scheme, Qt::CaseInsensitive) == 0 &&
           constantTimeEquals(given.sliced(Scheme.size()).trimmed(), token);
}

} // namespace

MetricsEndpoint::MetricsEndpoint(MetricsOptions options, const MetricsSources &sources)
    : m_options(std::move(options))
    , m_sources(sources)
{}

HttpResponse MetricsEndpoint::answer(const HttpRequest &request) const
{
    if (auto refusal = refuse(request))
        return *refusal;
    const auto families = metricFamilies(m_sources, m_options.prefix, m_server);
    if (QueryParameters::parse(request.query).value("json") == "1")
        return HttpResponse::json(200, metricsJson(families));
    HttpResponse response = HttpResponse::text(200, metricsText(families));
    response.contentType = QByteArrayLiteral("text/plain; version=0.0.4; charset=utf-8");
    return response;
}

std::optional<HttpResponse> MetricsEndpoint::refuse(const HttpRequest &request) const
{
    if (!m_options.isEnabled)
        return errorResponse(request, 404, "Not found: the metrics are off (metrics.enabled).");
    if (isFromThisMachine(request))
        return std::nullopt;
    if (m_options.token.isEmpty()) {
        return errorResponse(
            request,
            403,
            "Forbidden: without a token (metrics.token) the metrics are for this machine alone.");
    }
    if (hasToken(request, m_options.token))
        return std::nullopt;
    m_sources.activity.authFailed(AuthFailure::Metrics);
    HttpResponse response = errorResponse(
        request,
        401,
        "Unauthorized: from another machine the metrics need \"Authorization: Bearer <token>\" "
        "with the value of metrics.token.");
    response.headers.emplaceBack("WWW-Authenticate", "Bearer");
    return response;
}

} // namespace server
