// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartdata.h"

#include <QAbstractTableModel>

namespace ui {

// The buckets of a chart as rows, newest first: the time, then the mean of every line and, where
// the chart draws it, the peak.
class BucketModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setChart(const ChartData &data);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    int columnsPerLine() const { return m_data.drawsPeaks() ? 2 : 1; }

    ChartData m_data;
};

} // namespace ui
