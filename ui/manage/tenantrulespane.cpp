// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manage/tenantrulespane.h"

#include "ui/formatting.h"
#include "ui/manage/unsaved.h"
#include "ui/theme.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/framedbutton.h"
#include "ui/widgets/rowheight.h"

#include <QBoxLayout>
#include <QFontDatabase>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QTableWidget>
#include <QToolButton>

#include <chrono>

namespace ui {

using namespace std::chrono_literals;
using server::Result;
using server::SettingSource;
using server::TenantRules;
using server::TenantRulesTrial;

namespace {

constexpr int PatternColumn = 0;
constexpr int StateColumn = 1;
constexpr char FirstPattern[] = "^team-(?<tenant>[^-]+)";

} // namespace

TenantRulesPane::TenantRulesPane(server::Console &console, QWidget *parent)
    : ManagePane(console, parent)
    , m_note(new QLabel(this))
    , m_table(new QTableWidget(0, 2, this))
    , m_message(new QLabel(this))
{
    setObjectName(QStringLiteral("manageTenantRules"));
    m_note->setObjectName(QStringLiteral("tenantRulesNote"));
    m_note->setWordWrap(true);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_note->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_table->setObjectName(QStringLiteral("tenantRulesTable"));
    m_table->setAccessibleName(tr("Rules for tenants, in order"));
    m_table->setHorizontalHeaderLabels({tr("Pattern, with a group (?<tenant>…)"), tr("State")});
    m_table->horizontalHeader()->setSectionResizeMode(PatternColumn, QHeaderView::Stretch);
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->setColumnWidth(StateColumn, fontMetrics().averageCharWidth() * 28);
    new RowHeight(m_table);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setMinimumHeight(fontMetrics().height() * 6);
    m_message->setObjectName(QStringLiteral("tenantRulesMessage"));
    m_message->setWordWrap(true);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_message->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_note);
    layout->addWidget(buildButtons());
    layout->addWidget(m_table, 1);
    layout->addWidget(m_message);
    layout->addWidget(buildTrial());

    m_typing.setSingleShot(true);
    m_typing.setInterval(150ms);
    connect(&m_typing, &QTimer::timeout, this, &TenantRulesPane::tryOut);
    connect(m_table, &QTableWidget::itemChanged, this, [this] {
        if (!m_isTaking)
            noteChange();
    });
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &TenantRulesPane::enable);
    enable();
}

QToolButton *TenantRulesPane::addButton(const char *name,
                                        const QString &iconName,
                                        const QString &text,
                                        const QString &tip)
{
    QToolButton *button = framedButton(this, name, text, tip);
    button->setProperty("tip", tip);
    if (!iconName.isEmpty())
        button->setIcon(icon(iconName));
    return button;
}

QWidget *TenantRulesPane::buildButtons()
{
    auto *box = new QWidget(this);
    m_add = addButton("tenantRulesAdd", {}, tr("Add"), tr("Add a rule behind the chosen one"));
    m_edit = addButton("tenantRulesEdit", {}, tr("Edit"), tr("Change the chosen rule (F2)"));
    m_delete = addButton("tenantRulesDelete",
                         QStringLiteral("trash-2"),
                         tr("Delete"),
                         tr("Take the chosen rule away"));
    m_up = addButton("tenantRulesUp", {}, tr("Up"), tr("Ask the chosen rule earlier"));
    m_down = addButton("tenantRulesDown", {}, tr("Down"), tr("Ask the chosen rule later"));
    m_defaults = addButton("tenantRulesDefaults",
                           QStringLiteral("rotate-ccw"),
                           tr("Restore defaults"),
                           tr("The rules that Belfry comes with"));
    m_save = addButton("tenantRulesSave",
                       QStringLiteral("save"),
                       tr("Save"),
                       tr("From then on, also for who is connected"));
    m_revert = addButton("tenantRulesRevert", {}, tr("Revert"), tr("The rules that hold"));
    auto *row = new FlowLayout(box);
    for (QToolButton *button :
         {m_add, m_edit, m_delete, m_up, m_down, m_defaults, m_save, m_revert})
        row->addWidget(button);
    connect(m_add, &QToolButton::clicked, this, &TenantRulesPane::add);
    connect(m_edit, &QToolButton::clicked, this, [this] {
        m_table->editItem(m_table->item(m_table->currentRow(), PatternColumn));
    });
    connect(m_delete, &QToolButton::clicked, this, &TenantRulesPane::remove);
    connect(m_up, &QToolButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { move(1); });
    connect(m_defaults, &QToolButton::clicked, this, [this] {
        setPatterns(server::defaultTenantPatterns(), 0);
        noteChange();
    });
    connect(m_save, &QToolButton::clicked, this, [this] { keep(); });
    connect(m_revert, &QToolButton::clicked, this, [this] {
        setPatterns(m_rules.patterns, 0);
        noteChange();
    });
    return box;
}

QWidget *TenantRulesPane::buildTrial()
{
    auto *box = new QWidget(this);
    m_name = new QLineEdit(box);
    m_name->setObjectName(QStringLiteral("tenantRulesTry"));
    m_name->setAccessibleName(tr("Paste a channel name"));
    m_name->setPlaceholderText(QStringLiteral("private-tenant.acme.orders"));
    m_name->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_name->setClearButtonEnabled(true);
    m_name->setMaxLength(1000);
    m_name->setProperty("data", true);
    auto *caption = new QLabel(tr("&Paste a channel name"), box);
    caption->setBuddy(m_name);
    m_verdict = new QLabel(box);
    m_verdict->setObjectName(QStringLiteral("tenantRulesVerdict"));
    m_verdict->setWordWrap(true);
    m_verdict->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_verdict->setMinimumHeight(fontMetrics().lineSpacing());
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(caption);
    row->addWidget(m_name, 1);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addLayout(row);
    layout->addWidget(m_verdict);
    connect(m_name, &QLineEdit::textChanged, this, [this] { m_typing.start(); });
    return box;
}

// What somebody has written and not saved stays.
void TenantRulesPane::refresh()
{
    if (isChanged())
        return;
    console().tenantRules({this, [this](const Result<TenantRules> &rules) {
                               if (!rules)
                                   say(rules.error().message);
                               else if (!isChanged())
                                   take(*rules);
                           }});
}

void TenantRulesPane::take(const TenantRules &rules)
{
    m_rules = rules;
    m_isLoaded = true;
    QString note = tr("A channel belongs to the tenant of the first pattern that matches its name, "
                      "unless its kind says so; when none matches it is Unassigned.");
    if (!rules.origin.isFree())
        note += u' ' + tr("Set in %1; change it there.").arg(rules.origin.where);
    else if (rules.file.isEmpty())
        note += u' ' + tr("There is no file in which rules could be kept.");
    m_note->setText(note);
    setPatterns(rules.patterns, m_table->currentRow());
    noteChange();
}

void TenantRulesPane::setPatterns(const QStringList &patterns, int current)
{
    m_isTaking = true;
    m_table->setRowCount(int(patterns.size()));
    const bool mayEdit = m_rules.origin.isFree() && !m_rules.file.isEmpty();
    for (int row = 0; row < patterns.size(); ++row) {
        auto *pattern = new QTableWidgetItem(patterns[row]);
        pattern->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
        pattern->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable |
                          (mayEdit ? Qt::ItemIsEditable : Qt::NoItemFlags));
        auto *state = new QTableWidgetItem;
        state->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        m_table->setItem(row, PatternColumn, pattern);
        m_table->setItem(row, StateColumn, state);
    }
    if (!patterns.isEmpty())
        m_table->setCurrentCell(qBound(0, current, int(patterns.size()) - 1), PatternColumn);
    m_isTaking = false;
}

QStringList TenantRulesPane::patterns() const
{
    QStringList list;
    for (int row = 0; row < m_table->rowCount(); ++row)
        list.append(m_table->item(row, PatternColumn)->text());
    return list;
}

void TenantRulesPane::noteChange()
{
    say({});
    enable();
    tryOut();
}

// Every button that does nothing says why.
void TenantRulesPane::enable()
{
    const QString fixed =
        !m_isLoaded                ? tr("The rules have not come yet.")
        : !m_rules.origin.isFree() ? tr("Set in %1; change it there.").arg(m_rules.origin.where)
        : m_rules.file.isEmpty()   ? tr("There is no file in which rules could be kept.")
                                   : QString();
    const int row = m_table->currentRow();
    const QString none = row < 0 ? tr("No rule is chosen.") : QString();
    const auto set = [&fixed](QToolButton *button, const QString &reason) {
        const QString why = fixed.isEmpty() ? reason : fixed;
        button->setEnabled(why.isEmpty());
        button->setToolTip(why.isEmpty() ? button->property("tip").toString() : why);
    };
    const QString same = isChanged() ? QString() : tr("Nothing has been changed.");
    set(m_add,
        m_table->rowCount() < server::MostTenantRules
            ? QString()
            : tr("There are %1 rules; more are not allowed.").arg(server::MostTenantRules));
    set(m_edit, none);
    set(m_delete, none);
    set(m_up, row == 0 ? tr("It is the first already.") : none);
    set(m_down, row >= 0 && row == m_table->rowCount() - 1 ? tr("It is the last already.") : none);
    set(m_defaults,
        patterns() == server::defaultTenantPatterns() ? tr("These are the defaults.") : QString());
    set(m_save, !same.isEmpty() ? same : m_isRight ? QString() : tr("A rule cannot be used."));
    set(m_revert, same);
}

void TenantRulesPane::add()
{
    QStringList list = patterns();
    const int at = m_table->currentRow() + 1;
    list.insert(at, QLatin1String(FirstPattern));
    setPatterns(list, at);
    noteChange();
    m_table->setFocus();
    m_table->editItem(m_table->item(at, PatternColumn));
}

void TenantRulesPane::remove()
{
    QStringList list = patterns();
    const int at = m_table->currentRow();
    list.removeAt(at);
    setPatterns(list, at);
    noteChange();
}

void TenantRulesPane::move(int by)
{
    QStringList list = patterns();
    const int at = m_table->currentRow();
    list.move(at, at + by);
    setPatterns(list, at + by);
    noteChange();
}

void TenantRulesPane::tryOut()
{
    m_typing.stop();
    const int asked = ++m_tried;
    console().tryTenantRules(patterns(),
                             m_name->text().trimmed(),
                             {this, [this, asked](const Result<TenantRulesTrial> &trial) {
                                  if (asked != m_tried)
                                      return;
                                  if (trial)
                                      showTrial(*trial);
                                  else
                                      say(trial.error().message);
                              }});
}

void TenantRulesPane::showTrial(const TenantRulesTrial &trial)
{
    m_isTaking = true;
    m_isRight = true;
    QStringList wrong;
    const bool hasName = !m_name->text().trimmed().isEmpty();
    for (int row = 0; row < qMin(m_table->rowCount(), int(trial.faults.size())); ++row) {
        const QString &fault = trial.faults[row];
        QTableWidgetItem *state = m_table->item(row, StateColumn);
        if (!fault.isEmpty())
            wrong.append(tr("Rule %1: %2").arg(row + 1).arg(fault));
        const bool decides = hasName && trial.rule == row;
        state->setText(!fault.isEmpty() ? fault
                       : decides        ? tr("Decides: %1").arg(trial.tenant)
                                        : tr("Can be used"));
        state->setToolTip(fault);
        m_table->item(row, PatternColumn)->setToolTip(m_table->item(row, PatternColumn)->text());
        state->setIcon(icon(!fault.isEmpty() ? QStringLiteral("circle-alert")
                                             : QStringLiteral("circle-check")));
    }
    m_isTaking = false;
    m_isRight = wrong.isEmpty();
    if (!m_isRight)
        say(wrong.join(u'\n'));
    if (!hasName)
        m_verdict->setText(tr("Its tenant is shown here, by the rules as they stand above."));
    else if (trial.rule >= 0)
        m_verdict->setText(tr("Tenant %1, by rule %2").arg(trial.tenant).arg(trial.rule + 1));
    else
        m_verdict->setText(trial.tenant.isEmpty()
                               ? tenantText({})
                               : tr("Tenant %1, by its kind of channel").arg(trial.tenant));
    enable();
}

void TenantRulesPane::keep(const std::function<void()> &then)
{
    console().saveTenantRules(patterns(),
                              {this, [this, then](const Result<TenantRules> &rules) {
                                   if (!rules) {
                                       say(rules.error().message);
                                       return;
                                   }
                                   take(*rules);
                                   emit notified(tr("The rules for tenants hold for everybody "
                                                    "who is connected."));
                                   if (then)
                                       then();
                               }});
}

bool TenantRulesPane::mayLeave(const std::function<void()> &later)
{
    if (!isChanged())
        return true;
    const auto yes = [this, later] {
        keep(later);
    };
    askAboutUnsaved(this,
                    m_isRight ? tr("The rules for tenants have changes that are not saved.")
                              : tr("The rules for tenants have changes that cannot be saved as "
                                   "they are."),
                    m_isRight ? std::function<void()>(yes) : nullptr,
                    [this, later] {
                        setPatterns(m_rules.patterns, 0);
                        noteChange();
                        later();
                    });
    return false;
}

void TenantRulesPane::say(const QString &text)
{
    m_message->setText(text);
    m_message->setVisible(!text.isEmpty());
}

} // namespace ui
