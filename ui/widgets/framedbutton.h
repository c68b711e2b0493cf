// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

namespace ui {

// A button of a page's own tool row: icon beside text, framed, reachable by key.
QToolButton *
framedButton(QWidget *parent, const char *objectName, const QString &text, const QString &tip);

} // namespace ui
