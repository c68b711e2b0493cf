// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartsummary.h"

#include "ui/charts/scale.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace ui {

namespace {

class Summary
{
    Q_DECLARE_TR_FUNCTIONS(ui::ChartSummary)
};

struct Figures
{
    double mean = 0; // of the buckets with a value
    double lowest = std::nan("");
    double highest = std::nan("");
    double sum = 0;
    int buckets = 0;
};

Figures figuresOf(const ChartLine &line, const ChartData &data, TimeWindow window)
{
    Figures figures;
    for (qsizetype i = 0; i < qMin<qsizetype>(line.mean.size(), data.buckets); ++i) {
        const qint64 utc = data.timeAt(i);
        if (utc < window.first || utc > window.second || !std::isfinite(line.mean[i]))
            continue;
        ++figures.buckets;
        figures.mean += (line.mean[i] - figures.mean) / figures.buckets;
        figures.lowest = std::fmin(figures.lowest, line.lowest.value(i, line.mean[i]));
        figures.highest = std::fmax(figures.highest, line.peak.value(i, line.mean[i]));
        figures.sum += line.sum.value(i, std::nan(""));
    }
    return figures;
}

} // namespace

QString chartSummary(const QString &title, const ChartData &data, TimeWindow window)
{
    QStringList lines;
    for (const ChartLine &line : data.lines) {
        const Figures figures = figuresOf(line, data, window);
        if (figures.buckets == 0)
            continue;
        const ChartUnit unit = data.unitOf(line);
        const QString text =
            Summary::tr("%1: mean %2, lowest second %3, highest second %4", "name, three values")
                .arg(line.name,
                     valueText(figures.mean, unit),
                     valueText(figures.lowest, unit),
                     valueText(figures.highest, unit));
        const bool addsUp = unit == ChartUnit::PerSecond || unit == ChartUnit::BytesPerSecond;
        const QString sum = unit == ChartUnit::PerSecond
                                ? QLocale().toString(std::round(figures.sum), 'f', 0)
                                : axisText(figures.sum, unit, figures.sum);
        lines.append(
            QStringLiteral("  ") +
            (addsUp
                 ? Summary::tr("%1, %2 in all", "what was said of a line, a number").arg(text, sum)
                 : text));
    }
    if (lines.isEmpty())
        return {};
    return title + QLatin1Char('\n') + lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

} // namespace ui
