// SPDX-License-Identifier: GPL-3.0-or-later
//
// What must hold for every page, asked of the live tree of widgets.
#pragma once

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAccessible>
#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QSet>
#include <QStringList>
#include <QTabBar>
#include <QToolButton>
#include <QWidget>

#include <algorithm>
#include <cmath>

namespace test {

inline QString nameOf(const QWidget &widget)
{
    return QLatin1String(widget.metaObject()->className()) + u' ' + widget.objectName() +
           widget.property("text").toString().left(60);
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
        // A splitter that goes from right to left rounds to the other side.
        if (!parent->rect().adjusted(-1, -1, 1, 1).contains(widget->geometry()))
            clipped.append(QStringLiteral("%1 from %7 ends at %2, %3 in %4 of %5 by %6")
                               .arg(nameOf(*widget))
                               .arg(widget->geometry().right())
                               .arg(widget->geometry().bottom())
                               .arg(nameOf(*parent))
                               .arg(parent->width())
                               .arg(parent->height())
                               .arg(widget->y()));
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        if (button && !button->text().isEmpty() &&
            button->width() < button->minimumSizeHint().width())
            clipped.append(nameOf(*widget) + QLatin1String(" is too narrow"));
    }
    return clipped;
}

// Names that two widgets or actions of the window share; Qt has names for its own parts.
inline QStringList sharedNames(const QWidget &window)
{
    QSet<QString> seen;
    QStringList shared;
    for (const QObject *object : window.findChildren<QObject *>()) {
        const QString name = object->objectName();
        const bool qts = name.isEmpty() || name.startsWith(QLatin1String("qt_")) ||
                         name.startsWith(QLatin1String("_q_")) ||
                         name.startsWith(QLatin1String("Scroll"));
        const bool ours = !qts && (object->isWidgetType() || qobject_cast<const QAction *>(object));
        if (ours && seen.contains(name) && !shared.contains(name))
            shared.append(name);
        seen.insert(name);
    }
    return shared;
}

// Buttons with nothing but an icon, and nothing that says what they do.
inline QStringList unexplainedButtons(const QWidget &page)
{
    QStringList unexplained;
    for (const QAbstractButton *button : page.findChildren<QAbstractButton *>()) {
        const auto *tool = qobject_cast<const QToolButton *>(button);
        const bool bare =
            button->text().isEmpty() || (tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly);
        if (button->isVisible() && bare && button->toolTip().isEmpty() &&
            !button->objectName().startsWith(QLatin1String("qt_")) &&
            !button->objectName().startsWith(QLatin1String("Scroll")) &&
            button->focusPolicy() != Qt::NoFocus)
            unexplained.append(nameOf(*button));
    }
    return unexplained;
}

// Labels that show less than their text and do not tell the rest.
inline QStringList cutLabels(const QWidget &page)
{
    QStringList cut;
    for (const QLabel *label : page.findChildren<QLabel *>()) {
        const bool plain = !label->text().isEmpty() && label->pixmap(Qt::ReturnByValue).isNull();
        if (!label->isVisible() || !plain || !label->toolTip().isEmpty())
            continue;
        const bool cutOff = label->wordWrap()
                                ? label->height() < label->heightForWidth(label->width())
                                : label->width() < label->minimumSizeHint().width();
        if (cutOff)
            cut.append(nameOf(*label) + u' ' + label->text().left(40));
    }
    return cut;
}

// Texts a translator never saw, in a window made in the strange language "xx". Only what cannot be
// data: buttons, actions, tabs, headers, placeholders.
inline QStringList untranslatedTexts(const QWidget &page)
{
    QStringList plain;
    const auto look = [&plain](const QObject &where, const QString &text) {
        const bool words =
            std::any_of(text.begin(), text.end(), [](QChar letter) { return letter.isLetter(); });
        if (words && !text.contains(u'['))
            plain.append(where.objectName() + QLatin1String(": ") + text);
    };
    for (const QAbstractButton *button : page.findChildren<QAbstractButton *>()) {
        if (button->isVisible() && !button->property("data").toBool())
            look(*button, button->text());
    }
    for (const QAction *action : page.findChildren<QAction *>()) {
        if (action->isVisible() && action->objectName().startsWith(QLatin1String("act.")))
            look(*action, action->text());
    }
    for (const QLineEdit *edit : page.findChildren<QLineEdit *>()) {
        if (edit->isVisible() && !edit->property("data").toBool())
            look(*edit, edit->placeholderText());
    }
    for (const QTabBar *tabs : page.findChildren<QTabBar *>()) {
        for (int i = 0; tabs->isVisible() && i < tabs->count(); ++i)
            look(*tabs, tabs->tabText(i));
    }
    for (const QHeaderView *header : page.findChildren<QHeaderView *>()) {
        const QAbstractItemModel *model = header->model();
        for (int i = 0; header->isVisible() && model && i < header->count(); ++i) {
            if (!header->isSectionHidden(i))
                look(*header, model->headerData(i, header->orientation()).toString());
        }
    }
    return plain;
}

inline double luminance(const QColor &colour)
{
    const auto part = [](double value) {
        return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(colour.redF()) + 0.7152 * part(colour.greenF()) +
           0.0722 * part(colour.blueF());
}

// WCAG 2.1, 1.4.3.
inline double contrast(const QColor &one, const QColor &other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

} // namespace test
