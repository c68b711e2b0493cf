// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/commandline.h"
#include "server/config/serverconfig.h"

namespace app {

struct Configuration
{
    server::ServerConfig server;
    QString profileDir;
    QString credentialsFile;    // where the generated app is kept; empty when apps were configured
    bool appWasCreated = false; // in this start
};

// Puts together what the engine starts with: defaults, then the configuration file, REVERB_* of the
// process environment, the --env file, and the command line. Without any app one is created with
// random credentials and kept in the profile, in a file only its owner may read. Errors: a sentence
// for the terminal.
server::Result<Configuration> loadConfiguration(const Options &options);

} // namespace app
