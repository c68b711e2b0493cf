// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/channels/linelist.h"
#include "ui/channels/sparkline.h"
#include "ui/charts/chartpanel.h"
#include "ui/log/takenoffer.h"
#include "ui/overview/card.h"
#include "ui/overview/checklist.h"
#include "ui/overview/kpitile.h"
#include "ui/overview/overviewpage.h"
#include "ui/overview/problemlist.h"
#include "ui/theme.h"
#include "ui/widgets/rowtable.h"
#include "ui/widgets/stateoverlay.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>

#include <chrono>

namespace ui {

using namespace std::chrono_literals;

namespace {

struct TileLook
{
    const char *objectName;
    const char *page;
};

constexpr std::array<TileLook, KpiCount> Tiles{{{"ovTileConnections", "connections"},
                                                {"ovTileOnline", "presence"},
                                                {"ovTileChannels", "channels"},
                                                {"ovTileIn", "traffic"},
                                                {"ovTileOut", "traffic"},
                                                {"ovTileP95", "traffic"}}};

} // namespace

OverviewPage::OverviewPage(server::Console &console, QWidget *parent)
    : Page(console, parent)
    , m_content(new QStackedWidget(this))
    , m_overlay(new StateOverlay(m_content))
    , m_checklist(new Checklist(m_content))
{
    setObjectName(QStringLiteral("overview"));
    auto *tiles = new QHBoxLayout;
    tiles->setSpacing(8);
    buildTiles(tiles);

    m_scopeLine = new QWidget(this);
    m_scopeLabel = new QLabel(m_scopeLine);
    m_scopeLabel->setForegroundRole(QPalette::PlaceholderText);
    auto *whole = new QPushButton(tr("All apps and tenants"), m_scopeLine);
    whole->setObjectName(QStringLiteral("ovWholeScope"));
    connect(whole, &QPushButton::clicked, this, [this] { emit scopeRequested({}); });
    auto *scopeRow = new QHBoxLayout(m_scopeLine);
    scopeRow->setContentsMargins(0, 0, 0, 0);
    scopeRow->addWidget(m_scopeLabel);
    scopeRow->addWidget(whole);
    scopeRow->addStretch();
    m_scopeLine->hide();

    m_full = buildContent();
    m_overlay->setObjectName(QStringLiteral("ovState"));
    m_content->addWidget(m_full);
    m_content->addWidget(m_overlay);
    m_content->addWidget(m_checklist);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(8);
    layout->addLayout(tiles);
    layout->addWidget(m_scopeLine);
    layout->addWidget(m_content, 1);
    connectParts();
    updateEmptyTexts();
    present();
}

void OverviewPage::buildTiles(QBoxLayout *row)
{
    for (std::size_t i = 0; i < KpiCount; ++i) {
        const TileLook &look = Tiles[i];
        auto *tile =
            new KpiTile(QLatin1String(look.objectName), kpiTitle(static_cast<Kpi>(i)), this);
        connect(tile, &QAbstractButton::clicked, this, [this, page = look.page] {
            emit pageRequested(QLatin1String(page));
        });
        m_tiles[i] = tile;
        row->addWidget(tile, 1);
    }
}

QWidget *OverviewPage::buildContent()
{
    auto *scroll = new QScrollArea(m_content);
    scroll->setObjectName(QStringLiteral("ovScroll"));
    scroll->setAccessibleName(tr("Overview"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *content = new QWidget(scroll);
    auto *right = new QVBoxLayout;
    right->setSpacing(8);
    right->addWidget(buildTenants(), 3);
    right->addWidget(buildProblems(), 2);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(8);
    columns->addWidget(buildCharts(), 5);
    columns->addLayout(right, 4);
    auto *rows = new QVBoxLayout(content);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(8);
    rows->addLayout(columns, 1);
    rows->addWidget(buildComings());
    scroll->setWidget(content);
    return scroll;
}

QWidget *OverviewPage::buildCharts()
{
    auto *box = new QWidget(this);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_messages = new ChartPanel(tr("Messages"),
                                tr("In: client frames and accepted publishes, without pings. Out: "
                                   "event frames queued to sockets."),
                                this);
    m_messages->setObjectName(QStringLiteral("ovChartMessages"));
    m_connections = new ChartPanel(
        tr("Connections"), tr("Sockets that are open at the end of each second."), this);
    m_connections->setObjectName(QStringLiteral("ovChartConnections"));
    for (ChartPanel *panel : {m_messages, m_connections}) {
        panel->setRangeText(tr("in the last 5 minutes"));
        column->addWidget(panel);
        connect(panel, &ChartPanel::maximiseRequested, this, [this, panel] {
            panel->setMaximised(false);
            emit pageRequested(QStringLiteral("traffic"));
        });
        TimeChart &chart = panel->chart();
        connect(&chart, &TimeChart::hovered, &chart, &TimeChart::setCrosshair);
        connect(
            &chart, &TimeChart::hoverEnded, &chart, [&chart] { chart.setCrosshair(std::nullopt); });
    }
    return box;
}

QWidget *OverviewPage::buildTenants()
{
    m_tenantTable = new RowTable(this);
    m_tenantTable->setObjectName(QStringLiteral("ovTenants"));
    m_tenantTable->setAccessibleName(tr("Tenants with the most users online"));
    m_tenantTable->setModel(&m_tenants);
    m_tenantTable->setItemDelegateForColumn(TenantsNow::Spark,
                                            new SparklineDelegate(m_tenantTable));
    m_tenantTable->setSelectionMode(QAbstractItemView::SingleSelection);
    m_tenantTable->setFrameShape(QFrame::NoFrame);
    m_tenantTable->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tenantTable->setToolTip(tr("Double-click or Enter shows this tenant alone"));
    QHeaderView *header = m_tenantTable->horizontalHeader();
    header->setSectionsMovable(false);
    header->setSectionResizeMode(QHeaderView::Fixed);
    header->setSectionResizeMode(TenantsNow::Name, QHeaderView::Stretch);
    const int character = fontMetrics().averageCharWidth();
    header->resizeSection(TenantsNow::Online, character * 10);
    header->resizeSection(TenantsNow::Rate, character * 10);
    header->resizeSection(TenantsNow::Spark, character * 16);
    m_tenantTable->setMinimumHeight((fontMetrics().height() + 8) * 6);
    m_tenantTable->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    return new Card(tr("Tenants now"), m_tenantTable, this);
}

QWidget *OverviewPage::buildProblems()
{
    m_problemList = new ProblemList(this);
    m_problemsCard = new Card(tr("Problems"), m_problemList, this);
    return m_problemsCard;
}

QWidget *OverviewPage::buildComings()
{
    auto *box = new QWidget(this);
    m_comingList = new LineList(QStringLiteral("ovComings"), tr("Last joins and leaves"), box);
    m_comingList->setEmptyText(
        tr("Nobody has joined or left a presence channel since the server was started."));
    m_comingList->setFixedHeight((fontMetrics().height() + 8) * 8 + 4);
    m_comingList->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_fire = new QPushButton(icon(QStringLiteral("send")), tr("Fire test event"), box);
    m_fire->setObjectName(QStringLiteral("ovFire"));
    m_env = new QPushButton(icon(QStringLiteral("copy")), tr("Copy .env"), box);
    m_env->setObjectName(QStringLiteral("ovEnv"));
    m_env->setToolTip(tr("Copy the lines for the .env file of a Laravel application, with the "
                         "secret"));
    m_steps = new QPushButton(icon(QStringLiteral("plug")), tr("Connect your application…"), box);
    m_steps->setObjectName(QStringLiteral("ovSteps"));
    auto *buttons = new QVBoxLayout;
    buttons->setSpacing(8);
    for (QPushButton *button : {m_fire, m_env, m_steps}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch();
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(m_comingList, 1);
    row->addLayout(buttons);
    return new Card(tr("Last joins and leaves"), box, this);
}

void OverviewPage::connectParts()
{
    connect(m_tenantTable, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        openTenant(index.row());
    });
    connect(m_problemList, &ProblemList::chosen, this, &OverviewPage::rowsRequested);
    connect(m_problemList, &ProblemList::offered, this, [this](const auto &offer, const auto &of) {
        takeOffer(*this, console(), m_status, offer, of);
    });
    connect(m_comingList, &LineList::chosen, this, [this](const QString &seq) {
        emit logEntryRequested(seq.toULongLong());
    });
    connect(m_fire, &QPushButton::clicked, this, &OverviewPage::fireTestEvent);
    connect(m_env, &QPushButton::clicked, this, &OverviewPage::copyEnv);
    connect(m_steps, &QPushButton::clicked, this, [this] { emit stepsRequested(); });
    connect(m_checklist, &Checklist::stepsAsked, this, [this] { emit stepsRequested(); });
    connect(m_checklist, &Checklist::envAsked, this, &OverviewPage::copyEnv);
    connect(m_checklist, &Checklist::clientAsked, this, &OverviewPage::testClientRequested);
    connect(m_checklist, &Checklist::demoAsked, this, &OverviewPage::startDemo);
    connect(m_checklist, &Checklist::entryChosen, this, &OverviewPage::logEntryRequested);
    connect(m_overlay, &StateOverlay::primaryTriggered, this, &OverviewPage::startRequested);
    connect(&m_clock, &QTimer::timeout, this, [this] { timed([this] { tick(); }); });
    m_clock.setInterval(1s);
}

} // namespace ui
