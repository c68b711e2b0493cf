// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/guiapplication.h"
#include "app/console/singleinstance.h"
#include "app/core/process.h"
#include "server/journal/storeconnection.h"
#include "ui/theme.h"

#include <QApplication>

namespace {

constexpr int UsageError = 2;

QStringList argumentsOf(int argc, char *argv[])
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    return arguments;
}

} // namespace

int main(int argc, char *argv[])
{
    app::setUpLogging();
    // Before there is a display to connect to, so that --help and a wrong option work without one.
    const auto options = app::parseCommandLine(app::Program::Console, argumentsOf(argc, argv));
    if (!options) {
        app::printError(options.error().message);
        return UsageError;
    }
    if (options->help || options->version) {
        app::printOut(options->help ? app::helpText(app::Program::Console)
                                    : app::versionText(app::Program::Console));
        return EXIT_SUCCESS;
    }
    const auto configuration = app::loadConfiguration(*options);
    if (!configuration) {
        app::printError(QStringLiteral("belfry: ") + configuration.error().message);
        return UsageError;
    }
    app::raiseDescriptorLimit();
    server::StoreConnection::prepareLibrary();

    char *programOnly[] = {argv[0], nullptr};
    int programOnlyCount = 1;
    QApplication application(programOnlyCount, programOnly);
    QApplication::setApplicationName(QStringLiteral("belfry"));
    QApplication::setApplicationDisplayName(QStringLiteral("Belfry"));
    QApplication::setApplicationVersion(QStringLiteral(BELFRY_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("belfry"));

    app::SingleInstance instance(configuration->profileDir);
    if (instance.raiseOther()) {
        app::printOut(
            QStringLiteral("Belfry runs already with this profile; its window is shown.\n"));
        return EXIT_SUCCESS;
    }
    instance.claim();
    app::GuiApplication gui(*configuration, *options);
    QObject::connect(
        &instance, &app::SingleInstance::raiseRequested, &gui, &app::GuiApplication::raise);
    gui.start();
    return QApplication::exec();
}
