// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/connectionspage.h"

#include "ui/formatting.h"
#include "ui/people/filterchips.h"
#include "ui/people/followview.h"
#include "ui/snippets.h"
#include "ui/theme.h"
#include "ui/widgets/connectiondetail.h"
#include "ui/widgets/filteredit.h"
#include "ui/widgets/firststeps.h"
#include "ui/widgets/rowkeeper.h"
#include "ui/widgets/rowtable.h"
#include "ui/widgets/savedfilters.h"
#include "ui/widgets/sorthold.h"
#include "ui/widgets/stateoverlay.h"

#include <QDateTime>
#include <QHeaderView>
#include <QLabel>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QToolButton>

namespace ui {

using server::ConnectionRow;
using server::ServerState;

QString ConnectionsPage::badge() const
{
    return m_status.connections > 0 ? countText(m_status.connections) : QString();
}

QWidget *ConnectionsPage::filterField() const
{
    return m_filter;
}

void ConnectionsPage::apply(const server::ConsoleDelta &delta)
{
    if (delta.status) {
        m_status = *delta.status;
        m_steps->setStatus(m_status);
        m_model.setApps(m_status.apps);
        if (m_model.rowCount() == 0)
            showContent();
    }
    m_follow->apply(delta);
    m_loaded = m_loaded || delta.connections.reset;
    m_pending.add(delta.connections);
    if (delta.connections.reset)
        m_pendingCounters.clear();
    for (const ConnectionRow &row : delta.connections.upserts)
        m_pendingCounters.remove(row.number); // the row has newer ones
    for (const server::ConnectionCounters &counters : delta.counters)
        m_pendingCounters.insert(counters.number, counters);
    if (!m_flushTimer.isActive())
        flush();
}

void ConnectionsPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    flush();
    m_sort->sortIfStale();
}

// What comes while nobody looks is kept until somebody does.
void ConnectionsPage::flush()
{
    if (isPaused() || !isVisible() || (m_pending.isEmpty() && m_pendingCounters.isEmpty()))
        return;
    // Counters alone move nobody who is not sorted or filtered by them.
    const bool moves = !m_pending.isEmpty() || !m_filter->filter().isEmpty() ||
                       m_proxy.sortColumn() >= ConnectionsModel::LastSeen;
    if (!m_pending.isEmpty())
        m_model.apply(m_pending.take());
    m_model.count(std::exchange(m_pendingCounters, {}).values());
    if (moves)
        m_sort->setStale();
    m_flushTimer.start();
    refresh();
}

void ConnectionsPage::tick()
{
    if (isPaused())
        return;
    m_model.setNow(QDateTime::currentMSecsSinceEpoch());
    if (!isVisible())
        return;
    m_model.measure();
    showCounts();
    m_table->viewport()->update();
    refresh();
    showDetail();
    askStory();
}

void ConnectionsPage::setScope(const Scope &scope)
{
    m_scope = scope;
    m_keeper->around([this] { m_proxy.setScope(m_scope); });
    refresh();
}

void ConnectionsPage::pauseOrGoOn()
{
    m_sort->setPaused(isPaused());
    m_follow->setPaused(isPaused());
    flush();
    tick();
}

void ConnectionsPage::themeChanged()
{
    m_follow->themeChanged();
    m_table->viewport()->update();
}

void ConnectionsPage::save(QSettings &settings) const
{
    m_savedFilters->save(settings);
    settings.setValue(QStringLiteral("columns"), m_table->horizontalHeader()->saveState());
    settings.setValue(QStringLiteral("splitter"), m_splitter->saveState());
    settings.setValue(QStringLiteral("detail"), m_detailToggle->isChecked());
    settings.setValue(QStringLiteral("showOwn"), m_showOwn->isChecked());
    settings.setValue(QStringLiteral("stepsDismissed"), m_stepsDismissed);
}

void ConnectionsPage::restore(QSettings &settings)
{
    m_savedFilters->restore(settings);
    m_table->horizontalHeader()->restoreState(
        settings.value(QStringLiteral("columns")).toByteArray());
    m_splitter->restoreState(settings.value(QStringLiteral("splitter")).toByteArray());
    m_detailToggle->setChecked(settings.value(QStringLiteral("detail"), true).toBool());
    m_showOwn->setChecked(settings.value(QStringLiteral("showOwn")).toBool());
    m_stepsDismissed = settings.value(QStringLiteral("stepsDismissed")).toBool();
    showContent();
}

void ConnectionsPage::setDetailVisible(bool visible)
{
    m_side->setVisible(visible);
    m_detailToggle->setChecked(visible);
    showDetail();
    askStory();
}

// Of the scope, whatever is filtered.
void ConnectionsPage::showCounts()
{
    const ConnectionsProxy::Counts counts = m_proxy.counts();
    m_chips->setCount(0, counts.ghosts);
    m_chips->setAlert(0, counts.ghosts > 0);
    m_chips->setCount(1, counts.slow);
    m_chips->setAlert(1, counts.slow > 0);
    m_chips->setCount(2, counts.idle);
    m_chips->setCount(3, counts.unknown);
    m_chips->setCount(4, counts.plain);
    m_ownCount = counts.own;
    m_showOwn->setVisible(counts.own > 0 || m_showOwn->isChecked());
}

void ConnectionsPage::setFilterText(const QString &text)
{
    m_filter->setText(text);
    m_filter->commit();
}

void ConnectionsPage::sortNow()
{
    m_sort->sortNow();
}

void ConnectionsPage::refresh()
{
    const int shown = m_proxy.rowCount();
    const int all = m_model.rowCount();
    const int hidden = m_proxy.isOwnShown() ? 0 : m_ownCount;
    m_count->setText(hidden > 0 ? tr("Showing %1 of %2, %3 of the console hidden")
                                      .arg(countText(shown), countText(all), countText(hidden))
                                : tr("Showing %1 of %2").arg(countText(shown), countText(all)));
    m_table->setAccessibleName(
        tr("Connections, %1 of %2 rows").arg(countText(shown), countText(all)));

    const int selected = static_cast<int>(m_table->selectionModel()->selectedRows().size());
    m_disconnectSelected->setText(tr("Selected (%1)…").arg(countText(selected)));
    m_disconnectSelected->setEnabled(selected > 0);
    m_disconnectShown->setText(tr("All shown (%1)…").arg(countText(shown)));
    m_disconnectShown->setEnabled(shown > 0);
    m_disconnect->setEnabled(shown > 0);
    m_disconnect->setToolTip(selected > 0 ? tr("Disconnect %n selected", nullptr, selected)
                                          : tr("Select connections, or choose all shown"));
    showContent();
}

void ConnectionsPage::showContent()
{
    if (m_proxy.rowCount() > 0) {
        m_content->setCurrentWidget(m_splitter);
        return;
    }
    const bool nobodyYet =
        m_loaded && m_model.rowCount() == 0 && m_status.state == ServerState::Listening;
    if (nobodyYet && !m_stepsDismissed) {
        m_content->setCurrentWidget(m_steps);
        return;
    }
    m_overlay->present(emptyState());
    m_content->setCurrentWidget(m_overlay);
}

StateText ConnectionsPage::emptyState() const
{
    if (m_model.rowCount() > 0) {
        const bool scoped = !(m_scope == Scope());
        const bool filtered = !m_filter->text().isEmpty();
        const bool ownHidden = m_ownCount > 0 && !m_proxy.isOwnShown();
        QString body = tr("None of %n connection(s) is admitted by the filter and the scope.",
                          nullptr,
                          m_model.rowCount());
        if (ownHidden)
            body += u' ' + tr("%n of them belong(s) to the console itself.", nullptr, m_ownCount);
        return {QStringLiteral("emptyFiltered"),
                QStringLiteral("funnel"),
                tr("No connection matches"),
                body,
                filtered    ? tr("Clear filter")
                : ownHidden ? tr("Show console's own")
                            : QString(),
                filtered ? tr("Search log instead")
                : scoped ? tr("All apps and tenants")
                         : QString()};
    }
    if (m_status.state == ServerState::Listening && !m_loaded) {
        return {QStringLiteral("loading"),
                QStringLiteral("cable"),
                tr("Reading the connections…"),
                tr("The server is being asked who is connected."),
                {},
                {}};
    }
    if (m_status.state == ServerState::Listening) {
        return {QStringLiteral("emptyNever"),
                QStringLiteral("cable"),
                tr("Nobody has connected"),
                tr("The server listens on %1. Clients appear here as soon as they connect.")
                    .arg(serverAddress(m_status)),
                tr("Connect your application"),
                {}};
    }
    return stoppedState(m_status, tr("Clients cannot connect until it is started."));
}

// The first button of the empty state does what the state asks for.
void ConnectionsPage::helpEmptiness()
{
    const QString state = m_overlay->state();
    if (state == u"emptyFiltered" && m_filter->text().isEmpty()) {
        m_showOwn->setChecked(true);
    } else if (state == u"emptyFiltered") {
        m_filter->clear();
        m_filter->commit();
    } else if (state == u"emptyNever") {
        m_stepsDismissed = false;
        showContent();
    } else {
        emit startRequested();
    }
}

void ConnectionsPage::showDetail()
{
    if (!m_detail->isVisibleTo(this))
        return;
    const QModelIndex current = m_table->selectionModel()->currentIndex();
    if (current.isValid())
        m_detail->present(m_model, m_proxy.entry(current.row()));
    else
        m_detail->clear();
}

} // namespace ui
