// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/console/api/values.h"

#include <array>
#include <vector>

namespace server {

// How one thing went over time, by the second: three tiers of fixed size, rolled up on writing, so
// that a day costs as much as it did after a minute. Seconds nobody wrote are gaps. Pure; seconds
// are steady and counted by the caller.
class TimeSeries
{
public:
    static constexpr int Metrics = static_cast<int>(TrafficMetric::Count);
    // Latencies of 0 are unknown: nothing was published in that second.
    using Sample = std::array<float, Metrics>;

    struct Tier
    {
        int secondsPerBucket;
        int buckets;
    };
    static constexpr std::array<Tier, 3> Tiers = {{{1, 300}, {10, 360}, {60, 1440}}};
    // The finest tier that reaches back that far.
    static const Tier &tierFor(qint64 spanMs);

    // Keeps what is counted that finely. The minimum beside sum and peak costs 4 bytes a metric; as
    // most series keep four metrics out of fourteen, a bucket of theirs is 64 bytes long.
    explicit TimeSeries(TrafficSplit split = TrafficSplit::Total);

    // `second` must not go back.
    void write(qint64 second, const Sample &sample);

    struct Bucket
    {
        double mean; // NaN, all of them: a gap
        double peak;
        double lowest;
        double sum;
    };
    // The bucket of the tier that holds `second`; a gap for a metric that is not kept.
    Bucket read(const Tier &tier, qint64 second, TrafficMetric metric) const;

private:
    struct Head
    {
        qint64 bucket = -1; // second / secondsPerBucket; -1: never written
        int count = 0;
        int published = 0; // seconds with latencies
    };
    struct Cell
    {
        float sum = 0;
        float lowest = 0;
        float peak = 0;
    };
    struct Kept // buckets appear when first written
    {
        std::vector<Head> heads;
        std::vector<Cell> cells; // m_metrics a bucket
    };

    std::size_t m_metrics; // the first so many are kept
    std::array<Kept, Tiers.size()> m_tiers;
};

} // namespace server
