// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/config/serverconfig.h"
#include "server/http/message.h"
#include "server/metrics/families.h"

#include <optional>

namespace server {

// GET /metrics: Prometheus's text format, or with ?json=1 the same as JSON. For this machine, and
// for whoever brings the token.
class MetricsEndpoint
{
public:
    MetricsEndpoint(MetricsOptions options, const MetricsSources &sources);

    void setOptions(const MetricsOptions &options) { m_options = options; }
    void setServer(const MetricsServer &server) { m_server = server; }
    HttpResponse answer(const HttpRequest &request) const;

private:
    std::optional<HttpResponse> refuse(const HttpRequest &request) const;

    MetricsOptions m_options;
    MetricsSources m_sources;
    MetricsServer m_server;
};

} // namespace server
