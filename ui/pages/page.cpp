// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/page.h"

#include "ui/theme.h"

#include <QAction>
#include <QDateTime>

namespace ui {

void Page::setPaused(bool paused)
{
    if (paused == isPaused())
        return;
    m_pausedAtUtc = paused ? QDateTime::currentMSecsSinceEpoch() : 0;
    pauseOrGoOn();
    emit pauseToggled();
}

QAction *Page::addTask(TaskMenu menu,
                       const char *name,
                       const QString &text,
                       const char *iconName,
                       const std::function<void()> &does,
                       const std::function<QString()> &objection)
{
    auto *action = new QAction(text, this);
    action->setObjectName(QLatin1String("act.") + QLatin1String(name));
    action->setIcon(icon(QLatin1String(iconName)));
    m_tasks.append({menu, action, objection});
    connect(action, &QAction::triggered, this, [this, does, objection] {
        const QString why = objection ? objection() : QString();
        if (!why.isEmpty()) {
            emit notified(why);
            return;
        }
        emit pageRequested(objectName());
        if (isVisible()) // something unsaved may keep the person where he is
            does();
    });
    return action;
}

void Page::setKey(QAction *action, const QKeySequence &key, const QList<QWidget *> &places)
{
    action->setShortcut(key);
    if (places.isEmpty()) {
        addAction(action);
        return;
    }
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    for (QWidget *place : places)
        place->addAction(action);
}

} // namespace ui
