// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/bucketmodel.h"

#include "ui/charts/chartpainting.h"
#include "ui/charts/scale.h"

#include <cmath>

namespace ui {

// Rows keep their place, so that a reader is not thrown back to the top every second.
void BucketModel::setChart(const ChartData &data)
{
    const bool sameShape = data.buckets == m_data.buckets &&
                           data.lines.size() == m_data.lines.size() &&
                           data.drawsPeaks() == m_data.drawsPeaks() && data.buckets > 0;
    if (!sameShape) {
        beginResetModel();
        m_data = data;
        endResetModel();
        return;
    }
    m_data = data;
    emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

int BucketModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_data.buckets;
}

int BucketModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 1 + static_cast<int>(m_data.lines.size()) * columnsPerLine();
}

QVariant BucketModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const qsizetype bucket = m_data.buckets - 1 - index.row();
    if (index.column() == 0) {
        return role == Qt::DisplayRole ? bucketTimeText(m_data.timeAt(bucket), m_data.stepMs)
                                       : QVariant();
    }
    const ChartLine &line = m_data.lines[(index.column() - 1) / columnsPerLine()];
    const bool peak = columnsPerLine() == 2 && index.column() % 2 == 0;
    const double value = (peak ? line.peak : line.mean).value(bucket, std::nan(""));
    switch (role) {
    case Qt::DisplayRole:
        return valueText(value, m_data.unitOf(line));
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    case Qt::ToolTipRole:
        return std::isfinite(value) ? QVariant()
                                    : tr("Nothing was measured in this stretch of time.");
    case Qt::AccessibleTextRole:
        return tr("%1: %2", "name of a line, value")
            .arg(line.name, valueText(value, m_data.unitOf(line)));
    default:
        return {};
    }
}

QVariant BucketModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    if (section == 0)
        return tr("Time");
    const ChartLine &line = m_data.lines[(section - 1) / columnsPerLine()];
    const bool peak = columnsPerLine() == 2 && section % 2 == 0;
    return peak ? tr("%1, highest second").arg(line.name) : line.name;
}

} // namespace ui
