// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <array>
#include <optional>

namespace server {

// Durations counted in buckets that grow by a quarter of a power of two: any number of them in
// fixed room, known to within 25 %. Pure.
class LatencyHistogram
{
public:
    void add(qint64 nanoseconds);
    void clear();
    // What `share` (0 to 1) of them did not exceed, rounded up to the end of its bucket, in
    // nanoseconds; nothing when there are none.
    std::optional<qint64> atMost(double share) const;

private:
    static constexpr int Quarters = 4;
    static constexpr int Buckets = 40 * Quarters; // up to 18 minutes; the last holds all above

    static std::size_t bucketOf(quint64 value);
    static qint64 endOf(std::size_t bucket);

    std::array<quint32, Buckets> m_counts{};
    quint64 m_total = 0;
};

} // namespace server
