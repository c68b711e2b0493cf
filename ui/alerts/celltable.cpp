// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/celltable.h"

#include "ui/iconengine.h"
#include "ui/models/keyedtablemodel.h"

namespace ui {

CellTable::CellTable(const QStringList &headers, QObject *parent)
    : QAbstractTableModel(parent)
    , m_headers(headers)
{}

int CellTable::rowOf(const QString &key) const
{
    for (int i = 0; i < rowCount(); ++i) {
        if (m_rows.at(i).key == key)
            return i;
    }
    return -1;
}

void CellTable::setRows(const QList<CellRow> &rows)
{
    removeMissing(rows);
    if (!insertNew(rows)) {
        beginResetModel();
        m_rows = rows;
        endResetModel();
        return;
    }
    for (int i = 0; i < rowCount(); ++i) {
        if (m_rows.at(i) == rows.at(i))
            continue;
        m_rows[i] = rows.at(i);
        emit dataChanged(index(i, 0), index(i, columnCount() - 1));
    }
}

void CellTable::removeMissing(const QList<CellRow> &rows)
{
    const auto isKept = [&rows](const QString &key) {
        return std::any_of(
            rows.cbegin(), rows.cend(), [&key](const CellRow &row) { return row.key == key; });
    };
    for (int i = rowCount() - 1; i >= 0; --i) {
        if (isKept(m_rows.at(i).key))
            continue;
        beginRemoveRows({}, i, i);
        m_rows.removeAt(i);
        endRemoveRows();
    }
}

// False when what was there stands in another order.
bool CellTable::insertNew(const QList<CellRow> &rows)
{
    for (int i = 0; i < rows.size(); ++i) {
        if (i < rowCount() && m_rows.at(i).key == rows.at(i).key)
            continue;
        if (rowOf(rows.at(i).key) >= 0)
            return false;
        beginInsertRows({}, i, i);
        m_rows.insert(i, rows.at(i));
        endInsertRows();
    }
    return true;
}

int CellTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CellTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_headers.size());
}

QVariant CellTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CellRow &row = m_rows.at(index.row());
    const Cell &cell = row.cells.at(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return cell.text;
    case Qt::ToolTipRole:
        return cell.toolTip.isEmpty() ? cell.text : cell.toolTip;
    case Qt::DecorationRole:
        return cell.icon.isEmpty() ? QVariant() : tintedIcon(cell.icon, cell.tint);
    case Qt::TextAlignmentRole:
        return int((cell.isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::CheckStateRole:
        if (index.column() > 0 || !row.checked)
            return {};
        return *row.checked ? Qt::Checked : Qt::Unchecked;
    case KeyRole:
        return row.key;
    default:
        return {};
    }
}

bool CellTable::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid) ||
        !m_rows.at(index.row()).checked)
        return false;
    emit checkToggled(keyAt(index.row()), value.toInt() == Qt::Checked);
    return true;
}

QVariant CellTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::DisplayRole)
        return m_headers.at(section);
    if (role == Qt::TextAlignmentRole && !m_rows.isEmpty())
        return data(index(0, section), role);
    return {};
}

Qt::ItemFlags CellTable::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && index.column() == 0 && m_rows.at(index.row()).checked)
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

} // namespace ui
