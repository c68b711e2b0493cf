// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/console/api/console.h"
#include "ui/log/recording.h"

#include <QElapsedTimer>
#include <QTimer>

namespace ui {

// Sends the events of a recording again, in their order and at their distances in time, or faster.
// So many are under way at most that a stop is felt at once. Main thread.
class Replayer : public QObject
{
    Q_OBJECT

public:
    static constexpr int MostUnderWay = 32;

    explicit Replayer(server::Console &console, QObject *parent = nullptr);

    // `speed` times as fast as it was; 0: as fast as answers come. An app id takes the place of the
    // recorded ones; empty: as recorded.
    void start(const QList<ReplayEvent> &events, double speed, const QString &appId);
    void stop();
    bool isRunning() const { return m_isRunning; }
    qsizetype all() const { return m_events.size(); }
    qsizetype sent() const { return m_sent; }
    qsizetype failed() const { return m_failed; }
    qint64 recipients() const { return m_recipients; }
    const QString &firstError() const { return m_firstError; }
    // How long that takes; 0 when nobody knows.
    static qint64 durationMs(qint64 spanMs, double speed);

signals:
    void progressed();
    void ended();

private:
    void sendDue();
    void take(const server::Result<server::PublishResult> &result);
    void endIfDone();

    server::Console &m_console;
    QList<ReplayEvent> m_events;
    double m_speed = 1;
    QString m_appId;
    QTimer m_timer;
    QElapsedTimer m_clock;
    quint64 m_run = 0;
    qsizetype m_next = 0;
    int m_underWay = 0;
    bool m_isRunning = false;
    qsizetype m_sent = 0;
    qsizetype m_failed = 0;
    qint64 m_recipients = 0;
    QString m_firstError;
};

} // namespace ui
