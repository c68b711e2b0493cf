// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/presencepage.h"

#include "ui/formatting.h"
#include "ui/people/idlerule.h"
#include "ui/people/personkeysdialog.h"
#include "ui/people/tenantcompare.h"
#include "ui/widgets/filteredit.h"
#include "ui/widgets/rowkeeper.h"
#include "ui/widgets/rowtable.h"
#include "ui/widgets/savedfilters.h"
#include "ui/widgets/sorthold.h"
#include "ui/widgets/stateoverlay.h"

#include <QComboBox>
#include <QDateTime>
#include <QHeaderView>
#include <QLabel>
#include <QListView>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeView>

namespace ui {

using server::MemberGone;
using server::MemberRow;
using server::ServerState;

QString PresencePage::badge() const
{
    return m_status.onlineUsers > 0 ? countText(m_status.onlineUsers) : QString();
}

QWidget *PresencePage::filterField() const
{
    return m_filter;
}

void PresencePage::apply(const server::ConsoleDelta &delta)
{
    if (delta.status) {
        m_status = *delta.status;
        m_model.setApps(m_status.apps);
    }
    if (delta.tenants)
        m_tenantRows = *delta.tenants;
    if (m_compare && !isPaused() && delta.tenants)
        m_compare->setTenants(m_status.apps, m_tenantRows);
    m_channels.take(delta.channels);
    if (delta.status || delta.tenants)
        countTree();
    m_model.noteJoins(delta.members, QDateTime::currentMSecsSinceEpoch());
    m_loaded = m_loaded || delta.members.reset;
    m_pending.add(delta.members);
    if (!m_flushTimer.isActive())
        flush();
}

void PresencePage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    countTree();
    flush();
    m_sort->sortIfStale();
}

// What comes while nobody looks is kept until somebody does.
void PresencePage::flush()
{
    if (isPaused() || !isVisible() || m_pending.isEmpty())
        return;
    const auto delta = m_pending.take();
    const auto folded = m_fold.fold(delta);
    if (delta.reset) {
        m_departed.clear();
        m_model.apply(m_byTenant ? folded : delta);
        m_proxy.refresh();
    } else {
        noteDepartures(m_byTenant ? folded : delta);
    }
    m_sort->setStale();
    m_flushTimer.start();
    refresh();
}

// A user has left when the last presence channel is gone; who comes back has not left.
void PresencePage::noteDepartures(const server::RowsDelta<MemberRow, MemberGone> &delta)
{
    QList<DepartedModel::Departure> departures;
    for (const MemberGone &gone : delta.removals) {
        const int at = m_model.rowOf(keyOf(gone));
        if (at < 0)
            continue;
        const MemberEntry &entry = m_model.row(at);
        departures.append({entry.person,
                           entry.row.key.userId,
                           entry.row.name,
                           entry.row.key.appId,
                           entry.row.tenant,
                           entry.groupTitle(),
                           gone.leftUtc,
                           gone.reason});
    }
    m_model.apply(delta);
    departures.removeIf([this](const DepartedModel::Departure &one) {
        return m_model.rowsOfPerson(one.person) > 0 || !m_scope.admitsApp(one.appId) ||
               !m_scope.admitsTenant(one.tenant);
    });
    m_departed.add(departures);
    for (const MemberRow &row : delta.upserts)
        m_departed.remove(MemberEntry(row).person);
}

void PresencePage::tick()
{
    if (isPaused())
        return;
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    m_model.setNow(now);
    m_departed.setNow(now);
    if (!isVisible())
        return;
    m_cards->viewport()->update();
    m_table->viewport()->update();
    presentPerson();
    refresh();
}

void PresencePage::setScope(const Scope &scope)
{
    if (scope == m_scope)
        return;
    m_scope = scope;
    m_departed.clear();
    m_keeper->around([this] { m_proxy.setScope(m_scope); });
    showTree();
    refresh();
}

void PresencePage::pauseOrGoOn()
{
    m_sort->setPaused(isPaused());
    countTree();
    flush();
    tick();
}

void PresencePage::themeChanged()
{
    m_cards->viewport()->update();
    m_table->viewport()->update();
    m_tree->viewport()->update();
}

void PresencePage::save(QSettings &settings) const
{
    m_savedFilters->save(settings);
    settings.setValue(QStringLiteral("header"), m_table->horizontalHeader()->saveState());
    settings.setValue(QStringLiteral("splitter"), m_splitter->saveState());
    settings.setValue(QStringLiteral("cards"), m_showCards->isChecked());
    settings.setValue(QStringLiteral("byTenant"), m_byTenant);
    settings.setValue(QStringLiteral("person"), m_personToggle->isChecked());
    settings.setValue(QStringLiteral("idleMinutes"), idleAfterMs() / 60'000);
    settings.setValue(QStringLiteral("departed"), m_departedSwitch->isChecked());
    PersonKeysDialog::save(m_keys, settings);
}

void PresencePage::restore(QSettings &settings)
{
    m_savedFilters->restore(settings);
    m_table->horizontalHeader()->restoreState(
        settings.value(QStringLiteral("header")).toByteArray());
    m_splitter->restoreState(settings.value(QStringLiteral("splitter")).toByteArray());
    useCards(settings.value(QStringLiteral("cards"), true).toBool());
    m_grouping->setCurrentIndex(settings.value(QStringLiteral("byTenant"), true).toBool() ? 0 : 1);
    showPerson(settings.value(QStringLiteral("person"), true).toBool());
    setIdleMinutes(settings.value(QStringLiteral("idleMinutes"), 5).toInt());
    m_departedSwitch->setChecked(settings.value(QStringLiteral("departed"), true).toBool());
    useKeys(PersonKeysDialog::restored(settings));
}

void PresencePage::setFilterText(const QString &text)
{
    m_filter->setText(text);
    m_filter->commit();
}

void PresencePage::sortNow()
{
    m_sort->sortNow();
}

void PresencePage::useCards(bool cards)
{
    m_showCards->setChecked(cards);
    m_showTable->setChecked(!cards);
    m_keeper->setView(cards ? static_cast<QAbstractItemView *>(m_cards) : m_table);
    showContent();
}

void PresencePage::refresh()
{
    const int users = m_proxy.onlineUsers();
    const bool narrowed = !m_filter->filter().isEmpty();
    m_count->setText(
        narrowed ? tr("Showing %1 of %2").arg(countText(users), countText(m_status.onlineUsers))
                 : tr("%1 online").arg(countText(users)));
    const QString name = tr("Users, %1 online").arg(countText(users));
    m_table->setAccessibleName(name);
    m_cards->setAccessibleName(name);
    m_nobodyLeft->setVisible(m_departed.rowCount() == 0);
    m_departedView->setVisible(m_departed.rowCount() > 0);
    showContent();
}

void PresencePage::showContent()
{
    if (m_proxy.rowCount() > 0) {
        m_content->setCurrentWidget(m_showCards->isChecked() ? static_cast<QWidget *>(m_cards)
                                                             : m_table);
        return;
    }
    m_overlay->present(emptyState());
    m_content->setCurrentWidget(m_overlay);
}

StateText PresencePage::nobodyState() const
{
    if (m_status.state != ServerState::Listening)
        return stoppedState(m_status, tr("Nobody can be online until it is started."));
    if (!m_loaded) {
        return {QStringLiteral("loading"),
                QStringLiteral("users"),
                tr("Reading who is online…"),
                tr("The server is being asked for the members of its channels."),
                {},
                {}};
    }
    return {QStringLiteral("emptyNever"),
            QStringLiteral("users"),
            tr("No presence channel is in use"),
            tr("Users appear here as soon as a client joins a channel whose name begins with "
               "presence-."),
            tr("Show how"),
            {}};
}

StateText PresencePage::emptyState() const
{
    if (m_model.rowCount() == 0)
        return nobodyState();
    const bool scoped = !(m_scope == Scope());
    const bool filtered = !m_filter->text().isEmpty();
    const QString where =
        m_scope.tenant ? tenantText(*m_scope.tenant) : m_model.appName(m_scope.appId);
    return {QStringLiteral("emptyFiltered"),
            filtered ? QStringLiteral("funnel") : QStringLiteral("building-2"),
            scoped ? tr("Nobody in %1 matches").arg(where) : tr("Nobody matches"),
            filtered ? tr("The filter leaves out everyone who is online here.")
                     : tr("Other tenants have users online."),
            filtered ? tr("Clear filter") : QString(),
            scoped ? tr("All apps and tenants") : QString()};
}

void PresencePage::helpEmptiness()
{
    const QString state = m_overlay->state();
    if (state == u"emptyNever") {
        emit stepsRequested();
    } else if (state == u"emptyFiltered") {
        m_filter->clear();
        m_filter->commit();
    } else {
        emit startRequested();
    }
}

} // namespace ui
