// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QList>
#include <QObject>
#include <QTimer>

#include <functional>

namespace ui {

// What is sent, when.
struct DispatchPlan
{
    // Microseconds from the step before to this one; of a burst there is one step.
    QList<qint64> gaps;
    qint64 rounds = 1;         // 0: until it is stopped
    bool startsAtOnce = false; // the first gap of all is left out

    // Errors: a sentence that says what is wrong, and the limit; empty: nothing is.
    QString problem(bool isDemo) const;

    // Outside a demonstration.
    static constexpr qint64 MostEvents = 10'000;
    static constexpr qint64 MostPerSecond = 1'000;
    // In a demonstration.
    static constexpr qint64 MostDemoEvents = 1'000'000;
    static constexpr qint64 MostDemoPerSecond = 10'000;
};

// Sends many events after each other, by a timer, with a bounded number of them under way: what
// cannot be sent in time comes later, never all at once. Main thread.
class Dispatcher : public QObject
{
    Q_OBJECT

public:
    struct Tally
    {
        qint64 planned = 0; // 0: no end
        qint64 sent = 0;    // asked for
        qint64 done = 0;    // answered
        qint64 failed = 0;  // of those
        qint64 recipients = 0;
        bool isReachKnown = true; // no event was only queued
        QString firstError;
        qint64 elapsedMs = 0;
        bool wasStopped = false;

        double perSecond() const;
    };
    // An answer: how many sockets, -1 when it is not known; or why not.
    struct Answer
    {
        qint64 recipients = 0;
        QString error;
    };
    using Done = std::function<void(const Answer &)>;
    // Sends the event of that step; `number` counts from 1. The answer may come at once or later.
    using Send = std::function<void(qint64 number, qsizetype step, Done done)>;

    explicit Dispatcher(QObject *parent = nullptr);

    void start(const DispatchPlan &plan, Send send);
    // Nothing is sent any more; what is under way is waited for until no answer came for a second.
    void stop();
    bool isRunning() const { return m_running; }
    bool isStopping() const { return m_running && m_stopping; }
    const Tally &tally() const { return m_tally; }

    static constexpr int MostInFlight = 64;

signals:
    // Five times a second.
    void progressed();
    void finished();

private:
    void sendDue();
    void answered(quint64 run, const Answer &answer);
    void waitForAnswers();
    void endIfDone();
    void end();
    qint64 elapsedUs() const { return m_clock.nsecsElapsed() / 1000; }

    DispatchPlan m_plan;
    Send m_send;
    Tally m_tally;
    QElapsedTimer m_clock;
    QTimer m_pace;
    QTimer m_progress;
    QTimer m_patience;
    quint64 m_run = 0; // answers to an earlier one do not count
    qint64 m_nextUs = 0;
    qint64 m_lastSentUs = 0;
    qsizetype m_step = 0;
    bool m_running = false;
    bool m_stopping = false;
};

} // namespace ui
