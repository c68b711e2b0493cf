// SPDX-License-Identifier: GPL-3.0-or-later
//
// A draft with its variables filled in. Pure.
#pragma once

#include "ui/models/publishdraft.h"
#include "ui/publish/variables.h"

namespace ui {

struct FilledDraft
{
    PublishDraft draft;
    Filled data;
    QList<DraftProblem> problems; // of variables
    bool hasVariables = false;
};

FilledDraft fillDraft(const PublishDraft &draft, const VariableSource &source);
// All that is wrong, as problemsOf(), with places in the text as it was typed.
QList<DraftProblem>
problemsOf(const FilledDraft &filled, const PublishDraft &typed, const server::AppSummary *app);
// Where the typed text stops being JSON.
std::optional<JsonProblem> jsonProblemOf(const FilledDraft &filled, const QString &typed);

} // namespace ui
