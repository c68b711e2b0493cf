// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log/replayer.h"

#include <algorithm>

namespace ui {

namespace {
constexpr qint64 LongestWaitMs = 60'000;
}

Replayer::Replayer(server::Console &console, QObject *parent)
    : QObject(parent)
    , m_console(console)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Replayer::sendDue);
}

qint64 Replayer::durationMs(qint64 spanMs, double speed)
{
    return speed > 0 ? qRound64(static_cast<double>(spanMs) / speed) : 0;
}

void Replayer::start(const QList<ReplayEvent> &events, double speed, const QString &appId)
{
    m_events = events;
    m_speed = speed;
    m_appId = appId;
    ++m_run;
    m_next = 0;
    m_underWay = 0;
    m_sent = 0;
    m_failed = 0;
    m_recipients = 0;
    m_firstError.clear();
    m_isRunning = true;
    m_clock.start();
    m_timer.start(0);
}

// Answers that are still to come are not counted any more.
void Replayer::stop()
{
    if (!m_isRunning)
        return;
    m_timer.stop();
    ++m_run;
    m_isRunning = false;
    emit ended();
}

void Replayer::sendDue()
{
    while (m_next < m_events.size() && m_underWay < MostUnderWay) {
        const ReplayEvent &event = m_events.at(m_next);
        const qint64 wait =
            durationMs(event.utc - m_events.constFirst().utc, m_speed) - m_clock.elapsed();
        if (wait > 0) {
            m_timer.start(static_cast<int>(std::min(wait, LongestWaitMs)));
            return;
        }
        server::PublishRequest request = event.request;
        if (!m_appId.isEmpty())
            request.appId = m_appId;
        ++m_next;
        ++m_underWay;
        m_console.publish(
            request,
            {this, [this, run = m_run](const server::Result<server::PublishResult> &result) {
                 if (run == m_run)
                     take(result);
             }});
    }
}

void Replayer::take(const server::Result<server::PublishResult> &result)
{
    --m_underWay;
    if (result) {
        ++m_sent;
        m_recipients += result->reach.recipients;
    } else {
        if (m_failed++ == 0)
            m_firstError = result.error().message;
    }
    emit progressed();
    endIfDone();
    if (m_isRunning && !m_timer.isActive())
        m_timer.start(0);
}

void Replayer::endIfDone()
{
    if (m_next < m_events.size() || m_underWay > 0)
        return;
    m_timer.stop();
    m_isRunning = false;
    emit ended();
}

} // namespace ui
