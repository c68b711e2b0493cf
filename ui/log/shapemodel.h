// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/log/eventshape.h"

#include <QAbstractTableModel>

namespace ui {

// The fields of events that are alike, one row each; those that do not stay the same come first.
class ShapeModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        Mark,
        Path,
        Types,
        Count,
        Since,
        Last,
        ColumnCount,
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setShape(const EventShape &shape);
    const EventShape &shape() const { return m_shape; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const ShapeField &field, int column) const;
    QString markText(const ShapeField &field) const;

    EventShape m_shape;
};

} // namespace ui
