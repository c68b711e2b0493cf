// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QList>
#include <QString>

namespace ui {

enum class ChartUnit {
    Count,
    PerSecond,
    BytesPerSecond,
};

// One line of a chart. NaN is a gap.
struct ChartLine
{
    QString key;         // stays the same from one answer to the next
    QString name;        // as shown
    int colourIndex = 0; // in the theme
    QColor colour;
    QList<double> mean;
    QList<double> peak;
};

// What a panel shows: buckets of equal length, oldest first.
struct ChartData
{
    ChartUnit unit = ChartUnit::PerSecond;
    qint64 startUtc = 0;
    qint64 stepMs = 1000;
    qint32 buckets = 0;
    QList<ChartLine> lines;

    qint64 timeAt(qsizetype bucket) const { return startUtc + bucket * stepMs; }
    qint64 endUtc() const { return timeAt(qMax(0, buckets - 1)); }
    // Rates are drawn by their highest second, so that a short spike survives in long buckets.
    bool drawsPeaks() const { return stepMs > 1000 && unit != ChartUnit::Count; }
    const QList<double> &drawn(const ChartLine &line) const
    {
        return drawsPeaks() ? line.peak : line.mean;
    }
};

} // namespace ui
