// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log/logdelegate.h"

#include <QPainter>
#include <QStyle>

namespace ui {

namespace {

constexpr int MostTexts = 4000; // ten columns of a window full of rows, several times

} // namespace

LogDelegate::LogDelegate(Qt::TextElideMode elide, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_elide(elide)
    , m_texts(MostTexts)
{}

void LogDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->textElideMode = m_elide;
}

const QStaticText &LogDelegate::laidOut(const Key &key, const QStyleOptionViewItem &option) const
{
    if (option.font != m_font) {
        m_texts.clear();
        m_font = option.font;
    }
    if (const QStaticText *known = m_texts.object(key))
        return *known;
    auto *text = new QStaticText(option.fontMetrics.elidedText(key.text, m_elide, key.width));
    text->setTextFormat(Qt::PlainText);
    text->setPerformanceHint(QStaticText::AggressiveCaching);
    text->prepare({}, option.font);
    m_texts.insert(key, text);
    return *text;
}

// As the style does it for a cell of one line without icon; the rest is left to the style.
void LogDelegate::paint(QPainter *painter,
                        const QStyleOptionViewItem &option,
                        const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const bool isPlain = cell.icon.isNull() && !(cell.state & QStyle::State_HasFocus) &&
                         !(cell.features & QStyleOptionViewItem::WrapText) &&
                         !cell.text.contains(QChar::LineSeparator);
    const QStyle *style = cell.widget->style();
    if (!isPlain) {
        style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
        return;
    }
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &cell, painter, cell.widget);
    const int margin = style->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, cell.widget) + 1;
    const QRect room = cell.rect.adjusted(margin, 0, -margin, 0);
    const QStaticText &text = laidOut({cell.text, room.width()}, cell);
    const Qt::Alignment aligned = QStyle::visualAlignment(cell.direction, cell.displayAlignment);
    const double left = aligned & Qt::AlignRight ? room.width() - text.size().width() : 0;
    const int above = room.height() / 2 - int(text.size().height()) / 2;
    const bool isActive = cell.state & QStyle::State_Active;
    const bool isSelected = cell.state & QStyle::State_Selected;
    painter->save();
    painter->setFont(cell.font);
    painter->setPen(cell.palette.color(isActive ? QPalette::Active : QPalette::Inactive,
                                       isSelected ? QPalette::HighlightedText : QPalette::Text));
    painter->drawStaticText(room.topLeft() + QPointF(left, above), text);
    painter->restore();
}

} // namespace ui
