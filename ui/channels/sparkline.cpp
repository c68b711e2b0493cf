// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/channels/sparkline.h"

#include "ui/theme.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>

namespace ui {

void paintSparkline(QPainter *painter,
                    const QRectF &area,
                    const QList<double> &points,
                    const QColor &colour)
{
    if (points.size() < 2 || area.width() < 4 || area.height() < 4)
        return;
    const double highest = std::max(1.0, *std::max_element(points.begin(), points.end()));
    const double step = area.width() / static_cast<double>(points.size() - 1);
    const auto at = [&](qsizetype i) {
        return QPointF(area.left() + step * static_cast<double>(i),
                       area.bottom() - area.height() * points[i] / highest);
    };
    QList<QLineF> lines;
    lines.reserve(points.size());
    for (qsizetype i = 1; i < points.size(); ++i) {
        if (points[i - 1] >= 0 && points[i] >= 0)
            lines.append(QLineF(at(i - 1), at(i)));
    }
    painter->setPen(QPen(colour, 0));
    painter->drawLines(lines);
}

void SparklineDelegate::paint(QPainter *painter,
                              const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    QStyleOptionViewItem empty = option;
    initStyleOption(&empty, index);
    empty.text.clear();
    const QWidget *widget = option.widget;
    QStyle *style = widget ? widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &empty, painter, widget);
    const auto points = index.data(PointsRole).value<QList<double>>();
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const QColor colour = isSelected ? option.palette.color(QPalette::HighlightedText)
                                     : theme().series.value(1, theme().text);
    paintSparkline(painter, QRectF(option.rect).adjusted(6, 4, -6, -4), points, colour);
}

} // namespace ui
