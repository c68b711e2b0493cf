// SPDX-License-Identifier: GPL-3.0-or-later
//
// Text to paste into an application, so that it talks to this server.
#pragma once

#include "server/console/api/values.h"

#include <QString>

namespace ui {

// Where clients on this machine reach a server that is bound to `host`.
QString reachableHost(const QString &host);
// "ws://127.0.0.1:8080"
QString serverAddress(const server::ServerStatus &status);
// Lines for the .env file of a Laravel application.
QString laravelEnv(const server::AppCredentials &app, const server::ServerStatus &status);
// The Echo part of a Laravel application's JavaScript.
QString echoSnippet();

} // namespace ui
