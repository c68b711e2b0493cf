// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

namespace ui {

// A small square in the colour of an app, "#0a5fb4". Without one it is empty, and keeps the place.
QIcon swatch(const QString &colour);
// The colour, or a lighter or darker one of its hue that stands out from the ground by 3 : 1.
QColor distinct(const QColor &colour, const QColor &ground);

} // namespace ui
