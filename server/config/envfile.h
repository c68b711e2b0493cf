// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/config/serverconfig.h"

#include <QHash>

namespace server {

using Environment = QHash<QString, QString>;

// Reads the `.env` of a Laravel application: NAME=value, quotes, comments, ${NAME}. Errors:
// NotFound, InvalidArgument with the line that is neither empty, a comment nor an assignment, and
// TooLarge with the line whose value has more than 32768 characters.
Result<Environment> readEnvFile(const QString &path);
Result<Environment> parseEnv(const QString &text, const QString &name);

// Applies REVERB_APP_ID/KEY/SECRET, REVERB_SERVER_HOST/PORT/PATH and the app options of Reverb's
// configuration (PROTOCOL.md 4.1); PUSHER_APP_ID/KEY/SECRET where REVERB_… are absent. An app in
// `config` with the same id is replaced. Errors: InvalidArgument naming the variable and the value.
// `file` is where the variables are; empty: in the environment of the process.
Outcome
applyEnvironment(const Environment &environment, ServerConfig &config, const QString &file = {});

} // namespace server
