// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/commandline.h"
#include "app/core/configuration.h"
#include "app/core/process.h"
#include "app/core/reloader.h"
#include "app/core/signalwatcher.h"
#include "server/config/soketiimport.h"
#include "server/engine.h"
#include "server/journal/storeconnection.h"
#include "server/net/epolldispatcher.h"

#include <QCoreApplication>
#include <QFile>
#include <QTimer>

#include <chrono>
#include <unistd.h>

namespace {

constexpr int UsageError = 2;

// What a person at a terminal needs to connect an application; scripts and journals do not get the
// secret.
void showCreatedApp(const app::Configuration &configuration)
{
    const server::App &created = configuration.server.apps.first();
    app::printError(QStringLiteral("An app with new credentials was created in %1")
                        .arg(configuration.server.appsFile));
    if (!isatty(STDERR_FILENO))
        return;
    app::printError(
        QStringLiteral("  REVERB_APP_ID=%1\n  REVERB_APP_KEY=%2\n  REVERB_APP_SECRET=%3")
            .arg(QString::fromUtf8(created.id),
                 QString::fromUtf8(created.key),
                 QString::fromUtf8(created.secret)));
}

// The configuration goes to standard output, for a file; what a person has to look at does not.
int importSoketi(const QString &path)
{
    constexpr qint64 Most = 1 << 20;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        app::printError(QStringLiteral("belfryd: %1: %2").arg(path, file.errorString()));
        return UsageError;
    }
    if (file.size() > Most) {
        app::printError(QStringLiteral("belfryd: %1 has %2 bytes; at most %3 are read")
                            .arg(path)
                            .arg(file.size())
                            .arg(Most));
        return UsageError;
    }
    const auto imported = server::importSoketi(file.readAll(), path);
    if (!imported) {
        app::printError(QStringLiteral("belfryd: ") + imported.error().message);
        return UsageError;
    }
    app::printOut(QString::fromUtf8(imported->toml));
    for (const QString &note : imported->notes)
        app::printError(note);
    return EXIT_SUCCESS;
}

int run(const app::Options &options, const app::Configuration &configuration)
{
    app::raiseDescriptorLimit();
    server::StoreConnection::prepareLibrary();
    const server::SystemClock clock;
    app::FilesThread files;
    server::Engine engine(configuration.server, clock);
    app::Reloader reloader(options, configuration, engine, files);
    app::SignalWatcher signalWatcher;
    QObject::connect(
        &signalWatcher, &app::SignalWatcher::terminationRequested, &engine, &server::Engine::stop);
    QObject::connect(
        &signalWatcher, &app::SignalWatcher::reloadRequested, &reloader, &app::Reloader::reload);
    QObject::connect(
        &engine, &server::Engine::stopped, qApp, &QCoreApplication::quit, Qt::QueuedConnection);
    if (!configuration.complaint.isEmpty())
        engine.warn(configuration.complaint);
    if (const auto started = engine.start(); !started) {
        app::printError(QStringLiteral("belfryd: ") + started.error().message);
        files.stop();
        return EXIT_FAILURE;
    }
    if (configuration.appWasCreated)
        showCreatedApp(configuration);
    app::announcePort(engine.host(), engine.port());
    if (options.quitAfterSeconds) {
        QTimer::singleShot(
            std::chrono::seconds(*options.quitAfterSeconds), &engine, [&engine] { engine.stop(); });
    }
    const int status = QCoreApplication::exec();
    files.stop(); // it answers to the engine
    return status;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication::setEventDispatcher(new server::EpollDispatcher);
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("belfryd"));
    app::setUpLogging();

    const auto options = app::parseCommandLine(app::Program::Daemon, QCoreApplication::arguments());
    if (!options) {
        app::printError(options.error().message);
        return UsageError;
    }
    if (options->help || options->version) {
        app::printOut(options->help ? app::helpText(app::Program::Daemon)
                                    : app::versionText(app::Program::Daemon));
        return EXIT_SUCCESS;
    }
    if (!options->soketiFile.isEmpty())
        return importSoketi(options->soketiFile);
    const auto configuration = app::loadConfiguration(*options);
    if (!configuration) {
        app::printError(QStringLiteral("belfryd: ") + configuration.error().message);
        return UsageError;
    }
    return run(*options, *configuration);
}
