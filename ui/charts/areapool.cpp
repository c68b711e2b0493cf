// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/areapool.h"

#include "ui/charts/linepool.h"
#include "ui/charts/stacking.h"

#include <QAreaSeries>
#include <QChart>
#include <QLineSeries>
#include <QValueAxis>

namespace ui {

AreaPool::AreaPool(QChart &chart, QValueAxis &x, QValueAxis &y)
    : m_chart(chart)
    , m_x(x)
    , m_y(y)
{}

void AreaPool::show(const ChartData &data, const QSet<QString> &hidden, qint64 baseUtc)
{
    m_inUse = 0;
    const QList<QList<double>> edges =
        data.isStacked ? stackedEdges(data, hidden) : QList<QList<double>>();
    QList<double> base(data.buckets, 0);
    for (qsizetype i = 0; i < edges.size(); ++i) {
        if (edges[i].isEmpty())
            continue;
        for (qsizetype bucket = 0; bucket < base.size(); ++bucket)
            base[bucket] = qIsNaN(edges[i][bucket]) ? edges[i][bucket] : base[bucket];
        const QList<QList<QPointF>> upper = stretches(data, edges[i], baseUtc);
        const QList<QList<QPointF>> lower = stretches(data, base, baseUtc);
        for (qsizetype part = 0; part < upper.size(); ++part) {
            QAreaSeries *area = next();
            if (area->color() != data.lines[i].colour)
                area->setBrush(data.lines[i].colour);
            area->lowerSeries()->replace(lower[part]);
            area->upperSeries()->replace(upper[part]);
            area->setVisible(true);
        }
        base = edges[i];
    }
    for (qsizetype i = m_inUse; i < m_areas.size(); ++i)
        m_areas[i]->setVisible(false);
}

QAreaSeries *AreaPool::next()
{
    if (m_inUse == m_areas.size()) {
        auto *area = new QAreaSeries;
        area->setUpperSeries(new QLineSeries(area));
        area->setLowerSeries(new QLineSeries(area));
        area->setPen(Qt::NoPen);
        m_chart.addSeries(area);
        area->attachAxis(&m_x);
        area->attachAxis(&m_y);
        m_areas.append(area);
    }
    return m_areas[m_inUse++];
}

} // namespace ui
