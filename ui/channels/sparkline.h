// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QList>
#include <QRectF>
#include <QStyledItemDelegate>

class QPainter;

namespace ui {

// A line of values from zero to the highest; negative values are not known, and left out. One
// pixel wide at any scale: it is painted for every row in view.
void paintSparkline(QPainter *painter,
                    const QRectF &area,
                    const QList<double> &points,
                    const QColor &colour);

// Draws the list of numbers that a cell has under PointsRole.
class SparklineDelegate : public QStyledItemDelegate
{
public:
    static constexpr int PointsRole = Qt::UserRole + 20;

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter,
               const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
};

} // namespace ui
