// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/profile.h"
#include "app/core/appsfile.h"
#include "app/core/auditfile.h"
#include "app/core/configuration.h"
#include "app/core/enginethread.h"
#include "app/core/reloader.h"
#include "app/core/settingsfile.h"
#include "app/core/signalwatcher.h"

#include <functional>
#include <memory>

namespace server {
class LocalConsole;
}
namespace ui {
class MainWindow;
class UiMeter;
} // namespace ui

namespace app {

// The console program: an engine in its own thread, a local console to it, and the window. Main
// thread.
class GuiApplication final : public QObject
{
    Q_OBJECT

public:
    GuiApplication(const Configuration &configuration, const Options &options);
    ~GuiApplication() override;

    // Starts the server and shows the window.
    void start();
    // Brings the window to the front.
    void raise();

private:
    void makeWindow();
    void remakeWindow();
    void openAnew();
    void enterSafeMode();
    void replaceWindow(const std::function<void()> &between);
    bool isFirstRun() const;
    void onStarted(const server::Outcome &outcome);
    void measureUi(int afterSeconds);

    Options m_options;
    const bool m_demo;
    FilesThread m_files;
    AppsFile m_appsFile;
    AuditFile m_auditFile;
    SettingsFile m_settingsFile;
    EngineThread m_engineThread;
    Reloader m_reloader;
    std::unique_ptr<server::LocalConsole> m_console;
    Profile m_profile;
    std::unique_ptr<ui::MainWindow> m_window;
    std::unique_ptr<ui::UiMeter> m_meter;
    SignalWatcher m_signalWatcher;
};

} // namespace app
