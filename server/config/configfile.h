// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/config/serverconfig.h"

namespace server {

// Reads a TOML configuration on top of `base`. Errors: NotFound or InvalidArgument, naming file,
// line, setting, value and what is allowed; a setting that does not exist is an error too.
Result<ServerConfig> readConfigFile(const QString &path, const ServerConfig &base = {});
// The same for text; `name` stands for the file in errors.
Result<ServerConfig>
parseConfig(const QByteArray &text, const QString &name, const ServerConfig &base = {});

// The same for the file in which Belfry keeps what an operator sets; any other setting is an error.
Result<ServerConfig> readKeptSettings(const QString &path);
Result<ServerConfig> parseKeptSettings(const QByteArray &text, const QString &name);
// What of it is not as it would be anyway, as TOML that readKeptSettings() reads back.
QByteArray keptSettingsToToml(const ServerConfig &config);

// The apps as TOML, for a file that readConfigFile() reads back. Options that are as they would be
// anyway are left out.
QByteArray appsToToml(const QList<App> &apps);

} // namespace server
