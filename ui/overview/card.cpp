// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/card.h"

#include "ui/theme.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPainter>

namespace ui {

Card::Card(const QString &title, QWidget *content, QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(title, this))
{
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(4);
    layout->addWidget(m_title);
    layout->addWidget(content, 1);
}

void Card::setTitle(const QString &title)
{
    m_title->setText(title);
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme().border);
    painter.setBrush(theme().base);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

} // namespace ui
