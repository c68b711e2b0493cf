// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/console/api/values.h"
#include "ui/scope.h"

namespace ui {

// The apps of a scope that real users are at.
QList<server::AppSummary> productionApps(const QList<server::AppSummary> &apps, const Scope &scope);
// Those of the ids, by name.
QStringList productionNames(const QList<server::AppSummary> &apps, const QStringList &ids);

} // namespace ui
