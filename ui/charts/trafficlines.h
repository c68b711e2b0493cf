// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/console/api/values.h"
#include "ui/charts/chartdata.h"

#include <array>
#include <functional>

namespace ui {

class ColourKeeper;

// How far back, and how often it is worth asking.
struct TrafficRange
{
    qint64 spanMs;
    int paceMs;
};
inline constexpr std::array TrafficRanges{TrafficRange{5 * 60 * 1000, 1000},
                                          TrafficRange{60 * 60 * 1000, 10'000},
                                          TrafficRange{24LL * 60 * 60 * 1000, 60'000}};

// The lines of a panel from a history without a split.
ChartData totalLines(const server::TrafficHistory &history,
                     const QList<server::TrafficMetric> &metrics,
                     ChartUnit unit);
// One area per key of a split, on each other, the rest on top.
ChartData splitLines(const server::TrafficHistory &history,
                     server::TrafficMetric metric,
                     ColourKeeper &colours,
                     const std::function<QString(const QString &key)> &nameOf);
// The colour of a line in the theme of the moment.
QColor lineColour(const ChartLine &line);

} // namespace ui
