// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/linepool.h"

#include <QChart>
#include <QLineSeries>
#include <QPen>
#include <QValueAxis>

#include <cmath>
#include <utility>

namespace ui {

namespace {
constexpr double LineWidth = 1.6;
}

QList<QList<QPointF>> stretches(const ChartData &data, const QList<double> &values, qint64 baseUtc)
{
    QList<QList<QPointF>> all;
    QList<QPointF> open;
    const auto close = [&] {
        if (open.size() == 1) {
            const double half = static_cast<double>(data.stepMs) / 2;
            const QPointF only = open.first();
            open = {only - QPointF(half, 0), only + QPointF(half, 0)};
        }
        if (!open.isEmpty())
            all.append(std::exchange(open, {}));
    };
    int missing = 0;
    for (qsizetype i = 0; i < qMin<qsizetype>(values.size(), data.buckets); ++i) {
        if (!std::isfinite(values[i])) {
            ++missing;
            continue;
        }
        if (std::exchange(missing, 0) > data.bridgedBuckets())
            close();
        open.append({static_cast<double>(data.timeAt(i) - baseUtc), values[i]});
    }
    close();
    return all;
}

LinePool::LinePool(QChart &chart, QValueAxis &x, QValueAxis &y)
    : m_chart(chart)
    , m_x(x)
    , m_y(y)
{}

void LinePool::show(const ChartData &data, const QSet<QString> &hidden, qint64 baseUtc)
{
    m_inUse = 0;
    // The first line is the most important one and is drawn last, on top.
    for (auto line = data.lines.crbegin(); line != data.lines.crend(); ++line) {
        if (hidden.contains(line->key) || data.isStacked)
            continue;
        // Round caps would fill the spaces of a dashed line.
        const bool isSolid = line->dash == Qt::SolidLine;
        QPen pen(line->colour,
                 LineWidth,
                 line->dash,
                 isSolid ? Qt::RoundCap : Qt::FlatCap,
                 isSolid ? Qt::RoundJoin : Qt::BevelJoin);
        pen.setCosmetic(true);
        for (const QList<QPointF> &points : stretches(data, data.drawn(*line), baseUtc)) {
            QLineSeries *series = next();
            if (series->pen() != pen)
                series->setPen(pen);
            series->replace(points);
            series->setVisible(true);
        }
    }
    for (qsizetype i = m_inUse; i < m_series.size(); ++i) {
        if (m_series[i]->isVisible()) {
            m_series[i]->setVisible(false);
            m_series[i]->clear();
        }
    }
}

QLineSeries *LinePool::next()
{
    if (m_inUse == m_series.size()) {
        auto *series = new QLineSeries;
        m_chart.addSeries(series);
        series->attachAxis(&m_x);
        series->attachAxis(&m_y);
        m_series.append(series);
    }
    return m_series[m_inUse++];
}

} // namespace ui
