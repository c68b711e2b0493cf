// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow.h"

#include "ui/appnames.h"
#include "ui/errortexts.h"
#include "ui/formatting.h"
#include "ui/models/logmodel.h"
#include "ui/models/navmodel.h"
#include "ui/pages/logpage.h"
#include "ui/production.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/tray.h"
#include "ui/snippets.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/navdelegate.h"
#include "ui/widgets/productionband.h"
#include "ui/widgets/scopebar.h"
#include "ui/widgets/statuscells.h"
#include "ui/windowactions.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace ui {

using server::ServerState;
using server::Topic;

namespace {

constexpr int WideSideBar = 200;
constexpr int NarrowSideBar = 56;

} // namespace

MainWindow::~MainWindow() = default;

void MainWindow::apply(const server::ConsoleDelta &delta)
{
    QElapsedTimer timer;
    timer.start();
    if (delta.status)
        present(*delta.status);
    if (delta.tenants)
        m_scopeBar->setTenants(*delta.tenants);
    for (Page *page : std::as_const(m_pages))
        page->apply(delta);
    m_index.apply(delta);
    noteWork(timer.nsecsElapsed());
}

void MainWindow::noteWork(qint64 nanoseconds)
{
    m_load.add(nanoseconds, m_running.elapsed());
}

void MainWindow::setPace()
{
    m_console.setPace(m_load.paceMs());
    showWork();
}

void MainWindow::showWork()
{
    m_cells->setWork(m_load.takeLongest(), m_load.isStrained() ? 1000 / m_load.paceMs() : 0);
    m_cells->fit();
}

// Once a second.
void MainWindow::lookAround()
{
    m_navModel->refresh();
    m_palette->refresh();
    const LogModel &log = m_log->model();
    m_cells->setLog(log.rowCount(), log.spanMs());
    showWork();
}

void MainWindow::present(const server::ServerStatus &status)
{
    const bool first = m_status.apps.isEmpty() && !status.apps.isEmpty();
    m_status = status;
    m_scopeBar->setApps(status.apps);
    m_cells->present(status);
    m_cells->fit();
    const bool running = status.state == ServerState::Listening;
    const bool stopped =
        status.state == ServerState::Stopped || status.state == ServerState::Failed;
    const QString idle = running ? QString() : tr("The server does not listen");
    WindowActions::forbid(*m_actions->start, stopped ? QString() : tr("The server has started"));
    WindowActions::forbid(*m_actions->stop, idle);
    WindowActions::forbid(*m_actions->restart, idle);
    WindowActions::forbid(*m_actions->copyAddress, idle);
    m_actions->demo->setChecked(status.demo);
    m_startStop->setEnabled(running || stopped);
    const QAction *action = running ? m_actions->stop : m_actions->start;
    m_startStop->setIcon(action->icon());
    m_startStop->setText(running ? tr("Stop") : tr("Start"));
    m_startStop->setAccessibleName(running ? tr("Stop the server") : tr("Start the server"));
    m_startStop->setToolTip(WindowActions::withKey(m_startStop->accessibleName(), *action));
    presentFailure();
    if (m_tray)
        m_tray->present(status);
    m_demoBanner->present(
        status.demo ? tr("Demo data: simulated users of simulated tenants. Nothing leaves this "
                         "machine.")
                    : QString());
    updateTitle(); // an app may have another name
    updateBand();
    if (first)
        m_navModel->refresh();
}

void MainWindow::setScope(const Scope &scope)
{
    for (Page *page : std::as_const(m_pages))
        page->setScope(scope);
    updateTitle();
    updateBand();
}

void MainWindow::updateBand()
{
    m_band->present(productionApps(m_status.apps, m_scopeBar->scope()));
}

void MainWindow::updateTitle()
{
    const Scope &scope = m_scopeBar->scope();
    const QString app = appNames(m_status.apps).value(scope.appId, scope.appId);
    QStringList parts;
    if (scope.tenant)
        parts.append(tenantText(*scope.tenant));
    if (!app.isEmpty())
        parts.append(app);
    parts.append(tr("Belfry"));
    setWindowTitle(parts.join(QStringLiteral(" – ")));
}

void MainWindow::setCollapsed(bool collapsed)
{
    m_navDelegate->setCollapsed(collapsed);
    m_sideBar->setFixedWidth(collapsed ? NarrowSideBar : WideSideBar);
    m_nav->viewport()->update();
    m_actions->sideBar->setChecked(!collapsed);
}

void MainWindow::startServer()
{
    m_console.startServer({this, [this](const server::Outcome &answer) {
                               say(answer ? tr("The server has started.") : answer.error().message);
                           }});
}

// What went wrong, with another port where that would help.
void MainWindow::presentFailure()
{
    const StartTrouble trouble = startTrouble(m_status);
    m_failed->setAlternative(trouble.otherPort > 0 ? tr("Use port %1").arg(trouble.otherPort)
                             : m_status.cause == server::StartFailure::Tls ? tr("Settings…")
                                                                           : QString());
    m_failed->present(trouble.text);
}

void MainWindow::startOnOtherPort()
{
    const quint16 port = startTrouble(m_status).otherPort;
    if (port == 0) {
        showSettings(QStringLiteral("settingsServer"));
        return;
    }
    m_console.startServerOn(
        port, {this, [this, port](const server::Outcome &answer) {
                   say(answer ? tr("The server listens on port %1 until Belfry ends.").arg(port)
                              : answer.error().message);
               }});
}

void MainWindow::askToStop()
{
    if (m_status.connections == 0 || !m_preferences.askBeforeStop) {
        stopServer();
        return;
    }
    ask(tr("Stop the server? %n client(s) will be disconnected.", nullptr, m_status.connections),
        tr("Stop"),
        [this] { stopServer(); });
}

void MainWindow::stopServer()
{
    m_console.stopServer({this, [this](const server::Outcome &answer) {
                              say(answer ? tr("The server has stopped.") : answer.error().message);
                          }});
}

void MainWindow::setDemo(bool on)
{
    m_actions->demo->setChecked(m_status.demo);
    m_console.setDemo(on, {this, [this](const server::Outcome &answer) {
                               if (!answer)
                                   say(answer.error().message);
                           }});
}

void MainWindow::copyAddress()
{
    if (m_status.state != ServerState::Listening)
        return;
    QGuiApplication::clipboard()->setText(serverAddress(m_status));
    say(tr("Copied %1").arg(serverAddress(m_status)));
}

void MainWindow::showErrors()
{
    showRows(m_log->objectName(), QStringLiteral("type:rejected since:1m"));
}

void MainWindow::showServerMenu(const QPoint &above)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(
        {m_actions->copyAddress, m_actions->start, m_actions->stop, m_actions->restart});
    menu->popup(above - QPoint(0, menu->sizeHint().height()));
}

// Tool tips say the keys that actions have now.
void MainWindow::updateKeys()
{
    m_searchButton->setToolTip(
        WindowActions::withKey(tr("Find what the console can show or do"), *m_actions->palette));
    QList<QKeySequence> keys;
    for (qsizetype i = 1; i <= m_pages.size(); ++i)
        keys.append(m_actions->named(QStringLiteral("act.view.page%1").arg(i))->shortcut());
    m_navModel->setKeys(keys);
    m_publishButton->setToolTip(
        WindowActions::withKey(tr("Compose an event"), *m_actions->newEvent));
    showPaused();
}

} // namespace ui
