// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/publish/dispatcher.h"

#include <QLocale>

#include <algorithm>
#include <numeric>

namespace ui {

namespace {

constexpr int MostPerTurn = 64;
constexpr qint64 MostLateUs = 500'000; // what is later than that is left behind
constexpr int ProgressMs = 200;
constexpr int PatienceMs = 1000;
constexpr qint64 SecondUs = 1'000'000;

} // namespace

QString DispatchPlan::problem(bool isDemo) const
{
    const qint64 mostEvents = isDemo ? MostDemoEvents : MostEvents;
    const qint64 mostPerSecond = isDemo ? MostDemoPerSecond : MostPerSecond;
    const QLocale locale;
    if (gaps.isEmpty())
        return Dispatcher::tr("There is no step to send.");
    const qint64 events = rounds * gaps.size();
    if (events > mostEvents)
        return Dispatcher::tr("That would be %1 events; at most %2 are sent in one go.")
            .arg(locale.toString(events), locale.toString(mostEvents));
    const qint64 roundUs = std::accumulate(gaps.cbegin(), gaps.cend(), qint64(0));
    const qint64 leastUs = gaps.size() * SecondUs / mostPerSecond;
    const bool repeats = rounds != 1;
    if (repeats && roundUs < leastUs) {
        const qint64 rate = roundUs > 0 ? gaps.size() * SecondUs / roundUs : 0;
        return rate > 0
                   ? Dispatcher::tr("That would be %1 events a second; at most %2 are sent.")
                         .arg(locale.toString(rate), locale.toString(mostPerSecond))
                   : Dispatcher::tr("Without a wait between its events this would send as fast as "
                                    "it can; at most %1 a second are sent.")
                         .arg(locale.toString(mostPerSecond));
    }
    return {};
}

double Dispatcher::Tally::perSecond() const
{
    // Between n events there are n - 1 gaps.
    return elapsedMs > 0 && sent > 1
               ? static_cast<double>(sent - 1) * 1000 / static_cast<double>(elapsedMs)
               : 0;
}

Dispatcher::Dispatcher(QObject *parent)
    : QObject(parent)
{
    m_pace.setTimerType(Qt::PreciseTimer);
    m_pace.setSingleShot(true);
    m_progress.setInterval(ProgressMs);
    m_patience.setSingleShot(true);
    m_patience.setInterval(PatienceMs);
    connect(&m_pace, &QTimer::timeout, this, &Dispatcher::sendDue);
    connect(&m_progress, &QTimer::timeout, this, &Dispatcher::progressed);
    connect(&m_patience, &QTimer::timeout, this, &Dispatcher::end);
}

void Dispatcher::start(const DispatchPlan &plan, Send send)
{
    if (m_running)
        return;
    ++m_run;
    m_plan = plan;
    m_send = std::move(send);
    m_tally = {};
    m_tally.planned = plan.rounds * plan.gaps.size();
    m_running = true;
    m_stopping = false;
    m_step = 0;
    m_nextUs = plan.startsAtOnce ? 0 : plan.gaps.first();
    m_lastSentUs = 0;
    m_clock.start();
    m_progress.start();
    m_pace.start(0);
}

void Dispatcher::stop()
{
    if (!m_running || m_stopping)
        return;
    m_pace.stop();
    m_tally.wasStopped = true;
    waitForAnswers();
    endIfDone();
}

void Dispatcher::waitForAnswers()
{
    m_stopping = true;
    m_patience.start();
}

void Dispatcher::sendDue()
{
    int turns = 0;
    while (m_running && !m_stopping && m_nextUs <= elapsedUs() && turns < MostPerTurn &&
           m_tally.sent - m_tally.done < MostInFlight) {
        ++turns;
        m_lastSentUs = elapsedUs();
        const qint64 number = ++m_tally.sent;
        const qsizetype step = m_step;
        m_step = (m_step + 1) % m_plan.gaps.size();
        m_nextUs = qMax(m_nextUs + m_plan.gaps[m_step], elapsedUs() - MostLateUs);
        if (m_tally.planned > 0 && m_tally.sent >= m_tally.planned)
            waitForAnswers();
        m_send(number, step, [this, run = m_run](const Answer &answer) { answered(run, answer); });
    }
    if (m_running && !m_stopping) {
        const qint64 waitUs = m_nextUs - elapsedUs();
        m_pace.start(static_cast<int>(std::clamp<qint64>(waitUs / 1000, 1, 1000)));
    }
    endIfDone();
}

void Dispatcher::answered(quint64 run, const Answer &answer)
{
    if (run != m_run || !m_running)
        return;
    ++m_tally.done;
    if (m_stopping)
        m_patience.start();
    if (!answer.error.isEmpty()) {
        ++m_tally.failed;
        if (m_tally.firstError.isEmpty())
            m_tally.firstError = answer.error;
    } else if (answer.recipients < 0) {
        m_tally.isReachKnown = false;
    } else {
        m_tally.recipients += answer.recipients;
    }
    endIfDone();
}

void Dispatcher::endIfDone()
{
    m_tally.elapsedMs = m_lastSentUs / 1000;
    if (m_running && m_stopping && m_tally.done >= m_tally.sent)
        end();
}

void Dispatcher::end()
{
    m_patience.stop();
    m_progress.stop();
    m_pace.stop();
    m_running = false;
    emit finished();
}

} // namespace ui
