// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/console/api/journal.h"
#include "ui/models/filter.h"
#include "ui/scope.h"

namespace ui {

// How a filter is looked for in the journal on disk: what its indexes find, and what is asked of
// every row they hand out.
struct JournalPlan
{
    server::JournalQuery query;
    Filter rest;
    Scope scope;
};

// Words, `channel=`, `event=`, `tenant=`, `user=`, `command:`, times and the scope are looked for
// in the indexes. Words are found by their beginnings. Pure.
JournalPlan journalPlan(const Filter &filter, const Scope &scope, qint64 nowUtc);

} // namespace ui
