// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/alertspage.h"
#include "ui/channels/channelspage.h"
#include "ui/iconengine.h"
#include "ui/mainwindow.h"
#include "ui/manage/managepage.h"
#include "ui/masking.h"
#include "ui/models/navmodel.h"
#include "ui/overview/overviewpage.h"
#include "ui/pages/connectionspage.h"
#include "ui/pages/logpage.h"
#include "ui/pages/presencepage.h"
#include "ui/pages/publishpage.h"
#include "ui/pages/toolspage.h"
#include "ui/pages/trafficpage.h"
#include "ui/people/tenantlabels.h"
#include "ui/plurals.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/systemtheme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/bannerstack.h"
#include "ui/widgets/filesaver.h"
#include "ui/widgets/navdelegate.h"
#include "ui/widgets/productionband.h"
#include "ui/widgets/scopebar.h"
#include "ui/widgets/statuscells.h"
#include "ui/windowactions.h"

#include <QAbstractButton>
#include <QApplication>
#include <QBoxLayout>
#include <QListView>
#include <QPushButton>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolBar>
#include <QToolButton>

#include <chrono>

namespace ui {

using namespace std::chrono_literals;
using server::Topic;

MainWindow::MainWindow(server::Console &console, QSettings &settings, QWidget *parent)
    : QMainWindow(parent)
    , m_console(console)
    , m_settings(settings)
    , m_systemTheme(new SystemTheme(QDBusConnection::sessionBus(), this))
    , m_saver(new FileSaver(this))
    , m_actions(new WindowActions(*this))
    , m_navModel(new NavModel(this))
    , m_navDelegate(new NavDelegate(this))
    , m_nav(new QListView(this))
    , m_sideBar(new QWidget(this))
    , m_stack(new QStackedWidget(this))
{
    installPlurals();
    // Before there is a widget to polish again.
    const Preferences preferences = Preferences::load(m_settings);
    applyTheme(preferences.theme);
    applyText(preferences.textPercent);
    setObjectName(QStringLiteral("mainWindow"));
    setWindowIcon(QIcon(QStringLiteral(":/belfry.svg")));
    setMinimumSize(960, 600);
    resize(1280, 800);
    buildToolBar();
    buildPages();
    buildSideBar();

    auto *centre = new QWidget(this);
    auto *column = new QVBoxLayout;
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    buildBanners();
    column->addWidget(
        new BannerStack({m_failed, m_startBanner, m_pausedBanner, m_demoBanner}, centre));
    column->addWidget(m_stack, 1);
    m_band = new ProductionBand(centre);
    auto *outer = new QVBoxLayout(centre);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addWidget(m_band);
    auto *row = new QHBoxLayout;
    outer->addLayout(row, 1);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_sideBar);
    row->addLayout(column, 1);
    setCentralWidget(centre);
    statusBar()->setAccessibleName(tr("Status"));
    m_cells = new StatusCells(statusBar());

    buildPalette();
    connectActions();
    connectPages();
    connectStatus();
    connectAlerts();
    m_firstRun = !m_settings.contains(QStringLiteral("v"));
    restore();
    connect(&m_console, &server::Console::changed, this, &MainWindow::apply);
    connect(&m_second, &QTimer::timeout, this, &MainWindow::lookAround);
    connect(&m_keeping, &QTimer::timeout, this, &MainWindow::save);
    m_keeping.setSingleShot(true);
    m_keeping.setInterval(1s);
    qApp->installEventFilter(this);
    connect(qApp, &QCoreApplication::aboutToQuit, this, &MainWindow::save);
    connect(&TenantLabels::shared(), &TenantLabels::changed, this, &MainWindow::showLabels);
    connect(m_systemTheme, &SystemTheme::changed, this, [this] {
        setSystemPrefersDark(m_systemTheme->isDark());
        setTheme(m_preferences.theme);
    });
    m_second.start(1s);
    m_running.start();
    connect(&m_load, &UiLoad::paceChanged, this, &MainWindow::setPace);
    m_always = m_console.observe(Topic::Log | Topic::Presence);
    m_nav->setFocus();
}

void MainWindow::buildToolBar()
{
    QToolBar *bar = addToolBar(tr("Tools"));
    bar->setObjectName(QStringLiteral("mainToolBar"));
    bar->setMovable(false);
    bar->setFloatable(false);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);

    m_startStop = new QToolButton(bar);
    m_startStop->setObjectName(QStringLiteral("startStopButton"));
    m_startStop->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_startStop->setProperty("framed", true);
    m_startStop->setFocusPolicy(Qt::StrongFocus);
    bar->addWidget(m_startStop);

    m_scopeBar = new ScopeBar(bar);
    bar->addWidget(m_scopeBar);
    auto *gap = new QWidget(bar);
    gap->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(gap);

    m_pauseButton = new QToolButton(bar);
    m_pauseButton->setObjectName(QStringLiteral("pauseButton"));
    m_pauseButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_pauseButton->setProperty("framed", true);
    m_pauseButton->setCheckable(true);
    m_pauseButton->setFocusPolicy(Qt::StrongFocus);
    bar->addWidget(m_pauseButton);

    m_searchButton = new QToolButton(bar);
    m_searchButton->setObjectName(QStringLiteral("searchButton"));
    m_searchButton->setIcon(icon(QStringLiteral("search")));
    m_searchButton->setText(tr("Search"));
    m_searchButton->setAccessibleName(tr("Search"));
    m_searchButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_searchButton->setProperty("framed", true);
    m_searchButton->setFocusPolicy(Qt::StrongFocus);
    connect(m_searchButton, &QToolButton::clicked, m_actions->palette, &QAction::trigger);
    bar->addWidget(m_searchButton);

    m_publishButton = new QPushButton(tr("Publish…"), bar);
    m_publishButton->setObjectName(QStringLiteral("publishButton"));
    m_publishButton->setIcon(tintedIcon(QStringLiteral("send"), &Theme::onAccent));
    m_publishButton->setProperty("primary", true);
    m_publishButton->setAutoDefault(false);
    connect(m_publishButton, &QPushButton::clicked, m_actions->newEvent, &QAction::trigger);
    bar->addWidget(m_publishButton);
}

void MainWindow::buildPages()
{
    m_connections = new ConnectionsPage(m_console, m_stack);
    m_presence = new PresencePage(m_console, m_stack);
    m_traffic = new TrafficPage(m_console, m_stack);
    m_publish = new PublishPage(m_console, m_stack);
    m_log = new LogPage(m_console, m_stack);
    m_tools = new ToolsPage(m_console, m_stack);
    m_alerts = new AlertsPage(m_console, m_clock, m_stack);
    m_pages = {new OverviewPage(m_console, m_stack),
               m_connections,
               m_presence,
               new ChannelsPage(m_console, m_stack),
               m_traffic,
               m_log,
               m_publish,
               m_tools,
               new ManagePage(m_console, m_stack),
               m_alerts};
    m_stack->setObjectName(QStringLiteral("pageStack"));
    for (Page *page : std::as_const(m_pages)) {
        m_stack->addWidget(page);
        m_navModel->add(page);
    }
    m_actions->addPages(m_pages);
}

void MainWindow::buildSideBar()
{
    m_sideBar->setObjectName(QStringLiteral("sideBar"));
    m_sideBar->setAttribute(Qt::WA_StyledBackground);
    m_nav->setObjectName(QStringLiteral("navList"));
    m_nav->setAccessibleName(tr("Pages"));
    m_nav->setModel(m_navModel);
    m_nav->setItemDelegate(m_navDelegate);
    m_nav->setFrameShape(QFrame::NoFrame);
    m_nav->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_nav->setMouseTracking(true);
    m_nav->setUniformItemSizes(true);
    m_nav->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_nav->viewport()->setBackgroundRole(QPalette::Window);
    auto *layout = new QVBoxLayout(m_sideBar);
    layout->setContentsMargins(0, 8, 1, 8);
    layout->addWidget(m_nav);
    connect(m_nav->selectionModel(),
            &QItemSelectionModel::currentRowChanged,
            this,
            [this](const QModelIndex &current) {
                if (current.isValid())
                    setPage(m_pages.at(current.row()));
            });
}

void MainWindow::buildBanners()
{
    m_failed = new Banner(Banner::Error, QStringLiteral("circle-alert"), tr("Try again"), this);
    m_failed->setObjectName(QStringLiteral("bannerFailed"));
    m_pausedBanner = new Banner(Banner::Warning, QStringLiteral("pause"), tr("Resume"), this);
    m_pausedBanner->setObjectName(QStringLiteral("bannerPaused"));
    m_demoBanner = new Banner(Banner::Info, QStringLiteral("flask-conical"), tr("Stop demo"), this);
    m_demoBanner->setObjectName(QStringLiteral("bannerDemo"));
    m_startBanner =
        new Banner(Banner::Warning, QStringLiteral("info"), tr("Start in safe mode"), this);
    m_startBanner->setObjectName(QStringLiteral("bannerStart"));
    connect(m_startBanner, &Banner::triggered, this, &MainWindow::safeModeRequested);
    connect(m_failed, &Banner::triggered, this, &MainWindow::startServer);
    connect(m_failed, &Banner::alternativeTriggered, this, &MainWindow::startOnOtherPort);
    connect(m_pausedBanner, &Banner::triggered, this, [this] { resume(); });
    connect(m_demoBanner, &Banner::triggered, this, [this] { setDemo(false); });
}

void MainWindow::connectPages()
{
    for (Page *page : std::as_const(m_pages)) {
        connect(page, &Page::worked, this, &MainWindow::noteWork);
        connect(page, &Page::notified, this, &MainWindow::say);
        connect(page, &Page::pauseToggled, this, &MainWindow::showPaused);
        connect(page, &Page::startRequested, this, &MainWindow::startServer);
        connect(page, &Page::scopeRequested, m_scopeBar, &ScopeBar::setScope);
        connect(page, &Page::pageRequested, this, &MainWindow::showPage);
        connect(page, &Page::stepsRequested, this, &MainWindow::showFirstSteps);
        connect(page, &Page::wizardRequested, this, &MainWindow::showSetup);
        connect(page, &Page::rowsRequested, this, &MainWindow::showRows);
        connect(page, &Page::logEntryRequested, this, [this](quint64 seq) {
            setPage(m_log);
            m_log->showEntry(seq);
        });
        connect(page, &Page::publishRequested, this, [this](const server::PublishRequest &request) {
            setPage(m_publish);
            m_publish->compose(request);
        });
        connect(page,
                &Page::signatureRequested,
                this,
                [this](const server::SignatureQuestion &question) {
                    setPage(m_tools);
                    m_tools->explain(question);
                });
        connect(page, &Page::testClientRequested, this, [this] {
            setPage(m_tools);
            m_tools->showTestClient();
        });
    }
    connect(m_scopeBar, &ScopeBar::scopeChanged, this, &MainWindow::setScope);
}

void MainWindow::connectStatus()
{
    const auto to = [this](Page *page) {
        return [this, page] {
            setPage(page);
        };
    };
    connect(m_cells, &StatusCells::serverTriggered, this, &MainWindow::showServerMenu);
    connect(m_cells, &StatusCells::connectionsTriggered, this, to(m_connections));
    connect(m_cells, &StatusCells::onlineTriggered, this, to(m_presence));
    connect(m_cells, &StatusCells::trafficTriggered, this, to(m_traffic));
    connect(m_cells, &StatusCells::latencyTriggered, this, to(m_traffic));
    connect(m_cells, &StatusCells::logTriggered, this, to(m_log));
    connect(m_cells, &StatusCells::errorsTriggered, this, &MainWindow::showErrors);
    connect(m_cells, &StatusCells::pauseTriggered, this, [this] {
        if (currentPage()->canPause())
            setPagePaused(!currentPage()->isPaused());
        else
            setAllPaused(!isAllPaused());
    });
    connect(m_cells, &StatusCells::workTriggered, this, &MainWindow::showDiagnostics);
    connect(m_startStop, &QToolButton::clicked, this, [this] {
        (m_actions->stop->isEnabled() ? m_actions->stop : m_actions->start)->trigger();
    });
    connect(m_pauseButton, &QToolButton::clicked, this, &MainWindow::setAllPaused);
}

void MainWindow::connectActions()
{
    connect(m_actions, &WindowActions::pageChosen, this, [this](int index) {
        setPage(m_pages.at(index));
    });
    connect(m_actions, &WindowActions::themeChosen, this, &MainWindow::setTheme);
    const auto on = [this](QAction *action, auto &&does) {
        connect(action, &QAction::triggered, this, does);
    };
    on(m_actions->palette, [this] { m_palette->present(); });
    on(m_actions->settings, [this] { showSettings({}); });
    on(m_actions->shortcuts, [this] { showSettings(QStringLiteral("settingsShortcuts")); });
    on(m_actions->biggerText,
       [this] { setTextPercent(m_preferences.textPercent + Preferences::TextStep); });
    on(m_actions->smallerText,
       [this] { setTextPercent(m_preferences.textPercent - Preferences::TextStep); });
    on(m_actions->normalText, [this] { setTextPercent(100); });
    on(m_actions->quit, [this] { askToQuit(); });
    on(m_actions->start, [this] { startServer(); });
    on(m_actions->stop, [this] { askToStop(); });
    on(m_actions->restart, [this] { askToRestart(); });
    on(m_actions->copyAddress, [this] { copyAddress(); });
    on(m_actions->openDataFolder, [this] { openDataFolder(); });
    on(m_actions->exportSettings, [this] { exportSettings(); });
    on(m_actions->importSettings, [this] { importSettings(); });
    on(m_actions->closeWindow, [this] { leave(); });
    on(m_actions->compactRows, [this](bool compact) {
        Preferences changed = m_preferences;
        changed.compactRows = compact;
        setPreferences(changed);
    });
    on(m_actions->diagnostics, [this] { showDiagnostics(); });
    on(m_actions->nextPage, [this] { movePage(1); });
    on(m_actions->previousPage, [this] { movePage(-1); });
    on(m_actions->demo, [this](bool checked) { setDemo(checked); });
    on(m_actions->sideBar, [this](bool shown) { setCollapsed(!shown); });
    on(m_actions->details, [this](bool shown) {
        if (QAbstractButton *button = currentPage()->detailsButton())
            button->setChecked(shown);
    });
    on(m_actions->fullScreen, [this](bool full) { full ? showFullScreen() : showNormal(); });
    on(m_actions->find, [this] {
        if (QWidget *field = currentPage()->filterField())
            field->setFocus(Qt::ShortcutFocusReason);
    });
    on(m_actions->mask, [](bool masked) { Masking::shared().setOn(masked); });
    on(m_actions->findUser, [this] {
        m_scopeBar->setScope({});
        setPage(m_presence);
        m_presence->filterField()->setFocus(Qt::ShortcutFocusReason);
    });
    on(m_actions->sortNow, [this] {
        for (Page *page : std::as_const(m_pages))
            page->sortNow();
    });
    on(m_actions->nextPane, [this] { movePane(1); });
    on(m_actions->previousPane, [this] { movePane(-1); });
    on(m_actions->wholeScope, [this] { m_scopeBar->setScope({}); });
    on(m_actions->resetLayout, [this] { resetLayout(); });
    on(m_actions->newEvent, [this] {
        setPage(m_publish);
        if (QWidget *field = m_publish->filterField())
            field->setFocus(Qt::ShortcutFocusReason);
    });
    on(m_actions->pause, [this](bool paused) { setPagePaused(paused); });
    on(m_actions->pauseAll, [this](bool paused) { setAllPaused(paused); });
    on(m_actions->firstSteps, [this] { showFirstSteps(); });
    on(m_actions->setup, [this] { showSetup(); });
    on(m_actions->handbook, [this] { showHandbook(); });
    on(m_actions->report, [this] { saveReport(); });
    on(m_actions->licences, [this] { showAbout(); });
    on(m_actions->about, [this] { showAbout(); });
    on(m_actions->aboutQt, [] { QApplication::aboutQt(); });
}

} // namespace ui
