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
    static constexpr int Metrics = 7; // TrafficMetric
    using Sample = std::array<float, Metrics>;

    struct Tier
    {
        int secondsPerBucket;
        int buckets;
    };
    static constexpr std::array<Tier, 3> Tiers = {{{1, 300}, {10, 360}, {60, 1440}}};
    // The finest tier that reaches back that far.
    static const Tier &tierFor(qint64 spanMs);

    // `second` must not go back.
    void write(qint64 second, const Sample &sample);

    struct Bucket
    {
        double mean; // NaN: a gap
        double peak;
    };
    // The bucket of the tier that holds `second`.
    Bucket read(const Tier &tier, qint64 second, TrafficMetric metric) const;

private:
    struct Slot
    {
        qint64 bucket = -1; // second / secondsPerBucket; -1: never written
        int count = 0;
        Sample sum{};
        Sample peak{};
    };

    std::array<std::vector<Slot>, Tiers.size()> m_tiers; // slots appear when first written
};

} // namespace server
