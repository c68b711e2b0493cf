// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/guiapplication.h"

#include "app/console/screenshottour.h"
#include "app/core/process.h"
#include "server/console/local/localconsole.h"
#include "ui/mainwindow.h"
#include "ui/theme.h"
#include "ui/uimeter.h"

#include <QApplication>
#include <QSettings>
#include <QTimer>

#include <chrono>

namespace app {

namespace {

ui::ThemeChoice themeNamed(const QString &name)
{
    if (name == u"light")
        return ui::ThemeChoice::Light;
    return name == u"dark" ? ui::ThemeChoice::Dark : ui::ThemeChoice::System;
}

} // namespace

GuiApplication::GuiApplication(const Configuration &configuration, const Options &options)
    : m_options(options)
    , m_appsFile(m_files, configuration.server.appsFile)
    , m_engineThread(configuration.server,
                     configuration.server.appsFile.isEmpty() ? nullptr : &m_appsFile)
    , m_reloader(options, configuration, m_engineThread.engine(), m_files)
    , m_console(
          std::make_unique<server::LocalConsole>(m_engineThread.engine(), m_engineThread.feed()))
    , m_settings(configuration.profileDir + QStringLiteral("/console.ini"), QSettings::IniFormat)
{
    m_window = std::make_unique<ui::MainWindow>(*m_console, m_settings);
    connect(&m_signalWatcher, &SignalWatcher::terminationRequested, qApp, &QApplication::quit);
    connect(&m_signalWatcher, &SignalWatcher::reloadRequested, &m_reloader, &Reloader::reload);
    connect(qApp, &QApplication::aboutToQuit, this, [this] { m_window->save(); });
}

// The engine posts to the console, so it ends first; the window looks at the console, so it ends
// before that, and the files' thread posts to the engine.
GuiApplication::~GuiApplication()
{
    m_window.reset();
    m_files.stop();
    m_engineThread.stop();
}

void GuiApplication::start()
{
    if (!m_options.theme.isEmpty())
        m_window->setTheme(themeNamed(m_options.theme));
    if (!m_options.page.isEmpty())
        m_window->showPage(m_options.page);
    m_window->show();
    if (m_options.quitAfterSeconds)
        QTimer::singleShot(
            std::chrono::seconds(*m_options.quitAfterSeconds), qApp, &QApplication::quit);
    if (m_options.measureUiAfterSeconds)
        measureUi(*m_options.measureUiAfterSeconds);
    m_console->startServer({this, [this](const server::Outcome &outcome) {
                                onStarted(outcome);
                            }});
}

void GuiApplication::measureUi(int afterSeconds)
{
    m_meter = std::make_unique<ui::UiMeter>(std::chrono::seconds(afterSeconds));
    connect(&m_window->load(), &ui::UiLoad::worked, m_meter.get(), &ui::UiMeter::worked);
    connect(qApp, &QApplication::aboutToQuit, m_meter.get(), [this] {
        printOut(QString::fromUtf8(m_meter->report()));
    });
}

// A failure is shown in the window, with its reason.
void GuiApplication::onStarted(const server::Outcome &outcome)
{
    if (outcome) {
        auto *announcing = new QObject(this);
        connect(m_console.get(),
                &server::Console::changed,
                announcing,
                [announcing](const server::ConsoleDelta &delta) {
                    if (!delta.status || delta.status->state != server::ServerState::Listening)
                        return;
                    announcePort(delta.status->host, delta.status->port);
                    announcing->deleteLater();
                });
    }
    if (!m_options.screenshotDir.isEmpty())
        new ScreenshotTour(*m_window, m_options.screenshotDir, this);
}

} // namespace app
