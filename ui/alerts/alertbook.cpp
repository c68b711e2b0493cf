// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/alertbook.h"

#include <algorithm>

namespace ui {

namespace {

constexpr double Margin = 0.1; // of the threshold

} // namespace

bool isBeyond(const AlertRule &rule, double value)
{
    switch (rule.comparator) {
    case AlertComparator::Above:
        return value > rule.threshold;
    case AlertComparator::Below:
        return value < rule.threshold;
    case AlertComparator::Equal:
        break;
    }
    return qFuzzyCompare(value + 1, rule.threshold + 1);
}

bool AlertNotice::isAudible() const
{
    return std::any_of(
        alerts.cbegin(), alerts.cend(), [](const ActiveAlert &alert) { return alert.rule.sound; });
}

bool isCalm(const AlertRule &rule, double value)
{
    const double margin = qAbs(rule.threshold) * Margin;
    switch (rule.comparator) {
    case AlertComparator::Above:
        return value <= rule.threshold - margin;
    case AlertComparator::Below:
        return value >= rule.threshold + margin;
    case AlertComparator::Equal:
        break;
    }
    return !isBeyond(rule, value);
}

void AlertBook::setRules(const QList<AlertRule> &rules)
{
    QHash<QString, State> kept;
    for (const AlertRule &rule : rules) {
        const auto same = std::find(m_rules.cbegin(), m_rules.cend(), rule);
        if (same != m_rules.cend() && m_states.contains(rule.id))
            kept.insert(rule.id, m_states.take(rule.id));
    }
    for (State &state : m_states) {
        if (state.alert)
            end(state);
    }
    m_states = kept;
    m_rules = rules;
}

void AlertBook::judge(const Reader &read)
{
    for (const AlertRule &rule : std::as_const(m_rules)) {
        if (rule.enabled)
            judge(rule, read(rule));
    }
}

void AlertBook::judge(const AlertRule &rule, const AlertReading &reading)
{
    State &state = m_states[rule.id];
    const qint64 nowMs = m_clock.steadyMs();
    const bool beyond = reading.value && isBeyond(rule, *reading.value);
    const bool calm = !reading.value || isCalm(rule, *reading.value);
    if (!beyond)
        state.beyondSinceMs.reset();
    else if (!state.beyondSinceMs)
        state.beyondSinceMs = nowMs;
    if (!calm)
        state.calmSinceMs.reset();
    else if (!state.calmSinceMs)
        state.calmSinceMs = nowMs;

    const qint64 waitMs = rule.seconds * qint64(1000);
    if (!state.alert) {
        if (beyond && nowMs - *state.beyondSinceMs >= waitMs)
            begin(rule, state, reading);
        return;
    }
    if (calm && nowMs - *state.calmSinceMs >= qMax(ShortestCalmMs, waitMs)) {
        end(state);
        return;
    }
    if (!reading.value)
        return;
    state.alert->value = *reading.value;
    state.alert->appId = reading.appId;
    if (AlertRecord *record = recordOf(state.record)) {
        const bool isLow = rule.comparator == AlertComparator::Below;
        record->worst =
            isLow ? qMin(record->worst, *reading.value) : qMax(record->worst, *reading.value);
    }
    if (state.alert->snoozedUntilUtc > 0 && state.alert->snoozedUntilUtc <= m_clock.utcMs()) {
        state.alert->snoozedUntilUtc = 0; // it is still so: said again
        state.owed = true;
    }
}

void AlertBook::begin(const AlertRule &rule, State &state, const AlertReading &reading)
{
    const qint64 nowUtc = m_clock.utcMs();
    state.alert = ActiveAlert{rule, reading.appId, *reading.value, nowUtc, false, 0};
    state.owed = true;
    state.record = m_nextRecord++;
    m_history.append({state.record, rule, reading.appId, nowUtc, 0, *reading.value});
    if (m_history.size() > MostRecords)
        m_history.removeFirst();
    ++m_version;
}

void AlertBook::end(State &state)
{
    if (AlertRecord *record = recordOf(state.record))
        record->toUtc = m_clock.utcMs();
    ++m_version;
    state.alert.reset();
    state.beyondSinceMs.reset();
    if (std::exchange(state.owed, false))
        ++state.untold;
}

AlertRecord *AlertBook::recordOf(quint64 number)
{
    const auto found =
        std::find_if(m_history.begin(), m_history.end(), [number](const AlertRecord &record) {
            return record.number == number;
        });
    return found == m_history.end() ? nullptr : &*found;
}

QList<ActiveAlert> AlertBook::active() const
{
    QList<ActiveAlert> list;
    for (const AlertRule &rule : m_rules) {
        const auto state = m_states.constFind(rule.id);
        if (state != m_states.cend() && state->alert)
            list.append(*state->alert);
    }
    return list;
}

int AlertBook::pressing() const
{
    const QList<ActiveAlert> all = active();
    const qint64 nowUtc = m_clock.utcMs();
    return static_cast<int>(std::count_if(all.cbegin(), all.cend(), [nowUtc](const auto &alert) {
        return alert.isPressing(nowUtc);
    }));
}

QList<AlertRecord> AlertBook::history() const
{
    return {m_history.crbegin(), m_history.crend()};
}

void AlertBook::clearHistory()
{
    m_history.removeIf([](const AlertRecord &record) { return record.toUtc > 0; });
    ++m_version;
}

void AlertBook::restoreHistory(const QList<AlertRecord> &records)
{
    QList<AlertRecord> all = records;
    for (AlertRecord &record : all)
        record.number = m_nextRecord++;
    all.append(m_history);
    m_history = all.last(qMin(MostRecords, all.size()));
}

void AlertBook::acknowledge(const QString &ruleId)
{
    const auto state = m_states.find(ruleId);
    if (state == m_states.end() || !state->alert)
        return;
    state->alert->acknowledged = true;
    state->owed = false;
}

void AlertBook::snooze(const QString &ruleId, qint64 forMs)
{
    const auto state = m_states.find(ruleId);
    if (state == m_states.end() || !state->alert)
        return;
    state->alert->snoozedUntilUtc = forMs > 0 ? m_clock.utcMs() + forMs : 0;
    state->owed = false;
}

void AlertBook::mute(qint64 forMs)
{
    m_mutedUntilMs = forMs > 0 ? m_clock.steadyMs() + forMs : 0;
}

qint64 AlertBook::mutedUntilUtc() const
{
    const qint64 leftMs = m_mutedUntilMs - m_clock.steadyMs();
    return m_mutedUntilMs > 0 && leftMs > 0 ? m_clock.utcMs() + leftMs : 0;
}

std::optional<AlertNotice> AlertBook::takeNotice()
{
    if (mutedUntilUtc() > 0)
        return {};
    AlertNotice notice;
    const qint64 nowMs = m_clock.steadyMs();
    for (const AlertRule &rule : std::as_const(m_rules)) {
        const auto state = m_states.find(rule.id);
        if (state == m_states.end() || !state->owed || !state->alert || !rule.notify)
            continue;
        if (state->toldMs && nowMs - *state->toldMs < NoticeEveryMs)
            continue;
        state->toldMs = nowMs;
        state->owed = false;
        notice.untold += std::exchange(state->untold, 0);
        notice.alerts.append(*state->alert);
    }
    if (notice.alerts.isEmpty())
        return {};
    return notice;
}

} // namespace ui
