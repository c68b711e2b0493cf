// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/logmodel.h"
#include "ui/models/logproxy.h"
#include "ui/pages/logpage.h"
#include "ui/theme.h"
#include "ui/widgets/filesaver.h"
#include "ui/widgets/filteredit.h"
#include "ui/widgets/framedbutton.h"
#include "ui/widgets/logdetail.h"
#include "ui/widgets/stateoverlay.h"

#include <QAction>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <array>

namespace ui {

namespace {

constexpr int NoticeMs = 6000;

// Names of channels differ at their ends.
class MiddleElideDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->textElideMode = Qt::ElideMiddle;
    }
};

} // namespace

LogPage::LogPage(server::Console &console, QWidget *parent)
    : Page(console, parent)
    , m_model(new LogModel(this))
    , m_proxy(new LogProxy(*m_model, this))
    , m_filter(new FilterEdit(LogModel::filterKeys(), this))
    , m_count(new QLabel(this))
    , m_notice(new QLabel(this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
    , m_stack(new QStackedWidget(this))
    , m_table(new QTableView(this))
    , m_overlay(new StateOverlay(this))
    , m_pill(new QPushButton(m_table))
    , m_detail(new LogDetail(this))
    , m_saver(new FileSaver(this))
{
    setObjectName(QStringLiteral("log"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(8);
    buildTools(layout);
    layout->addWidget(m_filter->message());
    m_notice->setForegroundRole(QPalette::PlaceholderText);
    m_notice->setVisible(false);
    layout->addWidget(m_notice);
    buildTable();
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_overlay);
    m_stack->setMinimumHeight(120);
    m_detail->setMinimumHeight(120);
    m_splitter->addWidget(m_stack);
    m_splitter->addWidget(m_detail);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setSizes({480, 220});
    m_splitter->setChildrenCollapsible(false);
    layout->addWidget(m_splitter, 1);
    buildShortcuts();
    connectParts();
    themeChanged();
    updateCount();
    updateOverlay();
}

void LogPage::buildTools(QBoxLayout *layout)
{
    m_filter->setObjectName(QStringLiteral("logFilter"));
    m_filter->setAccessibleName(tr("Filter the log"));
    m_count->setObjectName(QStringLiteral("logCount"));
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_pauseButton = framedButton(this, "logPause", tr("Live"), {});
    m_pauseButton->setCheckable(true);
    m_followButton =
        framedButton(this, "logFollow", tr("Follow"), tr("Keep the newest entry in view (End)"));
    m_followButton->setCheckable(true);
    m_followButton->setChecked(true);
    m_clearButton =
        framedButton(this, "logClear", {}, tr("Clear the view; nothing is lost elsewhere"));
    m_clearButton->setAccessibleName(tr("Clear"));
    m_clearButton->setToolButtonStyle(Qt::ToolButtonIconOnly);
    m_saveButton = framedButton(this, "logSave", tr("Save"), tr("Write entries to a file"));
    m_saveButton->setPopupMode(QToolButton::InstantPopup);
    buildSaveMenu();
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_filter, 1);
    row->addWidget(m_count);
    row->addWidget(m_pauseButton);
    row->addWidget(m_followButton);
    row->addWidget(m_clearButton);
    row->addWidget(m_saveButton);
    layout->addLayout(row);
}

void LogPage::buildSaveMenu()
{
    auto *menu = new QMenu(m_saveButton);
    const auto add = [&](const QString &text, Extent extent, Format format) {
        menu->addAction(text, this, [this, extent, format] { saveAs(extent, format); });
    };
    add(tr("Shown entries as JSON lines…"), Extent::Shown, Format::JsonLines);
    add(tr("Shown entries as CSV…"), Extent::Shown, Format::Csv);
    menu->addSeparator();
    add(tr("Selected entries as JSON lines…"), Extent::Selected, Format::JsonLines);
    add(tr("Selected entries as CSV…"), Extent::Selected, Format::Csv);
    menu->addSeparator();
    add(tr("All entries as JSON lines…"), Extent::All, Format::JsonLines);
    add(tr("All entries as CSV…"), Extent::All, Format::Csv);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        const bool selected = m_table->selectionModel()->hasSelection();
        menu->actions().at(3)->setEnabled(selected);
        menu->actions().at(4)->setEnabled(selected);
    });
    m_saveButton->setMenu(menu);
}

void LogPage::buildTable()
{
    m_table->setObjectName(QStringLiteral("logTable"));
    m_table->setModel(m_proxy);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->setItemDelegateForColumn(LogModel::Channel, new MiddleElideDelegate(m_table));
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerItem);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    QHeaderView *header = m_table->horizontalHeader();
    header->setObjectName(QStringLiteral("logHeader"));
    header->setHighlightSections(false);
    header->setSectionsMovable(true);
    header->setStretchLastSection(true);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this, &LogPage::openHeaderMenu);
    connect(header, &QHeaderView::sectionResized, this, [this](int column) {
        if (!m_spreading && column != LogModel::Preview)
            m_headerOwned = true;
    });
    m_table->viewport()->installEventFilter(this);
    m_pill->setObjectName(QStringLiteral("logNewPill"));
    m_pill->setProperty("primary", true);
    m_pill->setVisible(false);
}

void LogPage::buildShortcuts()
{
    const auto add = [this](const QKeySequence &keys, void (LogPage::*run)(bool), bool argument) {
        auto *action = new QAction(m_table);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetShortcut);
        connect(
            action, &QAction::triggered, this, [this, run, argument] { (this->*run)(argument); });
        m_table->addAction(action);
    };
    add(QKeySequence::Copy, &LogPage::copyRows, false);
    add(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), &LogPage::copyRows, true);
    add(QKeySequence(Qt::Key_End), &LogPage::setFollow, true);
    auto *resend = new QAction(m_table);
    resend->setShortcut(Qt::CTRL | Qt::Key_R);
    resend->setShortcutContext(Qt::WidgetShortcut);
    connect(resend, &QAction::triggered, this, [this] {
        const server::LogEntry *entry = entryAt(m_table->currentIndex());
        if (entry && LogDetail::canResend(*entry))
            emit publishRequested(LogDetail::requestOf(*entry));
    });
    m_table->addAction(resend);
}

void LogPage::connectParts()
{
    connect(m_filter, &FilterEdit::filterChanged, this, &LogPage::applyFilter);
    connect(m_filter, &FilterEdit::left, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_pauseButton, &QToolButton::toggled, this, &LogPage::setPaused);
    connect(m_followButton, &QToolButton::toggled, this, &LogPage::setFollow);
    connect(m_clearButton, &QToolButton::clicked, this, [this] {
        m_model->clear();
        m_unseen = 0;
        m_skipped = 0;
        setFollow(true);
        showCurrent();
    });
    connect(m_pill, &QPushButton::clicked, this, [this] {
        setPaused(false);
        setFollow(true);
    });
    connect(m_proxy,
            &QAbstractItemModel::rowsInserted,
            this,
            [this](const auto &, int from, int to) { m_inserted += to - from + 1; });
    connect(m_proxy,
            &QAbstractItemModel::rowsRemoved,
            this,
            [this](const auto &, int from, int to) { m_removed += to - from + 1; });
    connect(m_model, &LogModel::waitingChanged, this, &LogPage::updatePill);
    connect(m_model, &LogModel::admissionChanged, this, [this] {
        updateCount();
        updateOverlay();
        if (m_followButton->isChecked())
            setFollow(true);
    });
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, &LogPage::scrolled);
    connect(m_table, &QWidget::customContextMenuRequested, this, &LogPage::openMenu);
    connect(m_table->selectionModel(),
            &QItemSelectionModel::currentRowChanged,
            this,
            &LogPage::showCurrent);
    connect(m_detail, &LogDetail::resendRequested, this, &LogPage::publishRequested);
    connect(m_overlay, &StateOverlay::primaryTriggered, this, [this] {
        if (m_overlay->state() == QLatin1String("emptyFiltered"))
            setFilterText({});
        else
            startServer();
    });
    m_noticeTimer.setSingleShot(true);
    m_noticeTimer.setInterval(NoticeMs);
    connect(&m_noticeTimer, &QTimer::timeout, m_notice, &QWidget::hide);
    connect(m_saver, &FileSaver::failed, this, &LogPage::notify);
    connect(m_saver, &FileSaver::saved, this, [this](const QString &path) {
        notify(tr("Saved %1").arg(QFileInfo(path).fileName()));
    });
}

// What a row needs, as long as nobody has set widths; what is left goes to the preview. Without
// enough room for all columns those that say least are left out.
void LogPage::spreadColumns()
{
    static constexpr std::array Characters{12, 19, 7, 8, 18, 14, 7, 4, 7};
    constexpr int Padding = 20;
    const QScopedValueRollback guard(m_spreading, true);
    const int digit = fontMetrics().horizontalAdvance(u'0');
    const bool narrow = m_table->viewport()->width() < 125 * digit;
    for (int column : {LogModel::App, LogModel::Source, LogModel::Size})
        m_table->setColumnHidden(column, narrow);
    m_table->setColumnWidth(LogModel::Preview, 60); // at least; it stretches
    int needed = 0;
    for (int column = 0; column < LogModel::Preview; ++column) {
        if (!m_table->isColumnHidden(column))
            needed += Characters[static_cast<std::size_t>(column)] * digit + Padding;
    }
    const double factor = qBound(0.86, m_table->viewport()->width() * 0.72 / needed, 1.1);
    for (int column = 0; column < LogModel::Preview; ++column) {
        const int characters = Characters[static_cast<std::size_t>(column)];
        m_table->setColumnWidth(column, qRound(characters * digit * factor) + Padding);
    }
}

void LogPage::openHeaderMenu(const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int column = LogModel::Type; column < LogModel::ColumnCount; ++column) {
        QAction *action = menu->addAction(
            m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setCheckable(true);
        action->setChecked(!m_table->isColumnHidden(column));
        connect(action, &QAction::toggled, this, [this, column](bool shown) {
            m_headerOwned = true;
            m_table->setColumnHidden(column, !shown);
        });
    }
    menu->addSeparator();
    menu->addAction(tr("Default columns"), this, [this] {
        m_headerOwned = false;
        for (int column = 0; column < LogModel::ColumnCount; ++column)
            m_table->setColumnHidden(column, false);
        spreadColumns();
    });
    menu->popup(m_table->horizontalHeader()->mapToGlobal(at));
}

} // namespace ui
