// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/production.h"

#include "ui/appnames.h"

#include <algorithm>
#include <iterator>

namespace ui {

using server::AppSummary;

QList<AppSummary> productionApps(const QList<AppSummary> &apps, const Scope &scope)
{
    QList<AppSummary> found;
    std::copy_if(apps.cbegin(), apps.cend(), std::back_inserter(found), [&](const AppSummary &app) {
        return app.production && scope.admitsApp(app.id);
    });
    return found;
}

QStringList productionNames(const QList<AppSummary> &apps, const QStringList &ids)
{
    QStringList names;
    for (const AppSummary &app : apps) {
        if (app.production && ids.contains(app.id))
            names.append(appName(app));
    }
    return names;
}

} // namespace ui
