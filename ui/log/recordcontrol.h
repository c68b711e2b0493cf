// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/console/api/values.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <memory>

class QAction;
class QMenu;

namespace server {
class Console;
}

namespace ui {

class LogRecorder;
class ReplayDialog;

// The menu for recording and replaying, and what a recording's button says.
class RecordControl : public QObject
{
    Q_OBJECT

public:
    RecordControl(server::Console &console, QWidget *window);
    ~RecordControl() override;

    QMenu *menu() const { return m_menu; }
    void setApps(const QList<server::AppSummary> &apps);
    // Asks for a file and starts, or stops.
    void toggle();
    void start(const QString &path);
    void stop();
    // A recording goes on in the control that takes the place of this one; null: there is none.
    std::unique_ptr<LogRecorder> takeRecorder();
    void goOnWith(std::unique_ptr<LogRecorder> recorder);
    ReplayDialog *replay();

signals:
    // Empty: nothing is recorded.
    void stateChanged(const QString &text, const QString &tip);
    void notified(const QString &text);
    // It ended by itself; why, and how much there is of it.
    void failed(const QString &why);

private:
    void use(std::unique_ptr<LogRecorder> recorder);
    void update();

    server::Console &m_console;
    QWidget *m_window;
    QMenu *m_menu;
    QAction *m_record;
    std::unique_ptr<LogRecorder> m_recorder; // null once it was taken
    QList<server::AppSummary> m_apps;
    QPointer<ReplayDialog> m_dialog;
    QTimer m_timer;
};

} // namespace ui
