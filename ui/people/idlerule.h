// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace ui {

// After how long without a message of its own somebody counts as idle. One for all pages.
qint64 idleAfterMs();
void setIdleAfterMs(qint64 ms);

} // namespace ui
