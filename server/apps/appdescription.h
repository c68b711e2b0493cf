// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/apps/app.h"

#include <QStringList>

namespace server {

// "none", "members" or "all", as in the configuration file.
QString clientEventsText(ClientEvents mode);
QString clientEventsOnText(ClientEventChannels channels);

// What is different between two states of one app, setting by setting: "max_connections 100 -> 50".
// Never says a secret.
QStringList differences(const App &before, const App &after);

// The app with its id, for a sentence: App "1", or App "1" (Shop) when it has a name.
QString nameOf(const App &app);

} // namespace server
