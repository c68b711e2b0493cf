// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QItemSelectionModel>
#include <QObject>
#include <QPointer>
#include <QStringList>

#include <functional>

class QAbstractItemView;
class QSortFilterProxyModel;

namespace ui {

// Keeps what a person has selected, and where the rows have been scrolled to, by key: across
// resets, sorting, and a filter that hides a row for a while. Create it after the view has its
// model.
class RowKeeper : public QObject
{
    Q_OBJECT

public:
    using RowOfKey = std::function<int(const QString &key)>; // row in the source model, or -1

    RowKeeper(QAbstractItemView *view, QSortFilterProxyModel *proxy, RowOfKey rowOfKey);

    // The view whose scroll bar counts, when several share one selection.
    void setView(QAbstractItemView *view) { m_view = view; }
    // Does something that moves or hides rows.
    void around(const std::function<void()> &change);

private:
    void save();
    void restore();
    void restoreSelection();
    void restoreScroll();
    QModelIndex indexOfKey(const QString &key) const;

    QPointer<QAbstractItemView> m_view;
    QSortFilterProxyModel *m_proxy;
    QPointer<QItemSelectionModel> m_selection;
    RowOfKey m_rowOfKey;
    QStringList m_selected;
    QString m_current;
    QString m_top;
    bool m_scrolled = false;
    bool m_currentInView = false;
    bool m_touched = true;
    int m_depth = 0;
};

} // namespace ui
