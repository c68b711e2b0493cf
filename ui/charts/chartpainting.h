// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartdata.h"
#include "ui/charts/scale.h"

#include <QPainter>
#include <QRectF>
#include <QSet>

namespace ui {

// Where the values of a chart lie in its widget.
struct ChartGeometry
{
    QRectF plot;
    qint64 fromUtc = 0;
    qint64 toUtc = 1;
    Scale scale;

    double xOf(qint64 utc) const
    {
        return plot.left() + plot.width() * static_cast<double>(utc - fromUtc) /
                                 static_cast<double>(qMax<qint64>(1, toUtc - fromUtc));
    }
    double yOf(double value) const { return plot.bottom() - plot.height() * value / scale.maximum; }
    qint64 utcAt(double x) const
    {
        return fromUtc + static_cast<qint64>((x - plot.left()) / qMax(1.0, plot.width()) *
                                             static_cast<double>(toUtc - fromUtc));
    }
};

// Lines behind the values: round values, round times of the local day.
void paintGrid(QPainter &painter, const ChartGeometry &geometry, qint64 timeStep);
void paintAxisTexts(QPainter &painter,
                    const ChartGeometry &geometry,
                    ChartUnit unit,
                    qint64 timeStep);
// The name of each line beside its last value, so that lines are told apart without colours.
void paintEndNames(QPainter &painter,
                   const ChartGeometry &geometry,
                   const ChartData &data,
                   const QSet<QString> &hidden,
                   double room);
// A line through one bucket, dots on the values and, if asked for, a card that names them.
void paintCrosshair(QPainter &painter,
                    const ChartGeometry &geometry,
                    const ChartData &data,
                    const QSet<QString> &hidden,
                    qsizetype bucket,
                    bool withCard);
// "12:04:10", or with the day when buckets are longer than a minute.
QString bucketTimeText(qint64 utc, qint64 stepMs);

} // namespace ui
