// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartdata.h"

#include <QSet>

QT_BEGIN_NAMESPACE
class QAreaSeries;
class QChart;
class QValueAxis;
QT_END_NAMESPACE

namespace ui {

// The areas of a stacked chart: each line takes as many as it has stretches. They are kept for the
// next time. Without a pen, and for a view without antialiasing: with both, eight areas of 300
// points took 69 ms to paint, so it is 4.
class AreaPool
{
public:
    AreaPool(QChart &chart, QValueAxis &x, QValueAxis &y);

    void show(const ChartData &data, const QSet<QString> &hidden, qint64 baseUtc);
    int seriesInUse() const { return m_inUse; }

private:
    QAreaSeries *next();

    QChart &m_chart;
    QValueAxis &m_x;
    QValueAxis &m_y;
    QList<QAreaSeries *> m_areas;
    int m_inUse = 0;
};

} // namespace ui
