// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/clock.h"
#include "server/console/api/console.h"
#include "ui/scope.h"
#include "ui/shell/facts.h"
#include "ui/shell/paletteindex.h"
#include "ui/shell/preferences.h"
#include "ui/theme.h"
#include "ui/uiload.h"

#include <QElapsedTimer>
#include <QMainWindow>
#include <QTimer>

#include <functional>
#include <memory>

class QListView;
class QPushButton;
class QSettings;
class QStackedWidget;
class QToolBar;
class QToolButton;

namespace ui {

class AlertsPage;
class Banner;
class CommandPalette;
class ConnectionsPage;
class Farewell;
class FileSaver;
class LogPage;
class LogRecorder;
class NavDelegate;
class NavModel;
class Page;
class ProductionBand;
class PresencePage;
class PublishPage;
class ScopeBar;
class StatusCells;
class SystemTheme;
class ToolsPage;
class TrafficPage;
class Tray;
class WindowActions;

// The console: side bar, pages, and what concerns them all. Remembers in `settings` how it was
// left.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(server::Console &console, QSettings &settings, QWidget *parent = nullptr);
    ~MainWindow() override;

    // By object name. False when there is no such page.
    bool showPage(const QString &name);
    QStringList pageNames() const;
    bool hasFilter(const QString &page) const;
    // That page, narrowed to a filter.
    void showRows(const QString &name, const QString &filter);
    void setTheme(ThemeChoice choice);
    // Shown and in front, wherever it was.
    void present();
    // For the first time; minimized means into the tray, or the task bar where there is none.
    void open(bool minimized);
    // Whether the program may have an icon in the tray.
    void useTray(bool wanted);
    bool hasTray() const { return m_tray != nullptr; }
    // Nothing was kept of an earlier run.
    bool isFirstRun() const { return m_firstRun; }
    void showSetup();
    // With that category in front; an empty one: the first.
    void showSettings(const QString &category);
    // What came before: a sentence about the settings or nothing, and whether the last run ended
    // without being told to.
    void noteStart(const QString &complaint, bool crashed);
    void save();
    // What the log page holds, for the window that takes the place of this one; given before it is
    // told anything.
    QList<server::LogEntry> log() const;
    void setLog(const QList<server::LogEntry> &entries);
    // The recording that runs, for the same window; null: none.
    std::unique_ptr<LogRecorder> takeRecorder();
    void goOnRecording(std::unique_ptr<LogRecorder> recorder);
    // What the window's work takes.
    UiLoad &load() { return m_load; }
    const Preferences &preferences() const { return m_preferences; }

signals:
    // The window was made in another language; whoever made it makes it again.
    void languageChosen(const QString &code);
    // Made again as if nothing had been kept of it.
    void safeModeRequested();
    // What is kept is not what this window shows: it is to be made again, and not to save.
    void settingsReplaced();
    // Something new stands in the status bar.
    void said();

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildPages();
    void buildSideBar();
    void buildBanners();
    void buildToolBar();
    void buildPalette();
    void connectPages();
    void connectActions();
    void connectStatus();
    void restore();
    void restorePages(const QString &group);
    void savePages(const QString &group);
    void restoreGeometryOnScreen();
    void resetLayout();
    void showLabels();

    void apply(const server::ConsoleDelta &delta);
    void present(const server::ServerStatus &status);
    void noteWork(qint64 nanoseconds);
    void setPace();
    void showWork();
    void setPage(Page *page);
    Page *pageNamed(const QString &name) const;
    Page *currentPage() const;
    void watchWhatIsShown();
    void setScope(const Scope &scope);
    // All pages, or the one that is shown.
    void setAllPaused(bool paused);
    void setPagePaused(bool paused);
    bool isAllPaused() const;
    void resume();
    void showPaused();
    void setCollapsed(bool collapsed);
    void updateTitle();
    void updateBand();
    void movePage(int step);
    void movePane(int step);
    QList<QWidget *> panes() const;

    void startServer();
    void startOnOtherPort();
    void presentFailure();
    void askToStop();
    void stopServer();
    void askToQuit();
    void quit();
    void end();
    void hideToTray();
    void leave();
    void connectTray();
    void connectAlerts();
    void raiseNotice(const QString &title, const QString &text, bool isAudible);
    // `does` runs when the person agrees.
    void ask(const QString &text, const QString &yes, const std::function<void()> &does);
    void setDemo(bool on);
    void copyAddress();
    void showErrors();
    void setPreferences(const Preferences &preferences);
    void openInLanguage();
    void applyText(int percent);
    void setTextPercent(int percent);
    void offerRestart();
    void askToRestart();
    void restartServer();
    void explainRestart(const server::Error &error);
    void showFirstSteps(const QString &appId = {});
    // mainwindowhelp.cpp
    void showHandbook();
    void showAbout();
    void showDiagnostics();
    Facts facts() const;
    void saveReport();
    void openDataFolder();
    void exportSettings();
    void importSettings();
    void takeSettings(const QString &path);
    void forgetEverything();
    void say(const QString &text);
    void showServerMenu(const QPoint &above);
    void updateDetails();
    void updateKeys();
    void lookAround();

    server::Console &m_console;
    QSettings &m_settings;
    const server::SystemClock m_clock;
    server::Observation m_always;
    server::Observation m_pageWatch;
    server::ServerStatus m_status;
    Preferences m_preferences;
    QString m_trayReason;
    Tray *m_tray = nullptr;
    bool m_firstRun = false;
    PaletteIndex m_index;
    SystemTheme *m_systemTheme;
    bool m_quitConfirmed = false;
    Farewell *m_farewell = nullptr; // once the program is about to end
    QTimer m_second;
    QTimer m_keeping;
    QStringList m_said; // with the time, the last first
    UiLoad m_load;
    QElapsedTimer m_running;

    FileSaver *m_saver;
    CommandPalette *m_palette = nullptr;
    WindowActions *m_actions;
    NavModel *m_navModel;
    NavDelegate *m_navDelegate;
    QListView *m_nav;
    QWidget *m_sideBar;
    QStackedWidget *m_stack;
    QList<Page *> m_pages;
    ConnectionsPage *m_connections = nullptr;
    PresencePage *m_presence = nullptr;
    TrafficPage *m_traffic = nullptr;
    PublishPage *m_publish = nullptr;
    ToolsPage *m_tools = nullptr;
    LogPage *m_log = nullptr;
    AlertsPage *m_alerts = nullptr;
    ProductionBand *m_band = nullptr;
    Banner *m_failed = nullptr;
    Banner *m_pausedBanner = nullptr;
    Banner *m_demoBanner = nullptr;
    Banner *m_startBanner = nullptr;
    QToolButton *m_startStop = nullptr;
    QToolButton *m_pauseButton = nullptr;
    QToolButton *m_searchButton = nullptr;
    QPushButton *m_publishButton = nullptr;
    ScopeBar *m_scopeBar = nullptr;
    StatusCells *m_cells = nullptr;
};

} // namespace ui
