// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartdata.h"
#include "ui/charts/timechart.h"

namespace ui {

// A chart within a stretch of time, for a message to somebody: its title, then a line for each of
// its lines with mean, lowest and highest second, and how much it was in all where that adds up.
// Empty when nothing was measured.
QString chartSummary(const QString &title, const ChartData &data, TimeWindow window);

} // namespace ui
