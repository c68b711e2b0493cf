// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/departedmodel.h"

#include "ui/errortexts.h"
#include "ui/formatting.h"
#include "ui/masking.h"
#include "ui/widgets/statusglyph.h"

namespace ui {

void DepartedModel::add(const QList<Departure> &departures)
{
    if (departures.isEmpty())
        return;
    for (const Departure &one : departures)
        remove(one.person);
    const qsizetype count = qMin(departures.size(), Most);
    beginInsertRows({}, 0, static_cast<int>(count) - 1);
    for (qsizetype i = 0; i < count; ++i)
        m_rows.prepend(departures.at(i));
    endInsertRows();
    if (m_rows.size() > Most) {
        beginRemoveRows({}, static_cast<int>(Most), static_cast<int>(m_rows.size()) - 1);
        m_rows.resize(Most);
        endRemoveRows();
    }
}

void DepartedModel::remove(const QString &person)
{
    for (int i = 0; i < rowCount(); ++i) {
        if (m_rows.at(i).person != person)
            continue;
        beginRemoveRows({}, i, i);
        m_rows.removeAt(i);
        endRemoveRows();
        return;
    }
}

void DepartedModel::setNow(qint64 utc)
{
    m_now = utc;
    qsizetype kept = m_rows.size();
    while (kept > 0 && utc - m_rows.at(kept - 1).leftUtc > StayMs)
        --kept;
    if (kept == m_rows.size())
        return;
    beginRemoveRows({}, static_cast<int>(kept), static_cast<int>(m_rows.size()) - 1);
    m_rows.resize(kept);
    endRemoveRows();
}

void DepartedModel::clear()
{
    beginResetModel();
    m_rows.clear();
    endResetModel();
}

int DepartedModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant DepartedModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Departure &row = m_rows.at(index.row());
    const QString name = masked::person(row.name, row.userId);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return tr("%1 · %2 · %3").arg(name, clockText(row.leftUtc, m_now), row.reason);
    case Qt::DecorationRole:
        return statusGlyph(Presence::Gone);
    case Qt::ToolTipRole: {
        const QString when =
            tr("%1 left %2 (%3) at %4: %5")
                .arg(
                    name, row.channel, tenantText(row.tenant), momentText(row.leftUtc), row.reason);
        const ErrorText meaning = departureText(row.reason);
        return meaning.isEmpty() ? when : when + u'\n' + meaning.both();
    }
    default:
        return {};
    }
}

} // namespace ui
