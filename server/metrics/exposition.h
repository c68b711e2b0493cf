// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <prometheus/metric_family.h>
#include <vector>

namespace server {

// The families in Prometheus's text format, version 0.0.4: label values are escaped.
QByteArray metricsText(const std::vector<prometheus::MetricFamily> &families);

// The same values as JSON, in the form soketi gives them:
// [{"name","help","type","values":[{"labels":{…},"value":…}]}]. The parts of a histogram carry
// their own "metricName".
QByteArray metricsJson(const std::vector<prometheus::MetricFamily> &families);

} // namespace server
