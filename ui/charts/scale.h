// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartdata.h"

namespace ui {

// The upper end of a value axis that starts at zero, and the distance of its lines. Both are round
// numbers.
struct Scale
{
    double maximum = 1;
    double step = 1;
    bool operator==(const Scale &) const = default;
};

Scale niceScale(double highest, ChartUnit unit, int steps = 4);
// A round distance for the lines of a time axis.
qint64 niceTimeStep(qint64 spanMs, int atMost);

// Follows the highest value: grows at once, shrinks when less was enough for ten seconds.
class SteadyScale
{
public:
    Scale fit(double highest, ChartUnit unit, qint64 nowMs);
    void reset();

private:
    Scale m_scale;
    bool m_set = false;
    qint64 m_roomySinceMs = -1;
};

// "412/s", "9.8k/s", "1.2 MiB/s", "37", "3.1 ms"; "–" for a gap.
QString valueText(double value, ChartUnit unit);
// For an axis that ends at `size`: without "/s", and all in the same magnitude.
QString axisText(double value, ChartUnit unit, double size);

} // namespace ui
