// SPDX-License-Identifier: GPL-3.0-or-later
//
// What TrafficMeter tells of the past.
#include "server/metrics/trafficmeter.h"

#include <algorithm>

namespace server {

namespace {

constexpr qsizetype LinesPerChart = 7;

} // namespace

// Without a split, the scope itself is the line: all, one app, or one tenant of one or all apps.
TrafficSplit TrafficMeter::keptFor(const TrafficQuery &query)
{
    if (query.split != TrafficSplit::Total)
        return query.split;
    return query.tenant            ? TrafficSplit::Tenant
           : query.appId.isEmpty() ? TrafficSplit::Total
                                   : TrafficSplit::App;
}

bool TrafficMeter::inScope(const Key &key, const TrafficQuery &query)
{
    const TrafficSplit wanted = keptFor(query);
    if (key.split != wanted)
        return false;
    if (!query.appId.isEmpty() && QString::fromUtf8(key.appId) != query.appId)
        return false;
    return !query.tenant || wanted == TrafficSplit::App ||
           QString::fromUtf8(key.tenant) == *query.tenant;
}

QString TrafficMeter::label(const Key &key)
{
    switch (key.split) {
    case TrafficSplit::Total:
        return {};
    case TrafficSplit::App:
        return QString::fromUtf8(key.appId);
    case TrafficSplit::Tenant:
        return QString::fromUtf8(key.tenant);
    case TrafficSplit::Channel:
        return QString::fromUtf8(key.channel);
    }
    return {};
}

namespace {

// The sum of several series, bucket by bucket; a gap where all have one.
struct Line
{
    QString key;
    QList<const TimeSeries *> parts;
    double weight = 0;

    TrafficSeries
    draw(TrafficMetric metric, const TimeSeries::Tier &tier, qint64 firstSecond, int buckets) const
    {
        TrafficSeries series{metric, key, {}, {}, {}, {}};
        for (int i = 0; i < buckets; ++i) {
            TimeSeries::Bucket sum{qQNaN(), qQNaN(), qQNaN(), qQNaN()};
            for (const TimeSeries *part : parts) {
                const auto bucket =
                    part->read(tier, firstSecond + qint64(i) * tier.secondsPerBucket, metric);
                if (qIsNaN(bucket.mean))
                    continue;
                const bool isFirst = qIsNaN(sum.mean);
                sum = isFirst ? bucket
                              : TimeSeries::Bucket{sum.mean + bucket.mean,
                                                   sum.peak + bucket.peak,
                                                   sum.lowest + bucket.lowest,
                                                   sum.sum + bucket.sum};
            }
            series.mean.append(sum.mean);
            series.peak.append(sum.peak);
            series.lowest.append(sum.lowest);
            series.sum.append(sum.sum);
        }
        return series;
    }
};

// Those that are counted for what is kept; of the lines of a split only what is compared.
QList<TrafficMetric> metricsOf(TrafficSplit split, TrafficSplit kept)
{
    if (split != TrafficSplit::Total)
        return {TrafficMetric::MessagesIn, TrafficMetric::MessagesOut, TrafficMetric::BytesOut};
    QList<TrafficMetric> metrics;
    for (int i = 0; i < TimeSeries::Metrics; ++i) {
        if (finestSplitOf(static_cast<TrafficMetric>(i)) >= kept)
            metrics.append(static_cast<TrafficMetric>(i));
    }
    return metrics;
}

// The busiest lines by name, the rest together as "*".
QList<Line> busiest(QList<Line> lines)
{
    std::sort(lines.begin(), lines.end(), [](const Line &a, const Line &b) {
        return a.weight != b.weight ? a.weight > b.weight : a.key < b.key;
    });
    if (lines.size() <= LinesPerChart)
        return lines;
    Line rest{QStringLiteral("*"), {}, 0};
    for (const Line &line : lines.sliced(LinesPerChart))
        rest.parts += line.parts;
    lines.resize(LinesPerChart);
    lines.append(rest);
    return lines;
}

} // namespace

Result<TrafficHistory> TrafficMeter::history(const TrafficQuery &query) const
{
    if (query.spanMs <= 0 || query.spanMs > LongestSpanMs) {
        return Error{
            ErrorCode::InvalidArgument,
            QStringLiteral(
                "A time span of %1 ms cannot be shown; it must be positive and at most 24 hours.")
                .arg(query.spanMs)};
    }
    const auto &tier = TimeSeries::tierFor(query.spanMs);
    const qint64 utcMinusNowMs = m_clock.utcMs() - nowMs();
    const qint64 lastSecond =
        query.toUtc > 0 ? (query.toUtc - utcMinusNowMs) / 1000 - 1 : nowMs() / 1000 - 2;
    const qint64 lastBucket = lastSecond / tier.secondsPerBucket;
    const int buckets = int(qMax<qint64>(1, query.spanMs / 1000 / tier.secondsPerBucket));
    const qint64 firstSecond = qMax<qint64>(0, (lastBucket - buckets + 1) * tier.secondsPerBucket);

    QHash<QString, Line> byLabel;
    for (auto it = m_series.begin(); it != m_series.end(); ++it) {
        if (!inScope(it.key(), query))
            continue;
        Line &line = byLabel[query.split == TrafficSplit::Total ? QString() : label(it.key())];
        line.key = query.split == TrafficSplit::Total ? QString() : label(it.key());
        line.parts.append(&it->values);
        for (int i = 0; i < buckets && query.split != TrafficSplit::Total; ++i) {
            const auto bucket = it->values.read(
                tier, firstSecond + qint64(i) * tier.secondsPerBucket, TrafficMetric::MessagesOut);
            line.weight += qIsNaN(bucket.mean) ? 0 : bucket.mean;
        }
    }

    TrafficHistory history;
    history.startUtc = firstSecond * 1000 + utcMinusNowMs;
    history.stepMs = qint64(tier.secondsPerBucket) * 1000;
    history.buckets = buckets;
    for (const Line &line : busiest(byLabel.values())) {
        for (const TrafficMetric metric : metricsOf(query.split, keptFor(query)))
            history.series.append(line.draw(metric, tier, firstSecond, buckets));
    }
    return history;
}

} // namespace server
