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

    static constexpr int FewestLogRows = 10'000;
    static constexpr int MostLogRows = 500'000;
    static constexpr int LeastLogMiB = 16; // of payloads and texts
    static constexpr int MostLogMiB = 1024;

    ThemeChoice theme = ThemeChoice::System;
    QString language; // empty: the desktop's
    int textPercent = 100;
    bool compactRows = false;
    bool smoothLines = false;  // of charts
    bool startServer = true;   // with the program
    bool closeToTray = true;   // where there is a tray
    bool notify = true;        // alerts leave the window
    bool askBeforeQuit = true; // when clients would be disconnected
    bool askBeforeStop = true; // likewise
    int logRows = 100'000;
    int logMiB = 64;
    QHash<QString, QKeySequence> shortcuts; // by the action's object name; only those changed

    bool operator==(const Preferences &) const = default;

    static Preferences load(QSettings &settings);
    void save(QSettings &settings) const;
};

QString themeName(ThemeChoice choice); // "system", "light", "dark"
ThemeChoice themeNamed(const QString &name);

} // namespace ui
