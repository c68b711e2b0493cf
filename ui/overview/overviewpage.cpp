// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/overviewpage.h"

#include "ui/channels/linelist.h"
#include "ui/charts/chartpanel.h"
#include "ui/charts/trafficlines.h"
#include "ui/formatting.h"
#include "ui/overview/card.h"
#include "ui/overview/checklist.h"
#include "ui/overview/kpitile.h"
#include "ui/overview/problemlist.h"
#include "ui/secretclipboard.h"
#include "ui/snippets.h"
#include "ui/widgets/rowtable.h"
#include "ui/widgets/stateoverlay.h"

#include <QDateTime>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>

namespace ui {

using server::ServerState;
using server::TrafficMetric;

namespace {

constexpr qint64 P95ShownMs = 60'000;
constexpr qsizetype ShownComings = 8;

// The mean of each of the last sixty buckets; -1 for a gap.
QList<double> lastMinute(const server::TrafficHistory &history, TrafficMetric metric)
{
    for (const server::TrafficSeries &series : history.series) {
        if (series.metric != metric)
            continue;
        QList<double> points =
            series.mean.mid(qMax<qsizetype>(0, series.mean.size() - KpiHistory::Seconds));
        for (double &value : points)
            value = qIsNaN(value) ? -1 : value;
        return points;
    }
    return {};
}

} // namespace

void OverviewPage::apply(const server::ConsoleDelta &delta)
{
    m_problems.add(delta.log);
    m_comings.add(delta);
    m_contact.add(delta.log);
    if (delta.tenants) {
        m_tenantRows = *delta.tenants;
        m_tenants.note(m_tenantRows);
    }
    if (!delta.status)
        return;
    const bool isOther = delta.status->state != m_status.state;
    m_status = *delta.status;
    KpiValues values = kpisOf(m_status, m_tenantRows, m_scope);
    m_history.add(values);
    if (m_status.publishP95Microseconds) {
        m_lastP95 = static_cast<double>(*m_status.publishP95Microseconds);
        m_lastP95Utc = QDateTime::currentMSecsSinceEpoch();
    }
    if (isOther)
        updateEmptyTexts();
    if (isVisible() && !isPaused())
        present();
}

void OverviewPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_clock.start();
    tick();
}

void OverviewPage::hideEvent(QHideEvent *event)
{
    m_clock.stop();
    Page::hideEvent(event);
}

void OverviewPage::tick()
{
    if (isPaused() || !isVisible())
        return;
    m_problems.setNow(QDateTime::currentMSecsSinceEpoch());
    present();
    askTraffic();
}

void OverviewPage::setScope(const Scope &scope)
{
    if (scope == m_scope)
        return;
    m_scope = scope;
    m_history.clear();
    m_opened.reset();
    m_messages->setData({});
    m_connections->setData({});
    m_scopeLine->setVisible(!(m_scope == Scope()));
    m_scopeLabel->setText(tr("Only %1 is shown.").arg(scopeText()));
    updateEmptyTexts();
    present();
    tick();
}

void OverviewPage::pauseOrGoOn()
{
    for (KpiTile *tile : m_tiles)
        tile->setDimmed(isPaused());
    tick();
}

void OverviewPage::themeChanged()
{
    for (ChartPanel *panel : {m_messages, m_connections}) {
        panel->applyColours();
        ChartData data = panel->data();
        for (ChartLine &line : data.lines)
            line.colour = lineColour(line);
        panel->setData(data);
    }
    for (KpiTile *tile : m_tiles)
        tile->update();
    m_tenantTable->viewport()->update();
}

QString OverviewPage::scopeText() const
{
    QString app = m_scope.appId;
    for (const server::AppSummary &one : m_status.apps) {
        if (one.id == m_scope.appId && !one.name.isEmpty())
            app = one.name;
    }
    if (!m_scope.tenant)
        return app;
    return app.isEmpty() ? tenantText(*m_scope.tenant)
                         : tr("%1 (%2)", "tenant, app").arg(tenantText(*m_scope.tenant), app);
}

void OverviewPage::present()
{
    presentTiles();
    m_tenants.present(m_scope, m_status.apps);
    presentProblems();
    presentComings();
    presentState();
}

void OverviewPage::presentTiles()
{
    KpiValues values = kpisOf(m_status, m_tenantRows, m_scope);
    std::optional<double> &p95 = values[static_cast<std::size_t>(Kpi::PublishP95)];
    const bool isRunning = values[0].has_value();
    if (!p95 && isRunning && m_lastP95 &&
        QDateTime::currentMSecsSinceEpoch() - m_lastP95Utc < P95ShownMs)
        p95 = m_lastP95;
    presentOpened();
    for (std::size_t i = 0; i < KpiCount; ++i) {
        const Kpi kpi = static_cast<Kpi>(i);
        QString definition = kpiDefinition(kpi, m_scope);
        if (!isRunning)
            definition = tr("The server does not run, so there is nothing to count.");
        else if (!values[i])
            definition += QLatin1Char('\n') + tr("Nothing was published in the last minute.");
        m_tiles[i]->setValue(kpiText(kpi, values[i]), definition);
        const bool isFromTraffic =
            kpi == Kpi::MessagesIn || kpi == Kpi::MessagesOut || kpi == Kpi::Connections;
        if (!isFromTraffic || m_tiles[i]->points().isEmpty())
            m_tiles[i]->setPoints(m_history.of(kpi));
    }
}

void OverviewPage::presentOpened()
{
    const bool isKnown = m_opened && m_status.state == ServerState::Listening;
    m_tiles[0]->setNote(
        isKnown
            ? tr("↑%1", "so many came in a second").arg(valueText(*m_opened, ChartUnit::PerSecond))
            : QString(),
        tr("↑ are connections that came in the last second."));
}

void OverviewPage::presentProblems()
{
    QList<ProblemList::Line> lines;
    if (m_status.slowConnections > 0) {
        lines.append({tr("%n slow connection(s): more than 64 KiB wait to be read.",
                         nullptr,
                         m_status.slowConnections),
                      QStringLiteral("connections"),
                      QStringLiteral("queue>64k")});
    }
    const QList<ProblemTally::Problem> problems = m_problems.problems(m_scope);
    for (const ProblemTally::Problem &problem : problems) {
        if (lines.size() == ProblemList::Lines)
            break;
        const server::LogEntry last = entryOf(problem);
        lines.append({problemText(problem, m_status.apps),
                      QStringLiteral("log"),
                      problem.filter,
                      adviceOn(last, m_status.apps).offers,
                      last});
    }
    const qsizetype all = problems.size() + (m_status.slowConnections > 0 ? 1 : 0);
    m_problemList->setLines(lines, all - lines.size());
    m_problemsCard->setTitle(
        m_status.errorsLastMinute > 0
            ? tr("Problems (%1 in the last minute)").arg(countText(m_status.errorsLastMinute))
            : tr("Problems"));
}

void OverviewPage::presentComings()
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    QList<LineList::Line> lines;
    for (const Comings::Coming &coming : m_comings.last(m_scope, ShownComings))
        lines.append({comingText(coming, now), {}, QString::number(coming.seq)});
    m_comingList->setLines(lines);
}

void OverviewPage::presentState()
{
    const bool isRunning =
        m_status.state == ServerState::Listening || m_status.state == ServerState::Draining;
    m_fire->setEnabled(isRunning);
    m_fire->setToolTip(isRunning ? tr("Open the publisher with an event to try")
                                 : tr("The server is stopped, so nobody would get it."));
    if (!isRunning) {
        m_overlay->present(
            stoppedState(m_status, tr("Clients cannot connect until it is started.")));
        m_content->setCurrentWidget(m_overlay);
        return;
    }
    if (m_status.connections == 0 && !m_contact.hasClient()) {
        m_checklist->present(checkLines(m_status, m_contact, QDateTime::currentMSecsSinceEpoch()));
        m_content->setCurrentWidget(m_checklist);
        return;
    }
    m_content->setCurrentWidget(m_full);
}

// One question at a time.
void OverviewPage::askTraffic()
{
    if (m_asking)
        return;
    m_asking = true;
    server::TrafficQuery query;
    query.appId = m_scope.appId;
    query.tenant = m_scope.tenant;
    console().traffic(
        query,
        {this, [this, scope = m_scope](const server::Result<server::TrafficHistory> &answer) {
             m_asking = false;
             if (answer && scope == m_scope && !isPaused())
                 timed([&] { showTraffic(*answer); });
         }});
}

void OverviewPage::showTraffic(const server::TrafficHistory &history)
{
    m_messages->setData(totalLines(
        history, {TrafficMetric::MessagesIn, TrafficMetric::MessagesOut}, ChartUnit::PerSecond));
    m_connections->setData(totalLines(history, {TrafficMetric::Connections}, ChartUnit::Count));
    const QList<double> opened = lastMinute(history, TrafficMetric::Opened);
    m_opened.reset();
    if (!opened.isEmpty() && opened.last() >= 0)
        m_opened = opened.last();
    presentOpened();
    const auto spark = [&](Kpi kpi, TrafficMetric metric) {
        const QList<double> points = lastMinute(history, metric);
        m_tiles[static_cast<std::size_t>(kpi)]->setPoints(points.isEmpty() ? m_history.of(kpi)
                                                                           : points);
    };
    spark(Kpi::MessagesIn, TrafficMetric::MessagesIn);
    spark(Kpi::MessagesOut, TrafficMetric::MessagesOut);
    if (m_scope.tenant)
        m_tiles[0]->setPoints(m_history.of(Kpi::Connections));
    else
        spark(Kpi::Connections, TrafficMetric::Connections);
}

void OverviewPage::updateEmptyTexts()
{
    const QString waiting = tr("Waiting for the first second");
    m_messages->chart().setEmptyText(m_scope == Scope() ? waiting
                                                        : tr("No traffic in %1.").arg(scopeText()));
    m_connections->setReason(
        m_scope.tenant ? tr("The number of connections is kept for the whole server and for each "
                            "app, but not for each tenant.")
                       : QString());
    m_connections->chart().setEmptyText(
        m_connections->reason().isEmpty() ? waiting : m_connections->reason());
}

// The tenant that is shown already leads to its people.
void OverviewPage::openTenant(int row)
{
    const server::TenantRow tenant = m_tenants.tenant(row);
    const Scope scope{tenant.appId, tenant.tenant};
    if (m_scope.tenant == tenant.tenant)
        emit pageRequested(QStringLiteral("presence"));
    else
        emit scopeRequested(scope);
}

void OverviewPage::fireTestEvent()
{
    server::PublishRequest request;
    request.appId = m_scope.appId;
    if (request.appId.isEmpty() && !m_status.apps.isEmpty())
        request.appId = m_status.apps.constFirst().id;
    request.event = QStringLiteral("test");
    request.data = "{\"message\":\"Hello from Belfry\"}";
    emit publishRequested(request);
}

void OverviewPage::copyEnv()
{
    if (m_status.apps.isEmpty())
        return;
    console().credentials(m_scope.appId.isEmpty() ? m_status.apps.constFirst().id : m_scope.appId,
                          {this, [this](const server::Result<server::AppCredentials> &answer) {
                               if (!answer) {
                                   emit notified(answer.error().message);
                                   return;
                               }
                               copySecret(laravelEnv(*answer, m_status));
                               emit notified(
                                   tr("Copied the lines for the .env file, with the secret."));
                           }});
}

void OverviewPage::startDemo()
{
    console().setDemo(true, {this, [this](const server::Outcome &answer) {
                                 if (!answer)
                                     emit notified(answer.error().message);
                             }});
}

} // namespace ui
