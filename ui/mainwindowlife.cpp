// SPDX-License-Identifier: GPL-3.0-or-later
//
// How the main window comes and goes: the tray, the question before the end, alerts outside it.
#include "ui/alerts/alertspage.h"
#include "ui/mainwindow.h"
#include "ui/models/navmodel.h"
#include "ui/pages/page.h"
#include "ui/shell/farewell.h"
#include "ui/shell/tray.h"
#include "ui/windowactions.h"

#include <QApplication>
#include <QCheckBox>
#include <QCloseEvent>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>

namespace ui {

using server::ServerState;

namespace {

constexpr qint64 MuteMs = 60LL * 60 * 1000;
const QString ToldKey = QStringLiteral("tray/told");

} // namespace

void MainWindow::useTray(bool wanted)
{
    m_trayReason = whyNoTray(wanted);
    if (m_trayReason.isEmpty() && !m_tray) {
        m_tray = new Tray(this);
        connectTray();
        m_tray->present(m_status);
        m_tray->setPressing(m_alerts->pressing());
    }
    // A dialog that closes over a hidden window is not the end.
    QGuiApplication::setQuitOnLastWindowClosed(!m_tray);
}

void MainWindow::connectTray()
{
    connect(m_tray, &Tray::showRequested, this, [this] { present(); });
    connect(m_tray, &Tray::alertsRequested, this, [this] {
        setPage(m_alerts);
        present();
    });
    connect(m_tray, &Tray::startRequested, this, &MainWindow::startServer);
    connect(m_tray, &Tray::stopRequested, this, [this] {
        if (m_status.connections > 0)
            present(); // the question is asked in the window
        askToStop();
    });
    connect(m_tray, &Tray::muteRequested, this, [this](bool muted) {
        m_alerts->mute(muted ? MuteMs : 0);
    });
    connect(m_tray, &Tray::quitRequested, this, [this] {
        if (m_status.connections > 0 && m_preferences.askBeforeQuit && !m_status.demo)
            present();
        askToQuit();
    });
}

void MainWindow::connectAlerts()
{
    connect(m_alerts, &AlertsPage::noticeRaised, this, &MainWindow::raiseNotice);
    connect(m_alerts, &AlertsPage::pressingChanged, this, [this](int alerts) {
        m_second.start(); // the next look at all badges is a second from here
        m_navModel->refresh();
        if (m_tray)
            m_tray->setPressing(alerts);
    });
    connect(m_alerts, &AlertsPage::mutedChanged, this, [this](bool muted) {
        if (m_tray)
            m_tray->setMuted(muted);
    });
}

// Where there is no tray, the task bar points at the window.
void MainWindow::raiseNotice(const QString &title, const QString &text, bool isAudible)
{
    if (!m_preferences.notify)
        return;
    if (isAudible)
        QApplication::beep();
    if (m_tray)
        m_tray->notify(title, text, true);
    else if (!isActiveWindow())
        QApplication::alert(this);
    say(QStringLiteral("%1: %2").arg(title, QString(text).replace(u'\n', u' ')));
}

void MainWindow::present()
{
    if (isMinimized())
        showNormal();
    show();
    raise();
    activateWindow();
}

void MainWindow::open(bool minimized)
{
    if (!minimized)
        show();
    else if (!m_tray)
        showMinimized();
}

void MainWindow::hideToTray()
{
    hide();
    if (m_settings.value(ToldKey).toBool())
        return;
    m_settings.setValue(ToldKey, true);
    m_tray->notify(
        tr("Belfry goes on in the tray"),
        tr("The server keeps running. Quit is in the menu of this icon, and what closing "
           "does is in File > Settings."),
        false);
}

void MainWindow::quit()
{
    m_quitConfirmed = true;
    if (m_status.state == ServerState::Listening && m_status.connections > 0) {
        if (!m_farewell) {
            m_farewell = new Farewell(m_console, m_status.connections, this);
            connect(m_farewell, &Farewell::ended, this, &MainWindow::end);
        }
        return;
    }
    end();
}

void MainWindow::end()
{
    if (m_farewell) {
        m_farewell->disconnect(this);
        m_farewell->hide();
    }
    close();
    if (m_tray)
        QCoreApplication::quit();
}

void MainWindow::askToQuit()
{
    if (!currentPage()->mayLeave([this] { askToQuit(); }))
        return;
    const bool busy = m_status.state == ServerState::Listening && m_status.connections > 0;
    if (!busy || m_status.demo || !m_preferences.askBeforeQuit) {
        quit();
        return;
    }
    if (findChild<QMessageBox *>(QStringLiteral("quitDialog")))
        return;
    auto *box = new QMessageBox(QMessageBox::Question,
                                tr("Belfry"),
                                tr("Stop the server and quit? %n client(s) will be disconnected.",
                                   nullptr,
                                   m_status.connections),
                                {},
                                this);
    box->setObjectName(QStringLiteral("quitDialog"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    auto *remember = new QCheckBox(tr("Do not ask again"), box);
    remember->setObjectName(QStringLiteral("quitRemember"));
    box->setCheckBox(remember);
    QPushButton *agree = box->addButton(tr("Quit"), QMessageBox::AcceptRole);
    QPushButton *minimize = box->addButton(tr("Minimise"), QMessageBox::ActionRole);
    box->addButton(QMessageBox::Cancel);
    box->setDefaultButton(agree);
    connect(agree, &QPushButton::clicked, this, [this, remember] {
        if (remember->isChecked()) {
            Preferences changed = m_preferences;
            changed.askBeforeQuit = false;
            setPreferences(changed);
        }
        quit();
    });
    connect(minimize, &QPushButton::clicked, this, [this] {
        if (m_tray)
            hideToTray();
        else
            showMinimized();
    });
    box->open();
}

// What the button of the window's frame does.
void MainWindow::leave()
{
    if (m_tray && m_preferences.closeToTray)
        hideToTray();
    else
        askToQuit();
}

// Only a person is asked; a program that ends closes its windows without.
void MainWindow::closeEvent(QCloseEvent *event)
{
    if (event->spontaneous() && !m_quitConfirmed) {
        event->ignore();
        leave();
        return;
    }
    save();
    QMainWindow::closeEvent(event);
}

} // namespace ui
