// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/clock.h"
#include "ui/alerts/alertreadings.h"

#include <QHash>
#include <QStringList>

#include <functional>

namespace ui {

// Something that is so at this moment and should not be.
struct ActiveAlert
{
    AlertRule rule;
    QString appId; // as in AlertReading
    double value = 0;
    qint64 sinceUtc = 0;
    bool acknowledged = false;  // someone knows; until it is over
    qint64 snoozedUntilUtc = 0; // 0: it is not
    bool isPressing(qint64 nowUtc) const { return !acknowledged && snoozedUntilUtc <= nowUtc; }
};

// One that was, or goes on.
struct AlertRecord
{
    quint64 number = 0;
    AlertRule rule; // as it was
    QString appId;
    qint64 fromUtc = 0;
    qint64 toUtc = 0; // 0: it goes on
    double worst = 0;
};

// What is to be said outside the window, all at once.
struct AlertNotice
{
    QList<ActiveAlert> alerts;
    int untold = 0; // times that these rules fired meanwhile and nobody was told
    bool isAudible() const;
};

// Judges rules by readings. An alert begins when a value was beyond the threshold for the rule's
// time, and ends when it was back by a tenth of the threshold for as long, 5 s at least: one that
// wavers stays one alert. Main thread.
class AlertBook
{
public:
    static constexpr qsizetype MostRecords = 500;
    static constexpr qint64 ShortestCalmMs = 5'000;
    static constexpr qint64 NoticeEveryMs = 60'000; // of a rule

    using Reader = std::function<AlertReading(const AlertRule &)>;

    explicit AlertBook(const server::Clock &clock)
        : m_clock(clock)
    {}

    // What is known of rules that stay as they are is kept.
    void setRules(const QList<AlertRule> &rules);
    const QList<AlertRule> &rules() const { return m_rules; }

    void judge(const Reader &read);
    // In the order of the rules.
    QList<ActiveAlert> active() const;
    // Alerts that nobody acknowledged or put off.
    int pressing() const;
    // The newest first.
    QList<AlertRecord> history() const;
    void clearHistory(); // of what is over
    // What was before this program ran, the oldest first; all of it is over.
    void restoreHistory(const QList<AlertRecord> &records);
    // Goes up when something in the history begins, ends or is forgotten.
    quint64 historyVersion() const { return m_version; }

    void acknowledge(const QString &ruleId);
    // For so long; 0 ends it.
    void snooze(const QString &ruleId, qint64 forMs);
    // Nothing is said outside the window for so long; 0 ends it.
    void mute(qint64 forMs);
    qint64 mutedUntilUtc() const; // 0: it is not

    // What is to be said now; nothing while there is nothing to say.
    std::optional<AlertNotice> takeNotice();

private:
    struct State
    {
        std::optional<qint64> beyondSinceMs;
        std::optional<qint64> calmSinceMs;
        std::optional<ActiveAlert> alert;
        std::optional<qint64> toldMs;
        quint64 record = 0;
        bool owed = false; // has fired and nobody was told
        int untold = 0;
    };

    void judge(const AlertRule &rule, const AlertReading &reading);
    void begin(const AlertRule &rule, State &state, const AlertReading &reading);
    void end(State &state);
    AlertRecord *recordOf(quint64 number);

    const server::Clock &m_clock;
    QList<AlertRule> m_rules;
    QHash<QString, State> m_states; // by rule id
    QList<AlertRecord> m_history;   // the oldest first
    quint64 m_nextRecord = 1;
    quint64 m_version = 0;
    qint64 m_mutedUntilMs = 0; // steady
};

// Whether the value is an alert by itself, and whether it is back far enough to end one.
bool isBeyond(const AlertRule &rule, double value);
bool isCalm(const AlertRule &rule, double value);

} // namespace ui
