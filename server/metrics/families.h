// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/apps/appregistry.h"
#include "server/connections/connectiontable.h"

#include <prometheus/metric_family.h>
#include <vector>

namespace server {

// What the metrics are read from.
struct MetricsSources
{
    AppRegistry &apps;
    ConnectionTable &connections;
    Activity &activity;
};

// The server's own facts.
struct MetricsServer
{
    quint16 port = 0;
    qint64 certificateUntilUtc = 0; // milliseconds; 0: no TLS
};

// All metrics as they are now: gauges from the live tables, counters from the plain integers. Names
// begin with `prefix`, but for those of the process. soketi's sixteen have its labels and meaning
// (FEATURES.md 2.7); its six of the horizontal adapter are 0, because there is one node. Engine
// thread; walks all connections and channels.
std::vector<prometheus::MetricFamily> metricFamilies(const MetricsSources &sources,
                                                     const QByteArray &prefix,
                                                     const MetricsServer &server);

} // namespace server
