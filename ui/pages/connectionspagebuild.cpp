// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/masking.h"
#include "ui/models/logmodel.h"
#include "ui/pages/connectionspage.h"
#include "ui/people/disconnectrun.h"
#include "ui/people/filterchips.h"
#include "ui/people/followview.h"
#include "ui/theme.h"
#include "ui/widgets/connectiondetail.h"
#include "ui/widgets/filesaver.h"
#include "ui/widgets/filteredit.h"
#include "ui/widgets/firststeps.h"
#include "ui/widgets/framedbutton.h"
#include "ui/widgets/rowkeeper.h"
#include "ui/widgets/rowtable.h"
#include "ui/widgets/savedfilters.h"
#include "ui/widgets/sorthold.h"
#include "ui/widgets/stateoverlay.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QToolButton>

#include <chrono>

namespace ui {

using namespace std::chrono_literals;

ConnectionsPage::ConnectionsPage(server::Console &console, QWidget *parent)
    : Page(console, parent)
    , m_proxy(m_model)
    , m_filter(new FilterEdit(ConnectionsProxy::filterKeys(), this))
    , m_savedFilters(new SavedFilters(m_filter, QStringLiteral("conn"), this))
    , m_count(new QLabel(this))
    , m_content(new QStackedWidget(this))
    , m_splitter(new QSplitter(Qt::Horizontal, m_content))
    , m_table(new RowTable(m_splitter))
    , m_side(new QTabWidget(m_splitter))
    , m_detail(new ConnectionDetail(m_side))
    , m_follow(new FollowView(console, m_side))
    , m_chips(new FilterChips(m_filter, this))
    , m_run(new DisconnectRun(console, this))
    , m_overlay(new StateOverlay(m_content))
    , m_steps(new FirstSteps(console, m_content))
    , m_saver(new FileSaver(this))
{
    setObjectName(QStringLiteral("connections"));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    buildToolbar(row);
    buildTable();
    buildChips();
    buildSide();

    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setSizes({700, 280});
    m_overlay->setObjectName(QStringLiteral("connState"));
    m_steps->setObjectName(QStringLiteral("connFirstSteps"));
    m_content->addWidget(m_splitter);
    m_content->addWidget(m_overlay);
    m_content->addWidget(m_steps);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(8);
    layout->addLayout(row);
    layout->addWidget(m_filter->message());
    layout->addWidget(m_savedFilters);
    layout->addWidget(m_chips);
    layout->addWidget(m_content, 1);
    layout->addWidget(buildProgress());
    connectParts();
    makeTasks();
    tick();
}

QToolButton *ConnectionsPage::addButton(QBoxLayout *row, const QString &icon, const QString &text)
{
    auto *button = framedButton(this, "", text, {});
    button->setIcon(ui::icon(icon));
    button->setAccessibleName(text);
    row->addWidget(button);
    return button;
}

void ConnectionsPage::buildToolbar(QBoxLayout *row)
{
    m_filter->setObjectName(QStringLiteral("connFilter"));
    m_filter->setAccessibleName(tr("Filter connections"));
    m_filter->setMinimumWidth(fontMetrics().averageCharWidth() * 28);
    m_filter->setValues([this](const QString &key) { return m_proxy.valuesOf(key); });
    m_count->setObjectName(QStringLiteral("connCount"));
    m_count->setForegroundRole(QPalette::PlaceholderText);
    row->addWidget(m_filter, 1);
    row->addWidget(m_savedFilters->saveButton());
    row->addWidget(m_count);

    m_sortHeld = addButton(row, QStringLiteral("pin"), tr("Sort held"));
    m_sortHeld->setObjectName(QStringLiteral("connSortHeld"));
    m_sortHeld->setToolTip(tr("Rows wait where they are while you are busy with them. "
                              "Press to sort now (F5)."));
    m_sortHeld->hide();

    m_showOwn = addButton(row, QStringLiteral("flask-conical"), tr("Show console's own"));
    m_showOwn->setObjectName(QStringLiteral("connShowOwn"));
    m_showOwn->setToolTip(tr("Connections of the test client under Tools are no clients of yours"));
    m_showOwn->setCheckable(true);
    m_showOwn->hide();
    connect(m_showOwn, &QToolButton::toggled, this, [this](bool shown) {
        m_keeper->around([this, shown] { m_proxy.setOwnShown(shown); });
        showCounts();
        refresh();
    });

    QToolButton *columns = addButton(row, QStringLiteral("list-tree"), tr("Columns"));
    columns->setObjectName(QStringLiteral("connColumns"));
    columns->setToolButtonStyle(Qt::ToolButtonIconOnly);
    columns->setToolTip(tr("Choose columns"));
    columns->setPopupMode(QToolButton::InstantPopup);
    columns->setMenu(new QMenu(columns));
    connect(columns->menu(), &QMenu::aboutToShow, this, [this, columns] {
        m_table->fillColumnMenu(columns->menu());
    });

    QToolButton *save = addButton(row, QStringLiteral("download"), tr("Export"));
    save->setObjectName(QStringLiteral("connExport"));
    save->setToolButtonStyle(Qt::ToolButtonIconOnly);
    save->setToolTip(tr("Export the shown rows"));
    save->setPopupMode(QToolButton::InstantPopup);
    save->setMenu(new QMenu(save));
    connect(save->menu()->addAction(tr("Shown rows as CSV…")), &QAction::triggered, this, [this] {
        exportRows(true);
    });
    connect(save->menu()->addAction(tr("Shown rows as JSON Lines…")),
            &QAction::triggered,
            this,
            [this] { exportRows(false); });

    m_detailToggle = addButton(row, QStringLiteral("info"), tr("Details"));
    m_detailToggle->setObjectName(QStringLiteral("connDetails"));
    m_detailToggle->setToolButtonStyle(Qt::ToolButtonIconOnly);
    m_detailToggle->setToolTip(tr("Details of the selected connection"));
    m_detailToggle->setCheckable(true);
    m_detailToggle->setChecked(true);

    m_disconnect = addButton(row, QStringLiteral("unplug"), tr("Disconnect…"));
    m_disconnect->setObjectName(QStringLiteral("connDisconnectButton"));
    m_disconnect->setPopupMode(QToolButton::MenuButtonPopup);
    auto *menu = new QMenu(m_disconnect);
    m_disconnectSelected = menu->addAction(QString());
    m_disconnectShown = menu->addAction(QString());
    menu->addSeparator();
    connect(menu->addAction(icon(QStringLiteral("user-x")), tr("Block user…")),
            &QAction::triggered,
            this,
            &ConnectionsPage::blockSelected);
    connect(menu->addAction(icon(QStringLiteral("ban")), tr("Blocked users…")),
            &QAction::triggered,
            this,
            &ConnectionsPage::showBlockedUsers);
    m_disconnect->setMenu(menu);
}

void ConnectionsPage::buildTable()
{
    m_table->setObjectName(QStringLiteral("connTable"));
    m_table->setModel(&m_proxy);
    m_table->setColumnWidths(
        {20, 12, 8, 14, 20, 9, 20, 24, 13, 11, 12, 10, 9, 8, 8, 9, 9, 10, 10, 8});
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(ConnectionsModel::Age, Qt::AscendingOrder);
    m_detail->setObjectName(QStringLiteral("connDetail"));
    m_keeper =
        new RowKeeper(m_table, &m_proxy, [this](const QString &key) { return m_model.rowOf(key); });
    m_sort = new SortHold(m_table);
}

// In the order in which showCounts() counts them.
void ConnectionsPage::buildChips()
{
    m_chips->add(QStringLiteral("connChipGhosts"),
                 tr("Ghosts"),
                 QStringLiteral("status:ghost"),
                 tr("Open, but silent for longer than pings allow"));
    m_chips->add(QStringLiteral("connChipSlow"),
                 tr("Slow"),
                 QStringLiteral("status:slow"),
                 tr("Reading less than they are sent"));
    m_chips->add(QStringLiteral("connChipIdle"),
                 tr("Idle"),
                 QStringLiteral("status:idle"),
                 tr("Answering pings, and saying nothing else for minutes"));
    m_chips->add(QStringLiteral("connChipUnknown"),
                 tr("No user"),
                 QStringLiteral("-user:"),
                 tr("Neither signed in nor on a presence channel"));
    m_chips->add(QStringLiteral("connChipPlain"),
                 tr("TLS off"),
                 QStringLiteral("tls:off"),
                 tr("Connected without encryption"));
}

void ConnectionsPage::buildSide()
{
    m_side->setObjectName(QStringLiteral("connSide"));
    m_side->setDocumentMode(true);
    m_side->tabBar()->setObjectName(QStringLiteral("connSideTabs"));
    m_side->tabBar()->setAccessibleName(tr("Details and frames"));
    m_side->addTab(m_detail, tr("Details"));
    m_side->addTab(m_follow, tr("Frames"));
    m_follow->setObjectName(QStringLiteral("connFollow"));
    buildStory();
}

QWidget *ConnectionsPage::buildProgress()
{
    m_progressStrip = new QWidget(this);
    auto *row = new QHBoxLayout(m_progressStrip);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_progress = new QProgressBar(m_progressStrip);
    m_progress->setObjectName(QStringLiteral("connDisconnectProgress"));
    m_progress->setAccessibleName(tr("Connections that have been closed"));
    m_progress->setFormat(tr("Disconnecting: %v of %m"));
    auto *cancel = framedButton(m_progressStrip,
                                "connDisconnectCancel",
                                tr("Stop disconnecting"),
                                tr("Who is still connected stays"));
    cancel->setAccessibleName(cancel->text());
    row->addWidget(m_progress, 1);
    row->addWidget(cancel);
    m_progressStrip->hide();
    connect(cancel, &QToolButton::clicked, m_run, &DisconnectRun::cancel);
    connect(m_run, &DisconnectRun::progressed, this, [this](int done, int total) {
        m_progress->setRange(0, total);
        m_progress->setValue(done);
        m_progressStrip->setVisible(done < total);
    });
    connect(m_run, &DisconnectRun::finished, this, [this](const QString &text) {
        m_progressStrip->hide();
        emit notified(text);
    });
    return m_progressStrip;
}

void ConnectionsPage::connectParts()
{
    connect(m_filter, &FilterEdit::filterChanged, this, [this] {
        m_keeper->around([this] { m_proxy.setFilter(m_filter->filter()); });
        refresh();
    });
    connect(m_filter, &FilterEdit::left, m_table, &RowTable::takeKeyboard);
    connect(m_sortHeld, &QToolButton::clicked, this, &ConnectionsPage::sortNow);
    connect(m_sort, &SortHold::heldChanged, m_sortHeld, &QWidget::setVisible);
    connect(m_sort, &SortHold::due, this, [this] {
        timed([this] {
            m_keeper->around([this] { m_proxy.refresh(); });
            refresh();
        });
    });
    connect(m_detailToggle, &QToolButton::toggled, this, &ConnectionsPage::setDetailVisible);
    connect(m_side, &QTabWidget::currentChanged, this, &ConnectionsPage::showDetail);
    connect(m_detail, &ConnectionDetail::copied, this, &ConnectionsPage::notified);
    connect(m_detail, &ConnectionDetail::pingRequested, this, [this](const QString &socketId) {
        ping({socketId});
    });
    connect(m_detail, &ConnectionDetail::followRequested, this, &ConnectionsPage::follow);
    connect(m_detail, &ConnectionDetail::unsubscribeRequested, this, &ConnectionsPage::unsubscribe);
    connect(m_follow, &FollowView::notified, this, &ConnectionsPage::notified);
    connect(m_follow, &FollowView::followRequested, this, &ConnectionsPage::followSelected);
    connect(&Masking::shared(), &Masking::changed, this, [this] {
        m_table->viewport()->update();
        showDetail();
    });
    connect(m_disconnect, &QToolButton::clicked, this, &ConnectionsPage::disconnectSelected);
    connect(m_disconnectSelected, &QAction::triggered, this, &ConnectionsPage::disconnectSelected);
    connect(m_disconnectShown, &QAction::triggered, this, &ConnectionsPage::disconnectShown);
    connect(m_table, &RowTable::deletePressed, this, &ConnectionsPage::disconnectSelected);
    connect(m_table, &QWidget::customContextMenuRequested, this, &ConnectionsPage::showRowMenu);
    connect(m_table->selectionModel(),
            &QItemSelectionModel::currentChanged,
            this,
            &ConnectionsPage::showDetail);
    connect(m_table->selectionModel(),
            &QItemSelectionModel::currentChanged,
            this,
            &ConnectionsPage::showStory);
    connect(m_table->selectionModel(),
            &QItemSelectionModel::selectionChanged,
            this,
            &ConnectionsPage::refresh);
    connect(m_steps, &FirstSteps::dismissed, this, [this] {
        m_stepsDismissed = true;
        showContent();
    });
    connect(m_overlay, &StateOverlay::primaryTriggered, this, &ConnectionsPage::helpEmptiness);
    connect(m_overlay, &StateOverlay::secondaryTriggered, this, [this] {
        if (m_filter->text().isEmpty()) {
            emit scopeRequested({});
            return;
        }
        QStringList keys = LogModel::filterKeys();
        keys.removeAll(QStringLiteral("status")); // there it is that of an answer
        emit rowsRequested(QStringLiteral("log"), m_filter->filter().textFor(keys));
    });
    connect(m_saver, &FileSaver::saved, this, [this](const QString &path) {
        emit notified(tr("Saved %1").arg(path));
    });
    connect(m_saver, &FileSaver::failed, this, &ConnectionsPage::notified);
    connect(m_savedFilters, &SavedFilters::notified, this, &ConnectionsPage::notified);
    connect(&m_flushTimer, &QTimer::timeout, this, [this] { timed([this] { flush(); }); });
    connect(&m_clock, &QTimer::timeout, this, [this] { timed([this] { tick(); }); });
    m_flushTimer.setSingleShot(true);
    m_flushTimer.setInterval(250ms);
    m_clock.start(1s);
}

} // namespace ui
