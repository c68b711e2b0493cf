// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>

namespace ui {

class LogModel;

// The rows of the log that filter and scope admit, in order of arrival or the other way round.
class LogProxy : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit LogProxy(LogModel &model, QObject *parent = nullptr);

    void setNewestFirst(bool newestFirst);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    LogModel &m_model;
};

} // namespace ui
