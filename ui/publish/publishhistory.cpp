// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/publish/publishhistory.h"

#include "ui/formatting.h"
#include "ui/publish/eventtemplate.h"

#include <QDateTime>

namespace ui {

namespace {

constexpr qsizetype MaxRecords = 200;
constexpr qsizetype MaxStoredChars =
    512 * 1024; // of data in all records; older ones are forgotten first

QJsonObject toObject(const PublishRecord &record)
{
    return {{QStringLiteral("utc"), record.utc},
            {QStringLiteral("draft"), draftToJson(record.draft)},
            {QStringLiteral("recipients"), record.recipients},
            {QStringLiteral("times"), record.times},
            {QStringLiteral("error"), record.error}};
}

PublishRecord fromObject(const QJsonObject &object)
{
    PublishRecord record;
    record.utc = object.value(QLatin1String("utc")).toInteger();
    record.draft = draftFromJson(object.value(QLatin1String("draft")).toObject());
    record.recipients = object.value(QLatin1String("recipients")).toInteger(-1);
    record.times = object.value(QLatin1String("times")).toInteger(1);
    record.error = object.value(QLatin1String("error")).toString();
    return record;
}

QString titleOf(const PublishRecord &record)
{
    return record.draft.sendAs == SendAs::Notification
               ? (record.draft.type.isEmpty() ? PublishHistory::tr("Notification")
                                              : record.draft.type.section(u'\\', -1))
               : record.draft.event;
}

} // namespace

void PublishHistory::add(const PublishRecord &record)
{
    if (m_records.size() >= MaxRecords)
        removeRows(static_cast<int>(m_records.size()) - 1, 1);
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

bool PublishHistory::removeRows(int row, int count, const QModelIndex &parent)
{
    if (parent.isValid() || row < 0 || count < 1 || row + count > m_records.size())
        return false;
    beginRemoveRows({}, row, row + count - 1);
    m_records.remove(row, count);
    endRemoveRows();
    return true;
}

QJsonArray PublishHistory::toJson() const
{
    QJsonArray array;
    qsizetype chars = 0;
    for (const PublishRecord &record : m_records) {
        chars += record.draft.data.size();
        if (chars > MaxStoredChars)
            break;
        array.append(toObject(record));
    }
    return array;
}

void PublishHistory::fromJson(const QJsonArray &array)
{
    beginResetModel();
    m_records.clear();
    for (const QJsonValue &value : array) {
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
        return record.times > 1
                   ? tr("%1 × %2", "event, times").arg(titleOf(record), countText(record.times))
                   : titleOf(record);
    case DetailRole:
        return detail(record);
    case RefusedRole:
        return !record.error.isEmpty();
    case SearchRole:
        return QString(titleOf(record) + u' ' + whereText(record.draft) + u' ' +
                       record.draft.channels.join(u' ') + u' ' + record.draft.data);
    case Qt::AccessibleTextRole:
        return tr("%1, %2", "event, details").arg(titleOf(record), detail(record));
    case Qt::ToolTipRole:
        return toolTip(record);
    default:
        return {};
    }
}

QString PublishHistory::detail(const PublishRecord &record) const
{
    const QString time = clockText(record.utc, QDateTime::currentMSecsSinceEpoch());
    const QString result = !record.error.isEmpty() ? tr("refused")
                           : record.recipients < 0 ? tr("queued")
                           : record.recipients == 1
                               ? tr("1 socket")
                               : tr("%1 sockets").arg(countText(record.recipients));
    return tr("%1 · %2 · %3", "time, recipients, channels")
        .arg(time, result, whereText(record.draft));
}

QString PublishHistory::toolTip(const PublishRecord &record) const
{
    QStringList lines{momentText(record.utc), whereText(record.draft)};
    if (!record.error.isEmpty())
        lines.append(record.error);
    lines.append(record.draft.data.left(400));
    return QStringLiteral("<p style='white-space:pre-wrap'>%1</p>")
        .arg(lines.join(u'\n').toHtmlEscaped());
}

} // namespace ui
