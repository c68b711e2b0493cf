// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QAction>
#include <QHash>
#include <QList>
#include <QObject>

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
    // Keys that the operator has changed, by the action's object name; others have their own.
    void setShortcuts(const QHash<QString, QKeySequence> &changed);
    // In the order of the menus.
    QList<QAction *> all() const { return m_all; }
    QAction *named(const QString &objectName) const; // null when there is none

    // What an action does, without the mark of its mnemonic and without the dots at its end.
    static QString plainText(const QAction &action);
    static QKeySequence defaultShortcut(const QAction &action);

    QAction *settings;
    QAction *quit;
    QAction *start;
    QAction *stop;
    QAction *copyAddress;
    QAction *demo;
    QAction *sideBar;
    QAction *details;
    QAction *mask;
    QAction *findUser;
    QAction *fullScreen;
    QAction *find;
    QAction *sortNow;
    QAction *nextPane;
    QAction *previousPane;
    QAction *wholeScope;
    QAction *resetLayout;
    QAction *newEvent;
    QAction *pause;
    QAction *disconnectClients;
    QAction *palette;
    QAction *biggerText;
    QAction *smallerText;
    QAction *normalText;
    QAction *shortcuts;
    QAction *firstSteps;
    QAction *setup;
    QAction *about;
    QAction *aboutQt;

signals:
    void pageChosen(int index);
    void themeChosen(ui::ThemeChoice choice);

private:
    QAction *add(const QString &name, const QString &text, const QKeySequence &key = {});
    void makeServerActions();
    void makeViewActions();
    void makeOtherActions();
    void fillMenus();
    void makeThemes();

    QMainWindow &m_window;
    QList<QAction *> m_all;
    QMenu *m_view = nullptr;
    QMenu *m_theme = nullptr;
    QActionGroup *m_themes = nullptr;
};

} // namespace ui
