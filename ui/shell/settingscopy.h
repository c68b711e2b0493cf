// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

class QSettings;

namespace ui {

// What the window keeps, as one file for another workstation: columns, filters, rules, shortcuts
// and choices; nothing of the server, and not where the window is on its screen.
QByteArray settingsCopy(const QSettings &settings);

// Puts a copy in the place of what is kept. Returns what is wrong with it; then nothing has
// changed. Empty: it is there.
QString restoreSettings(const QByteArray &copy, QSettings &settings);

} // namespace ui
