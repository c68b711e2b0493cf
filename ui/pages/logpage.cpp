// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/logpage.h"

#include "ui/formatting.h"
#include "ui/models/logmodel.h"
#include "ui/models/logproxy.h"
#include "ui/theme.h"
#include "ui/widgets/filteredit.h"
#include "ui/widgets/logdetail.h"
#include "ui/widgets/stateoverlay.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>

namespace ui {

using server::LogEntry;
using server::ServerState;

void LogPage::apply(const server::ConsoleDelta &delta)
{
    if (delta.status) {
        m_state = delta.status->state;
        QHash<QString, QString> names;
        for (const server::AppSummary &app : delta.status->apps) {
            if (!app.name.isEmpty())
                names.insert(app.id, app.name);
        }
        m_model->setAppNames(names);
    }
    m_skipped += delta.logSkipped;
    if (!delta.log.isEmpty())
        takeEntries(delta.log);
    if (delta.status || !delta.log.isEmpty()) {
        updateCount();
        updateOverlay();
    }
}

// Rows that leave at the top must not move those in view.
void LogPage::takeEntries(const QList<LogEntry> &entries)
{
    const QScopedValueRollback guard(m_adjusting, true);
    QScrollBar *bar = m_table->verticalScrollBar();
    const int before = bar->value();
    m_inserted = 0;
    m_removed = 0;
    m_model->append(entries);
    if (m_followButton->isChecked()) {
        if (isVisible()) // else showEvent() does
            m_table->scrollToBottom();
    } else {
        bar->setValue(qMax(0, before - m_removed));
        m_unseen += m_inserted;
        updatePill();
    }
    if (m_wantedSeq != 0)
        showEntry(m_wantedSeq);
}

void LogPage::setScope(const Scope &scope)
{
    m_scope = scope;
    applyFilter();
}

void LogPage::setPaused(bool paused)
{
    if (m_paused == paused)
        return;
    m_paused = paused;
    {
        const QScopedValueRollback guard(m_adjusting, true);
        m_inserted = 0;
        m_model->setPaused(paused);
        if (!paused && !m_followButton->isChecked())
            m_unseen += m_inserted;
    }
    if (!paused && m_followButton->isChecked())
        setFollow(true);
    updatePauseButton();
    updatePill();
    updateCount();
    updateOverlay();
}

void LogPage::themeChanged()
{
    m_followButton->setIcon(icon(QStringLiteral("pin")));
    m_clearButton->setIcon(icon(QStringLiteral("trash-2")));
    m_saveButton->setIcon(icon(QStringLiteral("save")));
    m_detail->applyColours();
    m_table->viewport()->update();
    updatePauseButton();
}

void LogPage::save(QSettings &settings) const
{
    if (m_headerOwned)
        settings.setValue(QStringLiteral("header"), m_table->horizontalHeader()->saveState());
    else
        settings.remove(QStringLiteral("header"));
    settings.setValue(QStringLiteral("splitter"), m_splitter->saveState());
}

void LogPage::restore(QSettings &settings)
{
    const QByteArray header = settings.value(QStringLiteral("header")).toByteArray();
    m_headerOwned = m_table->horizontalHeader()->restoreState(header);
    m_splitter->restoreState(settings.value(QStringLiteral("splitter")).toByteArray());
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

void LogPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_followButton->isChecked())
        setFollow(true);
}

bool LogPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table->viewport() && event->type() == QEvent::Resize) {
        placePill();
        if (!m_headerOwned)
            spreadColumns();
    }
    // Whoever clicks a row wants it to stay.
    if (watched == m_table->viewport() && event->type() == QEvent::MouseButtonPress)
        setFollow(false);
    return Page::eventFilter(watched, event);
}

void LogPage::scrolled(int value)
{
    if (m_adjusting || !isVisible())
        return;
    setFollow(value >= m_table->verticalScrollBar()->maximum());
}

void LogPage::setFollow(bool follow)
{
    const QScopedValueRollback guard(m_adjusting, true);
    {
        const QSignalBlocker blocker(m_followButton);
        m_followButton->setChecked(follow);
    }
    if (follow) {
        m_unseen = 0;
        m_table->scrollToBottom();
    }
    updatePill();
}

void LogPage::applyFilter()
{
    m_model->setFilter(m_filter->filter(), m_scope);
}

void LogPage::updateCount()
{
    const int all = m_model->rowCount();
    const int shown = m_proxy->rowCount();
    QString text = shown == all ? tr("%1 entries").arg(countText(all))
                                : tr("%1 of %2").arg(countText(shown), countText(all));
    if (all > 1)
        text = tr("%1 · %2", "number of entries, stretch of time")
                   .arg(text, durationText(m_model->spanMs()));
    m_count->setText(text);
    m_count->setToolTip(
        m_skipped == 0 ? tr("The log keeps the last 100,000 entries, at most 64 MiB of data.")
                       : tr("%1 entries came faster than they could be shown and were skipped.")
                             .arg(countText(static_cast<qint64>(m_skipped))));
    m_table->setAccessibleName(tr("Log, %1 of %2 entries").arg(countText(shown), countText(all)));
}

void LogPage::updatePill()
{
    const qint64 waiting = m_paused ? m_model->waiting() : m_unseen;
    m_pill->setVisible(waiting > 0);
    if (waiting == 0)
        return;
    const auto dropped = static_cast<qint64>(m_model->waitingDropped());
    m_pill->setText(dropped > 0
                        ? tr("%1 new, %2 dropped").arg(countText(waiting), countText(dropped))
                        : tr("%1 new").arg(countText(waiting)));
    m_pill->setToolTip(m_paused ? tr("Go on and show the newest") : tr("Go to the newest (End)"));
    placePill();
}

void LogPage::placePill()
{
    m_pill->adjustSize();
    const QRect area = m_table->viewport()->geometry();
    m_pill->move(area.center().x() - m_pill->width() / 2, area.bottom() - m_pill->height() - 12);
    m_pill->raise();
}

void LogPage::updatePauseButton()
{
    const QSignalBlocker blocker(m_pauseButton);
    m_pauseButton->setChecked(m_paused);
    m_pauseButton->setText(m_paused ? tr("Paused") : tr("Live"));
    m_pauseButton->setIcon(icon(m_paused ? QStringLiteral("pause") : QStringLiteral("activity")));
    m_pauseButton->setToolTip(m_paused ? tr("Go on; nothing that came meanwhile is lost")
                                       : tr("Hold the rows still; what comes is kept"));
}

void LogPage::updateOverlay()
{
    if (m_proxy->rowCount() > 0) {
        m_stack->setCurrentWidget(m_table);
        return;
    }
    StateText text;
    if (m_model->rowCount() > 0) {
        text.state = QStringLiteral("emptyFiltered");
        text.icon = QStringLiteral("funnel");
        text.title = tr("No entry matches");
        text.body = tr("%1 entries are hidden by the filter or the scope.")
                        .arg(countText(m_model->rowCount()));
        if (!m_filter->text().isEmpty())
            text.primary = tr("Clear filter");
    } else if (m_state == ServerState::Stopped || m_state == ServerState::Failed) {
        text.state = QStringLiteral("stopped");
        text.icon = QStringLiteral("plug");
        text.title = tr("The server is stopped");
        text.body = tr("Nothing happens until it is started.");
        text.primary = tr("Start");
    } else {
        text.state = QStringLiteral("emptyNever");
        text.icon = QStringLiteral("scroll-text");
        text.title = tr("Nothing has happened yet");
        text.body = tr("Connections, subscriptions and events appear here as they happen.");
    }
    m_overlay->present(text);
    m_stack->setCurrentWidget(m_overlay);
}

void LogPage::showCurrent()
{
    const LogEntry *entry = entryAt(m_table->currentIndex());
    m_detail->present(entry ? std::optional(*entry) : std::nullopt);
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
    if (m_model->rowOf(seq) < 0 && m_paused)
        setPaused(false);
    const int row = m_model->rowOf(seq);
    if (row < 0)
        return false;
    if (!m_model->isAdmitted(row))
        setFilterText({});
    const QModelIndex index = m_proxy->mapFromSource(m_model->index(row, 0));
    if (!index.isValid())
        return false;
    setFollow(false);
    m_table->setCurrentIndex(index);
    m_table->scrollTo(index, QAbstractItemView::PositionAtCenter);
    return true;
}

} // namespace ui
