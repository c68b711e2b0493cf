// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which rules and alerts are about what the window is narrowed to. Pure.
#pragma once

#include "ui/alerts/alertbook.h"
#include "ui/scope.h"

namespace ui {

// One about everything concerns every scope.
bool concerns(const AlertRule &rule, const Scope &scope);
// `appId` is that of the app which the alert was about, where its rule names none.
bool concerns(const AlertRule &rule, const QString &appId, const Scope &scope);

// How many of each the scope leaves out.
struct LeftOut
{
    int active = 0;
    int rules = 0;
    int past = 0;
    bool isEmpty() const { return active + rules + past == 0; }
};
// "Outside the scope of the window and hidden: 1 active alert, 2 rules."
QString leftOutText(const LeftOut &leftOut);

} // namespace ui
