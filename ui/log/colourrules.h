// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which rows of the log have which colour.
#pragma once

#include "server/console/api/values.h"
#include "ui/appnames.h"
#include "ui/models/filter.h"

#include <QColor>
#include <QHash>

#include <deque>

namespace ui {

// A role of the theme, so that text stays readable in all of them.
enum class LogTint {
    None, // as rows without a rule
    Error,
    Warning,
    Event,
    Presence,
    Muted, // of the text
};

struct ColourRule
{
    QString name;
    QString filter; // empty: no row
    LogTint tint = LogTint::None;
    bool isOn = true;

    bool operator==(const ColourRule &) const = default;
};

QList<LogTint> logTints();
QString tintText(LogTint tint);
// Behind a row, and of its text; invalid: the usual one.
QColor tintBackground(LogTint tint);
QColor tintForeground(LogTint tint);

// The keys that a rule's filter may name: those of the log but the time, which goes on.
QStringList colourRuleKeys();
QList<ColourRule> defaultColourRules();
// As a text for the settings. What cannot be read gives nothing.
QString colourRulesToText(const QList<ColourRule> &rules);
std::optional<QList<ColourRule>> colourRulesFromText(const QString &text);

// An ordered list of rules, of which the first that matches decides.
class ColourRules
{
public:
    static constexpr int Most = 50;

    ColourRules() = default;
    explicit ColourRules(const QList<ColourRule> &rules);

    const QList<ColourRule> &list() const { return m_rules; }
    // -1: none.
    int ruleOf(const server::LogEntry &entry, const AppNames &appNames) const;

private:
    QList<ColourRule> m_rules;
    QList<Filter> m_filters;
};

// The rules of the rows of a model: each is looked for when its row is first painted, and kept.
class RowColours
{
public:
    const ColourRules &rules() const { return m_rules; }
    void setRules(const ColourRules &rules);
    // Apps are called something else.
    void forget();

    void append(qsizetype rows) { m_known.resize(m_known.size() + std::size_t(rows), Unknown); }
    void removeFirst(qsizetype rows) { m_known.erase(m_known.begin(), m_known.begin() + rows); }
    void clear() { m_known.clear(); }

    // Null: none.
    const ColourRule *
    ruleOf(int row, const server::LogEntry &entry, const AppNames &appNames) const;

private:
    static constexpr qint8 Unknown = -2;

    ColourRules m_rules;
    mutable std::deque<qint8> m_known; // the rule's place; -1: none
};

} // namespace ui
