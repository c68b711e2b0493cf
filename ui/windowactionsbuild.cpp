// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the window itself can do, and the menus.
#include "ui/windowactions.h"

#include <QActionGroup>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

namespace ui {

void WindowActions::makeServerActions()
{
    start = add(QStringLiteral("server.start"), tr("&Start"), Qt::CTRL | Qt::Key_F5, "play");
    stop = add(QStringLiteral("server.stop"), tr("S&top"), Qt::SHIFT | Qt::Key_F5, "square");
    restart = add(QStringLiteral("server.restart"), tr("&Restart…"), {}, "refresh-cw");
    copyAddress = add(QStringLiteral("server.copyAddress"), tr("&Copy address"), {}, "copy");
    openDataFolder =
        add(QStringLiteral("server.openDataFolder"), tr("&Open data folder"), {}, "external-link");
    demo = addSwitch(QStringLiteral("server.demo"), tr("&Demo data"));
    exportSettings =
        add(QStringLiteral("file.exportSettings"), tr("&Export console settings…"), {}, "download");
    importSettings = add(QStringLiteral("file.importSettings"), tr("&Import console settings…"));
    settings = add(QStringLiteral("file.settings"),
                   tr("&Settings…"),
                   QKeySequence(Qt::CTRL | Qt::Key_Comma),
                   "settings");
    closeWindow =
        add(QStringLiteral("file.closeWindow"), tr("&Close window"), Qt::CTRL | Qt::Key_W, "x");
    quit = add(
        QStringLiteral("file.quit"), tr("&Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q), "log-out");
}

void WindowActions::makeViewActions()
{
    sideBar = addSwitch(QStringLiteral("view.sideBar"), tr("Side &bar"), Qt::CTRL | Qt::Key_B);
    details = addSwitch(QStringLiteral("view.details"), tr("&Details"), Qt::CTRL | Qt::Key_I);
    mask = addSwitch(QStringLiteral("view.mask"), tr("Mas&k personal data"));
    mask->setIcon(icon(QStringLiteral("eye-off")));
    findUser =
        add(QStringLiteral("view.findUser"), tr("F&ind a user"), Qt::CTRL | Qt::Key_U, "search");
    fullScreen = addSwitch(QStringLiteral("view.fullScreen"), tr("F&ull screen"), Qt::Key_F11);
    find = add(QStringLiteral("view.filter"), tr("&Filter"), QKeySequence::Find, "funnel");
    sortNow = add(QStringLiteral("view.sortNow"), tr("S&ort now"), Qt::Key_F5);
    nextPage = add(QStringLiteral("view.nextPage"), tr("N&ext page"), Qt::CTRL | Qt::Key_Tab);
    previousPage = add(QStringLiteral("view.previousPage"),
                       tr("Previous pa&ge"),
                       Qt::CTRL | Qt::SHIFT | Qt::Key_Tab);
    nextPane = add(QStringLiteral("view.nextPane"), tr("&Next pane"), Qt::Key_F6);
    previousPane =
        add(QStringLiteral("view.previousPane"), tr("Pre&vious pane"), Qt::SHIFT | Qt::Key_F6);
    wholeScope = add(QStringLiteral("view.wholeScope"),
                     tr("&All apps and tenants"),
                     Qt::CTRL | Qt::SHIFT | Qt::Key_0);
    resetLayout = add(QStringLiteral("view.resetLayout"), tr("&Reset layout"));
    compactRows = addSwitch(QStringLiteral("view.compactRows"), tr("Com&pact rows"));
    diagnostics =
        add(QStringLiteral("view.diagnostics"), tr("Diagnosti&cs…"), Qt::Key_F12, "gauge");
    biggerText = add(QStringLiteral("view.biggerText"),
                     tr("&Larger text"),
                     QKeySequence(Qt::CTRL | Qt::Key_Equal),
                     "zoom-in");
    smallerText = add(QStringLiteral("view.smallerText"),
                      tr("S&maller text"),
                      QKeySequence(Qt::CTRL | Qt::Key_Minus),
                      "zoom-out");
    normalText = add(QStringLiteral("view.normalText"), tr("Te&xt as usual"));
}

void WindowActions::makeOtherActions()
{
    newEvent = add(QStringLiteral("events.new"), tr("&New event"), Qt::CTRL | Qt::Key_E, "send");
    pause = addSwitch(QStringLiteral("events.pause"), tr("&Pause page"), Qt::Key_F8);
    pause->setIcon(icon(QStringLiteral("pause")));
    pauseAll = addSwitch(
        QStringLiteral("events.pauseAll"), tr("Pause a&ll pages"), Qt::SHIFT | Qt::Key_F8);
    palette = add(QStringLiteral("help.palette"),
                  tr("&Go to or do…"),
                  QKeySequence(Qt::CTRL | Qt::Key_K),
                  "search");
    handbook = add(QStringLiteral("help.handbook"), tr("&Handbook"), Qt::Key_F1, "circle-help");
    shortcuts = add(QStringLiteral("help.shortcuts"),
                    tr("&Keyboard shortcuts…"),
                    QKeySequence(Qt::CTRL | Qt::Key_Slash));
    firstSteps =
        add(QStringLiteral("help.firstSteps"), tr("&Connect your application…"), {}, "plug");
    setup = add(QStringLiteral("help.setup"), tr("Setup &wizard…"), {}, "wand-sparkles");
    report = add(QStringLiteral("help.report"), tr("&Report a problem…"));
    licences = add(QStringLiteral("help.licences"), tr("&Licences"));
    about = add(QStringLiteral("help.about"), tr("&About Belfry"));
    aboutQt = add(QStringLiteral("help.aboutQt"), tr("About &Qt"));
}

void WindowActions::fillMenus()
{
    QMenuBar *bar = m_window.menuBar();
    bar->setAccessibleName(tr("Menu bar"));
    m_file = bar->addMenu(tr("&File"));
    m_endOfTasks = m_file->addSeparator();
    m_file->addActions({exportSettings, importSettings});
    m_file->addSeparator();
    m_file->addAction(settings);
    m_file->addSeparator();
    m_file->addActions({closeWindow, quit});

    QMenu *server = bar->addMenu(tr("&Server"));
    server->addActions({start, stop, restart});
    server->addSeparator();
    server->addActions({copyAddress, openDataFolder});
    server->addSeparator();
    server->addAction(demo);

    m_view = bar->addMenu(tr("&View"));
    m_view->addSeparator();
    m_view->addActions({find, findUser, sortNow, wholeScope});
    m_view->addSeparator();
    m_view->addActions({nextPage, previousPage, nextPane, previousPane});
    m_view->addSeparator();
    m_view->addActions({sideBar, details});
    m_theme = m_view->addMenu(tr("&Theme"));
    m_view->addActions({biggerText, smallerText, normalText, compactRows});
    m_view->addSeparator();
    m_view->addActions({mask, fullScreen, resetLayout});
    m_view->addSeparator();
    m_view->addAction(diagnostics);

    m_connections = bar->addMenu(tr("&Connections"));
    m_events = bar->addMenu(tr("&Events"));
    m_events->addActions({newEvent, pause, pauseAll});
    m_events->addSeparator();
    m_tools = bar->addMenu(tr("&Tools"));
    m_tools->addAction(palette);
    m_tools->addSeparator();
    for (QMenu *menu : {m_file, m_connections, m_events, m_tools}) {
        menu->setToolTipsVisible(true);
        connect(menu, &QMenu::aboutToShow, this, [this, menu] { showObjections(menu); });
        connect(menu, &QMenu::aboutToHide, this, [this, menu] { letAsk(menu); });
    }
    server->setToolTipsVisible(true);

    QMenu *help = bar->addMenu(tr("&Help"));
    help->addActions({handbook, shortcuts});
    help->addSeparator();
    help->addActions({firstSteps, setup});
    help->addSeparator();
    help->addActions({report, licences, about, aboutQt});
}

void WindowActions::makeThemes()
{
    m_themes = new QActionGroup(this);
    const auto addTheme = [this](ThemeChoice choice, const QString &name, const QString &text) {
        QAction *action = addSwitch(QStringLiteral("view.theme.") + name, text);
        action->setData(static_cast<int>(choice));
        m_themes->addAction(action);
        m_theme->addAction(action);
        connect(action, &QAction::triggered, this, [this, choice] { emit themeChosen(choice); });
        return action;
    };
    addTheme(ThemeChoice::System, QStringLiteral("system"), tr("&System"))
        ->setIcon(icon(QStringLiteral("monitor")));
    addTheme(ThemeChoice::Light, QStringLiteral("light"), tr("&Light"))
        ->setIcon(icon(QStringLiteral("sun")));
    addTheme(ThemeChoice::Dark, QStringLiteral("dark"), tr("&Dark"))
        ->setIcon(icon(QStringLiteral("moon")));
}

} // namespace ui
