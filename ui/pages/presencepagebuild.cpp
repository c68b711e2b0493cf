// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/presencepage.h"
#include "ui/people/disconnectrun.h"
#include "ui/people/personpanel.h"
#include "ui/theme.h"
#include "ui/widgets/filesaver.h"
#include "ui/widgets/filteredit.h"
#include "ui/widgets/framedbutton.h"
#include "ui/widgets/memberdelegates.h"
#include "ui/widgets/rowheightdelegate.h"
#include "ui/widgets/rowkeeper.h"
#include "ui/widgets/rowtable.h"
#include "ui/widgets/savedfilters.h"
#include "ui/widgets/sorthold.h"
#include "ui/widgets/stateoverlay.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QHeaderView>
#include <QLabel>
#include <QListView>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeView>

#include <chrono>

namespace ui {

using namespace std::chrono_literals;

namespace {

// Names need room more than numbers do: where there is little, connections and channels are in the
// tooltip alone.
class TenantTree final : public QTreeView
{
public:
    using QTreeView::QTreeView;

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QTreeView::resizeEvent(event);
        const int characters = width() / fontMetrics().averageCharWidth();
        setColumnHidden(TenantsModel::Connections, characters < 50);
        setColumnHidden(TenantsModel::Channels, characters < 50);
        setColumnHidden(TenantsModel::Rate, characters < 46);
    }
};

} // namespace

PresencePage::PresencePage(server::Console &console, QWidget *parent)
    : Page(console, parent)
    , m_proxy(m_model)
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_tree(new TenantTree(m_splitter))
    , m_filter(new FilterEdit(MembersProxy::filterKeys(), this))
    , m_savedFilters(new SavedFilters(m_filter, QStringLiteral("pres"), this))
    , m_count(new QLabel(this))
    , m_content(new QStackedWidget(this))
    , m_cards(new QListView(m_content))
    , m_table(new RowTable(m_content))
    , m_overlay(new StateOverlay(m_content))
    , m_person(new PersonPanel(m_splitter))
    , m_run(new DisconnectRun(console, this))
    , m_saver(new FileSaver(this))
{
    setObjectName(QStringLiteral("presence"));
    buildTree();
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    buildToolbar(row);
    buildTable();
    buildCards();
    m_overlay->setObjectName(QStringLiteral("presState"));
    m_content->addWidget(m_cards);
    m_content->addWidget(m_table);
    m_content->addWidget(m_overlay);

    auto *right = new QWidget(m_splitter);
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(4, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_content, 1);
    column->addWidget(buildDeparted());
    m_splitter->insertWidget(1, right);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setStretchFactor(2, 0);
    m_splitter->setSizes({260, 540, 250});
    m_person->setObjectName(QStringLiteral("presPerson"));

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(8);
    layout->addLayout(row);
    layout->addWidget(m_filter->message());
    layout->addWidget(m_savedFilters);
    layout->addWidget(m_splitter, 1);
    connectParts();
    connectPerson();
    m_proxy.setChannelsOf(
        [this](const server::MemberRow &member) { return m_fold.channelsOf(member); });
    tick();
    useCards(true);
}

void PresencePage::buildTree()
{
    m_tree->setObjectName(QStringLiteral("presTree"));
    m_tree->setAccessibleName(tr("Apps and tenants"));
    m_tree->setModel(&m_tenants);
    m_tree->setUniformRowHeights(true);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->setIndentation(16);
    m_tree->setItemDelegate(new RowHeightDelegate(m_tree));
    m_tree->setMinimumWidth(180);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionsMovable(false);
    m_tree->header()->setSectionResizeMode(TenantsModel::Name, QHeaderView::Stretch);
    m_tree->header()->setMinimumSectionSize(fontMetrics().averageCharWidth() * 6);
    m_tree->setTextElideMode(Qt::ElideMiddle);
    for (int column = TenantsModel::Online; column < TenantsModel::ColumnCount; ++column) {
        m_tree->header()->setSectionResizeMode(column, QHeaderView::Fixed);
        const int number = fontMetrics().horizontalAdvance(QStringLiteral("00.0k/s")) + 8;
        m_tree->header()->resizeSection(column,
                                        qMax(m_tree->header()->sectionSizeHint(column), number));
    }
}

void PresencePage::buildToolbar(QBoxLayout *row)
{
    m_filter->setObjectName(QStringLiteral("presFilter"));
    m_filter->setAccessibleName(tr("Filter users"));
    m_filter->setPlaceholderText(
        tr("Filter, for example %1").arg(QStringLiteral("status:idle location:Delft")));
    m_filter->setValues([this](const QString &key) { return m_proxy.valuesOf(key); });
    m_count->setObjectName(QStringLiteral("presCount"));
    m_count->setForegroundRole(QPalette::PlaceholderText);
    row->addWidget(m_filter, 1);
    row->addWidget(m_savedFilters->saveButton());
    row->addWidget(m_count);

    m_sortHeld = framedButton(this,
                              "presSortHeld",
                              tr("Sort held"),
                              tr("Users wait where they are while you are busy with them. "
                                 "Press to sort now (F5)."));
    m_sortHeld->setIcon(icon(QStringLiteral("pin")));
    m_sortHeld->setAccessibleName(m_sortHeld->text());
    m_sortHeld->hide();
    row->addWidget(m_sortHeld);
    buildGrouping(row);
    buildViewToggle(row);
    buildMore(row);
}

void PresencePage::buildViewToggle(QBoxLayout *row)
{
    auto *box = new QWidget(this);
    box->setObjectName(QStringLiteral("presView"));
    auto *inner = new QHBoxLayout(box);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(4);
    auto *group = new QButtonGroup(box);
    const auto add = [&](const QString &symbol, const QString &text, const QString &name) {
        auto *button = new QToolButton(box);
        button->setObjectName(name);
        button->setIcon(icon(symbol));
        button->setText(text);
        button->setAccessibleName(tr("Show as %1").arg(text.toLower()));
        button->setToolTip(button->accessibleName());
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setCheckable(true);
        button->setFocusPolicy(Qt::StrongFocus);
        group->addButton(button);
        inner->addWidget(button);
        return button;
    };
    m_showCards =
        add(QStringLiteral("layout-dashboard"), tr("Cards"), QStringLiteral("presViewCards"));
    m_showTable = add(QStringLiteral("list-tree"), tr("Table"), QStringLiteral("presViewTable"));
    row->addWidget(box);
}

void PresencePage::buildTable()
{
    m_table->setObjectName(QStringLiteral("presTable"));
    m_table->setModel(&m_proxy);
    m_table->setItemDelegate(new MemberRowDelegate(m_proxy, m_table));
    m_table->setAlternatingRowColors(false);
    m_table->setColumnWidths({22, 12, 22, 16, 16, 8, 12, 12, 14});
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(MembersModel::User, Qt::AscendingOrder);
    m_keeper =
        new RowKeeper(m_table, &m_proxy, [this](const QString &key) { return m_model.rowOf(key); });
    m_sort = new SortHold(m_table);
    m_sort->watch(m_cards);
}

void PresencePage::buildCards()
{
    m_cards->setObjectName(QStringLiteral("presCards"));
    m_cards->setModel(&m_proxy);
    m_cards->setSelectionModel(m_table->selectionModel());
    m_cards->setItemDelegate(new MemberCardDelegate(m_proxy, m_cards));
    m_cards->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_cards->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_cards->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_cards->setFlow(QListView::LeftToRight);
    m_cards->setWrapping(true);
    m_cards->setResizeMode(QListView::Adjust);
    m_cards->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_cards->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    m_cards->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_cards->setMouseTracking(true);
    m_cards->viewport()->setBackgroundRole(QPalette::Window);
}

QWidget *PresencePage::buildDeparted()
{
    auto *strip = new QWidget(this);
    m_departedStrip = strip;
    auto *caption = new QLabel(tr("Left within a minute"), strip);
    caption->setForegroundRole(QPalette::PlaceholderText);
    m_nobodyLeft = new QLabel(tr("nobody"), strip);
    m_nobodyLeft->setForegroundRole(QPalette::PlaceholderText);
    m_departedView = new QListView(strip);
    m_departedView->setObjectName(QStringLiteral("presDeparted"));
    m_departedView->setAccessibleName(tr("Users who left within a minute"));
    m_departedView->setModel(&m_departed);
    m_departedView->setFlow(QListView::LeftToRight);
    m_departedView->setSpacing(2);
    m_departedView->setIconSize(QSize(12, 12));
    m_departedView->setFrameShape(QFrame::NoFrame);
    m_departedView->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_departedView->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_departedView->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_departedView->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_departedView->setFixedHeight(fontMetrics().height() + 12);
    m_departedView->viewport()->setBackgroundRole(QPalette::Window);
    auto *row = new QHBoxLayout(strip);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(caption);
    row->addWidget(m_nobodyLeft, 1);
    row->addWidget(m_departedView, 1);
    strip->setFixedHeight(fontMetrics().height() + 12);
    return strip;
}

void PresencePage::connectParts()
{
    connect(m_filter, &FilterEdit::filterChanged, this, [this] {
        m_keeper->around([this] { m_proxy.setFilter(m_filter->filter()); });
        refresh();
    });
    connect(m_filter, &FilterEdit::left, this, [this] { m_content->currentWidget()->setFocus(); });
    connect(m_showCards, &QToolButton::toggled, this, &PresencePage::useCards);
    connect(m_sortHeld, &QToolButton::clicked, this, &PresencePage::sortNow);
    connect(m_sort, &SortHold::heldChanged, m_sortHeld, &QWidget::setVisible);
    connect(m_sort, &SortHold::due, this, [this] {
        timed([this] {
            m_keeper->around([this] { m_proxy.refresh(); });
            refresh();
        });
    });
    connect(m_tree->selectionModel(),
            &QItemSelectionModel::currentRowChanged,
            this,
            &PresencePage::chooseInTree);
    // Apps are open until somebody closes them.
    connect(&m_tenants,
            &QAbstractItemModel::rowsInserted,
            m_tree,
            [this](const QModelIndex &parent, int first, int last) {
                for (int row = first; row <= last && !parent.isValid(); ++row)
                    m_tree->expand(m_tenants.index(row, TenantsModel::Name));
            });
    connect(m_overlay, &StateOverlay::primaryTriggered, this, &PresencePage::helpEmptiness);
    connect(
        m_overlay, &StateOverlay::secondaryTriggered, this, [this] { emit scopeRequested({}); });
    connect(&m_flushTimer, &QTimer::timeout, this, [this] { timed([this] { flush(); }); });
    connect(&m_clock, &QTimer::timeout, this, [this] { timed([this] { tick(); }); });
    m_flushTimer.setSingleShot(true);
    m_flushTimer.setInterval(250ms);
    m_clock.start(1s);
}

} // namespace ui
