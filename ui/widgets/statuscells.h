// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/console/api/values.h"

#include <QObject>

class QStatusBar;
class QToolButton;

namespace ui {

// The cells of the status bar: how the server does, and a way to where more is said.
class StatusCells : public QObject
{
    Q_OBJECT

public:
    explicit StatusCells(QStatusBar *bar);

    void present(const server::ServerStatus &status);
    void setPaused(bool paused);
    // The longest piece of work of the last second. Changes are taken in only so many times a
    // second; 0: as often as ever.
    void setWork(qint64 nanoseconds, int timesPerSecond);
    // What the log page holds, and how long ago its oldest entry is.
    void setLog(qsizetype entries, qint64 spanMs);
    // Leaves out the cells that matter least until the rest has room, and the bar's message.
    void fit();
    QToolButton *first() const { return m_server; }

signals:
    void serverTriggered(const QPoint &below);
    void connectionsTriggered();
    void onlineTriggered();
    void trafficTriggered();
    void latencyTriggered();
    void errorsTriggered();
    void logTriggered();
    void pauseTriggered();
    void workTriggered();

private:
    QToolButton *add(const QString &name);
    QToolButton *add(const QString &name, void (StatusCells::*triggered)());
    static void set(QToolButton *cell, const QString &text, const QString &toolTip);

    QStatusBar *m_bar;
    qint64 m_dropped = 0;
    QToolButton *m_server;
    QToolButton *m_connections;
    QToolButton *m_online;
    QToolButton *m_traffic;
    QToolButton *m_latency;
    QToolButton *m_errors;
    QToolButton *m_log;
    QToolButton *m_work;
    QToolButton *m_live;
};

} // namespace ui
