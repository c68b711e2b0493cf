// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/pagetask.h"
#include "ui/theme.h"

#include <QAction>
#include <QHash>
#include <QList>
#include <QObject>

#include <functional>

class QActionGroup;
class QMainWindow;
class QMenu;
class QMenuBar;

namespace ui {

class Page;

// Everything the main window can be told to do, with its menus and keys. What an action does is
// connected by the window.
class WindowActions : public QObject
{
    Q_OBJECT

public:
    explicit WindowActions(QMainWindow &window);

    // Adds the entries for the pages, Ctrl+1 and on.
    void addPages(const QList<Page *> &pages);
    void setTheme(ThemeChoice choice);
    // Why an action is not possible now; empty when it is.
    QString objection(const QAction &action) const;
    // Not possible, for this reason; an empty one: possible.
    static void forbid(QAction &action, const QString &reason);
    // Keys that the operator has changed, by the action's object name; others have their own.
    void setShortcuts(const QHash<QString, QKeySequence> &changed);
    // In the order of the menus.
    QList<QAction *> all() const { return m_all; }
    QAction *named(const QString &objectName) const; // null when there is none

    // What an action does, without the mark of its mnemonic and without the dots at its end.
    static QString plainText(const QAction &action);
    // "text (key)"; the text alone where there is no key.
    static QString withKey(const QString &text, const QAction &action);
    static QKeySequence defaultShortcut(const QAction &action);

    QAction *exportSettings;
    QAction *importSettings;
    QAction *settings;
    QAction *closeWindow;
    QAction *quit;
    QAction *start;
    QAction *stop;
    QAction *restart;
    QAction *copyAddress;
    QAction *openDataFolder;
    QAction *demo;
    QAction *sideBar;
    QAction *details;
    QAction *mask;
    QAction *findUser;
    QAction *fullScreen;
    QAction *find;
    QAction *sortNow;
    QAction *nextPage;
    QAction *previousPage;
    QAction *nextPane;
    QAction *previousPane;
    QAction *wholeScope;
    QAction *resetLayout;
    QAction *compactRows;
    QAction *diagnostics;
    QAction *newEvent;
    QAction *pause;
    QAction *pauseAll;
    QAction *palette;
    QAction *biggerText;
    QAction *smallerText;
    QAction *normalText;
    QAction *handbook;
    QAction *shortcuts;
    QAction *firstSteps;
    QAction *setup;
    QAction *report;
    QAction *licences;
    QAction *about;
    QAction *aboutQt;

signals:
    void pageChosen(int index);
    void themeChosen(ui::ThemeChoice choice);

private:
    QAction *add(const QString &name,
                 const QString &text,
                 const QKeySequence &key = {},
                 const char *iconName = nullptr);
    QAction *addSwitch(const QString &name, const QString &text, const QKeySequence &key = {});
    void makeServerActions();
    void makeViewActions();
    void makeOtherActions();
    void fillMenus();
    void makeThemes();
    void addTask(const PageTask &task);
    QMenu *menuOf(TaskMenu menu) const;
    void showObjections(QMenu *menu) const;
    void letAsk(QMenu *menu) const;

    QMainWindow &m_window;
    QList<QAction *> m_all;
    QHash<const QAction *, std::function<QString()>> m_objections;
    QMenu *m_file = nullptr;
    QMenu *m_view = nullptr;
    QMenu *m_connections = nullptr;
    QMenu *m_events = nullptr;
    QMenu *m_tools = nullptr;
    QMenu *m_theme = nullptr;
    QActionGroup *m_themes = nullptr;
    QAction *m_endOfTasks = nullptr; // in the menu File
};

} // namespace ui
