// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace ui {

// Rows as high as those of the tables.
class RowHeightDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const int width = QStyledItemDelegate::sizeHint(option, index).width();
        return {width, QFontMetrics(option.font).height() + 8};
    }
};

} // namespace ui
