// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/console/api/values.h"

#include <QIcon>
#include <QMenu>
#include <QSystemTrayIcon>

namespace ui {

// What the icon in the tray says; each has a shape of its own besides its colour.
enum class TrayState {
    Stopped, // a square
    Running, // a disc
    Alert,   // a triangle
};

TrayState trayState(const server::ServerStatus &status, int pressingAlerts);
QIcon trayIcon(TrayState state);
QString trayToolTip(const server::ServerStatus &status, int pressingAlerts);

// Why there is no tray; empty when there is one. `wanted` is whether the program may use it.
QString whyNoTray(bool wanted);

// The console while its window is away: how the server is, a menu, and notifications. Main thread.
class Tray : public QObject
{
    Q_OBJECT

public:
    explicit Tray(QObject *parent = nullptr);

    void present(const server::ServerStatus &status);
    void setPressing(int alerts);
    void setMuted(bool muted);
    void notify(const QString &title, const QString &text, bool isAlert);
    QMenu &menu() { return m_menu; }

signals:
    void showRequested();
    void alertsRequested(); // a notification about one was clicked
    void startRequested();
    void stopRequested();
    void muteRequested(bool muted);
    void quitRequested();

private:
    void update();

    server::ServerStatus m_status;
    int m_pressing = 0;
    bool m_lastWasAlert = false;
    std::optional<TrayState> m_shown;
    QMenu m_menu;
    QAction *m_startStop;
    QAction *m_mute;
    QSystemTrayIcon m_icon;
};

} // namespace ui
