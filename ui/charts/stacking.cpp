// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/stacking.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace ui {

QList<QList<double>> stackedEdges(const ChartData &data, const QSet<QString> &hidden)
{
    QList<double> top(data.buckets, std::nan(""));
    for (const ChartLine &line : data.lines) {
        const QList<double> &values = data.drawn(line);
        for (qsizetype i = 0; i < qMin<qsizetype>(values.size(), data.buckets); ++i) {
            if (!hidden.contains(line.key) && std::isfinite(values[i]))
                top[i] = 0;
        }
    }
    QList<QList<double>> edges;
    for (const ChartLine &line : data.lines) {
        if (hidden.contains(line.key)) {
            edges.append(QList<double>());
            continue;
        }
        const QList<double> &values = data.drawn(line);
        for (qsizetype i = 0; i < qMin<qsizetype>(values.size(), data.buckets); ++i)
            top[i] += std::isfinite(values[i]) ? values[i] : 0;
        edges.append(top);
    }
    return edges;
}

double heightOf(const QList<QList<double>> &edges, qsizetype line, qsizetype bucket)
{
    return edges.value(line).value(bucket, std::nan(""));
}

double baseOf(const QList<QList<double>> &edges, qsizetype line, qsizetype bucket)
{
    for (qsizetype below = line - 1; below >= 0; --below) {
        if (!edges[below].isEmpty())
            return edges[below].value(bucket, std::nan(""));
    }
    return 0;
}

QList<qsizetype> largest(const QList<double> &values, qsizetype count)
{
    QList<qsizetype> kept(values.size());
    std::iota(kept.begin(), kept.end(), 0);
    const auto weight = [&values](qsizetype i) {
        return std::isfinite(values[i]) ? values[i] : -1;
    };
    std::stable_sort(kept.begin(), kept.end(), [&weight](qsizetype a, qsizetype b) {
        return weight(a) > weight(b);
    });
    kept.resize(qMin(count, kept.size()));
    std::sort(kept.begin(), kept.end());
    return kept;
}

} // namespace ui
