// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/logpage.h"

#include "ui/appnames.h"
#include "ui/formatting.h"
#include "ui/log/capturebar.h"
#include "ui/log/diskview.h"
#include "ui/log/logdetail.h"
#include "ui/log/logtable.h"
#include "ui/log/logtools.h"
#include "ui/log/recordcontrol.h"
#include "ui/models/logmodel.h"
#include "ui/models/logproxy.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/filteredit.h"
#include "ui/widgets/savedfilters.h"
#include "ui/widgets/stateoverlay.h"

#include <QLabel>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>

#include <algorithm>

namespace ui {

using server::LogEntry;
using server::ServerState;

void LogPage::apply(const server::ConsoleDelta &delta)
{
    if (delta.status) {
        m_status = *delta.status;
        const AppNames names = appNames(delta.status->apps);
        m_model->setAppNames(names);
        m_disk->setAppNames(names);
        m_recording->setApps(delta.status->apps);
        m_detail->setApps(delta.status->apps);
    }
    m_skipped += delta.logSkipped;
    m_pace.take(quint64(delta.log.size()), delta.logSkipped, m_steady.elapsed());
    updateOverload();
    if (!isVisible()) {
        m_unseenErrors +=
            std::count_if(delta.log.cbegin(), delta.log.cend(), [](const LogEntry &entry) {
                return entry.kind == server::LogKind::Rejected;
            });
    }
    if (!delta.log.isEmpty()) {
        m_table->takeRows([&] { m_model->append(delta.log); });
        if (m_wantedSeq != 0)
            showEntry(m_wantedSeq);
    }
    if (delta.status || !delta.log.isEmpty()) {
        updateCount();
        updateOverlay();
    }
}

QString LogPage::badge() const
{
    return m_unseenErrors > 0 ? u'!' + countText(m_unseenErrors) : QString();
}

void LogPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_unseenErrors = 0;
}

void LogPage::setScope(const Scope &scope)
{
    m_scope = scope;
    applyFilter();
}

void LogPage::pauseOrGoOn()
{
    m_table->takeRows([&] { m_model->setPaused(isPaused()); });
    m_tools->setPaused(isPaused());
    updatePill();
    updateCount();
    updateOverlay();
}

void LogPage::themeChanged()
{
    m_tools->themeChanged();
    m_capture->themeChanged();
    m_detail->applyColours();
    m_table->viewport()->update();
}

void LogPage::save(QSettings &settings) const
{
    const auto put = [&](const char *key, LogTable *table) {
        const QByteArray header = table->headerState();
        if (header.isEmpty())
            settings.remove(QLatin1String(key));
        else
            settings.setValue(QLatin1String(key), header);
    };
    put("header", m_table);
    put("diskHeader", m_disk->table());
    settings.setValue(QStringLiteral("splitter"), m_splitter->saveState());
    settings.setValue(QStringLiteral("newestFirst"), m_tools->isNewestFirst());
    settings.setValue(QStringLiteral("wrap"), m_tools->wraps());
    settings.setValue(QStringLiteral("onDisk"), m_tools->isOnDisk());
    settings.setValue(QStringLiteral("detailTab"), m_detail->currentTab());
    const QString colours = QStringLiteral("colourRules");
    const QList<ColourRule> &rules = m_model->colourRules().list();
    if (rules == defaultColourRules())
        settings.remove(colours);
    else
        settings.setValue(colours, colourRulesToText(rules));
    m_capture->save(settings);
    m_savedFilters->save(settings);
}

void LogPage::restore(QSettings &settings)
{
    m_table->setHeaderState(settings.value(QStringLiteral("header")).toByteArray());
    m_disk->table()->setHeaderState(settings.value(QStringLiteral("diskHeader")).toByteArray());
    m_splitter->restoreState(settings.value(QStringLiteral("splitter")).toByteArray());
    m_tools->setNewestFirst(settings.value(QStringLiteral("newestFirst"), false).toBool());
    m_tools->setWraps(settings.value(QStringLiteral("wrap"), false).toBool());
    setOnDisk(settings.value(QStringLiteral("onDisk"), false).toBool());
    m_detail->setCurrentTab(settings.value(QStringLiteral("detailTab"), 0).toInt());
    const QString colours = settings.value(QStringLiteral("colourRules")).toString();
    setColourRules(colourRulesFromText(colours).value_or(defaultColourRules()));
    m_capture->restore(settings);
    m_savedFilters->restore(settings);
}

void LogPage::setColourRules(const QList<ColourRule> &rules)
{
    const ColourRules compiled(rules);
    m_model->setColourRules(compiled);
    m_disk->model()->setColourRules(compiled);
}

QWidget *LogPage::filterField() const
{
    return m_filter;
}

void LogPage::setFilterText(const QString &text)
{
    m_filter->setText(text);
    m_filter->commit();
}

void LogPage::setOnDisk(bool onDisk)
{
    m_tools->setOnDisk(onDisk);
    m_capture->setVisible(!onDisk);
    updateOverlay();
    updateCount();
    updatePill();
    showCurrent();
}

void LogPage::applyFilter()
{
    m_model->setFilter(m_filter->filter(), m_scope);
    m_disk->setFilter(m_filter->filter(), m_scope);
    if (m_filter->filter().movesWithTime())
        m_movingTimer.start();
    else
        m_movingTimer.stop();
}

// "In the last ten minutes" is another stretch of time by and by.
void LogPage::applyMovingFilter()
{
    if (!isPaused() && isVisible() && !m_tools->isOnDisk())
        timed([this] { m_model->setFilter(m_filter->filter(), m_scope); });
}

void LogPage::clear()
{
    m_model->clear();
    m_skipped = 0;
    m_table->setFollow(true);
    updateCount();
    updateOverlay();
    showCurrent();
}

void LogPage::updateCount()
{
    const int all = m_model->rowCount();
    const int shown = m_proxy->rowCount();
    const QString text = m_tools->isOnDisk() ? m_disk->countText()
                         : all == 1          ? tr("1 entry")
                         : shown == all      ? tr("%1 entries").arg(countText(all))
                                             : tr("%1 of %2").arg(countText(shown), countText(all));
    m_count->setText(text);
    m_table->setAccessibleName(tr("Log, %1 of %2 entries").arg(countText(shown), countText(all)));
    const QString history =
        all > 1
            ? tr("History %1 · %2 rows · %3")
                  .arg(durationText(m_model->spanMs()), countText(all), bytesText(m_model->bytes()))
            : tr("No history yet");
    const QString skipped =
        m_skipped == 0 ? tr("The log keeps the last 100,000 entries, at most 64 MiB of data.")
                       : tr("%1 entries came faster than they could be shown and were skipped.")
                             .arg(countText(static_cast<qint64>(m_skipped)));
    m_count->setToolTip(skipped);
    m_capture->setCounts(
        m_model->notCaptured(),
        m_skipped == 0
            ? history
            : tr("%1 · %2 skipped").arg(history, countText(static_cast<qint64>(m_skipped))),
        skipped);
}

void LogPage::updateOverload()
{
    const auto overload = m_pace.overload(m_steady.elapsed());
    m_overload->present(
        overload
            ? tr("More events than the log can show (%1/s): it shows 1 in %2 of them. Counters and "
                 "charts stay exact.")
                  .arg(countText(overload->perSecond), countText(overload->oneIn))
            : QString());
}

void LogPage::updatePill()
{
    const qint64 waiting = isPaused() ? m_model->waiting() : m_table->unseen();
    if (waiting == 0) {
        m_table->setPill({}, {});
        return;
    }
    const auto dropped = static_cast<qint64>(m_model->waitingDropped());
    m_table->setPill(dropped > 0
                         ? tr("%1 new, %2 dropped").arg(countText(waiting), countText(dropped))
                         : tr("%1 new").arg(countText(waiting)),
                     isPaused() ? tr("Go on and show the newest") : tr("Go to the newest (End)"));
}

void LogPage::updateOverlay()
{
    if (m_tools->isOnDisk()) {
        m_stack->setCurrentWidget(m_disk);
        return;
    }
    if (m_proxy->rowCount() > 0) {
        m_stack->setCurrentWidget(m_table);
        return;
    }
    m_overlay->present(emptyState());
    m_stack->setCurrentWidget(m_overlay);
}

StateText LogPage::emptyState() const
{
    StateText text;
    const QString leftOut = m_capture->leftOutText();
    const auto notCaptured = static_cast<qint64>(m_model->notCaptured());
    if (m_model->rowCount() > 0) {
        text.state = QStringLiteral("emptyFiltered");
        text.icon = QStringLiteral("funnel");
        text.title = tr("No entry matches");
        text.body = tr("%1 entries are hidden by the filter or the scope.")
                        .arg(countText(m_model->rowCount()));
        if (!m_filter->text().isEmpty())
            text.primary = tr("Clear filter");
        text.secondary = tr("Search on disk");
    } else if (m_status.state == ServerState::Stopped || m_status.state == ServerState::Failed) {
        text = stoppedState(m_status, tr("Nothing happens until it is started."));
    } else if (!leftOut.isEmpty()) {
        text.state = QStringLiteral("captureExcludes");
        text.icon = QStringLiteral("funnel");
        text.title = notCaptured > 0
                         ? tr("Capture has left out all %1 entries").arg(countText(notCaptured))
                         : tr("Nothing captured yet");
        text.body = leftOut;
        text.primary = tr("Capture everything");
    } else {
        text.state = QStringLiteral("emptyNever");
        text.icon = QStringLiteral("scroll-text");
        text.title = tr("Nothing captured yet");
        text.body = tr("Connections, subscriptions and events appear here as they happen. Capture "
                       "is set to all types.");
        text.secondary = tr("Search on disk");
    }
    return text;
}

void LogPage::overlayTriggered()
{
    if (m_overlay->state() == u"emptyFiltered")
        setFilterText({});
    else if (m_overlay->state() == u"captureExcludes")
        m_capture->captureEverything();
    else
        startServer();
}

// Of two selected rows the difference is shown.
void LogPage::showCurrent()
{
    const bool isLive = !m_tools->isOnDisk();
    const QList<LogEntry> selected = currentTable()->selectionModel()->selectedRows().size() == 2
                                         ? selectedEntries()
                                         : QList<LogEntry>();
    if (selected.size() == 2) {
        const bool inOrder =
            selected.at(0).utc < selected.at(1).utc ||
            (selected.at(0).utc == selected.at(1).utc && selected.at(0).seq <= selected.at(1).seq);
        m_detail->presentPair(selected.at(inOrder ? 0 : 1), selected.at(inOrder ? 1 : 0), isLive);
        return;
    }
    const LogEntry *entry = entryAt(currentTable()->currentIndex());
    m_detail->present(entry ? std::optional(*entry) : std::nullopt, isLive);
}

void LogPage::notify(const QString &text)
{
    m_notice->setText(text);
    m_notice->show();
    m_noticeTimer.start();
}

void LogPage::startServer()
{
    console().startServer({this, [this](const server::Outcome &outcome) {
                               if (!outcome)
                                   notify(outcome.error().message);
                           }});
}

void LogPage::showEntry(quint64 seq)
{
    m_wantedSeq = select(seq) ? 0 : seq;
}

bool LogPage::select(quint64 seq)
{
    setOnDisk(false);
    if (m_model->rowOf(seq) < 0 && isPaused())
        setPaused(false);
    const int row = m_model->rowOf(seq);
    if (row < 0)
        return false;
    if (!m_model->isAdmitted(row))
        setFilterText({});
    const QModelIndex index = m_proxy->mapFromSource(m_model->index(row, 0));
    if (!index.isValid())
        return false;
    m_table->setFollow(false);
    m_table->setCurrentIndex(index);
    m_table->scrollTo(index, QAbstractItemView::PositionAtCenter);
    return true;
}

} // namespace ui
