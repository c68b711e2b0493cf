// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manage/textrows.h"

#include "ui/swatch.h"
#include "ui/theme.h"

#include <QFontDatabase>
#include <QSet>

namespace ui {

TextRowsModel::TextRowsModel(const QStringList &headings, QObject *parent)
    : KeyedTableModel<TextRow>(parent)
    , m_headings(headings)
{}

void TextRowsModel::setRows(const QList<TextRow> &rows)
{
    QSet<QString> kept;
    for (const TextRow &row : rows)
        kept.insert(row.key);
    QStringList gone;
    for (int i = 0; i < rowCount(); ++i) {
        if (!kept.contains(row(i).key))
            gone.append(row(i).key);
    }
    discard(gone);
    upsert(rows);
}

int TextRowsModel::firstChangedColumn(const TextRow &before, const TextRow &after) const
{
    return before == after ? columnCount() : 0;
}

int TextRowsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_headings.size());
}

QVariant TextRowsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TextRow &one = row(index.row());
    const int column = index.column();
    const QString cell = one.cells.value(column);
    switch (role) {
    case Qt::DisplayRole:
        return cell;
    case Qt::ToolTipRole:
        return one.toolTip.isEmpty() ? cell : one.toolTip;
    case Qt::DecorationRole:
        if (column == one.iconColumn && !one.icon.isEmpty())
            return icon(one.icon);
        return column == 0 && one.colour ? QVariant(swatch(*one.colour)) : QVariant();
    case Qt::ForegroundRole:
        return one.isMuted ? QVariant(theme().muted) : QVariant();
    case Qt::FontRole:
        return m_fixed.contains(column)
                   ? QVariant(QFontDatabase::systemFont(QFontDatabase::FixedFont))
                   : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignVCenter |
                        (m_numeric.contains(column) ? Qt::AlignRight : Qt::AlignLeft));
    case KeyRole:
        return one.key;
    case SortRole:
        return column < one.order.size() && one.order.at(column).isValid() ? one.order.at(column)
                                                                           : QVariant(cell);
    default:
        return {};
    }
}

QVariant TextRowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_headings.size())
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter |
                        (m_numeric.contains(section) ? Qt::AlignRight : Qt::AlignLeft));
    return role == Qt::DisplayRole ? QVariant(m_headings.at(section)) : QVariant();
}

TextRowsOrder::TextRowsOrder(TextRowsModel &model, QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setSourceModel(&model);
    setSortRole(TextRowsModel::SortRole);
}

bool TextRowsOrder::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const QVariant a = left.data(TextRowsModel::SortRole);
    const QVariant b = right.data(TextRowsModel::SortRole);
    if (a.typeId() != QMetaType::QString)
        return QVariant::compare(a, b) == QPartialOrdering::Less;
    return QString::localeAwareCompare(a.toString(), b.toString()) < 0;
}

} // namespace ui
