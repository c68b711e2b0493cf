// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/publish/sequencemodel.h"

#include "ui/publish/eventtemplate.h"

#include <QLocale>

namespace ui {

void SequenceModel::add(const PublishDraft &draft)
{
    if (m_steps.size() >= MostSteps)
        return;
    const int row = static_cast<int>(m_steps.size());
    beginInsertRows({}, row, row);
    m_steps.append({Step().waitMs, draft});
    endInsertRows();
    emit edited();
}

void SequenceModel::replace(int row, const PublishDraft &draft)
{
    if (row < 0 || row >= m_steps.size())
        return;
    m_steps[row].draft = draft;
    emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
    emit edited();
}

int SequenceModel::move(int row, int by)
{
    const int to = row + by;
    if (row < 0 || row >= m_steps.size() || to < 0 || to >= m_steps.size() || by == 0)
        return row;
    beginMoveRows({}, row, row, {}, by > 0 ? to + 1 : to);
    m_steps.move(row, to);
    endMoveRows();
    emit edited();
    return to;
}

QJsonArray SequenceModel::toJson() const
{
    QJsonArray array;
    for (const Step &step : m_steps)
        array.append(QJsonObject{{QStringLiteral("waitMs"), step.waitMs},
                                 {QStringLiteral("draft"), draftToJson(step.draft)}});
    return array;
}

void SequenceModel::fromJson(const QJsonArray &array)
{
    beginResetModel();
    m_steps.clear();
    for (const QJsonValue &value : array) {
        const QJsonObject object = value.toObject();
        if (m_steps.size() < MostSteps)
            m_steps.append({qBound(0, object.value(QLatin1String("waitMs")).toInt(), MostWaitMs),
                            draftFromJson(object.value(QLatin1String("draft")).toObject())});
    }
    endResetModel();
}

int SequenceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_steps.size());
}

int SequenceModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SequenceModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Step &step = m_steps[index.row()];
    const bool isWait = index.column() == Wait;
    if (isWait && role == Qt::EditRole)
        return step.waitMs;
    if (isWait && role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (isWait && role == Qt::AccessibleTextRole)
        return tr("waits %n millisecond(s)", nullptr, step.waitMs);
    if (role == Qt::ToolTipRole)
        return step.draft.data.left(400);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Wait:
        return tr("%1 ms").arg(QLocale().toString(step.waitMs));
    case Event:
        return step.draft.sendAs == SendAs::Notification ? tr("Notification") : step.draft.event;
    default:
        return whereText(step.draft);
    }
}

bool SequenceModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    bool isNumber = false;
    const int wait = value.toInt(&isNumber);
    if (!index.isValid() || index.column() != Wait || role != Qt::EditRole || !isNumber)
        return false;
    m_steps[index.row()].waitMs = qBound(0, wait, MostWaitMs);
    emit dataChanged(index, index);
    emit edited();
    return true;
}

QVariant SequenceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Wait:
        return tr("After");
    case Event:
        return tr("Event");
    default:
        return tr("Goes to");
    }
}

Qt::ItemFlags SequenceModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() == Wait ? flags | Qt::ItemIsEditable : flags;
}

bool SequenceModel::removeRows(int row, int count, const QModelIndex &parent)
{
    if (parent.isValid() || row < 0 || count < 1 || row + count > m_steps.size())
        return false;
    beginRemoveRows({}, row, row + count - 1);
    m_steps.remove(row, count);
    endRemoveRows();
    emit edited();
    return true;
}

} // namespace ui
