// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/rowkeeper.h"

#include "ui/models/keyedtablemodel.h"

#include <QAbstractItemView>
#include <QScrollBar>
#include <QSortFilterProxyModel>

namespace ui {

RowKeeper::RowKeeper(QAbstractItemView *view, QSortFilterProxyModel *proxy, RowOfKey rowOfKey)
    : QObject(view)
    , m_view(view)
    , m_proxy(proxy)
    , m_selection(view->selectionModel())
    , m_rowOfKey(std::move(rowOfKey))
{
    connect(proxy, &QAbstractItemModel::modelAboutToBeReset, this, &RowKeeper::save);
    connect(proxy, &QAbstractItemModel::modelReset, this, &RowKeeper::restore);
    const auto touch = [this] {
        if (m_depth == 0)
            m_touched = true;
    };
    connect(m_selection, &QItemSelectionModel::selectionChanged, this, touch);
    connect(m_selection, &QItemSelectionModel::currentChanged, this, touch);
}

void RowKeeper::around(const std::function<void()> &change)
{
    save();
    change();
    restore();
}

// What was selected before stays wanted until the person selects something else, even while no row
// shows it.
void RowKeeper::save()
{
    if (m_depth++ > 0)
        return;
    if (m_touched) {
        m_touched = false;
        m_selected.clear();
        const QModelIndexList rows = m_selection->selectedRows();
        for (const QModelIndex &index : rows)
            m_selected.append(index.data(KeyRole).toString());
        m_current = m_selection->currentIndex().siblingAtColumn(0).data(KeyRole).toString();
    }
    m_scrolled = m_view->verticalScrollBar()->value() > 0;
    m_top = m_view->indexAt(QPoint(4, 4)).siblingAtColumn(0).data(KeyRole).toString();
    const QRect current = m_view->visualRect(m_selection->currentIndex());
    m_currentInView = current.isValid() && m_view->viewport()->rect().intersects(current);
}

void RowKeeper::restore()
{
    if (m_depth == 1) {
        restoreSelection();
        restoreScroll();
    }
    --m_depth;
}

QModelIndex RowKeeper::indexOfKey(const QString &key) const
{
    const int row = key.isEmpty() ? -1 : m_rowOfKey(key);
    if (row < 0)
        return {};
    return m_proxy->mapFromSource(m_proxy->sourceModel()->index(row, 0));
}

void RowKeeper::restoreSelection()
{
    QItemSelection selection;
    for (const QString &key : std::as_const(m_selected)) {
        const QModelIndex index = indexOfKey(key);
        if (index.isValid())
            selection.select(index, index.siblingAtColumn(m_proxy->columnCount() - 1));
    }
    m_selection->select(selection, QItemSelectionModel::ClearAndSelect);
    const QModelIndex current = indexOfKey(m_current);
    if (current.isValid() && current.row() != m_selection->currentIndex().row())
        m_selection->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
}

void RowKeeper::restoreScroll()
{
    const QModelIndex current = indexOfKey(m_current);
    const QModelIndex top = indexOfKey(m_top);
    if (m_scrolled && top.isValid())
        m_view->scrollTo(top, QAbstractItemView::PositionAtTop);
    else if (!m_scrolled)
        m_view->verticalScrollBar()->setValue(0);
    const bool cameBack = current.isValid() && !m_currentInView && m_top.isEmpty();
    if (cameBack)
        m_view->scrollTo(current, QAbstractItemView::EnsureVisible);
}

} // namespace ui
