// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QList>
#include <QString>

#include <optional>

namespace ui {

// Every colour of the console. Widgets get theirs through the palette; charts, delegates and
// highlighters ask here.
struct Theme
{
    bool dark = false;
    QColor window, base, alternate, text, muted;
    QColor accent, onAccent, ok, warn, error;
    QColor rowError, rowWarn, rowEvent, rowPresence; // tints behind table rows
    QColor border;
    QList<QColor> series; // eight, in order; the last is "the rest"
};

enum class ThemeChoice {
    System,
    Light,
    Dark,
};

const Theme &theme();
// Sets palette and style sheet of the application; windows then get QEvent::PaletteChange.
void applyTheme(ThemeChoice choice);
// What the desktop has said it prefers; unset: its palette is asked. Holds from the next
// applyTheme().
void setSystemPrefersDark(std::optional<bool> isDark);
// An icon of resources/icons, drawn in the colours of the palette at any size.
QIcon icon(const QString &name);

} // namespace ui
