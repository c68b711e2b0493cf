// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/rowheight.h"

#include <QEvent>
#include <QFontMetrics>
#include <QHeaderView>
#include <QSet>
#include <QTableView>

namespace ui {

namespace {

constexpr int UsualRoom = 8; // beside the text, in pixels
constexpr int CompactRoom = 2;

bool isCompact = false;

QSet<RowHeight *> &everyTable()
{
    static QSet<RowHeight *> all;
    return all;
}

} // namespace

RowHeight::RowHeight(QTableView *table)
    : QObject(table)
    , m_table(table)
{
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->installEventFilter(this);
    everyTable().insert(this);
    apply();
}

RowHeight::~RowHeight()
{
    everyTable().remove(this);
}

int RowHeight::of(const QFont &font, int lines)
{
    return QFontMetrics(font).height() * lines + (isCompact ? CompactRoom : UsualRoom);
}

void RowHeight::setLines(int lines)
{
    m_lines = lines;
    apply();
}

void RowHeight::setCompact(bool compact)
{
    if (isCompact == compact)
        return;
    isCompact = compact;
    for (RowHeight *one : std::as_const(everyTable()))
        one->apply();
}

bool RowHeight::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        apply();
    return QObject::eventFilter(watched, event);
}

void RowHeight::apply()
{
    const int height = of(m_table->font(), m_lines);
    QHeaderView *rows = m_table->verticalHeader();
    rows->setMinimumSectionSize(height);
    rows->setDefaultSectionSize(height);
}

} // namespace ui
