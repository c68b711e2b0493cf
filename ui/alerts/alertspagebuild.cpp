// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/alerthistory.h"
#include "ui/alerts/alertspage.h"
#include "ui/alerts/alertstore.h"
#include "ui/alerts/celltable.h"
#include "ui/widgets/rowtable.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QUuid>

#include <chrono>

namespace ui {

using namespace std::chrono_literals;

namespace {

constexpr qint64 MinuteMs = 60LL * 1000;

} // namespace

AlertsPage::AlertsPage(server::Console &console, const server::Clock &clock, QWidget *parent)
    : Page(console, parent)
    , m_clock(clock)
    , m_readings(clock)
    , m_book(clock)
    , m_store(new AlertStore(
          [this] { return alertHistoryToJson(m_book.history(), m_clock.utcMs()); }, this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
{
    setObjectName(QStringLiteral("alerts"));
    m_book.setRules(defaultAlertRules());
    m_splitter->setObjectName(QStringLiteral("alertSplitter"));
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(buildActive());
    m_splitter->addWidget(buildRules());
    m_splitter->addWidget(buildHistory());
    m_splitter->setSizes({200, 300, 200});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 12, 12);
    column->addWidget(buildLeftOut());
    column->addWidget(m_splitter, 1);

    for (const Section *section : {&m_active, &m_rules, &m_history})
        connect(section->table->selectionModel(),
                &QItemSelectionModel::selectionChanged,
                this,
                &AlertsPage::updateButtons);
    connect(&m_timer, &QTimer::timeout, this, [this] { timed([this] { judge(); }); });
    m_timer.start(1s);
    render();
}

QWidget *AlertsPage::buildLeftOut()
{
    m_leftOut = new QWidget(this);
    m_leftOutText = new QLabel(m_leftOut);
    m_leftOutText->setObjectName(QStringLiteral("alertLeftOut"));
    m_leftOutText->setForegroundRole(QPalette::PlaceholderText);
    m_leftOutText->setWordWrap(true);
    auto *whole = new QPushButton(tr("All apps and tenants"), m_leftOut);
    whole->setObjectName(QStringLiteral("alertWholeScope"));
    whole->setAutoDefault(false);
    connect(whole, &QPushButton::clicked, this, [this] { emit scopeRequested({}); });
    auto *row = new QHBoxLayout(m_leftOut);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_leftOutText, 1);
    row->addWidget(whole);
    m_leftOut->hide();
    return m_leftOut;
}

QWidget *AlertsPage::buildSection(Section &section,
                                  const QString &title,
                                  const QString &name,
                                  const QStringList &headers,
                                  const QList<int> &widths)
{
    auto *box = new QWidget(m_splitter);
    auto *caption = new QLabel(title, box);
    QFont font = caption->font();
    font.setBold(true);
    caption->setFont(font);
    section.head = new QHBoxLayout;
    section.head->setSpacing(8);
    section.head->addWidget(caption);
    section.head->addStretch();
    section.model = new CellTable(headers, this);
    section.table = new RowTable(box);
    section.table->setObjectName(name);
    section.table->setAccessibleName(title);
    section.table->setModel(section.model);
    section.table->setColumnWidths(widths);
    section.table->horizontalHeader()->setStretchLastSection(true);
    section.table->setMinimumHeight(fontMetrics().height() * 4);
    connect(section.table,
            &QWidget::customContextMenuRequested,
            section.table,
            [&section](const QPoint &at) {
                auto *menu = new QMenu(section.table);
                menu->setAttribute(Qt::WA_DeleteOnClose);
                section.table->fillColumnMenu(menu);
                menu->popup(section.table->viewport()->mapToGlobal(at));
            });
    section.none = new QLabel(box);
    section.none->setObjectName(name + QStringLiteral("None"));
    section.none->setAlignment(Qt::AlignCenter);
    section.none->setWordWrap(true);
    section.none->setForegroundRole(QPalette::PlaceholderText);
    section.none->setMinimumHeight(fontMetrics().height() * 3);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 4, 0, 4);
    column->setSpacing(6);
    column->addLayout(section.head);
    column->addWidget(section.table, 1);
    column->addWidget(section.none, 1);
    return box;
}

QPushButton *AlertsPage::addButton(const Section &section, const QString &name, const QString &text)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(name);
    button->setAutoDefault(false);
    section.head->addWidget(button);
    return button;
}

QMenu *AlertsPage::buildSnoozeMenu()
{
    auto *menu = new QMenu(m_snooze);
    const auto add = [this, menu](const QString &text, qint64 forMs) {
        connect(menu->addAction(text), &QAction::triggered, this, [this, forMs] { snooze(forMs); });
    };
    add(tr("For 10 minutes"), 10 * MinuteMs);
    add(tr("For 1 hour"), 60 * MinuteMs);
    menu->addSeparator();
    add(tr("No longer"), 0);
    return menu;
}

QWidget *AlertsPage::buildActive()
{
    QWidget *box = buildSection(m_active,
                                tr("Active alerts"),
                                QStringLiteral("alertActive"),
                                activeHeaders(),
                                {44, 14, 10, 14, 18});
    m_mutedText = new QLabel(box);
    m_mutedText->setObjectName(QStringLiteral("alertMutedText"));
    m_mutedText->setForegroundRole(QPalette::PlaceholderText);
    m_active.head->addWidget(m_mutedText);
    m_mute = addButton(m_active, QStringLiteral("alertMute"), tr("Mute for 1 h"));
    m_mute->setToolTip(tr("Nothing is shown outside the window; alerts stay on this page."));
    m_cause = addButton(m_active, QStringLiteral("alertCause"), tr("Go to cause"));
    m_acknowledge = addButton(m_active, QStringLiteral("alertAcknowledge"), tr("Acknowledge"));
    m_acknowledge->setToolTip(tr("Quiet until it is over"));
    m_snooze = addButton(m_active, QStringLiteral("alertSnooze"), tr("Snooze"));
    m_snooze->setMenu(buildSnoozeMenu());
    connect(m_mute, &QPushButton::clicked, this, [this] { mute(isMuted() ? 0 : 60 * MinuteMs); });
    connect(m_cause, &QPushButton::clicked, this, &AlertsPage::goToCause);
    connect(m_active.table, &QAbstractItemView::activated, this, &AlertsPage::goToCause);
    connect(m_acknowledge, &QPushButton::clicked, this, [this] {
        for (const QString &id : selectedAlerts())
            m_book.acknowledge(id);
        judge();
    });
    return box;
}

QWidget *AlertsPage::buildRules()
{
    QWidget *box = buildSection(
        m_rules, tr("Rules"), QStringLiteral("alertRules"), ruleHeaders(), {58, 13, 6, 11, 12});
    m_defaults = addButton(m_rules, QStringLiteral("alertDefaults"), tr("Default rules"));
    QPushButton *add = addButton(m_rules, QStringLiteral("alertAdd"), tr("Add…"));
    m_edit = addButton(m_rules, QStringLiteral("alertEdit"), tr("Edit…"));
    m_test = addButton(m_rules, QStringLiteral("alertTest"), tr("Test"));
    m_test->setToolTip(tr("Says what it reads now, as a notification too"));
    m_delete = addButton(m_rules, QStringLiteral("alertDelete"), tr("Delete…"));
    connect(m_defaults, &QPushButton::clicked, this, [this] { setRules(defaultAlertRules()); });
    connect(add, &QPushButton::clicked, this, [this] {
        AlertRule rule;
        rule.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
        rule.threshold = traitsOf(rule.metric).threshold;
        edit(rule, true);
    });
    const auto editSelected = [this] {
        if (const AlertRule *rule = selectedRule())
            edit(*rule, false);
    };
    connect(m_edit, &QPushButton::clicked, this, editSelected);
    connect(m_rules.table, &QAbstractItemView::activated, this, editSelected);
    connect(m_test, &QPushButton::clicked, this, &AlertsPage::testRule);
    connect(m_delete, &QPushButton::clicked, this, &AlertsPage::removeRule);
    connect(m_rules.table, &RowTable::deletePressed, this, &AlertsPage::removeRule);
    connect(m_rules.model, &CellTable::checkToggled, this, [this](const QString &id, bool on) {
        QList<AlertRule> rules = m_book.rules();
        for (AlertRule &rule : rules) {
            if (rule.id == id)
                rule.enabled = on;
        }
        setRules(rules);
    });
    return box;
}

QWidget *AlertsPage::buildHistory()
{
    QWidget *box = buildSection(m_history,
                                tr("History"),
                                QStringLiteral("alertHistory"),
                                historyHeaders(),
                                {9, 9, 9, 42, 13, 10});
    m_history.none->setText(tr("No alert has been noted."));
    m_fileProblem = new QLabel(box);
    m_fileProblem->setObjectName(QStringLiteral("alertFileProblem"));
    m_fileProblem->setWordWrap(true);
    m_fileProblem->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_fileProblem->hide();
    static_cast<QBoxLayout *>(box->layout())->insertWidget(1, m_fileProblem);
    connect(m_store, &AlertStore::failed, this, &AlertsPage::showFileProblem);
    m_clear = addButton(m_history, QStringLiteral("alertClear"), tr("Clear"));
    m_clear->setToolTip(tr("Forget what is over"));
    connect(m_clear, &QPushButton::clicked, this, [this] {
        m_book.clearHistory();
        keepHistory();
        render();
    });
    return box;
}

} // namespace ui
