// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/windowactions.h"

#include "ui/pages/page.h"

#include <QActionGroup>
#include <QMainWindow>
#include <QMenu>

namespace ui {

namespace {
constexpr char DefaultShortcut[] = "defaultShortcut";
constexpr char Reason[] = "objection";
} // namespace

WindowActions::WindowActions(QMainWindow &window)
    : QObject(&window)
    , m_window(window)
{
    makeServerActions();
    makeViewActions();
    makeOtherActions();
    fillMenus();
    makeThemes();
}

QAction *WindowActions::add(const QString &name,
                            const QString &text,
                            const QKeySequence &key,
                            const char *iconName)
{
    auto *action = new QAction(text, this);
    action->setObjectName(QStringLiteral("act.") + name);
    action->setShortcut(key);
    action->setProperty(DefaultShortcut, QVariant::fromValue(key));
    if (iconName)
        action->setIcon(icon(QLatin1String(iconName)));
    m_all.append(action);
    m_window.addAction(action);
    return action;
}

QAction *WindowActions::addSwitch(const QString &name, const QString &text, const QKeySequence &key)
{
    QAction *action = add(name, text, key);
    action->setCheckable(true);
    return action;
}

QString WindowActions::plainText(const QAction &action)
{
    QString text = action.text();
    text.remove(u'&');
    if (text.endsWith(QChar(0x2026)))
        text.chop(1);
    return text;
}

QString WindowActions::withKey(const QString &text, const QAction &action)
{
    const QString key = action.shortcut().toString(QKeySequence::NativeText);
    return key.isEmpty() ? text : QStringLiteral("%1 (%2)").arg(text, key);
}

QKeySequence WindowActions::defaultShortcut(const QAction &action)
{
    return action.property(DefaultShortcut).value<QKeySequence>();
}

QAction *WindowActions::named(const QString &objectName) const
{
    const auto found = std::find_if(m_all.begin(), m_all.end(), [&objectName](QAction *action) {
        return action->objectName() == objectName;
    });
    return found == m_all.end() ? nullptr : *found;
}

void WindowActions::setShortcuts(const QHash<QString, QKeySequence> &changed)
{
    for (QAction *action : std::as_const(m_all))
        action->setShortcut(changed.value(action->objectName(), defaultShortcut(*action)));
}

void WindowActions::forbid(QAction &action, const QString &reason)
{
    action.setEnabled(reason.isEmpty());
    action.setProperty(Reason, reason);
    action.setToolTip(reason.isEmpty() ? plainText(action) : reason);
}

QString WindowActions::objection(const QAction &action) const
{
    const std::function<QString()> asked = m_objections.value(&action);
    if (asked)
        return asked();
    return action.isEnabled() ? QString() : action.property(Reason).toString();
}

void WindowActions::setTheme(ThemeChoice choice)
{
    for (QAction *action : m_themes->actions())
        action->setChecked(action->data().toInt() == static_cast<int>(choice));
}

void WindowActions::addPages(const QList<Page *> &pages)
{
    QAction *before = m_view->actions().constFirst();
    for (int i = 0; i < pages.size(); ++i) {
        const Page &page = *pages.at(i);
        QAction *action = add(QStringLiteral("view.page%1").arg(i + 1),
                              QStringLiteral("&%1 %2").arg((i + 1) % 10).arg(page.title()),
                              Qt::CTRL | Qt::Key(i < 9 ? Qt::Key_1 + i : Qt::Key_0));
        action->setIcon(icon(page.iconName()));
        m_view->insertAction(before, action);
        connect(action, &QAction::triggered, this, [this, i] { emit pageChosen(i); });
        for (const PageTask &task : page.tasks())
            addTask(task);
    }
}

void WindowActions::addTask(const PageTask &task)
{
    QAction *action = task.action;
    action->setProperty(DefaultShortcut, QVariant::fromValue(action->shortcut()));
    m_all.append(action);
    if (task.objection)
        m_objections.insert(action, task.objection);
    if (task.menu == TaskMenu::File)
        m_file->insertAction(m_endOfTasks, action);
    else
        menuOf(task.menu)->addAction(action);
}

QMenu *WindowActions::menuOf(TaskMenu menu) const
{
    switch (menu) {
    case TaskMenu::File:
        return m_file;
    case TaskMenu::Connections:
        return m_connections;
    case TaskMenu::Tools:
        return m_tools;
    case TaskMenu::Events:
        break;
    }
    return m_events;
}

void WindowActions::showObjections(QMenu *menu) const
{
    const QList<QAction *> actions = menu->actions();
    for (QAction *action : actions) {
        if (m_objections.contains(action))
            forbid(*action, objection(*action));
    }
}

// Outside the menu a key has to be able to say why.
void WindowActions::letAsk(QMenu *menu) const
{
    const QList<QAction *> actions = menu->actions();
    for (QAction *action : actions) {
        if (m_objections.contains(action))
            forbid(*action, {});
    }
}

} // namespace ui
