// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log/diffmodel.h"

#include "ui/theme.h"

namespace ui {

void DiffModel::setDiff(const JsonDiff &diff)
{
    beginResetModel();
    m_diff = diff;
    endResetModel();
}

int DiffModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_diff.changes.size());
}

int DiffModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString DiffModel::text(const JsonChange &change, int column) const
{
    switch (column) {
    case Kind:
        return change.kind == JsonChange::Added     ? tr("+ added")
               : change.kind == JsonChange::Removed ? tr("− removed")
                                                    : tr("≠ changed");
    case Path:
        return change.path.isEmpty() ? tr("(everything)") : change.path;
    case Was:
        return jsonValueText(change.was);
    default:
        return jsonValueText(change.is);
    }
}

QVariant DiffModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const JsonChange &change = m_diff.changes.at(index.row());
    const QString shown = text(change, index.column());
    switch (role) {
    case Qt::DisplayRole:
        return shown.isEmpty() ? QStringLiteral("–") : shown;
    case Qt::ToolTipRole:
        return index.column() == Kind ? QVariant() : QVariant(shown);
    case Qt::BackgroundRole:
        return change.kind == JsonChange::Added     ? theme().rowPresence
               : change.kind == JsonChange::Removed ? theme().rowError
                                                    : theme().rowWarn;
    case Qt::AccessibleTextRole:
        return shown.isEmpty() ? tr("nothing") : shown;
    default:
        return {};
    }
}

QVariant DiffModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Kind:
        return tr("Change");
    case Path:
        return tr("Path");
    case Was:
        return tr("Was");
    default:
        return tr("Is");
    }
}

} // namespace ui
