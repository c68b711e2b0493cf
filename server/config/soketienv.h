// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/result.h"

#include <QJsonObject>
#include <QStringList>

namespace server {

// Lines of SOKETI_NAME=value as the JSON file that says the same. A sentence in `notes` for every
// name that is not taken. Errors: as parseEnv(), and InvalidArgument when no line has such a name.
Result<QJsonObject> soketiEnvironment(const QString &text, const QString &name, QStringList &notes);

} // namespace server
