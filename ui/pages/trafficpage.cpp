// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/trafficpage.h"

#include "ui/charts/chartpanel.h"
#include "ui/charts/chartsummary.h"
#include "ui/charts/trafficlines.h"
#include "ui/dialogs/rangedialog.h"
#include "ui/formatting.h"
#include "ui/models/filtertime.h"
#include "ui/theme.h"
#include "ui/widgets/elidedlabel.h"

#include <QButtonGroup>
#include <QClipboard>
#include <QComboBox>
#include <QDateTime>
#include <QGridLayout>
#include <QGuiApplication>
#include <QSettings>
#include <QToolButton>

#include <algorithm>

namespace ui {

using server::Result;
using server::ServerState;
using server::TrafficHistory;
using server::TrafficSplit;

void TrafficPage::apply(const server::ConsoleDelta &delta)
{
    if (!delta.status)
        return;
    const bool stateChanged = delta.status->state != m_server.state;
    m_server = *delta.status;
    if (stateChanged)
        updateEmptyTexts();
}

void TrafficPage::setScope(const Scope &scope)
{
    if (scope == m_scope)
        return;
    m_scope = scope;
    updateEmptyTexts();
    restart();
}

void TrafficPage::pauseOrGoOn()
{
    updatePauseButton();
    if (!isPaused() && m_inFlight)
        m_askAgain = true;
    else if (!isPaused())
        ask();
}

void TrafficPage::themeChanged()
{
    m_resetButton->setIcon(icon(QStringLiteral("zoom-out")));
    m_logButton->setIcon(icon(QStringLiteral("scroll-text")));
    m_copyButton->setIcon(icon(QStringLiteral("copy")));
    m_tableButton->setIcon(icon(QStringLiteral("list-tree")));
    m_exportButton->setIcon(icon(QStringLiteral("download")));
    updatePauseButton();
    for (const Panel &panel : std::as_const(m_panels)) {
        panel.widget->applyColours();
        ChartData data = panel.widget->data();
        for (ChartLine &line : data.lines)
            line.colour = lineColour(line);
        panel.widget->setData(data);
    }
}

void TrafficPage::save(QSettings &settings) const
{
    settings.setValue(QStringLiteral("range"), m_range);
    settings.setValue(QStringLiteral("split"), m_splitBox->currentIndex());
    settings.setValue(QStringLiteral("table"), m_tableButton->isChecked());
}

void TrafficPage::restore(QSettings &settings)
{
    const int range = settings.value(QStringLiteral("range"), 0).toInt();
    if (range >= 0 && range < CustomRange)
        m_rangeButtons->button(range)->click();
    const int split = settings.value(QStringLiteral("split"), 0).toInt();
    m_splitBox->setCurrentIndex(qBound(0, split, m_splitBox->count() - 1));
    m_tableButton->setChecked(settings.value(QStringLiteral("table")).toBool());
}

void TrafficPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    startTimer();
    ask();
}

void TrafficPage::hideEvent(QHideEvent *event)
{
    m_timer.stop();
    Page::hideEvent(event);
}

// Another question than before: what is on its way does not answer it.
void TrafficPage::restart()
{
    ++m_question;
    setWindow(std::nullopt);
    if (!isVisible())
        return;
    startTimer();
    if (m_inFlight)
        m_askAgain = true;
    else
        send(TrafficSplit::Total);
}

void TrafficPage::startTimer()
{
    if (m_range == CustomRange)
        m_timer.stop(); // what has been does not change
    else
        m_timer.start(TrafficRanges[static_cast<std::size_t>(m_range)].paceMs);
}

void TrafficPage::chooseRange(int range)
{
    m_range = range;
    m_rangeButtons->button(range)->setChecked(true);
    for (const Panel &panel : std::as_const(m_panels))
        panel.widget->setRangeText(rangeText());
    restart();
}

void TrafficPage::askForRange()
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    const bool again = m_custom.second > m_custom.first;
    auto *dialog =
        new RangeDialog(again ? m_custom : TimeWindow(now - TrafficRanges[0].spanMs, now), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RangeDialog::chosen, this, [this](TimeWindow window) {
        m_custom = window;
        chooseRange(CustomRange);
    });
    connect(dialog, &QDialog::rejected, this, [this] {
        m_rangeButtons->button(m_range)->setChecked(true);
    });
    dialog->open();
}

void TrafficPage::showLog()
{
    const TimeWindow window = m_window.value_or(m_custom);
    emit rowsRequested(
        QStringLiteral("log"),
        filterRangeText(window.first, window.second, QDateTime::currentMSecsSinceEpoch()));
}

void TrafficPage::ask()
{
    if (isVisible() && !isPaused() && !m_inFlight)
        send(TrafficSplit::Total);
}

void TrafficPage::send(TrafficSplit split)
{
    m_inFlight = true;
    server::TrafficQuery query;
    if (m_range == CustomRange) {
        query.spanMs = m_custom.second - m_custom.first;
        query.toUtc = std::min(m_custom.second, QDateTime::currentMSecsSinceEpoch());
    } else {
        query.spanMs = TrafficRanges[static_cast<std::size_t>(m_range)].spanMs;
        query.toUtc = pausedAtUtc();
    }
    query.split = split;
    query.appId = m_scope.appId;
    query.tenant = m_scope.tenant;
    console().traffic(query, {this, [this, split, question = m_question](const auto &answer) {
                                  m_inFlight = false;
                                  if (question == m_question)
                                      received(split, answer);
                                  if (!m_inFlight && std::exchange(m_askAgain, false))
                                      send(TrafficSplit::Total);
                              }});
}

void TrafficPage::received(TrafficSplit split, const Result<TrafficHistory> &answer)
{
    if (!answer) {
        say(tr("Traffic could not be read. %1").arg(answer.error().message), true);
        return;
    }
    say({}, false);
    if (split == TrafficSplit::Total) {
        dropStaleWindow(*answer);
        showTotals(*answer);
        send(shownSplit());
    } else {
        showSplit(*answer);
    }
}

void TrafficPage::showTotals(const TrafficHistory &history)
{
    for (const Panel &panel : m_panels.first(m_panels.size() - 1))
        panel.widget->setData(totalLines(history, panel.metrics, panel.unit));
}

void TrafficPage::showSplit(const TrafficHistory &history)
{
    const Panel &panel = m_panels.last();
    panel.widget->setData(
        splitLines(history, panel.metrics.first(), m_colours, [this](const QString &key) {
            return splitName(key);
        }));
}

QString TrafficPage::splitName(const QString &key) const
{
    if (key == u'*')
        return tr("Other", "all lines beyond the busiest seven");
    if (shownSplit() == TrafficSplit::Tenant)
        return tenantText(key);
    if (shownSplit() == TrafficSplit::App) {
        for (const server::AppSummary &app : m_server.apps) {
            if (app.id == key && !app.name.isEmpty())
                return app.name;
        }
    }
    return key.isEmpty() ? tr("None") : key;
}

TrafficSplit TrafficPage::split() const
{
    return static_cast<TrafficSplit>(m_splitBox->currentData().toInt());
}

TrafficSplit TrafficPage::shownSplit() const
{
    return split() == TrafficSplit::Total ? TrafficSplit::Tenant : split();
}

void TrafficPage::setWindow(std::optional<TimeWindow> window)
{
    m_window = window;
    m_resetButton->setEnabled(window.has_value());
    for (QToolButton *button : {m_logButton, m_copyButton})
        button->setEnabled(window.has_value() || m_range == CustomRange);
    for (const Panel &panel : std::as_const(m_panels))
        panel.widget->chart().setWindow(window);
}

// A stretch that has moved out of the history shows nothing any more.
void TrafficPage::dropStaleWindow(const TrafficHistory &history)
{
    if (m_window && m_window->first < history.startUtc)
        setWindow(std::nullopt);
}

void TrafficPage::maximise(ChartPanel *panel, bool on)
{
    m_maximised = on ? panel : nullptr;
    arrange();
}

// The one with the keyboard; the first when none has it.
void TrafficPage::maximiseFocused()
{
    QList<ChartPanel *> shown = shownPanels();
    ChartPanel *chosen = shown.value(0);
    for (ChartPanel *panel : shown) {
        if (panel->isAncestorOf(focusWidget()))
            chosen = panel;
    }
    maximise(chosen, !m_maximised);
    if (!chosen->isAncestorOf(focusWidget()))
        chosen->chart().setFocus(Qt::ShortcutFocusReason);
}

void TrafficPage::copySummary()
{
    const TimeWindow window = m_window.value_or(m_custom);
    QString text =
        tr("Traffic of %1:%2", "host, port").arg(m_server.host, QString::number(m_server.port)) +
        QStringLiteral(", ") + stretchText(window) + QStringLiteral("\n\n");
    for (const ChartPanel *panel : shownPanels())
        text += chartSummary(panel->title(), panel->data(), window);
    QGuiApplication::clipboard()->setText(text);
    emit notified(tr("Copied the figures of this stretch of time."));
}

void TrafficPage::say(const QString &text, bool problem)
{
    m_status->setFullText(text);
    QPalette palette = this->palette();
    palette.setColor(QPalette::WindowText, problem ? theme().error : theme().muted);
    m_status->setPalette(palette);
}

void TrafficPage::updateEmptyTexts()
{
    const bool running =
        m_server.state == ServerState::Listening || m_server.state == ServerState::Draining;
    for (const Panel &panel : std::as_const(m_panels)) {
        const QString uncounted = whyUncounted(panel);
        const bool isSplit = panel.widget == m_panels.last().widget;
        panel.widget->setReason(uncounted);
        panel.widget->chart().setEmptyText(
            !uncounted.isEmpty() ? uncounted
            : !running           ? tr("The server is stopped, so there is nothing to measure.")
            : panel.unit == ChartUnit::Microseconds ? tr("Nothing has been published.")
            : isSplit                               ? tr("No event has been sent to anybody.")
                                                    : tr("Waiting for the first second"));
    }
}

QString TrafficPage::whyUncounted(const Panel &panel) const
{
    const TrafficSplit wanted = m_scope.tenant            ? TrafficSplit::Tenant
                                : m_scope.appId.isEmpty() ? TrafficSplit::Total
                                                          : TrafficSplit::App;
    TrafficSplit finest = TrafficSplit::Total;
    for (const server::TrafficMetric metric : panel.metrics)
        finest = std::max(finest, server::finestSplitOf(metric));
    if (finest >= wanted)
        return {};
    return finest == TrafficSplit::App
               ? tr("Counted for whole apps only. Choose “All tenants” in the scope to see it.")
               : tr("Counted for the whole server only. Choose “All apps” and “All tenants” in the "
                    "scope to see it.");
}

QString TrafficPage::rangeText() const
{
    switch (m_range) {
    case 0:
        return tr("in the last 5 minutes");
    case 1:
        return tr("in the last hour");
    case 2:
        return tr("in the last 24 hours");
    default:
        return tr("in this stretch of time");
    }
}

QList<ChartPanel *> TrafficPage::shownPanels() const
{
    QList<ChartPanel *> shown;
    for (const Panel &panel : m_panels) {
        if (!panel.widget->isHidden())
            shown.append(panel.widget);
    }
    return shown;
}

} // namespace ui
