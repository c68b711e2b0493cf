// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log/notedtable.h"

#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/rowheight.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QVBoxLayout>

namespace ui {

NotedTable::NotedTable(const char *name,
                       const QString &accessibleName,
                       QAbstractItemModel *model,
                       const QList<int> &widths,
                       QWidget *parent)
    : QWidget(parent)
    , m_note(new ElidedLabel(this))
    , m_table(new QTableView(this))
{
    m_note->setObjectName(QLatin1String(name) + QLatin1String("Note"));
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_table->setObjectName(QLatin1String(name));
    m_table->setAccessibleName(accessibleName);
    m_table->setModel(model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    new RowHeight(m_table);
    QHeaderView *header = m_table->horizontalHeader();
    header->setStretchLastSection(true);
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    const int digit = fontMetrics().horizontalAdvance(u'0');
    for (int column = 0; column < widths.size(); ++column)
        header->resizeSection(column, widths.at(column) * digit);
    auto *copy = new QAction(tr("Copy"), m_table);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this, &NotedTable::copySelection);
    m_table->addAction(copy);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_note);
    layout->addWidget(m_table, 1);
}

void NotedTable::setNote(const QString &text)
{
    m_note->setFullText(text);
    m_table->setAccessibleDescription(text);
}

QString NotedTable::note() const
{
    return m_note->fullText();
}

void NotedTable::copySelection() const
{
    QModelIndexList rows = m_table->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QStringList lines;
    for (const QModelIndex &row : std::as_const(rows)) {
        QStringList cells;
        for (int column = 0; column < m_table->model()->columnCount(); ++column)
            cells.append(row.siblingAtColumn(column).data().toString());
        lines.append(cells.join(u'\t'));
    }
    if (!lines.isEmpty())
        QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

} // namespace ui
