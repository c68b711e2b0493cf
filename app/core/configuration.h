// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/commandline.h"
#include "server/config/serverconfig.h"

namespace app {

struct Configuration
{
    server::ServerConfig server; // appsFile is absolute
    QString profileDir;
    bool appWasCreated = false; // in this start
    QString settingsFile;       // what an operator sets in a console
    QString complaint;          // a sentence when that file could not be used; only of a start
};

// Puts together what the engine starts with: defaults, then what a console keeps, the configuration
// file, REVERB_* of the process environment, the --env file, and the command line. Then the apps
// that Belfry keeps: in server.apps_file, or, when no app is configured at all, in the profile.
// Errors: a sentence for the terminal.
server::Result<Configuration> readConfiguration(const Options &options);

// The same for a start: a file for apps that is not there yet is created, readable by its owner
// alone, and without any app one with random credentials is made and kept.
server::Result<Configuration> loadConfiguration(const Options &options);

// In the profile.
QString settingsFileOf(const Options &options);
// The part of it that has to do with settings, on top of those that are kept.
server::Result<server::ServerConfig> applyLayers(const Options &options,
                                                 const server::ServerConfig &kept);

} // namespace app
