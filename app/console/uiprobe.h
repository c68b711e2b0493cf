// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace app {

// Every visible widget of the program as JSON: object name, class, accessible name, text, place on
// the screen, enabled, focus. For programs that drive the console; what a field hides is left out.
QByteArray describeWidgets();

// False when the file could not be written.
bool writeWidgets(const QString &path);

} // namespace app
