// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/guiapplication.h"

#include "app/console/screenshottour.h"
#include "app/console/uiprobe.h"
#include "app/core/process.h"
#include "server/console/local/localconsole.h"
#include "ui/log/logrecorder.h"
#include "ui/mainwindow.h"
#include "ui/shell/language.h"
#include "ui/theme.h"
#include "ui/uimeter.h"

#include <QApplication>
#include <QFileInfo>
#include <QTimer>

#include <chrono>

namespace app {

namespace {

// A person who quits waits for 3 s at most, with all that follows.
constexpr int MostDrainMs = 2'000;

} // namespace

GuiApplication::GuiApplication(const Configuration &configuration, const Options &options)
    : m_options(options)
    , m_demo(configuration.server.demo)
    , m_appsFile(m_files, configuration.server.appsFile)
    , m_auditFile(m_files, configuration.profileDir + QStringLiteral("/audit.jsonl"))
    , m_settingsFile(m_files, options)
    , m_engineThread(configuration.server,
                     configuration.server.appsFile.isEmpty() ? nullptr : &m_appsFile)
    , m_reloader(options, configuration, m_engineThread.engine(), m_files)
    , m_console(
          std::make_unique<server::LocalConsole>(m_engineThread.engine(), m_engineThread.feed()))
    , m_profile(configuration.profileDir)
{
    if (!options.configFile.isEmpty())
        m_console->setConfigurationFile(QFileInfo(options.configFile).absoluteFilePath());
    m_console->keepAudit(m_auditFile, accountName());
    m_console->keepSettings(m_settingsFile, configuration.complaint);
    if (!configuration.complaint.isEmpty())
        QMetaObject::invokeMethod(
            &m_engineThread.engine(),
            [engine = &m_engineThread.engine(), complaint = configuration.complaint] {
                engine->warn(complaint);
            });
    if (options.safeMode)
        m_profile.enterSafeMode();
    ui::setLanguage(options.language.isEmpty()
                        ? ui::Preferences::load(m_profile.settings()).language
                        : options.language);
    makeWindow();
    if (!options.probeFile.isEmpty()) {
        m_signalWatcher.watchUserSignal();
        connect(&m_signalWatcher, &SignalWatcher::userSignalled, this, [this] {
            if (!writeWidgets(m_options.probeFile))
                printError(
                    QStringLiteral("belfry: %1 could not be written").arg(m_options.probeFile));
        });
    }
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
    m_engineThread.stop(MostDrainMs);
}

void GuiApplication::makeWindow()
{
    m_window = std::make_unique<ui::MainWindow>(*m_console, m_profile.settings());
    m_window->useTray(!m_options.noTray);
    connect(m_window.get(), &ui::MainWindow::languageChosen, this, [this](const QString &code) {
        ui::setLanguage(code);
        // Not from within the window's own signal.
        QMetaObject::invokeMethod(this, &GuiApplication::remakeWindow, Qt::QueuedConnection);
    });
    connect(m_window.get(), &ui::MainWindow::safeModeRequested, this, [this] {
        QMetaObject::invokeMethod(this, &GuiApplication::enterSafeMode, Qt::QueuedConnection);
    });
    connect(m_window.get(), &ui::MainWindow::settingsReplaced, this, [this] {
        QMetaObject::invokeMethod(this, &GuiApplication::openAnew, Qt::QueuedConnection);
    });
}

// A window is made in one language; in another one, or with other settings, it is made again.
void GuiApplication::remakeWindow()
{
    m_window->save();
    openAnew();
}

void GuiApplication::openAnew()
{
    replaceWindow([] {});
}

void GuiApplication::enterSafeMode()
{
    replaceWindow([this] { m_profile.enterSafeMode(); });
}

// The log and a recording go along. `between` runs while there is no window.
void GuiApplication::replaceWindow(const std::function<void()> &between)
{
    const QList<server::LogEntry> log = m_window->log();
    std::unique_ptr<ui::LogRecorder> recorder = m_window->takeRecorder();
    m_window.reset();
    between();
    makeWindow();
    m_window->setLog(log);
    if (recorder)
        m_window->goOnRecording(std::move(recorder));
    m_window->show();
}

void GuiApplication::raise()
{
    m_window->present();
}

void GuiApplication::start()
{
    if (!m_options.theme.isEmpty())
        m_window->setTheme(ui::themeNamed(m_options.theme));
    if (!m_options.page.isEmpty())
        m_window->showPage(m_options.page);
    m_window->noteStart(m_profile.complaint(), m_profile.hasCrashed());
    m_window->open(m_options.minimized);
    if (isFirstRun())
        m_window->showSetup();
    if (m_options.quitAfterSeconds)
        QTimer::singleShot(
            std::chrono::seconds(*m_options.quitAfterSeconds), qApp, &QApplication::quit);
    if (m_options.measureUiAfterSeconds)
        measureUi(*m_options.measureUiAfterSeconds);
    const bool isShow = m_demo || !m_options.screenshotDir.isEmpty();
    if (m_window->preferences().startServer || isShow)
        m_console->startServer({this, [this](const server::Outcome &outcome) {
                                    onStarted(outcome);
                                }});
}

// Someone who has just installed it; nobody who says what he wants to see.
bool GuiApplication::isFirstRun() const
{
    return m_window->isFirstRun() && !m_demo && !m_options.safeMode && !m_options.minimized &&
           m_options.page.isEmpty() && m_options.screenshotDir.isEmpty() &&
           !m_options.measureUiAfterSeconds;
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
        new ScreenshotTour(*m_window, *m_console, m_options.screenshotDir, this);
}

} // namespace app
