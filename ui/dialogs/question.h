// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace ui {

// Which button the Enter key presses.
enum class Agreeing {
    Easy,    // the one that agrees
    Careful, // the one that cancels
};

// Asks in a window of its own; `does` runs when the person agrees and `parent` is still there.
void ask(QWidget *parent,
         const QString &text,
         const QString &yes,
         Agreeing agreeing,
         const std::function<void()> &does);

} // namespace ui
