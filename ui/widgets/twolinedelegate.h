// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace ui {

// Rows of a list with a title (DisplayRole) and a quieter line below it.
class TwoLineDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    // `alertRole` says whether the second line is written in the colour of errors.
    TwoLineDelegate(int detailRole, int alertRole, QObject *parent = nullptr);

    void paint(QPainter *painter,
               const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    int m_detailRole;
    int m_alertRole;
};

} // namespace ui
