// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/publishhistory.h"

#include "ui/formatting.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace ui {

namespace {

constexpr qsizetype MaxRecords = 200;
constexpr qsizetype MaxStoredBytes =
    512 * 1024; // of data in all records; older ones are forgotten first

QJsonObject toObject(const PublishRecord &record)
{
    const server::PublishRequest &request = record.request;
    return {{QStringLiteral("utc"), record.utc},
            {QStringLiteral("app"), request.appId},
            {QStringLiteral("channels"), QJsonArray::fromStringList(request.channels)},
            {QStringLiteral("event"), request.event},
            {QStringLiteral("data"), QString::fromUtf8(request.data)},
            {QStringLiteral("exclude"), request.excludeSocketId},
            {QStringLiteral("tenantEvent"), request.tenantEvent},
            {QStringLiteral("plainText"), record.plainText},
            {QStringLiteral("recipients"), record.recipients}};
}

PublishRecord fromObject(const QJsonObject &object)
{
    PublishRecord record;
    record.utc = object.value(QLatin1String("utc")).toInteger();
    record.request.appId = object.value(QLatin1String("app")).toString();
    for (const QJsonValue &channel : object.value(QLatin1String("channels")).toArray())
        record.request.channels.append(channel.toString());
    record.request.event = object.value(QLatin1String("event")).toString();
    record.request.data = object.value(QLatin1String("data")).toString().toUtf8();
    record.request.excludeSocketId = object.value(QLatin1String("exclude")).toString();
    record.request.tenantEvent = object.value(QLatin1String("tenantEvent")).toBool();
    record.plainText = object.value(QLatin1String("plainText")).toBool();
    record.recipients = object.value(QLatin1String("recipients")).toInt(-1);
    return record;
}

} // namespace

void PublishHistory::add(const PublishRecord &record)
{
    if (m_records.size() >= MaxRecords) {
        const int last = static_cast<int>(m_records.size()) - 1;
        beginRemoveRows({}, last, last);
        m_records.removeLast();
        endRemoveRows();
    }
    beginInsertRows({}, 0, 0);
    m_records.prepend(record);
    endInsertRows();
}

void PublishHistory::clear()
{
    beginResetModel();
    m_records.clear();
    endResetModel();
}

QByteArray PublishHistory::toJson() const
{
    QJsonArray array;
    qsizetype bytes = 0;
    for (const PublishRecord &record : m_records) {
        bytes += record.request.data.size();
        if (bytes > MaxStoredBytes)
            break;
        array.append(toObject(record));
    }
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

void PublishHistory::fromJson(const QByteArray &json)
{
    beginResetModel();
    m_records.clear();
    for (const QJsonValue &value : QJsonDocument::fromJson(json).array()) {
        if (m_records.size() < MaxRecords && value.isObject())
            m_records.append(fromObject(value.toObject()));
    }
    endResetModel();
}

int PublishHistory::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_records.size());
}

QVariant PublishHistory::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const PublishRecord &record = m_records[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return record.request.event;
    case DetailRole:
        return detail(record);
    case RefusedRole:
        return record.recipients < 0;
    case Qt::AccessibleTextRole:
        return tr("%1, %2", "event, details").arg(record.request.event, detail(record));
    case Qt::ToolTipRole:
        return QString(momentText(record.utc) + u'\n' +
                       record.request.channels.join(QStringLiteral(", ")));
    default:
        return {};
    }
}

QString PublishHistory::detail(const PublishRecord &record) const
{
    const QString time = clockText(record.utc, QDateTime::currentMSecsSinceEpoch());
    const QString result = record.recipients < 0 ? tr("refused")
                           : record.recipients == 1
                               ? tr("1 socket")
                               : tr("%1 sockets").arg(countText(record.recipients));
    const QString first = record.request.channels.value(0);
    const QString where =
        record.request.channels.size() > 1
            ? tr("%1 and %2 more").arg(first).arg(record.request.channels.size() - 1)
            : first;
    return tr("%1 · %2 · %3", "time, recipients, channels").arg(time, result, where);
}

} // namespace ui
