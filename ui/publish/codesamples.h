// SPDX-License-Identifier: GPL-3.0-or-later
//
// The same event in the languages of those who send or hear it. Pure functions.
#pragma once

#include "server/console/api/rehearsal.h"

#include <QString>

namespace ui {

// "http://127.0.0.1:8080", as programs on this machine reach the server.
QString httpAddress(const server::ServerStatus &status);
// One command for a POSIX shell. It has the request's signature, which ends some time later.
QString curlCommand(const server::Rehearsal &rehearsal, const QString &address);
// Why the data in a frame looks as it does, in a sentence.
QString wireExplanation(const server::Rehearsal &rehearsal);
// What clients read out of it and give to listeners.
QString listenersText(const server::Rehearsal &rehearsal);
// How a Laravel application would send it.
QString laravelCode(const server::Sendable &what, const server::Rehearsal &rehearsal);
// How a page hears it, with Laravel Echo and with pusher-js.
QString javaScriptCode(const server::Sendable &what, const server::Rehearsal &rehearsal);

// A JSON value in PHP's words: "['id' => 3]".
QString phpValue(const QByteArray &text, int indent = 0);

} // namespace ui
