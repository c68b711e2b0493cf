// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/metrics/timeseries.h"

#include <algorithm>
#include <limits>

namespace server {

namespace {

bool isLatency(std::size_t metric)
{
    return metric >= static_cast<std::size_t>(TrafficMetric::LatencyP50) &&
           metric <= static_cast<std::size_t>(TrafficMetric::LatencyP99);
}

} // namespace

const TimeSeries::Tier &TimeSeries::tierFor(qint64 spanMs)
{
    for (const Tier &tier : Tiers) {
        if (spanMs <= qint64(tier.secondsPerBucket) * tier.buckets * 1000)
            return tier;
    }
    return Tiers.back();
}

TimeSeries::TimeSeries(TrafficSplit split)
    : m_metrics(0)
{
    while (m_metrics < Metrics && finestSplitOf(static_cast<TrafficMetric>(m_metrics)) >= split)
        ++m_metrics;
}

void TimeSeries::write(qint64 second, const Sample &sample)
{
    const bool published = sample[static_cast<std::size_t>(TrafficMetric::LatencyP50)] > 0;
    for (std::size_t i = 0; i < Tiers.size(); ++i) {
        const qint64 bucket = second / Tiers[i].secondsPerBucket;
        const auto at = static_cast<std::size_t>(bucket % Tiers[i].buckets);
        auto &[heads, cells] = m_tiers[i];
        if (heads.size() <= at) {
            heads.resize(at + 1);
            cells.resize((at + 1) * m_metrics);
        }
        Head &head = heads[at];
        if (head.bucket != bucket)
            head = Head{bucket, 0, 0};
        for (std::size_t m = 0; m < m_metrics; ++m) {
            if (isLatency(m) && !published)
                continue;
            Cell &cell = cells[at * m_metrics + m];
            const bool isFirst = (isLatency(m) ? head.published : head.count) == 0;
            cell = isFirst ? Cell{sample[m], sample[m], sample[m]}
                           : Cell{cell.sum + sample[m],
                                  std::min(cell.lowest, sample[m]),
                                  std::max(cell.peak, sample[m])};
        }
        ++head.count;
        head.published += published ? 1 : 0;
    }
}

TimeSeries::Bucket TimeSeries::read(const Tier &tier, qint64 second, TrafficMetric metric) const
{
    constexpr double Gap = std::numeric_limits<double>::quiet_NaN();
    constexpr Bucket Nothing{Gap, Gap, Gap, Gap};
    const auto index = static_cast<std::size_t>(&tier - Tiers.data());
    const qint64 bucket = second / tier.secondsPerBucket;
    const auto at = static_cast<std::size_t>(bucket % tier.buckets);
    const auto m = static_cast<std::size_t>(metric);
    const auto &[heads, cells] = m_tiers[index];
    if (m >= m_metrics || at >= heads.size() || heads[at].bucket != bucket)
        return Nothing;
    const int count = isLatency(m) ? heads[at].published : heads[at].count;
    if (count == 0)
        return Nothing;
    const Cell &cell = cells[at * m_metrics + m];
    return {double(cell.sum) / count, cell.peak, cell.lowest, cell.sum};
}

} // namespace server
