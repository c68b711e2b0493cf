// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QAction;

namespace ui {

enum class TaskMenu {
    File,
    Connections,
    Events,
    Tools,
};

// Something that can be done on one page, for the menus, the palette and the list of shortcuts.
// Whoever asks for it from elsewhere is brought to the page first.
struct PageTask
{
    TaskMenu menu = TaskMenu::Events;
    QAction *action = nullptr; // named "act.menu.verb", with its key
    // Why it is not possible now; empty when it is. Without the function it always is.
    std::function<QString()> objection = {};
};

} // namespace ui
