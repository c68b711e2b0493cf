// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QList>
#include <QString>

#include <algorithm>
#include <optional>

namespace ui {

enum class ChartUnit {
    Count,
    PerSecond,
    BytesPerSecond,
    Microseconds,
};

// One line of a chart, or one area. NaN is a gap.
struct ChartLine
{
    QString key;         // stays the same from one answer to the next
    QString name;        // as shown
    int colourIndex = 0; // in the theme
    QColor colour;
    Qt::PenStyle dash = Qt::SolidLine;
    std::optional<ChartUnit> unit; // unset: that of the chart
    QList<double> mean;
    QList<double> peak;
    QList<double> lowest;
    QList<double> sum;
};

// What a panel shows: buckets of equal length, oldest first.
struct ChartData
{
    ChartUnit unit = ChartUnit::PerSecond;
    bool isStacked = false; // areas on each other, the first line lowest
    qint64 startUtc = 0;
    qint64 stepMs = 1000;
    qint32 buckets = 0;
    QList<ChartLine> lines;

    qint64 timeAt(qsizetype bucket) const { return startUtc + bucket * stepMs; }
    qint64 endUtc() const { return timeAt(qMax(0, buckets - 1)); }
    ChartUnit unitOf(const ChartLine &line) const { return line.unit.value_or(unit); }
    // Rates are drawn by their highest second, so that a short spike survives in long buckets. What
    // is stacked has to add up.
    bool drawsPeak(const ChartLine &line) const
    {
        return stepMs > 1000 && unitOf(line) != ChartUnit::Count && !isStacked;
    }
    bool drawsPeaks() const
    {
        return std::any_of(lines.cbegin(), lines.cend(), [this](const ChartLine &line) {
            return drawsPeak(line);
        });
    }
    const QList<double> &drawn(const ChartLine &line) const
    {
        return drawsPeak(line) ? line.peak : line.mean;
    }
    // So many buckets without a value do not break a line: a second in which nothing was published
    // has no latency, but is no gap in the measuring.
    int bridgedBuckets() const { return unit == ChartUnit::Microseconds ? 10 : 0; }
};

} // namespace ui
