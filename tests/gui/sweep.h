// SPDX-License-Identifier: GPL-3.0-or-later
//
// What must hold for every page, asked of the live tree of widgets.
#pragma once

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAccessible>
#include <QStringList>
#include <QWidget>

namespace test {

inline QString nameOf(const QWidget &widget)
{
    return QLatin1String(widget.metaObject()->className()) + u' ' + widget.objectName();
}

// Widgets that the keyboard reaches and a screen reader could not name.
inline QStringList unnamedWidgets(const QWidget &page)
{
    QStringList unnamed;
    for (QWidget *widget : page.findChildren<QWidget *>()) {
        const bool reachable = widget->isVisible() && widget->isEnabled() &&
                               !widget->focusProxy() && (widget->focusPolicy() & Qt::TabFocus) != 0;
        if (!reachable)
            continue;
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
        if (!face || face->text(QAccessible::Name).isEmpty())
            unnamed.append(nameOf(*widget));
    }
    return unnamed;
}

// Widgets that stick out of the one they lie in, and buttons too narrow for their text. What
// scrolls may be larger.
inline QStringList clippedWidgets(const QWidget &page)
{
    QStringList clipped;
    for (QWidget *widget : page.findChildren<QWidget *>()) {
        const QWidget *parent = widget->parentWidget();
        const bool scrolls =
            qobject_cast<const QAbstractScrollArea *>(parent->parentWidget()) != nullptr ||
            qobject_cast<const QAbstractScrollArea *>(parent) != nullptr;
        if (!widget->isVisible() || widget->isWindow() || scrolls)
            continue;
        if (!parent->rect().contains(widget->geometry()))
            clipped.append(nameOf(*widget));
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        if (button && !button->text().isEmpty() &&
            button->width() < button->minimumSizeHint().width())
            clipped.append(nameOf(*widget) + QLatin1String(" is too narrow"));
    }
    return clipped;
}

} // namespace test
