// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/channels/linelist.h"

#include "ui/widgets/rowheightdelegate.h"

#include <QPainter>

namespace ui {

LineList::LineList(const QString &objectName, const QString &accessibleName, QWidget *parent)
    : QListWidget(parent)
{
    setObjectName(objectName);
    setAccessibleName(accessibleName);
    setItemDelegate(new RowHeightDelegate(this));
    setEditTriggers(NoEditTriggers);
    setFrameShape(NoFrame);
    setTextElideMode(Qt::ElideRight);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setUniformItemSizes(true);
    setMinimumHeight(fontMetrics().height() * 3);
    connect(this, &QListWidget::itemActivated, this, [this](const QListWidgetItem *item) {
        const QString key = item->data(Qt::UserRole).toString();
        if (!key.isEmpty())
            emit chosen(key);
    });
}

void LineList::setLines(const QList<Line> &lines)
{
    while (count() > lines.size())
        delete takeItem(count() - 1);
    while (count() < lines.size())
        addItem(QString());
    for (int i = 0; i < count(); ++i) {
        const Line &line = lines.at(i);
        QListWidgetItem *shown = item(i);
        if (shown->text() != line.text)
            shown->setText(line.text);
        const QString toolTip = line.toolTip.isEmpty() ? line.text : line.toolTip;
        if (shown->toolTip() != toolTip)
            shown->setToolTip(toolTip);
        if (shown->data(Qt::UserRole).toString() != line.key)
            shown->setData(Qt::UserRole, line.key);
    }
}

void LineList::setEmptyText(const QString &text)
{
    m_emptyText = text;
    setAccessibleDescription(text);
    viewport()->update();
}

void LineList::paintEvent(QPaintEvent *event)
{
    QListWidget::paintEvent(event);
    if (count() > 0)
        return;
    QPainter painter(viewport());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(viewport()->rect().adjusted(4, 4, -4, -4),
                     Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap,
                     m_emptyText);
}

} // namespace ui
