// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/navdelegate.h"

#include "ui/models/navmodel.h"
#include "ui/theme.h"

#include <QIcon>
#include <QPainter>

namespace ui {

namespace {
constexpr int IconSide = 18;
constexpr qreal UrgentRadius = 4.5; // of the dot where there is no room for the number
} // namespace

QSize NavDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {0, QFontMetrics(option.font).height() + 20};
}

void NavDelegate::paint(QPainter *painter,
                        const QStyleOptionViewItem &option,
                        const QModelIndex &index) const
{
    const QRectF row = QRectF(option.rect).adjusted(8, 1, -8, -1);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    if (selected || option.state.testFlag(QStyle::State_MouseOver)) {
        painter->setBrush(selected ? option.palette.highlight().color()
                                   : option.palette.midlight().color());
        painter->drawRoundedRect(row, 6, 6);
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(theme().accent, 2));
        painter->drawRoundedRect(row.adjusted(1, 1, -1, -1), 6, 6);
    }
    const qreal left = m_collapsed ? row.center().x() - IconSide / 2.0 : row.left() + 10;
    const QRect glyph(qRound(left), qRound(row.center().y() - IconSide / 2.0), IconSide, IconSide);
    index.data(Qt::DecorationRole).value<QIcon>().paint(painter, glyph);
    const bool isUrgent = index.data(NavModel::UrgentRole).toBool();
    if (isUrgent && m_collapsed) {
        painter->setPen(QPen(option.palette.window().color(), 1.5));
        painter->setBrush(theme().error);
        painter->drawEllipse(QPointF(glyph.topRight()), UrgentRadius, UrgentRadius);
    }
    if (!m_collapsed) {
        QFont font = option.font;
        font.setBold(isUrgent);
        const QString badge = index.data(NavModel::BadgeRole).toString();
        const int badgeWidth = QFontMetrics(font).horizontalAdvance(badge);
        const QRectF text = row.adjusted(10 + IconSide + 10, 0, -10, 0);
        painter->setPen(isUrgent ? theme().error : theme().muted);
        painter->setFont(font);
        painter->drawText(text, Qt::AlignRight | Qt::AlignVCenter, badge);
        font.setBold(selected);
        painter->setFont(font);
        painter->setPen(theme().text);
        const int room = qRound(text.width()) - badgeWidth - 8;
        painter->drawText(
            text,
            Qt::AlignLeft | Qt::AlignVCenter,
            painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, room));
    }
    painter->restore();
}

} // namespace ui
