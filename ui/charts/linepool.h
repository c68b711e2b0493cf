// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartdata.h"

#include <QPointF>
#include <QSet>

QT_BEGIN_NAMESPACE
class QChart;
class QLineSeries;
class QValueAxis;
QT_END_NAMESPACE

namespace ui {

// The stretches of a line between its gaps, as points of (ms since baseUtc, value). A stretch of
// one bucket gets the width of one, or nobody would see it. As many buckets without a value as the
// chart bridges are no gap.
QList<QList<QPointF>> stretches(const ChartData &data, const QList<double> &values, qint64 baseUtc);

// The series of one chart: each line takes as many as it has stretches, one replace() each. They
// are kept for the next time.
class LinePool
{
public:
    LinePool(QChart &chart, QValueAxis &x, QValueAxis &y);

    void show(const ChartData &data, const QSet<QString> &hidden, qint64 baseUtc);
    int seriesInUse() const { return m_inUse; }

private:
    QLineSeries *next();

    QChart &m_chart;
    QValueAxis &m_x;
    QValueAxis &m_y;
    QList<QLineSeries *> m_series;
    int m_inUse = 0;
};

} // namespace ui
