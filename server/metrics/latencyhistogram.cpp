// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/metrics/latencyhistogram.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace server {

// The power of two below, and the quarter of the way to the next.
std::size_t LatencyHistogram::bucketOf(quint64 value)
{
    const quint64 counted = std::max<quint64>(value, Quarters);
    const int power = std::bit_width(counted) - 1;
    const quint64 quarter = (counted >> (power - 2)) & 3;
    const std::size_t bucket = static_cast<std::size_t>(power) * Quarters + quarter;
    return std::min<std::size_t>(bucket, Buckets - 1);
}

qint64 LatencyHistogram::endOf(std::size_t bucket)
{
    const std::size_t power = bucket / Quarters;
    const qint64 quarter = qint64(1) << (power - 2);
    return (Quarters + static_cast<qint64>(bucket % Quarters) + 1) * quarter - 1;
}

void LatencyHistogram::add(qint64 nanoseconds)
{
    ++m_counts[bucketOf(static_cast<quint64>(std::max<qint64>(0, nanoseconds)))];
    ++m_total;
}

void LatencyHistogram::clear()
{
    if (m_total > 0)
        m_counts.fill(0);
    m_total = 0;
}

std::optional<qint64> LatencyHistogram::atMost(double share) const
{
    if (m_total == 0)
        return std::nullopt;
    const auto wanted =
        std::max<quint64>(1, static_cast<quint64>(std::ceil(share * static_cast<double>(m_total))));
    quint64 seen = 0;
    std::size_t bucket = 0;
    while (bucket < m_counts.size() && (seen += m_counts[bucket]) < wanted)
        ++bucket;
    return endOf(bucket);
}

} // namespace server
