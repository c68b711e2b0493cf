// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace ui {

// Asks what to do about something that was written and not saved. Neither runs when the person
// stays. `save` is empty when it cannot be saved as it is.
void askAboutUnsaved(QWidget *parent,
                     const QString &text,
                     const std::function<void()> &save,
                     const std::function<void()> &discard);

} // namespace ui
