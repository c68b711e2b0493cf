// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/metrics/exposition.h"

#include "server/base/json.h"

#include <QByteArrayList>

#include <cmath>
#include <limits>
#include <prometheus/text_serializer.h>

namespace server {

namespace {

using prometheus::ClientMetric;
using prometheus::MetricFamily;
using prometheus::MetricType;

const char *typeName(MetricType type)
{
    switch (type) {
    case MetricType::Counter:
        return "counter";
    case MetricType::Gauge:
        return "gauge";
    case MetricType::Summary:
        return "summary";
    case MetricType::Untyped:
        return "untyped";
    case MetricType::Histogram:
        return "histogram";
    }
    return "untyped";
}

QByteArray quotedText(const std::string &text)
{
    return json::quoted(QByteArrayView(text.data(), static_cast<qsizetype>(text.size())));
}

QByteArray number(double value)
{
    return QByteArray::number(value, 'g', std::numeric_limits<double>::max_digits10);
}

QByteArray
valueJson(const ClientMetric &metric, double value, const QByteArray &part = {}, double bound = 0)
{
    QByteArrayList labels;
    for (const ClientMetric::Label &label : metric.label)
        labels.append(quotedText(label.name) + ':' + quotedText(label.value));
    if (part.endsWith("_bucket"))
        labels.append("\"le\":\"" + (std::isinf(bound) ? QByteArray("+Inf") : number(bound)) + '"');
    const QByteArray name = part.isEmpty() ? QByteArray() : ",\"metricName\":" + json::quoted(part);
    return "{\"labels\":{" + labels.join(',') + "},\"value\":" + number(value) + name + '}';
}

QByteArrayList histogramJson(const QByteArray &name, const ClientMetric &metric)
{
    QByteArrayList values;
    for (const ClientMetric::Bucket &bucket : metric.histogram.bucket) {
        values.append(valueJson(
            metric, double(bucket.cumulative_count), name + "_bucket", bucket.upper_bound));
    }
    values.append(valueJson(metric, metric.histogram.sample_sum, name + "_sum"));
    values.append(valueJson(metric, double(metric.histogram.sample_count), name + "_count"));
    return values;
}

QByteArray familyJson(const MetricFamily &family)
{
    QByteArrayList values;
    for (const ClientMetric &metric : family.metric) {
        if (family.type == MetricType::Histogram)
            values += histogramJson(QByteArray::fromStdString(family.name), metric);
        else
            values.append(valueJson(metric,
                                    family.type == MetricType::Counter ? metric.counter.value
                                                                       : metric.gauge.value));
    }
    return "{\"name\":" + quotedText(family.name) + ",\"help\":" + quotedText(family.help) +
           ",\"type\":\"" + typeName(family.type) + "\",\"values\":[" + values.join(',') + "]}";
}

} // namespace

QByteArray metricsText(const std::vector<MetricFamily> &families)
{
    const prometheus::Serializer &serializer = prometheus::TextSerializer();
    return QByteArray::fromStdString(serializer.Serialize(families));
}

QByteArray metricsJson(const std::vector<MetricFamily> &families)
{
    QByteArrayList list;
    for (const MetricFamily &family : families)
        list.append(familyJson(family));
    return '[' + list.join(',') + ']';
}

} // namespace server
