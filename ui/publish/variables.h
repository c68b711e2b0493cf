// SPDX-License-Identifier: GPL-3.0-or-later
//
// Variables in the text of an event: {{seq}} {{uuid}} {{now}} {{now_ms}} {{random 1 9}}
// {{pick a|b}} {{tenant}} {{user}}. Pure but for the random numbers.
#pragma once

#include <QList>
#include <QString>

#include <functional>

namespace ui {

// Where values come from, for one event.
struct VariableSource
{
    qint64 seq = 1;
    qint64 utcMs = 0;
    QString tenant; // empty: not known
    QString user;   // id; empty: not known
    // A whole number from 0 to below `end`.
    std::function<qint64(qint64 end)> random;
};

// How a value stands in the text around it.
enum class VariableUse {
    Plain,
    Json, // escaped, so that it may stand in a string
};

// A text with its variables filled in, or why they cannot be.
struct Filled
{
    QString text;
    QString problem; // a sentence; empty: none
    bool hasVariables = false;

    // Where a place of `text` is in the text with the variables.
    qsizetype sourceOf(qsizetype offset) const;

    struct Span
    {
        qsizetype source = 0;
        qsizetype sourceSize = 0;
        qsizetype filled = 0;
        qsizetype filledSize = 0;
    };
    QList<Span> spans;
};

Filled fillVariables(const QString &text, const VariableSource &source, VariableUse use);
bool hasVariables(const QString &text);
// Braces that are meant as they are, in the text of JSON.
QString withoutVariables(const QString &json);
// Rewrites a text of JSON with variables in it; `write` gets valid JSON if it is valid with values.
QString rewriteAround(const QString &text, const std::function<QString(const QString &)> &write);

struct VariableHelp
{
    QString text; // "{{random 1 9}}"
    QString what; // "a number from 1 to 9"
};
QList<VariableHelp> variableHelp();

} // namespace ui
