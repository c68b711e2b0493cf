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

    void setPort(quint16 port) { m_port = port; }
    HttpResponse answer(const HttpRequest &request) const;

private:
    std::optional<HttpResponse> refuse(const HttpRequest &request) const;

    MetricsOptions m_options;
    MetricsSources m_sources;
    quint16 m_port = 0;
};

} // namespace server
