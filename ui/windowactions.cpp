// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/windowactions.h"

#include "ui/pages/page.h"

#include <QActionGroup>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

namespace ui {

namespace {
constexpr char DefaultShortcut[] = "defaultShortcut";
} // namespace

WindowActions::WindowActions(QMainWindow &window)
    : QObject(&window)
    , m_window(window)
{
    makeServerActions();
    makeViewActions();
    makeOtherActions();
    fillMenus();
    makeThemes();
}

QAction *WindowActions::add(const QString &name, const QString &text, const QKeySequence &key)
{
    auto *action = new QAction(text, this);
    action->setObjectName(QStringLiteral("act.") + name);
    action->setShortcut(key);
    action->setProperty(DefaultShortcut, QVariant::fromValue(key));
    m_all.append(action);
    m_window.addAction(action);
    return action;
}

QString WindowActions::plainText(const QAction &action)
{
    QString text = action.text();
    text.remove(u'&');
    if (text.endsWith(QChar(0x2026)))
        text.chop(1);
    return text;
}

QKeySequence WindowActions::defaultShortcut(const QAction &action)
{
    return action.property(DefaultShortcut).value<QKeySequence>();
}

QAction *WindowActions::named(const QString &objectName) const
{
    const auto found = std::find_if(m_all.begin(), m_all.end(), [&objectName](QAction *action) {
        return action->objectName() == objectName;
    });
    return found == m_all.end() ? nullptr : *found;
}

void WindowActions::setShortcuts(const QHash<QString, QKeySequence> &changed)
{
    for (QAction *action : std::as_const(m_all))
        action->setShortcut(changed.value(action->objectName(), defaultShortcut(*action)));
}

void WindowActions::makeServerActions()
{
    start = add(QStringLiteral("server.start"), tr("&Start"), Qt::CTRL | Qt::Key_F5);
    start->setIcon(icon(QStringLiteral("play")));
    stop = add(QStringLiteral("server.stop"), tr("S&top"), Qt::SHIFT | Qt::Key_F5);
    stop->setIcon(icon(QStringLiteral("square")));
    copyAddress = add(QStringLiteral("server.copyAddress"), tr("&Copy address"));
    copyAddress->setIcon(icon(QStringLiteral("copy")));
    demo = add(QStringLiteral("server.demo"), tr("&Demo data"));
    demo->setCheckable(true);
    disconnectClients = add(QStringLiteral("server.disconnect"), tr("&Disconnect clients…"));
    disconnectClients->setIcon(icon(QStringLiteral("unplug")));
    settings = add(
        QStringLiteral("file.settings"), tr("&Settings…"), QKeySequence(Qt::CTRL | Qt::Key_Comma));
    settings->setIcon(icon(QStringLiteral("settings")));
    quit = add(QStringLiteral("file.quit"), tr("&Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q));
    quit->setIcon(icon(QStringLiteral("log-out")));
}

void WindowActions::makeViewActions()
{
    sideBar = add(QStringLiteral("view.sideBar"), tr("Side &bar"), Qt::CTRL | Qt::Key_B);
    sideBar->setCheckable(true);
    details = add(QStringLiteral("view.details"), tr("Connection &details"), Qt::CTRL | Qt::Key_I);
    details->setCheckable(true);
    mask = add(QStringLiteral("view.mask"), tr("Mas&k personal data"));
    mask->setCheckable(true);
    mask->setIcon(icon(QStringLiteral("eye-off")));
    findUser = add(QStringLiteral("view.findUser"), tr("F&ind a user"), Qt::CTRL | Qt::Key_U);
    findUser->setIcon(icon(QStringLiteral("search")));
    fullScreen = add(QStringLiteral("view.fullScreen"), tr("F&ull screen"), Qt::Key_F11);
    fullScreen->setCheckable(true);
    find = add(QStringLiteral("view.filter"), tr("&Filter"), QKeySequence::Find);
    find->setIcon(icon(QStringLiteral("funnel")));
    sortNow = add(QStringLiteral("view.sortNow"), tr("S&ort now"), Qt::Key_F5);
    nextPane = add(QStringLiteral("view.nextPane"), tr("&Next pane"), Qt::Key_F6);
    previousPane =
        add(QStringLiteral("view.previousPane"), tr("Pre&vious pane"), Qt::SHIFT | Qt::Key_F6);
    wholeScope = add(QStringLiteral("view.wholeScope"),
                     tr("&All apps and tenants"),
                     Qt::CTRL | Qt::SHIFT | Qt::Key_0);
    resetLayout = add(QStringLiteral("view.resetLayout"), tr("&Reset layout"));
    biggerText = add(QStringLiteral("view.biggerText"),
                     tr("&Larger text"),
                     QKeySequence(Qt::CTRL | Qt::Key_Equal));
    biggerText->setIcon(icon(QStringLiteral("zoom-in")));
    smallerText = add(QStringLiteral("view.smallerText"),
                      tr("S&maller text"),
                      QKeySequence(Qt::CTRL | Qt::Key_Minus));
    smallerText->setIcon(icon(QStringLiteral("zoom-out")));
    normalText = add(QStringLiteral("view.normalText"), tr("Te&xt as usual"));
}

void WindowActions::makeOtherActions()
{
    newEvent = add(QStringLiteral("events.new"), tr("&New event"), Qt::CTRL | Qt::Key_E);
    newEvent->setIcon(icon(QStringLiteral("send")));
    pause = add(QStringLiteral("events.pause"), tr("&Pause"), Qt::Key_F8);
    pause->setIcon(icon(QStringLiteral("pause")));
    pause->setCheckable(true);
    palette = add(
        QStringLiteral("help.palette"), tr("&Go to or do…"), QKeySequence(Qt::CTRL | Qt::Key_K));
    palette->setIcon(icon(QStringLiteral("search")));
    shortcuts = add(QStringLiteral("help.shortcuts"),
                    tr("&Keyboard shortcuts…"),
                    QKeySequence(Qt::CTRL | Qt::Key_Slash));
    firstSteps = add(QStringLiteral("help.firstSteps"), tr("&Connect your application…"));
    firstSteps->setIcon(icon(QStringLiteral("plug")));
    setup = add(QStringLiteral("help.setup"), tr("Setup &wizard…"));
    setup->setIcon(icon(QStringLiteral("wand-sparkles")));
    about = add(QStringLiteral("help.about"), tr("&About Belfry"));
    aboutQt = add(QStringLiteral("help.aboutQt"), tr("About &Qt"));
}

void WindowActions::fillMenus()
{
    QMenuBar *bar = m_window.menuBar();
    bar->setAccessibleName(tr("Menu bar"));
    QMenu *file = bar->addMenu(tr("&File"));
    file->addAction(settings);
    file->addSeparator();
    file->addAction(quit);

    QMenu *server = bar->addMenu(tr("&Server"));
    server->addActions({start, stop, copyAddress});
    server->addSeparator();
    server->addAction(disconnectClients);
    server->addSeparator();
    server->addAction(demo);

    m_view = bar->addMenu(tr("&View"));
    m_view->addSeparator();
    m_view->addActions({find, findUser, sortNow, wholeScope});
    m_view->addSeparator();
    m_view->addActions({nextPane, previousPane});
    m_view->addSeparator();
    m_view->addActions({sideBar, details});
    m_theme = m_view->addMenu(tr("&Theme"));
    m_view->addActions({biggerText, smallerText, normalText});
    m_view->addSeparator();
    m_view->addAction(mask);
    m_view->addAction(fullScreen);
    m_view->addAction(resetLayout);

    QMenu *events = bar->addMenu(tr("&Events"));
    events->addActions({newEvent, pause});

    QMenu *help = bar->addMenu(tr("&Help"));
    help->addActions({palette, shortcuts});
    help->addSeparator();
    help->addActions({firstSteps, setup});
    help->addSeparator();
    help->addActions({about, aboutQt});
}

void WindowActions::makeThemes()
{
    m_themes = new QActionGroup(this);
    const auto addTheme = [this](ThemeChoice choice, const QString &name, const QString &text) {
        QAction *action = add(QStringLiteral("view.theme.") + name, text);
        action->setCheckable(true);
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

void WindowActions::setTheme(ThemeChoice choice)
{
    for (QAction *action : m_themes->actions())
        action->setChecked(action->data().toInt() == static_cast<int>(choice));
}

void WindowActions::addPages(const QList<Page *> &pages)
{
    QAction *before = m_view->actions().constFirst();
    for (int i = 0; i < pages.size(); ++i) {
        const Page &page = *pages.at(i);
        QAction *action = add(QStringLiteral("view.page%1").arg(i + 1),
                              QStringLiteral("&%1 %2").arg((i + 1) % 10).arg(page.title()),
                              Qt::CTRL | Qt::Key(i < 9 ? Qt::Key_1 + i : Qt::Key_0));
        action->setIcon(icon(page.iconName()));
        m_view->insertAction(before, action);
        connect(action, &QAction::triggered, this, [this, i] { emit pageChosen(i); });
    }
}

} // namespace ui
