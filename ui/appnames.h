// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/console/api/values.h"

#include <QHash>
#include <QString>

namespace ui {

// What apps are called: by their names, and where they have none by their ids.
using AppNames = QHash<QString, QString>; // by id

template <typename App>
QString appName(const App &app)
{
    return app.name.isEmpty() ? app.id : app.name;
}

inline AppNames appNames(const QList<server::AppSummary> &apps)
{
    AppNames names;
    for (const server::AppSummary &app : apps)
        names.insert(app.id, appName(app));
    return names;
}

} // namespace ui
