// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/result.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QMap>

namespace test {

// Prometheus's text format, version 0.0.4, read strictly: what the format leaves open is refused
// too (a family without HELP or TYPE, in two pieces, or without a sample).
struct MetricsText
{
    using Labels = QMap<QByteArray, QByteArray>;
    struct Sample
    {
        QByteArray name;
        Labels labels;
        double value = 0;
    };

    // Errors: InvalidArgument with the line.
    static server::Result<MetricsText> parse(const QByteArray &text);

    // Of the one sample with that name and these labels; NaN when there is none.
    double value(const QByteArray &name, const Labels &labels = {}) const;

    QHash<QByteArray, QByteArray> types; // by family
    QHash<QByteArray, QByteArray> helps;
    QList<Sample> samples;
};

} // namespace test
