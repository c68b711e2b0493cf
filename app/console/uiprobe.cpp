// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/uiprobe.h"

#include <QAccessible>
#include <QApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QSaveFile>
#include <QWidget>

namespace app {

namespace {

QString textOf(const QWidget &widget)
{
    const auto *edit = qobject_cast<const QLineEdit *>(&widget);
    if (edit)
        return edit->echoMode() == QLineEdit::Normal ? edit->text() : QString();
    for (const char *property : {"text", "currentText", "title", "windowTitle"}) {
        const QVariant value = widget.property(property);
        if (value.isValid() && !value.toString().isEmpty())
            return value.toString();
    }
    return {};
}

QString accessibleNameOf(QWidget &widget)
{
    QAccessibleInterface *face = QAccessible::queryAccessibleInterface(&widget);
    return face ? face->text(QAccessible::Name) : QString();
}

QJsonObject describe(QWidget &widget)
{
    const QPoint corner = widget.mapToGlobal(QPoint(0, 0));
    return {{QStringLiteral("objectName"), widget.objectName()},
            {QStringLiteral("class"), QLatin1String(widget.metaObject()->className())},
            {QStringLiteral("accessibleName"), accessibleNameOf(widget)},
            {QStringLiteral("text"), textOf(widget)},
            {QStringLiteral("rect"),
             QJsonArray{corner.x(), corner.y(), widget.width(), widget.height()}},
            {QStringLiteral("enabled"), widget.isEnabled()},
            {QStringLiteral("focus"), widget.hasFocus()}};
}

} // namespace

QByteArray describeWidgets()
{
    QJsonArray all;
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget *window : windows) {
        if (!window->isVisible())
            continue;
        all.append(describe(*window));
        const auto children = window->findChildren<QWidget *>();
        for (QWidget *child : children) {
            // Windows are listed on their own; views' and boxes' inner parts have Qt's names.
            if (child->isVisible() && !child->isWindow() && !child->objectName().startsWith(u"qt_"))
                all.append(describe(*child));
        }
    }
    return QJsonDocument(all).toJson(QJsonDocument::Indented);
}

bool writeWidgets(const QString &path)
{
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(describeWidgets()) >= 0 && file.commit();
}

} // namespace app
