// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/durations.h"

#include <algorithm>
#include <cmath>

namespace ui {

void Durations::add(qint64 nanoseconds)
{
    const qint64 duration = std::max<qint64>(nanoseconds, 0);
    const auto step = static_cast<std::size_t>(duration / StepNs);
    ++m_counts[std::min(step, Steps - 1)];
    ++m_count;
    m_longestNs = std::max(m_longestNs, duration);
}

double Durations::atMostMs(double share) const
{
    const auto wanted = static_cast<qint64>(std::ceil(double(m_count) * share));
    qint64 seen = 0;
    for (std::size_t step = 0; step + 1 < Steps; ++step) {
        seen += m_counts[step];
        if (seen >= wanted && seen > 0)
            return std::min(double(step + 1) * StepNs / 1e6, longestMs());
    }
    return longestMs();
}

} // namespace ui
