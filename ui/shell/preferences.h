// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QHash>
#include <QKeySequence>
#include <QString>

class QSettings;

namespace ui {

// What an operator has chosen for the whole console, on the machine he sits at.
struct Preferences
{
    static constexpr int SmallestText = 80; // per cent
    static constexpr int LargestText = 200;
    static constexpr int TextStep = 10;

    ThemeChoice theme = ThemeChoice::System;
    QString language; // empty: the desktop's
    int textPercent = 100;
    bool closeToTray = true;                // where there is a tray
    bool notify = true;                     // alerts leave the window
    bool askBeforeQuit = true;              // when clients would be disconnected
    QHash<QString, QKeySequence> shortcuts; // by the action's object name; only those changed

    bool operator==(const Preferences &) const = default;

    static Preferences load(QSettings &settings);
    void save(QSettings &settings) const;
};

QString themeName(ThemeChoice choice); // "system", "light", "dark"
ThemeChoice themeNamed(const QString &name);

} // namespace ui
