// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/alerthistory.h"

#include <QJsonArray>

namespace ui {

namespace {

QJsonObject toJson(const AlertRecord &record)
{
    QJsonObject object{{QStringLiteral("rule"), record.rule.id},
                       {QStringLiteral("metric"), QLatin1String(traitsOf(record.rule.metric).id)},
                       {QStringLiteral("comparator"), comparatorId(record.rule.comparator)},
                       {QStringLiteral("threshold"), record.rule.threshold},
                       {QStringLiteral("seconds"), record.rule.seconds},
                       {QStringLiteral("rule_app"), record.rule.appId},
                       {QStringLiteral("app"), record.appId},
                       {QStringLiteral("from"), record.fromUtc},
                       {QStringLiteral("to"), record.toUtc},
                       {QStringLiteral("worst"), record.worst}};
    if (record.rule.tenant)
        object.insert(QStringLiteral("tenant"), *record.rule.tenant);
    return object;
}

std::optional<AlertRecord> fromJson(const QJsonObject &object, qint64 writtenUtc)
{
    const auto metric = metricWithId(object.value(u"metric").toString());
    const auto comparator = comparatorWithId(object.value(u"comparator").toString());
    AlertRecord record;
    record.fromUtc = object.value(u"from").toInteger();
    if (!metric || !comparator || record.fromUtc <= 0)
        return std::nullopt;
    record.rule.id = object.value(u"rule").toString();
    record.rule.metric = *metric;
    record.rule.comparator = *comparator;
    record.rule.threshold = object.value(u"threshold").toDouble();
    record.rule.seconds = qBound(0, object.value(u"seconds").toInt(), AlertRule::LongestSeconds);
    record.rule.appId = object.value(u"rule_app").toString();
    if (const QJsonValue tenant = object.value(u"tenant"); tenant.isString())
        record.rule.tenant = tenant.toString();
    record.appId = object.value(u"app").toString();
    record.worst = object.value(u"worst").toDouble();
    record.toUtc = object.value(u"to").toInteger();
    if (record.toUtc <= 0)
        record.toUtc = writtenUtc;
    record.toUtc = qMax(record.fromUtc, record.toUtc);
    return record;
}

} // namespace

QJsonObject alertHistoryToJson(const QList<AlertRecord> &records, qint64 nowUtc)
{
    QJsonArray list;
    for (auto record = records.crbegin(); record != records.crend(); ++record)
        list.append(toJson(*record));
    return {{QStringLiteral("v"), 1},
            {QStringLiteral("written"), nowUtc},
            {QStringLiteral("alerts"), list}};
}

QList<AlertRecord> alertHistoryFromJson(const QJsonObject &content)
{
    QList<AlertRecord> records;
    const qint64 writtenUtc = content.value(u"written").toInteger();
    for (const QJsonValue &value : content.value(u"alerts").toArray()) {
        if (const auto record = fromJson(value.toObject(), writtenUtc))
            records.append(*record);
    }
    return records.size() > AlertBook::MostRecords ? records.last(AlertBook::MostRecords) : records;
}

} // namespace ui
