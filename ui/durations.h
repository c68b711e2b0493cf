// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <vector>

namespace ui {

// How long things took, counted by tenths of a millisecond: any number of them in fixed room.
class Durations
{
public:
    void add(qint64 nanoseconds);

    qint64 count() const { return m_count; }
    // What `share` of them (0 to 1) did not exceed, in milliseconds; rounded up to a tenth, and
    // never over the longest. 0 when there are none.
    double atMostMs(double share) const;
    double longestMs() const { return double(m_longestNs) / 1e6; }

private:
    static constexpr qint64 StepNs = 100'000;
    static constexpr std::size_t Steps = 10'000; // a second; the last holds what took longer

    std::vector<qint64> m_counts = std::vector<qint64>(Steps);
    qint64 m_count = 0;
    qint64 m_longestNs = 0;
};

} // namespace ui
