// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/trafficlines.h"

#include "ui/charts/colourkeeper.h"
#include "ui/theme.h"

#include <QCoreApplication>
#include <QDateTime>

namespace ui {

using server::TrafficHistory;
using server::TrafficMetric;
using server::TrafficSeries;

namespace {

constexpr int RestColour = 7;
constexpr int ErrorColour = -1;

struct MetricLook
{
    TrafficMetric metric;
    const char *key;
    const char *name;
    int colour;
    std::optional<ChartUnit> unit = {};
};

constexpr std::array Looks{
    MetricLook{TrafficMetric::MessagesIn, "messages_in", QT_TRANSLATE_NOOP("ui::Traffic", "In"), 0},
    MetricLook{
        TrafficMetric::MessagesOut, "messages_out", QT_TRANSLATE_NOOP("ui::Traffic", "Out"), 1},
    MetricLook{TrafficMetric::BytesIn, "bytes_in", QT_TRANSLATE_NOOP("ui::Traffic", "In"), 0},
    MetricLook{TrafficMetric::BytesOut, "bytes_out", QT_TRANSLATE_NOOP("ui::Traffic", "Out"), 1},
    MetricLook{
        TrafficMetric::Connections, "connections", QT_TRANSLATE_NOOP("ui::Traffic", "Open"), 2},
    MetricLook{TrafficMetric::Opened,
               "connections_opened",
               QT_TRANSLATE_NOOP("ui::Traffic", "Opened"),
               0,
               ChartUnit::PerSecond},
    MetricLook{TrafficMetric::Closed,
               "connections_closed",
               QT_TRANSLATE_NOOP("ui::Traffic", "Closed"),
               1,
               ChartUnit::PerSecond},
    MetricLook{
        TrafficMetric::LatencyP50, "latency_p50_us", QT_TRANSLATE_NOOP("ui::Traffic", "p50"), 2},
    MetricLook{
        TrafficMetric::LatencyP95, "latency_p95_us", QT_TRANSLATE_NOOP("ui::Traffic", "p95"), 0},
    MetricLook{
        TrafficMetric::LatencyP99, "latency_p99_us", QT_TRANSLATE_NOOP("ui::Traffic", "p99"), 1},
    MetricLook{TrafficMetric::HttpRequests,
               "http_requests",
               QT_TRANSLATE_NOOP("ui::Traffic", "Requests"),
               6},
    MetricLook{TrafficMetric::ClientErrors, "http_4xx", QT_TRANSLATE_NOOP("ui::Traffic", "4xx"), 1},
    MetricLook{TrafficMetric::ServerErrors,
               "http_5xx",
               QT_TRANSLATE_NOOP("ui::Traffic", "5xx"),
               ErrorColour},
    MetricLook{TrafficMetric::Refusals, "refused", QT_TRANSLATE_NOOP("ui::Traffic", "Refused"), 3},
};

// Lines are told apart without colours.
constexpr std::array Dashes{Qt::SolidLine, Qt::DashLine, Qt::DotLine, Qt::DashDotLine};

const MetricLook &lookOf(TrafficMetric metric)
{
    for (const MetricLook &look : Looks) {
        if (look.metric == metric)
            return look;
    }
    return Looks.front();
}

QColor colourAt(int index)
{
    return index == ErrorColour ? theme().error : theme().series.value(index, theme().text);
}

ChartData frameOf(const TrafficHistory &history, ChartUnit unit)
{
    ChartData data;
    data.unit = unit;
    data.startUtc = history.startUtc;
    data.stepMs = qMax<qint64>(1, history.stepMs);
    data.buckets = history.buckets;
    return data;
}

ChartLine lineOf(const TrafficSeries &series, const QString &key, const QString &name, int colour)
{
    ChartLine line;
    line.key = key;
    line.name = name;
    line.colourIndex = colour;
    line.colour = colourAt(colour);
    line.mean = series.mean;
    line.peak = series.peak.isEmpty() ? series.mean : series.peak;
    line.lowest = series.lowest.isEmpty() ? series.mean : series.lowest;
    line.sum = series.sum.isEmpty() ? series.mean : series.sum;
    return line;
}

} // namespace

ChartData
totalLines(const TrafficHistory &history, const QList<TrafficMetric> &metrics, ChartUnit unit)
{
    ChartData data = frameOf(history, unit);
    for (TrafficMetric metric : metrics) {
        for (const TrafficSeries &series : history.series) {
            if (series.metric != metric)
                continue;
            const MetricLook &look = lookOf(metric);
            ChartLine line = lineOf(series,
                                    QString::fromLatin1(look.key),
                                    QCoreApplication::translate("ui::Traffic", look.name),
                                    look.colour);
            line.unit = look.unit;
            line.dash = Dashes[static_cast<std::size_t>(data.lines.size()) % Dashes.size()];
            data.lines.append(line);
        }
    }
    return data;
}

ChartData splitLines(const TrafficHistory &history,
                     TrafficMetric metric,
                     ColourKeeper &colours,
                     const std::function<QString(const QString &)> &nameOf)
{
    ChartData data = frameOf(history, ChartUnit::PerSecond);
    data.isStacked = true;
    QStringList keys;
    for (const TrafficSeries &series : history.series) {
        if (series.metric == metric && series.key != u'*')
            keys.append(series.key);
    }
    const QHash<QString, int> assigned =
        colours.assign(keys, RestColour, QDateTime::currentMSecsSinceEpoch());
    const QString prefix = QString::fromLatin1(lookOf(metric).key) + u':';
    std::optional<ChartLine> rest;
    for (const TrafficSeries &series : history.series) {
        if (series.metric != metric)
            continue;
        const int colour = assigned.value(series.key, RestColour);
        const ChartLine line = lineOf(series, prefix + series.key, nameOf(series.key), colour);
        if (series.key == u'*')
            rest = line;
        else
            data.lines.append(line);
    }
    if (rest)
        data.lines.append(*rest);
    return data;
}

QColor lineColour(const ChartLine &line)
{
    return colourAt(line.colourIndex);
}

} // namespace ui
