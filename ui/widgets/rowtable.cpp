// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/rowtable.h"

#include "ui/models/keyedtablemodel.h"
#include "ui/widgets/rowheight.h"

#include <QAccessible>
#include <QActionGroup>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QKeyEvent>
#include <QMenu>

#include <algorithm>

namespace ui {

RowTable::RowTable(QWidget *parent)
    : QTableView(parent)
{
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setAlternatingRowColors(true);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setTextElideMode(Qt::ElideRight);
    setHorizontalScrollMode(ScrollPerPixel);
    setContextMenuPolicy(Qt::CustomContextMenu);

    verticalHeader()->hide();
    new RowHeight(this);

    QHeaderView *header = horizontalHeader();
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setSectionsMovable(true);
    header->setHighlightSections(false);
    header->setMinimumSectionSize(40);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this, &RowTable::showHeaderMenu);
}

void RowTable::setColumnWidths(const QList<int> &characters)
{
    m_widths = characters;
    const int character = fontMetrics().averageCharWidth();
    for (int column = 0; column < characters.size(); ++column)
        setColumnWidth(column, characters.at(column) * character + 24);
}

void RowTable::fillColumnMenu(QMenu *menu)
{
    menu->clear();
    QHeaderView *header = horizontalHeader();
    for (int column = 0; column < header->count(); ++column) {
        const QString title = model()->headerData(column, Qt::Horizontal).toString();
        QAction *action = menu->addAction(title);
        action->setCheckable(true);
        action->setChecked(!header->isSectionHidden(column));
        action->setEnabled(column > 0);
        connect(action, &QAction::toggled, header, [header, column](bool shown) {
            header->setSectionHidden(column, !shown);
        });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Reset columns")), &QAction::triggered, this, [this, header] {
        for (int column = 0; column < header->count(); ++column) {
            header->setSectionHidden(column, false);
            header->moveSection(header->visualIndex(column), column);
        }
        setColumnWidths(m_widths);
    });
}

void RowTable::showHeaderMenu(const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillColumnMenu(menu);
    menu->popup(horizontalHeader()->mapToGlobal(at));
}

QStringList RowTable::selectedKeys() const
{
    QModelIndexList rows = selectionModel() ? selectionModel()->selectedRows() : QModelIndexList();
    std::sort(rows.begin(), rows.end());
    QStringList keys;
    for (const QModelIndex &index : std::as_const(rows))
        keys.append(index.data(KeyRole).toString());
    return keys;
}

void RowTable::copySelection() const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    const QHeaderView *header = horizontalHeader();
    QStringList lines;
    for (const QModelIndex &row : std::as_const(rows)) {
        QStringList cells;
        for (int visual = 0; visual < header->count(); ++visual) {
            const int column = header->logicalIndex(visual);
            if (!header->isSectionHidden(column))
                cells.append(row.siblingAtColumn(column).data().toString());
        }
        lines.append(cells.join(QLatin1Char('\t')));
    }
    if (!lines.isEmpty())
        QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

void RowTable::copySelectionAsJson() const
{
    const auto quoted = [](const QString &text) {
        const QByteArray list = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
        return QString::fromUtf8(list.mid(1, list.size() - 2));
    };
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    const QHeaderView *header = horizontalHeader();
    QStringList objects;
    for (const QModelIndex &row : std::as_const(rows)) {
        QStringList members;
        for (int visual = 0; visual < header->count(); ++visual) {
            const int column = header->logicalIndex(visual);
            if (!header->isSectionHidden(column))
                members.append(quoted(model()->headerData(column, Qt::Horizontal).toString()) +
                               QLatin1String(": ") +
                               quoted(row.siblingAtColumn(column).data().toString()));
        }
        objects.append(QLatin1String("  {") + members.join(QLatin1String(", ")) + u'}');
    }
    if (!objects.isEmpty())
        QGuiApplication::clipboard()->setText(
            QLatin1String("[\n") + objects.join(QLatin1String(",\n")) + QLatin1String("\n]"));
}

// The column that is sorted by turns round when it is chosen again.
void RowTable::showSortMenu()
{
    if (!isSortingEnabled())
        return;
    QHeaderView *header = horizontalHeader();
    auto *menu = new QMenu(this);
    menu->setObjectName(objectName() + QStringLiteral("SortMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto *group = new QActionGroup(menu);
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        if (header->isSectionHidden(column))
            continue;
        const bool isSorted = header->sortIndicatorSection() == column;
        const bool isUp = header->sortIndicatorOrder() == Qt::AscendingOrder;
        const QString title = model()->headerData(column, Qt::Horizontal).toString();
        QAction *action = menu->addAction(!isSorted ? title
                                          : isUp    ? tr("%1, ascending").arg(title)
                                                    : tr("%1, descending").arg(title));
        action->setCheckable(true);
        action->setChecked(isSorted);
        group->addAction(action);
        const Qt::SortOrder order = isSorted && isUp ? Qt::DescendingOrder : Qt::AscendingOrder;
        connect(action, &QAction::triggered, this, [this, column, order] {
            sortByColumn(column, order);
        });
        if (isSorted)
            menu->setActiveAction(action);
    }
    menu->popup(viewport()->mapToGlobal(QPoint(0, 0)));
}

void RowTable::dataChanged(const QModelIndex &topLeft,
                           const QModelIndex &bottomRight,
                           const QList<int> &roles)
{
    if (QAccessible::isActive() || !topLeft.isValid() || !bottomRight.isValid()) {
        QTableView::dataChanged(topLeft, bottomRight, roles);
        return;
    }
    const int top = rowViewportPosition(topLeft.row());
    const int bottom = rowViewportPosition(bottomRight.row()) + rowHeight(bottomRight.row());
    QRegion changed;
    for (int column = topLeft.column(); column <= bottomRight.column(); ++column)
        changed += QRect(columnViewportPosition(column), top, columnWidth(column), bottom - top);
    viewport()->update(changed & viewport()->rect());
}

void RowTable::takeKeyboard()
{
    setFocus();
    if (model() && model()->rowCount() > 0 && !selectionModel()->hasSelection())
        selectRow(0);
}

void RowTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
        return;
    }
    const auto both = Qt::ControlModifier | Qt::ShiftModifier;
    if (event->modifiers() == both && event->key() == Qt::Key_C)
        return copySelectionAsJson();
    if (event->modifiers() == both && event->key() == Qt::Key_S)
        return showSortMenu();
    if (event->matches(QKeySequence::Delete)) {
        emit deletePressed();
        return;
    }
    QTableView::keyPressEvent(event);
}

} // namespace ui
