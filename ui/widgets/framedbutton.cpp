// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/framedbutton.h"

namespace ui {

QToolButton *
framedButton(QWidget *parent, const char *objectName, const QString &text, const QString &tip)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(QLatin1String(objectName));
    button->setText(text);
    button->setToolTip(tip);
    button->setProperty("framed", true);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace ui
