// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/publishhistory.h"
#include "ui/pages/publishpage.h"
#include "ui/theme.h"
#include "ui/widgets/channelsedit.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/jsoneditor.h"
#include "ui/widgets/twolinedelegate.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QFontDatabase>
#include <QGridLayout>
#include <QLabel>
#include <QListView>
#include <QListWidget>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QStandardItemModel>
#include <QTabBar>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int TypingMs = 150;
constexpr int ReachMs = 1000;
constexpr int IconExtent = 16;

QLabel *labelFor(QWidget *field, const QString &text)
{
    auto *label = new QLabel(text, field->parentWidget());
    label->setBuddy(field);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

void addField(QGridLayout *grid, int row, int column, int span, QWidget *field, const QString &text)
{
    auto *cell = new QVBoxLayout;
    cell->setSpacing(4);
    cell->addWidget(labelFor(field, text));
    cell->addWidget(field);
    grid->addLayout(cell, row, column, 1, span);
}

} // namespace

PublishPage::PublishPage(server::Console &console, QWidget *parent)
    : Page(console, parent)
    , m_columns(new QSplitter(Qt::Horizontal, this))
    , m_rows(new QSplitter(Qt::Vertical, this))
    , m_history(new PublishHistory(this))
    , m_sockets(new QStandardItemModel(this))
{
    setObjectName(QStringLiteral("publish"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->addWidget(m_columns);
    m_rows->addWidget(buildComposer());
    m_rows->addWidget(buildResult());
    m_rows->setStretchFactor(0, 1);
    m_rows->setSizes({500, 160});
    m_columns->addWidget(buildHistory());
    m_columns->addWidget(m_rows);
    m_columns->setStretchFactor(1, 1);
    m_columns->setSizes({220, 800});
    for (QSplitter *splitter : {m_columns, m_rows})
        splitter->setChildrenCollapsible(false);
    m_typing.setSingleShot(true);
    m_typing.setInterval(TypingMs);
    m_reachTimer.setInterval(ReachMs);
    connectEdits();
    orderTabs();
    themeChanged();
    validate();
}

QWidget *PublishPage::buildHistory()
{
    auto *panel = new QWidget(this);
    panel->setMinimumWidth(160);
    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins(0, 0, 16, 0);
    layout->setSpacing(8);
    auto *title = new QLabel(tr("History"), panel);
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    m_clearButton = new QToolButton(panel);
    m_clearButton->setObjectName(QStringLiteral("pubHistoryClear"));
    m_clearButton->setToolTip(tr("Forget everything that was sent"));
    m_clearButton->setAccessibleName(tr("Clear history"));
    auto *head = new QHBoxLayout;
    head->addWidget(title, 1);
    head->addWidget(m_clearButton);
    layout->addLayout(head);
    m_historyView = new QListView(panel);
    m_historyView->setObjectName(QStringLiteral("pubHistory"));
    m_historyView->setAccessibleName(tr("Events that were sent"));
    m_historyView->setModel(m_history);
    m_historyView->setItemDelegate(new TwoLineDelegate(
        PublishHistory::DetailRole, PublishHistory::RefusedRole, m_historyView));
    m_historyView->setUniformItemSizes(true);
    m_historyView->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_historyHint =
        new QLabel(tr("What you send is kept here. Click an event to load it again."), panel);
    m_historyHint->setWordWrap(true);
    m_historyHint->setForegroundRole(QPalette::PlaceholderText);
    m_historyHint->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    layout->addWidget(m_historyHint);
    layout->addWidget(m_historyView, 1);
    layout->addStretch();
    return panel;
}

QWidget *PublishPage::buildComposer()
{
    auto *panel = new QWidget(this);
    panel->setMinimumHeight(280);
    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins(16, 0, 0, 12);
    layout->setSpacing(8);
    m_appBox = new QComboBox(panel);
    m_channelsEdit = new ChannelsEdit(panel);
    m_eventEdit = new QLineEdit(panel);
    m_excludeEdit = new QLineEdit(panel);
    m_editor = new JsonEditor(panel);
    buildFields(layout);
    m_editor->setObjectName(QStringLiteral("pubJson"));
    m_editor->setPlainText(QStringLiteral("{\n  \n}"));
    buildDataRow(layout);
    layout->addWidget(m_editor, 1);
    buildSendRow(layout);
    return panel;
}

void PublishPage::buildFields(QBoxLayout *layout)
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(8);
    for (int column : {0, 1, 2})
        grid->setColumnStretch(column, 1);
    addField(grid, 0, 0, 1, m_appBox, tr("&App"));
    addField(grid, 0, 1, 2, m_channelsEdit, tr("&Channels, separated by spaces"));
    addField(grid, 1, 0, 2, m_eventEdit, tr("E&vent"));
    addField(grid, 1, 2, 1, m_excludeEdit, tr("E&xcept socket"));
    m_appBox->setObjectName(QStringLiteral("pubApp"));
    m_appBox->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_channelsEdit->setObjectName(QStringLiteral("pubChannels"));
    m_channelsEdit->setPlaceholderText(tr("presence-tenant.acme.lobby"));
    m_eventEdit->setObjectName(QStringLiteral("pubEvent"));
    m_eventEdit->setPlaceholderText(tr("location.updated"));
    m_excludeEdit->setObjectName(QStringLiteral("pubExclude"));
    m_excludeEdit->setPlaceholderText(tr("Nobody is left out"));
    m_excludeEdit->setToolTip(
        tr("The id of a socket that does not get the event, as toOthers() does in Laravel"));
    m_excludeEdit->setClearButtonEnabled(true);
    auto *completer = new QCompleter(m_sockets, this);
    completer->setCompletionRole(Qt::UserRole);
    completer->setFilterMode(Qt::MatchContains);
    m_excludeEdit->setCompleter(completer);
    layout->addLayout(grid);
}

void PublishPage::buildDataRow(QBoxLayout *layout)
{
    m_tenantBox = new QCheckBox(tr("&Tenant event"), this);
    m_tenantBox->setObjectName(QStringLiteral("pubTenantEvent"));
    m_tenantBox->setToolTip(
        tr("Adds _tenant_id and _timestamp to the data, which must then be a JSON object"));
    m_plainBox = new QCheckBox(tr("&Plain text"), this);
    m_plainBox->setObjectName(QStringLiteral("pubPlain"));
    m_plainBox->setToolTip(tr("Sends the text as it is, JSON or not"));
    m_formatButton = new QPushButton(tr("&Format"), this);
    m_formatButton->setObjectName(QStringLiteral("pubFormat"));
    m_formatButton->setToolTip(tr("One value per line"));
    m_minifyButton = new QPushButton(tr("&Minify"), this);
    m_minifyButton->setObjectName(QStringLiteral("pubMinify"));
    m_minifyButton->setToolTip(tr("Without spaces and line breaks"));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(labelFor(m_editor, tr("&Data")), 1, Qt::AlignBottom);
    row->addWidget(m_tenantBox);
    row->addWidget(m_plainBox);
    row->addSpacing(8);
    row->addWidget(m_formatButton);
    row->addWidget(m_minifyButton);
    layout->addLayout(row);
}

void PublishPage::buildSendRow(QBoxLayout *layout)
{
    m_statusIcon = new IconLabel(IconExtent, this);
    m_status = new ElidedLabel(this);
    m_status->setObjectName(QStringLiteral("pubStatus"));
    auto *statusRow = new QHBoxLayout;
    statusRow->setSpacing(8);
    statusRow->addWidget(m_statusIcon);
    statusRow->addWidget(m_status, 1);
    layout->addLayout(statusRow);
    m_reachIcon = new IconLabel(IconExtent, this);
    m_reach = new ElidedLabel(this);
    m_reach->setObjectName(QStringLiteral("pubReach"));
    m_sendButton = new QPushButton(tr("&Send"), this);
    m_sendButton->setObjectName(QStringLiteral("pubSend"));
    m_sendButton->setProperty("primary", true);
    m_sendButton->setMinimumWidth(112);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_reachIcon);
    row->addWidget(m_reach, 1);
    row->addWidget(m_sendButton);
    layout->addLayout(row);
}

QWidget *PublishPage::buildResult()
{
    auto *panel = new QWidget(this);
    auto *margin = new QVBoxLayout(panel);
    margin->setContentsMargins(16, 0, 0, 0);
    m_tabs = new QTabWidget(panel);
    margin->addWidget(m_tabs);
    m_tabs->setObjectName(QStringLiteral("pubResultTabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->setMinimumHeight(96);
    auto *page = new QWidget(m_tabs);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(8);
    m_resultIcon = new IconLabel(IconExtent, page);
    m_result = new QLabel(tr("Nothing has been sent yet."), page);
    m_result->setObjectName(QStringLiteral("pubResult"));
    m_result->setWordWrap(true);
    m_result->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_openLogButton = new QPushButton(tr("Open in &log"), page);
    m_openLogButton->setObjectName(QStringLiteral("pubOpenLog"));
    m_openLogButton->setVisible(false);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_resultIcon);
    row->addWidget(m_result, 1);
    row->addWidget(m_openLogButton);
    m_resultChannels = new QListWidget(page);
    m_resultChannels->setObjectName(QStringLiteral("pubResultChannels"));
    m_resultChannels->setAccessibleName(tr("Sockets reached on each channel"));
    m_resultChannels->setVisible(false);
    layout->addLayout(row);
    layout->addWidget(m_resultChannels, 1);
    layout->addStretch();
    m_wire = new QPlainTextEdit(m_tabs);
    m_wire->setObjectName(QStringLiteral("pubWire"));
    m_wire->setAccessibleName(tr("The frame as the subscribers get it"));
    m_wire->setReadOnly(true);
    m_wire->setTabChangesFocus(true);
    m_wire->setWordWrapMode(QTextOption::WrapAnywhere);
    m_wire->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_wire->setPlaceholderText(
        tr("The frame as the subscribers get it. Its data is a text, so JSON in it is escaped."));
    m_tabs->tabBar()->setAccessibleName(tr("Result and frame"));
    m_tabs->addTab(page, tr("Result"));
    m_tabs->addTab(m_wire, tr("On the wire"));
    return panel;
}

void PublishPage::connectEdits()
{
    connect(m_appBox, &QComboBox::currentIndexChanged, this, &PublishPage::edited);
    connect(m_channelsEdit, &QLineEdit::textChanged, this, &PublishPage::edited);
    connect(m_channelsEdit, &ChannelsEdit::candidatesWanted, this, &PublishPage::offerChannels);
    connect(m_eventEdit, &QLineEdit::textChanged, this, &PublishPage::edited);
    connect(m_excludeEdit, &QLineEdit::textChanged, this, &PublishPage::edited);
    connect(m_excludeEdit, &QLineEdit::textEdited, this, &PublishPage::offerSockets);
    connect(m_editor, &QPlainTextEdit::textChanged, this, &PublishPage::edited);
    connect(m_tenantBox, &QCheckBox::toggled, this, &PublishPage::edited);
    connect(m_plainBox, &QCheckBox::toggled, this, [this](bool plain) {
        m_editor->setHighlighted(!plain);
        edited();
    });
    connect(m_formatButton, &QPushButton::clicked, this, [this] {
        rewrite([](const QString &text) { return formatJson(text); });
    });
    connect(m_minifyButton, &QPushButton::clicked, this, [this] { rewrite(minifyJson); });
    connect(m_sendButton, &QPushButton::clicked, this, &PublishPage::send);
    connect(m_openLogButton, &QPushButton::clicked, this, [this] {
        emit logEntryRequested(m_resultSeq);
    });
    connect(m_clearButton, &QToolButton::clicked, m_history, &PublishHistory::clear);
    connect(m_historyView, &QListView::clicked, this, [this](const QModelIndex &index) {
        loadRecord(index.row());
    });
    connect(m_historyView, &QListView::activated, this, [this](const QModelIndex &index) {
        loadRecord(index.row());
    });
    const auto showHint = [this] {
        m_historyHint->setVisible(m_history->rowCount() == 0);
        m_historyView->setVisible(m_history->rowCount() > 0);
        m_clearButton->setEnabled(m_history->rowCount() > 0);
    };
    connect(m_history, &PublishHistory::rowsInserted, this, showHint);
    connect(m_history, &PublishHistory::modelReset, this, showHint);
    showHint();
    connect(&m_typing, &QTimer::timeout, this, &PublishPage::validate);
    connect(&m_reachTimer, &QTimer::timeout, this, &PublishPage::askReach);
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | key), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, &PublishPage::send);
    }
}

void PublishPage::orderTabs()
{
    const QList<QWidget *> order{m_appBox,
                                 m_channelsEdit,
                                 m_eventEdit,
                                 m_excludeEdit,
                                 m_editor,
                                 m_tenantBox,
                                 m_plainBox,
                                 m_formatButton,
                                 m_minifyButton,
                                 m_sendButton,
                                 m_tabs,
                                 m_openLogButton,
                                 m_resultChannels,
                                 m_wire,
                                 m_clearButton,
                                 m_historyView};
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);
    setFocusProxy(m_channelsEdit);
}

} // namespace ui
