// SPDX-License-Identifier: GPL-3.0-or-later
//
// JSON as text: order, numbers and escapes stay as they were typed. Pure functions.
#pragma once

#include <QString>

#include <optional>

namespace ui {

// Where a text stops being JSON; both count from 1.
struct JsonProblem
{
    int line = 1;
    int column = 1;
    QString text;
};

std::optional<JsonProblem> findJsonProblem(const QString &text);
bool isJsonObject(const QString &text);
// These take valid JSON.
QString formatJson(const QString &text, int indent = 2);
QString minifyJson(const QString &text);

// The bracket beside that place, the one before it first, and its partner; brackets in strings are
// text. Nothing when there is none, or no partner.
std::optional<std::pair<qsizetype, qsizetype>> bracketsAt(const QString &text, qsizetype place);

} // namespace ui
