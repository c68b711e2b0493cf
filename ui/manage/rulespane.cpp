// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manage/rulespane.h"

#include "ui/appnames.h"
#include "ui/formatting.h"
#include "ui/manage/ruledialog.h"
#include "ui/manage/rulewords.h"
#include "ui/theme.h"
#include "ui/widgets/framedbutton.h"
#include "ui/widgets/rowtable.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QComboBox>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSettings>
#include <QSplitter>
#include <QToolButton>

#include <chrono>

namespace ui {

using namespace std::chrono_literals;
using server::ChannelRule;
using server::ChannelRules;
using server::ChannelTrial;
using server::Result;

RulesPane::RulesPane(server::Console &console, QWidget *parent)
    : ManagePane(console, parent)
    , m_model({tr("Order"),
               tr("Name"),
               tr("Pattern"),
               tr("Who may join"),
               tr("Tenant from"),
               tr("App"),
               tr("User fields")})
    , m_order(m_model)
    , m_note(new QLabel(this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
{
    setObjectName(QStringLiteral("manageRules"));
    m_note->setObjectName(QStringLiteral("rulesNote"));
    m_note->setWordWrap(true);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_note->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_splitter->setObjectName(QStringLiteral("rulesSplitter"));
    m_splitter->addWidget(buildRules(m_splitter));
    m_splitter->addWidget(buildTrial(m_splitter));
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 1);
    auto *add = framedButton(
        this, "rulesNew", tr("New rule…"), tr("Text of a rule for the configuration file"));
    add->setIcon(icon(QStringLiteral("wand-sparkles")));
    m_copy = framedButton(
        this, "rulesCopy", tr("Copy"), tr("Copy the chosen rule as the configuration file has it"));
    m_copy->setIcon(icon(QStringLiteral("copy")));
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_note, 1);
    head->addWidget(add, 0, Qt::AlignTop);
    head->addWidget(m_copy, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(head);
    layout->addWidget(m_splitter, 1);

    m_typing.setSingleShot(true);
    m_typing.setInterval(150ms);
    connect(m_name, &QLineEdit::textChanged, this, [this] { m_typing.start(); });
    connect(m_apps, &QComboBox::currentIndexChanged, this, &RulesPane::tryName);
    connect(&m_typing, &QTimer::timeout, this, &RulesPane::tryName);
    connect(add, &QToolButton::clicked, this, &RulesPane::newRule);
    connect(m_copy, &QToolButton::clicked, this, &RulesPane::copyRule);
    connect(m_table->selectionModel(),
            &QItemSelectionModel::currentRowChanged,
            this,
            [this](const QModelIndex &current) { m_copy->setEnabled(current.isValid()); });
    m_copy->setEnabled(false);
}

QWidget *RulesPane::buildRules(QWidget *parent)
{
    auto *box = new QWidget(parent);
    m_table = new RowTable(box);
    m_table->setObjectName(QStringLiteral("rulesTable"));
    m_table->setAccessibleName(tr("Rules for channels"));
    m_table->setModel(&m_order);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setColumnWidths({8, 15, 30, 30, 12, 9, 14});
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(0, Qt::AscendingOrder);
    m_table->setMinimumHeight(fontMetrics().height() * 4);
    m_model.setNumeric({0});
    m_model.setFixed({2});
    m_none = new QLabel(tr("No kind of channel has a rule. Backends decide who may join, by their "
                           "signatures."),
                        box);
    m_none->setObjectName(QStringLiteral("rulesNone"));
    m_none->setWordWrap(true);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_none);
    layout->addWidget(m_table, 1);
    return box;
}

QWidget *RulesPane::buildTrial(QWidget *parent)
{
    auto *box = new QWidget(parent);
    m_name = new QLineEdit(box);
    m_name->setObjectName(QStringLiteral("rulesTry"));
    m_name->setPlaceholderText(QStringLiteral("private-tenant.acme.orders"));
    m_name->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_name->setClearButtonEnabled(true);
    m_name->setMaxLength(1000);
    auto *caption = new QLabel(tr("&Try a channel name"), box);
    caption->setBuddy(m_name);
    m_name->setAccessibleName(tr("Try a channel name"));
    m_apps = new QComboBox(box);
    m_apps->setObjectName(QStringLiteral("rulesApp"));
    m_apps->setAccessibleName(tr("App of the channel"));
    m_apps->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_apps->setMinimumContentsLength(14);
    m_verdict = new QLabel(box);
    m_verdict->setObjectName(QStringLiteral("rulesVerdict"));
    m_verdict->setWordWrap(true);
    m_verdict->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_verdict->setMinimumHeight(fontMetrics().lineSpacing() * 2);
    m_verdict->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_tenants = new QPlainTextEdit(box);
    m_tenants->setObjectName(QStringLiteral("rulesTenants"));
    m_tenants->setReadOnly(true);
    m_tenants->setTabChangesFocus(true);
    m_tenants->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_tenants->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_tenants->setMinimumHeight(fontMetrics().lineSpacing() * 3 + 16);
    auto *heading = new QLabel(
        tr("&Whose channels are that no rule has a tenant for, the first that fits"), box);
    heading->setBuddy(m_tenants);
    heading->setWordWrap(true);
    m_tenants->setAccessibleName(tr("Patterns for tenants"));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(caption);
    row->addWidget(m_apps);
    row->addWidget(m_name, 1);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setSpacing(6);
    layout->addLayout(row);
    layout->addWidget(m_verdict);
    layout->addWidget(heading);
    layout->addWidget(m_tenants, 1);
    return box;
}

void RulesPane::refresh()
{
    console().channelRules({this, [this](const Result<ChannelRules> &answer) {
                                if (answer)
                                    take(*answer);
                                else
                                    m_note->setText(answer.error().message);
                            }});
}

void RulesPane::apply(const server::ServerStatus &status)
{
    QStringList ids;
    for (int i = 0; i < m_apps->count(); ++i)
        ids.append(m_apps->itemData(i).toString());
    QStringList other;
    for (const server::AppSummary &app : status.apps)
        other.append(app.id);
    if (ids == other)
        return;
    const QString chosen = m_apps->currentData().toString();
    const QSignalBlocker quiet(m_apps);
    m_apps->clear();
    for (const server::AppSummary &app : status.apps)
        m_apps->addItem(appName(app), app.id);
    m_apps->setCurrentIndex(qMax(0, m_apps->findData(chosen)));
}

void RulesPane::setScope(const Scope &scope)
{
    if (const int at = m_apps->findData(scope.appId); at >= 0)
        m_apps->setCurrentIndex(at);
}

void RulesPane::take(const ChannelRules &rules)
{
    m_rules = rules;
    QList<TextRow> rows;
    for (qsizetype i = 0; i < rules.rules.size(); ++i) {
        const ChannelRule &rule = rules.rules.at(i);
        const QString who = RuleWords::whoMayJoin(rule);
        TextRow row;
        row.key = rule.appId + u'\n' + rule.pattern;
        row.cells = {countText(i + 1),
                     rule.name,
                     rule.pattern,
                     who,
                     rule.tenant.isEmpty() ? unknownText() : u'{' + rule.tenant + u'}',
                     rule.appId.isEmpty() ? tr("every app") : rule.appId,
                     rule.userInfo.isEmpty() ? unknownText()
                                             : rule.userInfo.join(QStringLiteral(", "))};
        row.order = {static_cast<qint64>(i)};
        row.toolTip = tr("%1\nMay join: %2").arg(rule.pattern, who);
        rows.append(row);
    }
    m_model.setRows(rows);
    m_none->setVisible(rows.isEmpty());
    m_table->setVisible(!rows.isEmpty());
    m_tenants->setPlainText(rules.tenantPatterns.isEmpty()
                                ? tr("There are none: such channels are Unassigned.")
                                : rules.tenantPatterns.join(u'\n'));
    showNote();
    tryName();
}

void RulesPane::showNote()
{
    QStringList sentences;
    sentences.append(m_rules.file.isEmpty()
                         ? tr("Rules are changed in a configuration file, and Belfry runs without "
                              "one: start it with --config and its name.")
                         : tr("Rules are changed in %1 and hold as soon as it is saved; channels "
                              "that are occupied keep their tenant until they are vacated.")
                               .arg(m_rules.file));
    if (!m_rules.areAsked && !m_rules.rules.isEmpty())
        sentences.append(tr("Belfry is not asked who may join (authorization.enabled); the rules "
                            "only name channels and their tenants."));
    m_note->setText(sentences.join(u' '));
}

void RulesPane::tryName()
{
    const int number = ++m_tried;
    const QString name = m_name->text().trimmed();
    if (name.isEmpty() || m_apps->count() == 0) {
        m_verdict->setText(tr("Write a name to see its tenant, its rule and who may join."));
        return;
    }
    console().tryChannel(m_apps->currentData().toString(),
                         name,
                         {this, [this, number](const Result<ChannelTrial> &trial) {
                              if (number == m_tried)
                                  showTrial(trial);
                          }});
}

void RulesPane::showTrial(const Result<ChannelTrial> &trial)
{
    m_verdict->setText(trial ? RuleWords::verdict(*trial, m_rules) : trial.error().message);
    const int row = trial && trial->rule >= 0 && trial->rule < m_rules.rules.size()
                        ? m_model.rowOf(m_rules.rules.at(trial->rule).appId + u'\n' +
                                        m_rules.rules.at(trial->rule).pattern)
                        : -1;
    if (row >= 0)
        m_table->setCurrentIndex(m_order.mapFromSource(m_model.index(row, 0)));
    else
        m_table->clearSelection();
}

void RulesPane::newRule()
{
    auto *dialog = new RuleDialog(m_rules.file, this);
    connect(dialog, &RuleDialog::copied, this, [this] { emit notified(tr("Copied the rule.")); });
    dialog->open();
}

void RulesPane::copyRule()
{
    const QString key = m_table->currentIndex().data(KeyRole).toString();
    for (const ChannelRule &rule : std::as_const(m_rules.rules)) {
        if (rule.appId + u'\n' + rule.pattern != key)
            continue;
        QGuiApplication::clipboard()->setText(toToml(rule));
        emit notified(tr("Copied the rule."));
    }
}

QWidget *RulesPane::filterField() const
{
    return m_name;
}

void RulesPane::save(QSettings &settings) const
{
    settings.setValue(QStringLiteral("splitter"), m_splitter->saveState());
    settings.setValue(QStringLiteral("header"), m_table->horizontalHeader()->saveState());
    settings.setValue(QStringLiteral("try"), m_name->text());
}

void RulesPane::restore(QSettings &settings)
{
    m_splitter->restoreState(settings.value(QStringLiteral("splitter")).toByteArray());
    m_table->horizontalHeader()->restoreState(
        settings.value(QStringLiteral("header")).toByteArray());
    if (settings.contains(QStringLiteral("try")))
        m_name->setText(settings.value(QStringLiteral("try")).toString());
}

} // namespace ui
