// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/channels/channelpane.h"
#include "ui/channels/channelspage.h"
#include "ui/channels/sparkline.h"
#include "ui/models/logmodel.h"
#include "ui/theme.h"
#include "ui/widgets/filesaver.h"
#include "ui/widgets/filteredit.h"
#include "ui/widgets/framedbutton.h"
#include "ui/widgets/rowkeeper.h"
#include "ui/widgets/rowtable.h"
#include "ui/widgets/savedfilters.h"
#include "ui/widgets/sorthold.h"
#include "ui/widgets/stateoverlay.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>

#include <chrono>

namespace ui {

using namespace std::chrono_literals;

ChannelsPage::ChannelsPage(server::Console &console, QWidget *parent)
    : Page(console, parent)
    , m_proxy(m_model)
    , m_filter(new FilterEdit(ChannelsProxy::filterKeys(), this))
    , m_savedFilters(new SavedFilters(m_filter, QStringLiteral("chan"), this))
    , m_count(new QLabel(this))
    , m_type(new QComboBox(this))
    , m_content(new QStackedWidget(this))
    , m_splitter(new QSplitter(Qt::Horizontal, m_content))
    , m_table(new RowTable(m_splitter))
    , m_pane(new ChannelPane(m_splitter))
    , m_overlay(new StateOverlay(m_content))
    , m_saver(new FileSaver(this))
{
    setObjectName(QStringLiteral("channels"));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    buildToolbar(row);
    buildTable();
    m_pane->setObjectName(QStringLiteral("chanDetail"));
    m_splitter->setObjectName(QStringLiteral("chanSplitter"));
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setSizes({680, 320});
    m_overlay->setObjectName(QStringLiteral("chanState"));
    m_content->addWidget(m_splitter);
    m_content->addWidget(m_overlay);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(8);
    layout->addLayout(row);
    layout->addWidget(m_filter->message());
    layout->addWidget(m_savedFilters);
    layout->addWidget(m_content, 1);
    connectParts();
    connectPane();
    refresh();
}

QToolButton *
ChannelsPage::addButton(QBoxLayout *row, const char *name, const QString &icon, const QString &text)
{
    auto *button = framedButton(this, name, text, text);
    button->setIcon(ui::icon(icon));
    button->setAccessibleName(text);
    row->addWidget(button);
    return button;
}

void ChannelsPage::buildToolbar(QBoxLayout *row)
{
    m_filter->setObjectName(QStringLiteral("chanFilter"));
    m_filter->setAccessibleName(tr("Filter channels"));
    m_filter->setPlaceholderText(
        tr("Filter, for example %1").arg(QStringLiteral("tenant:acme rate>5")));
    m_filter->setMinimumWidth(fontMetrics().averageCharWidth() * 20);
    m_filter->setValues([this](const QString &key) { return m_proxy.valuesOf(key); });
    m_count->setObjectName(QStringLiteral("chanCount"));
    m_count->setForegroundRole(QPalette::PlaceholderText);
    row->addWidget(m_filter, 1);
    row->addWidget(m_savedFilters->saveButton());
    row->addWidget(m_count);

    m_type->setObjectName(QStringLiteral("chanType"));
    m_type->setAccessibleName(tr("Type of channel"));
    m_type->setToolTip(tr("Type of channel"));
    m_type->addItems({tr("All types"),
                      tr("Public"),
                      tr("Private"),
                      tr("Presence"),
                      tr("Encrypted"),
                      tr("Cache"),
                      tr("With refusals")});
    row->addWidget(m_type);

    m_hideInternal =
        addButton(row, "chanHideInternal", QStringLiteral("eye-off"), tr("Hide internal"));
    m_hideInternal->setToolButtonStyle(Qt::ToolButtonIconOnly);
    m_hideInternal->setToolTip(tr("Hide internal channels, whose names begin with #"));
    m_hideInternal->setCheckable(true);

    m_publish = addButton(row, "chanPublishHere", QStringLiteral("send"), tr("Publish here"));
    m_publish->setToolButtonStyle(Qt::ToolButtonIconOnly);
    m_publish->setToolTip(tr("Compose an event for the selected channel"));
    m_publish->setEnabled(false);
    connect(m_publish, &QToolButton::clicked, this, &ChannelsPage::publishHere);

    m_sortHeld = addButton(row, "chanSortHeld", QStringLiteral("pin"), tr("Sort held"));
    m_sortHeld->setToolTip(tr("Rows wait where they are while you are busy with them. "
                              "Press to sort now (F5)."));
    m_sortHeld->hide();

    QToolButton *columns =
        addButton(row, "chanColumns", QStringLiteral("list-tree"), tr("Choose columns"));
    columns->setToolButtonStyle(Qt::ToolButtonIconOnly);
    columns->setPopupMode(QToolButton::InstantPopup);
    columns->setMenu(new QMenu(columns));
    connect(columns->menu(), &QMenu::aboutToShow, this, [this, columns] {
        m_table->fillColumnMenu(columns->menu());
    });
    buildExportMenu(row);

    m_detailToggle =
        addButton(row, "chanDetails", QStringLiteral("info"), tr("Details of the channel"));
    m_detailToggle->setToolButtonStyle(Qt::ToolButtonIconOnly);
    m_detailToggle->setCheckable(true);
    m_detailToggle->setChecked(true);
}

void ChannelsPage::buildExportMenu(QBoxLayout *row)
{
    QToolButton *save =
        addButton(row, "chanExport", QStringLiteral("download"), tr("Export the shown rows"));
    save->setToolButtonStyle(Qt::ToolButtonIconOnly);
    save->setPopupMode(QToolButton::InstantPopup);
    save->setMenu(new QMenu(save));
    save->menu()->addAction(tr("Shown rows as CSV…"), this, [this] { exportRows(true); });
    save->menu()->addAction(tr("Shown rows as JSON Lines…"), this, [this] { exportRows(false); });
}

QAbstractButton *ChannelsPage::detailsButton() const
{
    return m_detailToggle;
}

void ChannelsPage::buildTable()
{
    m_table->setObjectName(QStringLiteral("chanTable"));
    m_table->setModel(&m_proxy);
    m_table->setItemDelegateForColumn(ChannelsModel::Spark, new SparklineDelegate(m_table));
    m_table->setColumnWidths({28, 18, 11, 8, 8, 8, 12, 8, 8, 15, 9, 10, 9});
    m_table->setTextElideMode(Qt::ElideMiddle); // the ends of names tell them apart
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(ChannelsModel::Subscribers, Qt::DescendingOrder);
    m_keeper =
        new RowKeeper(m_table, &m_proxy, [this](const QString &key) { return m_model.rowOf(key); });
    m_sort = new SortHold(m_table);
}

void ChannelsPage::connectParts()
{
    connect(m_filter, &FilterEdit::filterChanged, this, [this] {
        m_keeper->around([this] { m_proxy.setFilter(m_filter->filter()); });
        refresh();
    });
    connect(m_filter, &FilterEdit::left, m_table, &RowTable::takeKeyboard);
    connect(m_type, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_keeper->around([this, index] { m_proxy.setChoice(static_cast<ChannelChoice>(index)); });
        refresh();
    });
    connect(m_hideInternal, &QToolButton::toggled, this, [this](bool hidden) {
        m_keeper->around([this, hidden] { m_proxy.setInternalHidden(hidden); });
        refresh();
    });
    connect(m_sortHeld, &QToolButton::clicked, this, &ChannelsPage::sortNow);
    connect(m_sort, &SortHold::heldChanged, m_sortHeld, &QWidget::setVisible);
    connect(m_sort, &SortHold::due, this, [this] {
        timed([this] {
            m_keeper->around([this] { m_proxy.refresh(); });
            refresh();
        });
    });
    connect(m_overlay, &StateOverlay::primaryTriggered, this, &ChannelsPage::helpEmptiness);
    connect(m_overlay, &StateOverlay::secondaryTriggered, this, [this] {
        if (m_filter->text().isEmpty())
            emit scopeRequested({});
        else
            emit rowsRequested(QStringLiteral("log"),
                               m_filter->filter().textFor(LogModel::filterKeys()));
    });
    connect(m_saver, &FileSaver::saved, this, [this](const QString &path) {
        emit notified(tr("Saved %1").arg(path));
    });
    connect(m_saver, &FileSaver::failed, this, &ChannelsPage::notified);
    connect(m_savedFilters, &SavedFilters::notified, this, &ChannelsPage::notified);
    connect(&m_flushTimer, &QTimer::timeout, this, [this] { timed([this] { flush(); }); });
    connect(&m_clock, &QTimer::timeout, this, [this] { timed([this] { tick(); }); });
    m_flushTimer.setSingleShot(true);
    m_flushTimer.setInterval(250ms);
    m_clock.setTimerType(Qt::PreciseTimer);
    m_clock.start(1s);
}

void ChannelsPage::connectPane()
{
    connect(m_detailToggle, &QToolButton::toggled, this, [this](bool shown) {
        m_pane->setVisible(shown);
        askDetail();
    });
    connect(m_table, &QWidget::customContextMenuRequested, this, &ChannelsPage::showRowMenu);
    connect(m_table, &QAbstractItemView::doubleClicked, this, &ChannelsPage::showInLog);
    connect(m_table->selectionModel(),
            &QItemSelectionModel::currentChanged,
            this,
            &ChannelsPage::showSelected);
    connect(m_pane, &ChannelPane::socketChosen, this, [this](const QString &socketId) {
        emit rowsRequested(QStringLiteral("connections"),
                           Filter::termFor(QStringLiteral("socket"), socketId));
    });
    connect(m_pane, &ChannelPane::entryChosen, this, &ChannelsPage::logEntryRequested);
    connect(m_pane, &ChannelPane::publishAsked, this, &ChannelsPage::publishHere);
    connect(m_pane, &ChannelPane::logAsked, this, &ChannelsPage::showInLog);
    connect(m_pane, &ChannelPane::copyAsked, this, &ChannelsPage::copyName);
}

} // namespace ui
