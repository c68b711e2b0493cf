// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/result.h"

#include <QStringList>

#include <optional>

namespace app {

enum class Program {
    Console,
    Daemon,
};

// What a program was started with. Nothing is set that was not given.
struct Options
{
    QString configFile;
    QString envFile;
    std::optional<QString> host;
    std::optional<quint16> port;
    std::optional<int> ioThreads;
    QString tlsCertificate;
    QString tlsKey;
    bool demo = false;
    std::optional<int> demoClients; // each of these three switches the demo on
    std::optional<int> demoEventsPerSecond;
    std::optional<quint32> demoSeed;
    std::optional<int> quitAfterSeconds;
    bool help = false;
    bool version = false;
    QString profileDir;
    // The daemon only.
    QString echoPath;
    QString soketiFile;
    // The console only.
    QString theme; // "light", "dark" or "system"
    QString language;
    QString page;
    QString probeFile;
    bool minimized = false;
    bool noTray = false;
    bool safeMode = false;
    QString screenshotDir;
    std::optional<int> measureUiAfterSeconds;
};

// `arguments` begins with the program's name. Errors: InvalidArgument with a sentence for the
// terminal.
server::Result<Options> parseCommandLine(Program program, const QStringList &arguments);
QString helpText(Program program);
QString versionText(Program program);

} // namespace app
