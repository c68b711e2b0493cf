// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartdata.h"
#include "ui/charts/timechart.h"

#include <QByteArray>
#include <QImage>

namespace ui {

class ChartPanel;

// The buckets within the window as `t_iso,series,sum,min,max`, times in UTC: the sum of the seconds
// of a bucket, and the lowest and the highest of them. A gap has empty values; what does not add
// up, as open connections and latencies, no sum.
QByteArray chartCsv(const QList<ChartData> &charts, TimeWindow window);
// The panels below a title, at twice their size on the screen.
QImage chartImage(const QList<ChartPanel *> &panels, const QString &title, const QString &subtitle);

} // namespace ui
