// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/log/jsondiff.h"

#include <QAbstractTableModel>

namespace ui {

// The differences of two JSON values, one row each.
class DiffModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        Kind,
        Path,
        Was,
        Is,
        ColumnCount,
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setDiff(const JsonDiff &diff);
    const JsonDiff &diff() const { return m_diff; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const JsonChange &change, int column) const;

    JsonDiff m_diff;
};

} // namespace ui
