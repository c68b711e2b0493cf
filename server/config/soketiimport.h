// SPDX-License-Identifier: GPL-3.0-or-later
//
// soketi's configuration in Belfry's words, for who comes from there (FEATURES.md 2.8, 2.9). Pure.
#pragma once

#include "server/base/result.h"

#include <QStringList>

namespace server {

struct SoketiImport
{
    QByteArray toml;   // for readConfigFile(); holds secrets
    QStringList notes; // a sentence for every setting that has no counterpart, or another meaning
};

// `text` is soketi's JSON file, or lines of SOKETI_NAME=value; `name` stands for the file in
// errors. What soketi limits by default is limited alike. Errors: InvalidArgument, naming the
// setting, its value and what is allowed.
Result<SoketiImport> importSoketi(const QByteArray &text, const QString &name);

} // namespace server
