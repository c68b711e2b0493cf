// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/connectionspage.h"

#include "ui/dialogs/disconnectdialog.h"
#include "ui/exports.h"
#include "ui/formatting.h"
#include "ui/snippets.h"
#include "ui/theme.h"
#include "ui/widgets/connectiondetail.h"
#include "ui/widgets/filesaver.h"
#include "ui/widgets/filteredit.h"
#include "ui/widgets/firststeps.h"
#include "ui/widgets/rowkeeper.h"
#include "ui/widgets/rowtable.h"
#include "ui/widgets/sorthold.h"
#include "ui/widgets/stateoverlay.h"

#include <QClipboard>
#include <QDateTime>
#include <QGuiApplication>
#include <QHeaderView>
#include <QIODevice>
#include <QLabel>
#include <QMenu>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
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
    if (m_paused || !isVisible() || (m_pending.isEmpty() && m_pendingCounters.isEmpty()))
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
    if (m_paused)
        return;
    m_model.setNow(QDateTime::currentMSecsSinceEpoch());
    if (!isVisible())
        return;
    m_table->viewport()->update();
    refresh();
    showDetail();
}

void ConnectionsPage::setScope(const Scope &scope)
{
    m_scope = scope;
    m_keeper->around([this] { m_proxy.setScope(m_scope); });
    refresh();
}

void ConnectionsPage::setPaused(bool paused)
{
    m_paused = paused;
    m_sort->setPaused(paused);
    flush();
    tick();
}

void ConnectionsPage::themeChanged()
{
    m_table->viewport()->update();
}

void ConnectionsPage::save(QSettings &settings) const
{
    settings.setValue(QStringLiteral("header"), m_table->horizontalHeader()->saveState());
    settings.setValue(QStringLiteral("splitter"), m_splitter->saveState());
    settings.setValue(QStringLiteral("detail"), m_detailToggle->isChecked());
    settings.setValue(QStringLiteral("stepsDismissed"), m_stepsDismissed);
}

void ConnectionsPage::restore(QSettings &settings)
{
    m_table->horizontalHeader()->restoreState(
        settings.value(QStringLiteral("header")).toByteArray());
    m_splitter->restoreState(settings.value(QStringLiteral("splitter")).toByteArray());
    m_detailToggle->setChecked(settings.value(QStringLiteral("detail"), true).toBool());
    m_stepsDismissed = settings.value(QStringLiteral("stepsDismissed")).toBool();
    showContent();
}

void ConnectionsPage::setDetailVisible(bool visible)
{
    m_detail->setVisible(visible);
    m_detailToggle->setChecked(visible);
    showDetail();
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
    m_count->setText(tr("Showing %1 of %2").arg(countText(shown), countText(all)));
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
    const bool nobodyYet = m_model.rowCount() == 0 && m_status.state == ServerState::Listening;
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
        return {QStringLiteral("emptyFiltered"),
                QStringLiteral("funnel"),
                tr("No connection matches"),
                tr("None of %n connection(s) is admitted by the filter and the scope.",
                   nullptr,
                   m_model.rowCount()),
                m_filter->text().isEmpty() ? QString() : tr("Clear filter"),
                scoped ? tr("All apps and tenants") : QString()};
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
    if (m_status.state == ServerState::Failed) {
        return {QStringLiteral("stopped"),
                QStringLiteral("circle-alert"),
                tr("The server did not start"),
                m_status.failure,
                tr("Try again"),
                {}};
    }
    return {QStringLiteral("stopped"),
            QStringLiteral("unplug"),
            tr("The server is stopped"),
            tr("Clients cannot connect until it is started."),
            tr("Start server"),
            {}};
}

// The first button of the empty state does what the state asks for.
void ConnectionsPage::helpEmptiness()
{
    const QString state = m_overlay->state();
    if (state == u"emptyFiltered") {
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

void ConnectionsPage::filterBy(const QString &key, const QString &value)
{
    const QString term = Filter::termFor(key, value);
    const QString before = m_filter->text().trimmed();
    m_filter->setText(before.isEmpty() ? term : before + QLatin1Char(' ') + term);
    m_filter->commit();
}

void ConnectionsPage::showRowMenu(const QPoint &at)
{
    const QModelIndex index = m_table->indexAt(at);
    if (!index.isValid())
        return;
    const ConnectionRow row = m_proxy.entry(index.row()).row;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(icon(QStringLiteral("copy")), tr("Copy socket ID")),
            &QAction::triggered,
            this,
            [row] { QGuiApplication::clipboard()->setText(row.socketId); });
    connect(
        menu->addAction(tr("Copy rows")), &QAction::triggered, m_table, &RowTable::copySelection);
    menu->addSeparator();
    const QList<std::pair<QString, QString>> terms = {
        {QStringLiteral("app"), row.appId},
        {QStringLiteral("tenant"), row.tenants.value(0)},
        {QStringLiteral("user"), row.userId},
        {QStringLiteral("origin"), row.origin},
        {QStringLiteral("client"), row.client},
    };
    for (const auto &[key, value] : terms) {
        if (value.isEmpty())
            continue;
        connect(menu->addAction(tr("Filter by %1 %2").arg(key, value)),
                &QAction::triggered,
                this,
                [this, key = key, value = value] { filterBy(key, value); });
    }
    menu->addSeparator();
    const int selected = static_cast<int>(m_table->selectionModel()->selectedRows().size());
    QAction *disconnect =
        menu->addAction(icon(QStringLiteral("unplug")), tr("Disconnect %n…", nullptr, selected));
    disconnect->setShortcut(QKeySequence::Delete);
    connect(disconnect, &QAction::triggered, this, &ConnectionsPage::disconnectSelected);
    menu->popup(m_table->viewport()->mapToGlobal(at));
}

QStringList ConnectionsPage::openKeys(const QStringList &keys) const
{
    QStringList open;
    for (const QString &key : keys) {
        const int at = m_model.rowOf(key);
        if (at >= 0 && !m_model.row(at).isClosed())
            open.append(key);
    }
    return open;
}

void ConnectionsPage::disconnectSelected()
{
    const QStringList keys = openKeys(m_table->selectedKeys());
    if (!keys.isEmpty())
        askDisconnect(keys);
    else if (m_table->selectedKeys().isEmpty())
        m_disconnect->showMenu();
}

void ConnectionsPage::disconnectShown()
{
    QStringList keys;
    for (int i = 0; i < m_proxy.rowCount(); ++i)
        keys.append(m_proxy.entry(i).row.socketId);
    keys = openKeys(keys);
    if (!keys.isEmpty())
        askDisconnect(keys);
}

void ConnectionsPage::askDisconnect(const QStringList &socketIds)
{
    QStringList names;
    for (const QString &key : socketIds.first(qMin<qsizetype>(5, socketIds.size()))) {
        const ConnectionEntry &entry = m_model.row(m_model.rowOf(key));
        const QString user = entry.userText();
        names.append(user.isEmpty() ? key : QStringLiteral("%1 %2").arg(key, user));
    }
    auto *dialog = new DisconnectDialog(socketIds, names, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { disconnectNow(dialog->request()); });
    dialog->open();
}

void ConnectionsPage::disconnectNow(const server::DisconnectRequest &request)
{
    const auto report = [this](const server::Result<server::DisconnectResult> &answer) {
        if (!answer) {
            emit notified(answer.error().message);
            return;
        }
        const int gone = static_cast<int>(answer->unknown.size());
        QString text = tr("%n connection(s) closed", nullptr, answer->closed);
        if (gone > 0)
            text = tr("%1; %n had left already", nullptr, gone).arg(text);
        emit notified(text);
    };
    console().disconnectClients(request, {this, report});
}

QList<ConnectionRow> ConnectionsPage::shownRows() const
{
    QList<ConnectionRow> rows;
    rows.reserve(m_proxy.rowCount());
    for (int i = 0; i < m_proxy.rowCount(); ++i)
        rows.append(m_proxy.entry(i).row);
    return rows;
}

void ConnectionsPage::exportRows(bool csv)
{
    const QString name =
        csv ? QStringLiteral("connections.csv") : QStringLiteral("connections.jsonl");
    const QString kinds = csv ? tr("Tables (*.csv)") : tr("JSON Lines (*.jsonl)");
    m_saver->ask(tr("Export connections"), name, kinds, [rows = shownRows(), csv](QIODevice &file) {
        const QByteArray text = csv ? connectionsCsv(rows) : connectionsJsonLines(rows);
        return file.write(text) == text.size();
    });
}

} // namespace ui
