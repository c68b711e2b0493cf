// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/alertrows.h"

#include "ui/formatting.h"

#include <QCoreApplication>

namespace ui {

namespace {

class AlertRows
{
    Q_DECLARE_TR_FUNCTIONS(ui::AlertRows)
};

constexpr qsizetype MostNamed = 3; // in one notification

QString whereText(const AlertRule &rule, const QString &appId, const AppNames &apps)
{
    AlertRule meant = rule;
    if (meant.appId.isEmpty())
        meant.appId = appId;
    return ruleScopeText(meant, apps.value(meant.appId, meant.appId));
}

Cell number(const QString &text)
{
    return {text, {}, {}, &Theme::text, true};
}

QString valueText(AlertMetric metric, double value)
{
    return metric == AlertMetric::ServerDown ? QString() : metricValueText(metric, value);
}

Cell stateCell(const ActiveAlert &alert, qint64 nowUtc)
{
    if (alert.acknowledged)
        return {AlertRows::tr("acknowledged"),
                AlertRows::tr("Someone knows of it; it is quiet until it is over."),
                QStringLiteral("circle-check"),
                &Theme::muted};
    if (alert.snoozedUntilUtc > nowUtc)
        return {
            AlertRows::tr("snoozed until %1").arg(shortClockText(alert.snoozedUntilUtc, nowUtc)),
            AlertRows::tr("It is said again then, if it is still so."),
            QStringLiteral("clock"),
            &Theme::muted};
    return {AlertRows::tr("active"), {}, QStringLiteral("bell-ring"), &Theme::error};
}

Cell tellsCell(const AlertRule &rule)
{
    if (!rule.notify)
        return {AlertRows::tr("this page"), {}, QStringLiteral("history"), &Theme::muted};
    if (!rule.sound)
        return {AlertRows::tr("desktop too"), {}, QStringLiteral("bell"), &Theme::muted};
    return {AlertRows::tr("desktop, sound"),
            AlertRows::tr("The desktop's own beep is played."),
            QStringLiteral("bell-ring"),
            &Theme::muted};
}

} // namespace

QStringList activeHeaders()
{
    return {AlertRows::tr("Alert"),
            AlertRows::tr("Now"),
            AlertRows::tr("Since"),
            AlertRows::tr("Where"),
            AlertRows::tr("State")};
}

CellRow activeRow(const ActiveAlert &alert, const AppNames &apps, qint64 nowUtc)
{
    const bool pressing = alert.isPressing(nowUtc);
    return {alert.rule.id,
            {{ruleText(alert.rule),
              {},
              QStringLiteral("triangle-alert"),
              pressing ? &Theme::error : &Theme::muted},
             number(valueText(alert.rule.metric, alert.value)),
             {durationText(nowUtc - alert.sinceUtc), momentText(alert.sinceUtc), {}, &Theme::text},
             {whereText(alert.rule, alert.appId, apps), {}, {}, &Theme::text},
             stateCell(alert, nowUtc)},
            {}};
}

QStringList ruleHeaders()
{
    return {AlertRows::tr("Rule"),
            AlertRows::tr("Now"),
            AlertRows::tr("For"),
            AlertRows::tr("Where"),
            AlertRows::tr("Tells")};
}

CellRow ruleRow(const AlertRule &rule, const AlertReading &now, const AppNames &apps)
{
    Cell reading = number(now.value ? valueText(rule.metric, *now.value) : unknownText());
    if (rule.metric == AlertMetric::ServerDown && now.value)
        reading.text = *now.value > 0 ? AlertRows::tr("is down") : AlertRows::tr("listens");
    if (!now.value)
        reading.toolTip = AlertRows::tr("Nothing to measure at the moment: it is no alert.");
    return {rule.id,
            {{ruleText(rule), {}, {}, &Theme::text},
             reading,
             number(rule.seconds > 0 ? AlertRows::tr("%1 s").arg(rule.seconds)
                                     : AlertRows::tr("at once")),
             {whereText(rule, {}, apps), {}, {}, &Theme::text},
             tellsCell(rule)},
            rule.enabled};
}

QStringList historyHeaders()
{
    return {AlertRows::tr("From"),
            AlertRows::tr("Until"),
            AlertRows::tr("Lasted"),
            AlertRows::tr("Alert"),
            AlertRows::tr("Worst"),
            AlertRows::tr("Where")};
}

CellRow historyRow(const AlertRecord &record, const AppNames &apps, qint64 nowUtc)
{
    const bool isOver = record.toUtc > 0;
    return {QString::number(record.number),
            {{clockText(record.fromUtc, nowUtc), momentText(record.fromUtc), {}, &Theme::text},
             {isOver ? clockText(record.toUtc, nowUtc) : AlertRows::tr("goes on"),
              isOver ? momentText(record.toUtc) : QString(),
              {},
              &Theme::text},
             number(durationText((isOver ? record.toUtc : nowUtc) - record.fromUtc)),
             {ruleText(record.rule), {}, {}, &Theme::text},
             number(valueText(record.rule.metric, record.worst)),
             {whereText(record.rule, record.appId, apps), {}, {}, &Theme::text}},
            {}};
}

NoticeText noticeText(const AlertNotice &notice, const AppNames &apps)
{
    QStringList lines;
    for (const ActiveAlert &alert : notice.alerts.first(qMin(MostNamed, notice.alerts.size()))) {
        const QString where = whereText(alert.rule, alert.appId, apps);
        const QString value = valueText(alert.rule.metric, alert.value);
        lines.append(value.isEmpty() ? ruleText(alert.rule)
                                     : AlertRows::tr("%1: %2 (%3)", "rule, value, where")
                                           .arg(ruleText(alert.rule), value, where));
    }
    const int more = static_cast<int>(notice.alerts.size() - lines.size());
    if (more > 0)
        lines.append(AlertRows::tr("%n more", nullptr, more));
    if (notice.untold > 0)
        lines.append(
            AlertRows::tr("%n time(s) more within the last minutes", nullptr, notice.untold));
    return {AlertRows::tr("%n alert(s)", nullptr, static_cast<int>(notice.alerts.size())),
            lines.join(u'\n')};
}

} // namespace ui
