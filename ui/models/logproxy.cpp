// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/logproxy.h"

#include "ui/models/logmodel.h"

namespace ui {

LogProxy::LogProxy(LogModel &model, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_model(model)
{
    setDynamicSortFilter(false);
    setSourceModel(&model);
    connect(&model, &LogModel::admissionChanged, this, &LogProxy::invalidateFilter);
}

// Rows are only put where they belong as they come while there is a column to sort by.
void LogProxy::setNewestFirst(bool newestFirst)
{
    setDynamicSortFilter(newestFirst);
    sort(newestFirst ? 0 : -1, Qt::DescendingOrder);
}

bool LogProxy::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    return left.row() < right.row();
}

bool LogProxy::filterAcceptsRow(int row, const QModelIndex &) const
{
    return m_model.isAdmitted(row);
}

} // namespace ui
