// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/metrics/timeseries.h"

#include <algorithm>
#include <limits>

namespace server {

const TimeSeries::Tier &TimeSeries::tierFor(qint64 spanMs)
{
    for (const Tier &tier : Tiers) {
        if (spanMs <= qint64(tier.secondsPerBucket) * tier.buckets * 1000)
            return tier;
    }
    return Tiers.back();
}

void TimeSeries::write(qint64 second, const Sample &sample)
{
    for (std::size_t i = 0; i < Tiers.size(); ++i) {
        const qint64 bucket = second / Tiers[i].secondsPerBucket;
        const auto at = static_cast<std::size_t>(bucket % Tiers[i].buckets);
        if (m_tiers[i].size() <= at)
            m_tiers[i].resize(at + 1);
        Slot &slot = m_tiers[i][at];
        if (slot.bucket != bucket)
            slot = Slot{bucket, 0, {}, {}};
        ++slot.count;
        for (std::size_t m = 0; m < Metrics; ++m) {
            slot.sum[m] += sample[m];
            slot.peak[m] = std::max(slot.peak[m], sample[m]);
        }
    }
}

TimeSeries::Bucket TimeSeries::read(const Tier &tier, qint64 second, TrafficMetric metric) const
{
    constexpr double Gap = std::numeric_limits<double>::quiet_NaN();
    const auto index = static_cast<std::size_t>(&tier - Tiers.data());
    const qint64 bucket = second / tier.secondsPerBucket;
    const auto at = static_cast<std::size_t>(bucket % tier.buckets);
    const auto m = static_cast<std::size_t>(metric);
    if (at >= m_tiers[index].size() || m_tiers[index][at].bucket != bucket)
        return {Gap, Gap};
    const Slot &slot = m_tiers[index][at];
    return {double(slot.sum[m]) / slot.count, double(slot.peak[m])};
}

} // namespace server
