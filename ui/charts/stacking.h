// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartdata.h"

#include <QSet>

namespace ui {

// The upper edge of the area of every line, when they lie on each other and the first is the
// lowest; one without values for a line that is hidden. A gap where no line has a value.
QList<QList<double>> stackedEdges(const ChartData &data, const QSet<QString> &hidden);

// Where the value of a bucket lies in the chart: as high as it is, or on those below.
double heightOf(const QList<QList<double>> &edges, qsizetype line, qsizetype bucket);
// Which of the values are the largest, in their order; gaps come last.
QList<qsizetype> largest(const QList<double> &values, qsizetype count);
// The lower edge of the area of a line.
double baseOf(const QList<QList<double>> &edges, qsizetype line, qsizetype bucket);

} // namespace ui
