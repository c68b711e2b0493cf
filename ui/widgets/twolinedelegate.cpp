// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/twolinedelegate.h"

#include "ui/theme.h"

#include <QApplication>
#include <QPainter>

namespace ui {

namespace {
constexpr int Padding = 8;
constexpr int Gap = 2;
} // namespace

TwoLineDelegate::TwoLineDelegate(int detailRole, int alertRole, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_detailRole(detailRole)
    , m_alertRole(alertRole)
{}

void TwoLineDelegate::paint(QPainter *painter,
                            const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    item.text.clear();
    const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);

    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const QRect inside = option.rect.adjusted(Padding, Padding - 2, -Padding, 0);
    const int line = option.fontMetrics.height();
    painter->save();
    painter->setFont(option.font);
    painter->setPen(selected ? theme().onAccent : theme().text);
    const QString title = index.data(Qt::DisplayRole).toString();
    painter->drawText(QRect(inside.left(), inside.top(), inside.width(), line),
                      Qt::AlignLeft | Qt::AlignVCenter,
                      option.fontMetrics.elidedText(title, Qt::ElideRight, inside.width()));
    const bool alert = index.data(m_alertRole).toBool();
    painter->setPen(selected ? theme().onAccent : alert ? theme().error : theme().muted);
    const QString detail = index.data(m_detailRole).toString();
    painter->drawText(QRect(inside.left(), inside.top() + line + Gap, inside.width(), line),
                      Qt::AlignLeft | Qt::AlignVCenter,
                      option.fontMetrics.elidedText(detail, Qt::ElideRight, inside.width()));
    painter->restore();
}

QSize TwoLineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {120, 2 * option.fontMetrics.height() + Gap + 2 * (Padding - 2)};
}

} // namespace ui
