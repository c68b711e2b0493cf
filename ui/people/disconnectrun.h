// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/console/api/console.h"

#include <QTimer>

namespace ui {

// Disconnects many clients a few at a time, so that they do not all come back at once. One run at a
// time; what is asked for while one is under way is done after it.
class DisconnectRun : public QObject
{
    Q_OBJECT

public:
    explicit DisconnectRun(server::Console &console, QObject *parent = nullptr);

    // `perSecond` of 0: all at once.
    void start(const server::DisconnectRequest &request, int perSecond);
    // Who is still connected stays.
    void cancel();
    bool isRunning() const { return m_total > 0; }

signals:
    void progressed(int done, int total);
    // A sentence about what became of it.
    void finished(const QString &text);

private:
    void next();
    void take(const server::Result<server::DisconnectResult> &answer);
    void finish(const QString &text);

    server::Console &m_console;
    QTimer m_second;
    server::DisconnectRequest m_left; // its ids are those that are left
    int m_perSecond = 0;
    int m_total = 0; // 0: nothing runs
    int m_closed = 0;
    int m_gone = 0;
    bool m_isCancelled = false;
    bool m_isWaiting = false; // for an answer
    QList<std::pair<server::DisconnectRequest, int>> m_later;
};

} // namespace ui
