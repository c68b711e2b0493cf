// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/durations.h"

#include <QElapsedTimer>
#include <QList>
#include <QObject>
#include <QTimer>

#include <chrono>

namespace ui {

// Measures how smoothly the GUI thread runs: a timer of 16 ms says how late it comes, work tells
// what it took, and the memory of the process is looked at once a second. Main thread.
class UiMeter : public QObject
{
    Q_OBJECT

public:
    static constexpr int BeatMs = 16;
    static constexpr int GrowthSeconds = 20;

    // Leaves out what comes before, such as the start.
    explicit UiMeter(std::chrono::seconds before, QObject *parent = nullptr);

    // One piece of work has ended.
    void worked(qint64 nanoseconds);
    // One line of JSON, with a line feed. `gap_ms` is from one beat to the next, `late_ms` what
    // that is over 16 ms, `work_ms` a piece of work; `rss_growth_kb` of the last `rss_growth_s`
    // seconds.
    QByteArray report() const;
    const Durations &work() const { return m_work; }
    const Durations &lateness() const { return m_lateness; }
    // Of the process, now; 0 where the system does not tell.
    static qint64 residentBytes();

private:
    void begin();
    void beat();
    void lookAtMemory();

    QTimer m_beatTimer;
    QTimer m_memoryTimer;
    QElapsedTimer m_running;
    QElapsedTimer m_sinceBeat;
    Durations m_gaps;
    Durations m_lateness;
    Durations m_work;
    QList<qint64> m_rssKb; // once a second, the last GrowthSeconds + 1
};

} // namespace ui
