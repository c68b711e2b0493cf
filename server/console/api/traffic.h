// SPDX-License-Identifier: GPL-3.0-or-later
//
// Traffic over time, as a console asks for it; values as in values.h.
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace server {

enum class TrafficSplit {
    Total,
    App,
    Tenant,
    Channel,
};

// In the order of finestSplitOf(), the finest first.
enum class TrafficMetric {
    MessagesIn, // per second
    MessagesOut,
    BytesIn,
    BytesOut,
    Connections, // open at the end of the bucket
    Opened,      // per second
    Closed,
    LatencyP50, // microseconds from an accepted event to its last frame being queued, for each
    LatencyP95, // second; a gap when nothing was published
    LatencyP99,
    HttpRequests, // per second
    ClientErrors, // answers of the HTTP API from 400 to 499
    ServerErrors, // and from 500 to 599
    Refusals,     // handshakes, subscriptions, messages, and requests that could not be read
    Count,
};

// How finely a metric is counted. A history of less than that has no series of it.
constexpr TrafficSplit finestSplitOf(TrafficMetric metric)
{
    return metric <= TrafficMetric::BytesOut     ? TrafficSplit::Channel
           : metric <= TrafficMetric::LatencyP99 ? TrafficSplit::App
                                                 : TrafficSplit::Total;
}

struct TrafficQuery
{
    qint64 spanMs =
        5 * 60 * 1000; // how far back from toUtc; the finest series that covers it is used
    qint64 toUtc = 0;  // 0: until the last full second
    TrafficSplit split = TrafficSplit::Total;
    QString appId;                 // empty: all
    std::optional<QString> tenant; // unset: all; empty: Unassigned
};

// One line of a chart: values[i] belongs to the bucket that starts at TrafficHistory::startUtc + i
// * stepMs. NaN is a gap: nothing was measured. Rates are per second; `peak` and `lowest` are
// seconds of the bucket, `sum` is that of all its seconds.
struct TrafficSeries
{
    TrafficMetric metric = TrafficMetric::MessagesIn;
    QString key; // of the split; empty for Total and for Unassigned; "*" is the rest beyond the
                 // busiest seven
    QList<double> mean;
    QList<double> peak;
    QList<double> lowest;
    QList<double> sum;
};

struct TrafficHistory
{
    qint64 startUtc = 0;
    qint64 stepMs = 1000;
    qint32 buckets = 0;
    QList<TrafficSeries> series;
};

} // namespace server
