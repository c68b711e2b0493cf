// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log/logtable.h"

#include "ui/log/logdelegate.h"
#include "ui/models/logcells.h"
#include "ui/widgets/rowheight.h"

#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <array>

namespace ui {

namespace {

constexpr int WrappedLines = 3;

} // namespace

LogTable::LogTable(const char *name, QWidget *parent)
    : QTableView(parent)
    , m_pill(new QPushButton(this))
    , m_rowHeight(new RowHeight(this))
{
    setObjectName(QLatin1String(name));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setItemDelegate(new LogDelegate(Qt::ElideRight, this));
    // Names of channels differ at their ends.
    setItemDelegateForColumn(LogColumns::Channel, new LogDelegate(Qt::ElideMiddle, this));
    setVerticalScrollMode(ScrollPerItem);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    QHeaderView *header = horizontalHeader();
    header->setObjectName(QLatin1String(name) + QLatin1String("Header"));
    header->setHighlightSections(false);
    header->setSectionsMovable(true);
    header->setStretchLastSection(true);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this, &LogTable::openHeaderMenu);
    connect(header, &QHeaderView::sectionResized, this, [this](int column) {
        if (!m_spreading && column != LogColumns::Preview)
            m_headerOwned = true;
    });
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &LogTable::scrolled);
    m_pill->setProperty("primary", true);
    m_pill->setVisible(false);
    connect(m_pill, &QPushButton::clicked, this, &LogTable::pillClicked);
}

void LogTable::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    connect(model, &QAbstractItemModel::rowsInserted, this, [this](const auto &, int from, int to) {
        m_inserted += to - from + 1;
    });
    connect(model, &QAbstractItemModel::rowsRemoved, this, [this](const auto &, int from, int to) {
        m_removed += to - from + 1;
    });
    m_pill->setObjectName(objectName() == u"logTable" ? QStringLiteral("logNewPill")
                                                      : objectName() + QLatin1String("Pill"));
}

void LogTable::takeRows(const std::function<void()> &change)
{
    const QScopedValueRollback guard(m_adjusting, true);
    const int before = verticalScrollBar()->value();
    m_inserted = 0;
    m_removed = 0;
    change();
    if (m_follows) {
        if (isVisible()) // else showEvent() does
            scrollToNewest();
        return;
    }
    if (m_newestFirst) {
        executeDelayedItemsLayout();
        updateGeometries();
        verticalScrollBar()->setValue(before + m_inserted);
    } else {
        verticalScrollBar()->setValue(qMax(0, before - m_removed));
    }
    m_unseen += m_inserted;
    emit unseenChanged();
}

void LogTable::forgetUnseen()
{
    m_unseen = 0;
    emit unseenChanged();
}

void LogTable::scrollToNewest()
{
    if (m_newestFirst)
        scrollToTop();
    else
        scrollToBottom();
}

void LogTable::scrolled(int value)
{
    if (m_adjusting || !isVisible())
        return;
    const QScrollBar *bar = verticalScrollBar();
    setFollow(m_newestFirst ? value <= bar->minimum() : value >= bar->maximum());
}

void LogTable::setFollow(bool follow)
{
    const QScopedValueRollback guard(m_adjusting, true);
    const bool changed = m_follows != follow;
    m_follows = follow;
    if (follow) {
        m_unseen = 0;
        scrollToNewest();
        emit unseenChanged();
    }
    if (changed)
        emit followChanged(follow);
}

void LogTable::setNewestFirst(bool newestFirst)
{
    m_newestFirst = newestFirst;
    if (m_follows)
        setFollow(true);
    else if (currentIndex().isValid())
        scrollTo(currentIndex(), PositionAtCenter);
}

void LogTable::setWraps(bool wraps)
{
    m_wraps = wraps;
    setWordWrap(wraps);
    m_rowHeight->setLines(wraps ? WrappedLines : 1);
    if (m_follows)
        setFollow(true);
}

void LogTable::setPill(const QString &text, const QString &tip)
{
    m_pill->setVisible(!text.isEmpty());
    m_pill->setText(text);
    m_pill->setToolTip(tip);
    placePill();
}

void LogTable::placePill()
{
    m_pill->adjustSize();
    const QRect area = viewport()->geometry();
    const int y = m_newestFirst ? area.top() + 12 : area.bottom() - m_pill->height() - 12;
    m_pill->move(area.center().x() - m_pill->width() / 2, y);
    m_pill->raise();
}

void LogTable::showEvent(QShowEvent *event)
{
    QTableView::showEvent(event);
    if (m_follows)
        setFollow(true);
}

void LogTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    placePill();
    if (!m_headerOwned)
        spreadColumns();
}

// Whoever clicks a row wants it to stay.
void LogTable::mousePressEvent(QMouseEvent *event)
{
    setFollow(false);
    QTableView::mousePressEvent(event);
}

QByteArray LogTable::headerState() const
{
    return m_headerOwned ? horizontalHeader()->saveState() : QByteArray();
}

void LogTable::setHeaderState(const QByteArray &state)
{
    m_headerOwned = horizontalHeader()->restoreState(state);
    if (!m_headerOwned)
        spreadColumns();
}

// What a row needs, as long as nobody has set widths; what is left goes to the preview. Without
// enough room for all columns those that say least are left out.
void LogTable::spreadColumns()
{
    static constexpr std::array Characters{12, 19, 7, 8, 18, 14, 7, 4, 7};
    constexpr int Padding = 20;
    if (!model())
        return;
    const QScopedValueRollback guard(m_spreading, true);
    const int digit = fontMetrics().horizontalAdvance(u'0');
    const bool narrow = viewport()->width() < 125 * digit;
    for (int column : {LogColumns::App, LogColumns::Source, LogColumns::Size})
        setColumnHidden(column, narrow);
    setColumnWidth(LogColumns::Preview, 60); // at least; it stretches
    int needed = 0;
    for (int column = 0; column < LogColumns::Preview; ++column) {
        if (!isColumnHidden(column))
            needed += Characters[static_cast<std::size_t>(column)] * digit + Padding;
    }
    const double factor = qBound(0.86, viewport()->width() * 0.72 / needed, 1.1);
    for (int column = 0; column < LogColumns::Preview; ++column) {
        const int characters = Characters[static_cast<std::size_t>(column)];
        setColumnWidth(column, qRound(characters * digit * factor) + Padding);
    }
}

void LogTable::openHeaderMenu(const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int column = LogColumns::Type; column < LogColumns::ColumnCount; ++column) {
        QAction *action = menu->addAction(LogCells::header(column, Qt::DisplayRole).toString());
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        connect(action, &QAction::toggled, this, [this, column](bool shown) {
            m_headerOwned = true;
            setColumnHidden(column, !shown);
        });
    }
    menu->addSeparator();
    menu->addAction(tr("Default columns"), this, [this] {
        m_headerOwned = false;
        for (int column = 0; column < LogColumns::ColumnCount; ++column)
            setColumnHidden(column, false);
        spreadColumns();
    });
    menu->popup(horizontalHeader()->mapToGlobal(at));
}

} // namespace ui
