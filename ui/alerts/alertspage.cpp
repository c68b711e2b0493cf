// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/alertspage.h"

#include "ui/alerts/alerthistory.h"
#include "ui/alerts/alertruledialog.h"
#include "ui/alerts/alertstore.h"
#include "ui/alerts/celltable.h"
#include "ui/appnames.h"
#include "ui/formatting.h"
#include "ui/models/filter.h"
#include "ui/widgets/rowtable.h"

#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>

namespace ui {

namespace {

const QString SplitterKey = QStringLiteral("splitter");
const QString ActiveKey = QStringLiteral("activeHeader");
const QString RulesHeaderKey = QStringLiteral("rulesHeader");
const QString HistoryKey = QStringLiteral("historyHeader");
constexpr qint64 KeepEveryMs = 60'000;

} // namespace

QString AlertsPage::title() const
{
    return tr("Alerts");
}

QString AlertsPage::iconName() const
{
    return QStringLiteral("bell");
}

QString AlertsPage::badge() const
{
    return m_pressing > 0 ? countText(m_pressing) : QString();
}

void AlertsPage::apply(const server::ConsoleDelta &delta)
{
    m_readings.apply(delta);
    if (delta.tenants) {
        m_tenants.clear();
        for (const server::TenantRow &row : *delta.tenants) {
            if (!m_tenants.contains(row.tenant))
                m_tenants.append(row.tenant);
        }
        m_tenants.sort(Qt::CaseInsensitive);
    }
    if (delta.status)
        judge();
}

void AlertsPage::setScope(const Scope &scope)
{
    m_scope = scope;
    if (isVisible())
        render();
}

void AlertsPage::judge()
{
    m_book.judge([this](const AlertRule &rule) { return m_readings.read(rule); });
    m_log.tell(console(), m_book);
    const int pressing = m_book.pressing();
    if (std::exchange(m_pressing, pressing) != pressing)
        emit pressingChanged(pressing);
    if (std::exchange(m_muted, isMuted()) != isMuted())
        emit mutedChanged(isMuted());
    if (isVisible())
        render();
    if (const auto notice = m_book.takeNotice()) {
        const NoticeText text = noticeText(*notice, appNames());
        emit noticeRaised(text.title, text.body, notice->isAudible());
    }
    keepHistory();
}

// While an alert goes on, the file says again and again that it does: who reads it later knows
// until when that was known.
void AlertsPage::keepHistory()
{
    const qint64 nowMs = m_clock.steadyMs();
    const bool isDue = !m_book.active().isEmpty() && nowMs - m_keptMs >= KeepEveryMs;
    if (!isDue && m_book.historyVersion() == m_keptVersion)
        return;
    m_keptVersion = m_book.historyVersion();
    m_keptMs = nowMs;
    m_store->touch();
}

void AlertsPage::loadHistory(const QString &path)
{
    if (m_store->isOpen())
        return;
    const AlertStore::Loaded loaded = m_store->load(path);
    showFileProblem(loaded.problem);
    m_book.restoreHistory(alertHistoryFromJson(loaded.content));
}

void AlertsPage::showFileProblem(const QString &problem)
{
    m_fileProblem->setText(problem);
    m_fileProblem->setVisible(!problem.isEmpty());
}

void AlertsPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    render();
}

void AlertsPage::render()
{
    const AppNames apps = appNames();
    const qint64 nowUtc = m_clock.utcMs();
    LeftOut leftOut;
    QList<CellRow> active;
    for (const ActiveAlert &alert : m_book.active()) {
        if (concerns(alert.rule, alert.appId, m_scope))
            active.append(activeRow(alert, apps, nowUtc));
        else
            ++leftOut.active;
    }
    QList<CellRow> rules;
    int enabled = 0;
    for (const AlertRule &rule : m_book.rules()) {
        if (concerns(rule, m_scope))
            rules.append(ruleRow(rule, m_readings.read(rule), apps));
        else
            ++leftOut.rules;
        enabled += rule.enabled;
    }
    QList<CellRow> history;
    for (const AlertRecord &record : m_book.history()) {
        if (concerns(record.rule, record.appId, m_scope))
            history.append(historyRow(record, apps, nowUtc));
        else
            ++leftOut.past;
    }
    showLeftOut(leftOut);
    const auto fill = [](const Section &section, const QList<CellRow> &rows) {
        section.model->setRows(rows);
        section.table->setVisible(!rows.isEmpty());
        section.none->setVisible(rows.isEmpty());
    };
    fill(m_active, active);
    if (!active.isEmpty() && selectedAlerts().isEmpty())
        m_active.table->selectRow(0); // most often there is but one
    fill(m_rules, rules);
    fill(m_history, history);
    m_active.none->setText(
        enabled > 0 ? tr("No active alerts. %n rule(s) watch the server.", nullptr, enabled)
                    : tr("No active alerts: no rule is switched on."));
    const qint64 mutedUntil = m_book.mutedUntilUtc();
    m_mute->setText(mutedUntil > 0 ? tr("Notify again") : tr("Mute for 1 h"));
    m_mutedText->setText(
        mutedUntil > 0
            ? tr("Notifications are muted until %1.").arg(shortClockText(mutedUntil, nowUtc))
            : QString());
    updateButtons();
}

void AlertsPage::showLeftOut(const LeftOut &leftOut)
{
    m_leftOut->setVisible(!leftOut.isEmpty());
    m_leftOutText->setText(leftOut.isEmpty() ? QString() : leftOutText(leftOut));
    m_rules.none->setText(
        leftOut.rules > 0 ? tr("No rule is about the scope of the window.")
                          : tr("There are no rules: nobody is told when something goes wrong."));
}

void AlertsPage::updateButtons()
{
    const bool hasAlert = !selectedAlerts().isEmpty();
    for (QPushButton *button : {m_acknowledge, m_snooze})
        button->setEnabled(hasAlert);
    m_cause->setEnabled(selectedAlerts().size() == 1);
    const bool hasRule = selectedRule();
    for (QPushButton *button : {m_edit, m_test, m_delete})
        button->setEnabled(hasRule);
    m_defaults->setVisible(m_book.rules().isEmpty());
    m_clear->setEnabled(m_book.history().size() > m_book.active().size());
}

AppNames AlertsPage::appNames() const
{
    return ui::appNames(m_readings.status().apps);
}

void AlertsPage::mute(qint64 forMs)
{
    m_book.mute(forMs);
    judge();
    emit notified(forMs > 0 ? tr("Notifications are muted until %1.")
                                  .arg(shortClockText(m_book.mutedUntilUtc(), m_clock.utcMs()))
                            : tr("Notifications are on again."));
}

QStringList AlertsPage::selectedAlerts() const
{
    return m_active.table->selectedKeys();
}

const AlertRule *AlertsPage::selectedRule() const
{
    const QStringList keys = m_rules.table->selectedKeys();
    for (const AlertRule &rule : m_book.rules()) {
        if (keys.size() == 1 && rule.id == keys.constFirst())
            return &rule;
    }
    return nullptr;
}

void AlertsPage::setRules(const QList<AlertRule> &rules)
{
    m_book.setRules(rules);
    judge();
    render();
}

void AlertsPage::edit(const AlertRule &rule, bool isNew)
{
    auto *dialog = new AlertRuleDialog(rule, m_readings.status().apps, m_tenants, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, isNew] {
        const AlertRule wanted = dialog->rule();
        QList<AlertRule> rules = m_book.rules();
        if (isNew)
            rules.append(wanted);
        for (AlertRule &one : rules) {
            if (one.id == wanted.id)
                one = wanted;
        }
        setRules(rules);
        m_rules.table->selectRow(m_rules.model->rowOf(wanted.id));
    });
    dialog->open();
}

void AlertsPage::removeRule()
{
    const AlertRule *rule = selectedRule();
    if (!rule)
        return;
    auto *box = new QMessageBox(
        QMessageBox::Question,
        tr("Belfry"),
        tr("Delete this rule? Nobody is told any more of: %1.").arg(ruleText(*rule)),
        {},
        this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *agree = box->addButton(tr("Delete"), QMessageBox::AcceptRole);
    box->addButton(QMessageBox::Cancel);
    connect(agree, &QPushButton::clicked, this, [this, id = rule->id] {
        QList<AlertRule> rules = m_book.rules();
        rules.removeIf([&id](const AlertRule &one) { return one.id == id; });
        setRules(rules);
    });
    box->open();
}

// Says what the rule would do, in the way in which it would.
void AlertsPage::testRule()
{
    const AlertRule *rule = selectedRule();
    if (!rule)
        return;
    const AlertReading now = m_readings.read(*rule);
    const QString value = now.value ? metricValueText(rule->metric, *now.value) : unknownText();
    const bool beyond = now.value && isBeyond(*rule, *now.value);
    const QString verdict = beyond ? tr("It is %1 now: that is an alert.").arg(value)
                                   : tr("It is %1 now: that is no alert.").arg(value);
    emit notified(tr("Test of “%1”. %2", "rule, verdict").arg(ruleText(*rule), verdict));
    if (rule->notify && !isMuted())
        emit noticeRaised(tr("Test of an alert"),
                          QStringLiteral("%1\n%2").arg(ruleText(*rule), verdict),
                          rule->sound);
}

QString AlertsPage::causeFilter(const ActiveAlert &alert) const
{
    const AlertMetricTraits &traits = traitsOf(alert.rule.metric);
    QStringList terms;
    if (*traits.filter)
        terms.append(QLatin1String(traits.filter));
    const QString appId = alert.rule.appId.isEmpty() ? alert.appId : alert.rule.appId;
    if (!appId.isEmpty())
        terms.append(Filter::termFor(QStringLiteral("app"), appNames().value(appId, appId)));
    if (alert.rule.tenant && !alert.rule.tenant->isEmpty())
        terms.append(Filter::termFor(QStringLiteral("tenant"), *alert.rule.tenant));
    return terms.join(u' ');
}

void AlertsPage::goToCause()
{
    const QStringList keys = selectedAlerts();
    for (const ActiveAlert &alert : m_book.active()) {
        if (keys.size() != 1 || alert.rule.id != keys.constFirst())
            continue;
        const QString page = QLatin1String(traitsOf(alert.rule.metric).page);
        const QString filter = causeFilter(alert);
        // Charts have no rows to narrow.
        if (page == u"traffic" || filter.isEmpty())
            emit pageRequested(page);
        else
            emit rowsRequested(page, filter);
        return;
    }
}

void AlertsPage::snooze(qint64 forMs)
{
    for (const QString &id : selectedAlerts())
        m_book.snooze(id, forMs);
    judge();
}

void AlertsPage::save(QSettings &settings) const
{
    saveAlertRules(settings, m_book.rules());
    m_store->flush();
    settings.setValue(SplitterKey, m_splitter->saveState());
    settings.setValue(ActiveKey, m_active.table->horizontalHeader()->saveState());
    settings.setValue(RulesHeaderKey, m_rules.table->horizontalHeader()->saveState());
    settings.setValue(HistoryKey, m_history.table->horizontalHeader()->saveState());
}

void AlertsPage::restore(QSettings &settings)
{
    m_book.setRules(loadAlertRules(settings));
    loadHistory(QFileInfo(settings.fileName()).absolutePath() + QStringLiteral("/alerts.json"));
    m_splitter->restoreState(settings.value(SplitterKey).toByteArray());
    const auto header = [&settings](const Section &section, const QString &key) {
        section.table->horizontalHeader()->restoreState(settings.value(key).toByteArray());
    };
    header(m_active, ActiveKey);
    header(m_rules, RulesHeaderKey);
    header(m_history, HistoryKey);
    if (isVisible())
        render();
}

} // namespace ui
