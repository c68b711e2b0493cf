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

bool LogProxy::filterAcceptsRow(int row, const QModelIndex &) const
{
    return m_model.isAdmitted(row);
}

} // namespace ui
