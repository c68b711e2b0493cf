// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/ratelimit.h"

#include "server/base/json.h"

namespace server {

namespace {

constexpr qint64 MsPerSecond = 1000;

qint64 wholeSeconds(qint64 ms)
{
    return (ms + MsPerSecond - 1) / MsPerSecond;
}

struct Demand
{
    RateLimit kind;
    const char *what;
    const char *setting;
    qint64 points;
    qint64 limit;
};

QByteArray sentence(const Demand &demand)
{
    QByteArray text = QByteArray("Too many requests. The app's limit of ") + demand.what +
                      " in one second is " + QByteArray::number(demand.limit) + " (" +
                      demand.setting + ')';
    if (demand.points > demand.limit)
        text += ", and this request alone has " + QByteArray::number(demand.points);
    return text + '.';
}

std::optional<HttpResponse> take(ApiRequest &request, RateWindow &window, const Demand &demand)
{
    const Clock &clock = request.rooms.clock;
    const auto verdict = window.take(clock.steadyMs(), demand.points, demand.limit);
    const auto put = [&](const char *name, qint64 value) {
        request.headers.append({name, QByteArray::number(value)});
    };
    put("X-RateLimit-Limit", demand.limit);
    put("X-RateLimit-Remaining", verdict.remaining);
    put("X-RateLimit-Reset", wholeSeconds(clock.utcMs() + verdict.resetMs)); // since 1970
    if (verdict.isAdmitted)
        return std::nullopt;
    put("Retry-After", wholeSeconds(verdict.resetMs));
    request.rooms.activity.rateLimited(request.app, demand.kind);
    return HttpResponse::json(429,
                              "{\"error\":" + json::quoted(sentence(demand)) + ",\"code\":429}");
}

} // namespace

std::optional<HttpResponse> takeBackendEvents(ApiRequest &request, qint64 points)
{
    const auto &limit = request.app.app().maxBackendEventsPerSecond;
    if (!limit)
        return std::nullopt;
    return take(
        request,
        request.app.backendEvents,
        {RateLimit::BackendEvents, "events", "max_backend_events_per_second", points, *limit});
}

std::optional<HttpResponse> takeRead(ApiRequest &request)
{
    const auto &limit = request.app.app().maxReadsPerSecond;
    if (!limit)
        return std::nullopt;
    return take(request,
                request.app.reads,
                {RateLimit::Reads, "GET requests", "max_read_requests_per_second", 1, *limit});
}

} // namespace server
