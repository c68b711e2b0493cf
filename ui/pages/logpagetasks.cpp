// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the menus and the palette offer of the log page.
#include "ui/log/diskview.h"
#include "ui/log/logtable.h"
#include "ui/log/logtools.h"
#include "ui/log/recordcontrol.h"
#include "ui/pages/logpage.h"

#include <QToolButton>

namespace ui {

void LogPage::makeTasks()
{
    const auto add = [this](const char *name,
                            const QString &text,
                            const char *icon,
                            auto does,
                            const std::function<QString()> &objection = {}) {
        return addTask(TaskMenu::Events, name, text, icon, does, objection);
    };
    const auto entry = [this] {
        return entryAt(currentTable()->currentIndex()) ? QString()
                                                       : tr("Select an entry of the log first.");
    };
    const auto inMemory = [this] {
        return m_tools->isOnDisk() ? tr("The log shows the journal on disk, which does not move.")
                                   : QString();
    };
    setKey(addTask(TaskMenu::File,
                   "file.saveLog",
                   tr("Save &log…"),
                   "save",
                   [this] { findChild<QToolButton *>(QStringLiteral("logSave"))->showMenu(); }),
           QKeySequence::Save);
    const QList<QWidget *> tables = {m_table, m_disk->table()};
    setKey(add(
               "events.resend", tr("&Resend…"), "repeat", [this] { resend(false); }, entry),
           Qt::CTRL | Qt::Key_R,
           tables);
    setKey(add(
               "events.resendNow", tr("Resend as &it was"), "zap", [this] { resend(true); }, entry),
           Qt::CTRL | Qt::SHIFT | Qt::Key_Return,
           tables);
    setKey(add(
               "events.follow",
               tr("&Follow the newest"),
               "pin",
               [this] { m_table->setFollow(true); },
               inMemory),
           Qt::Key_End,
           {m_table});
    setKey(add(
               "events.clear", tr("&Clear the log"), "trash-2", [this] { clear(); }, inMemory),
           Qt::CTRL | Qt::Key_L);
    setKey(add("events.record", tr("Rec&ord…"), "history", [this] { m_recording->toggle(); }),
           Qt::CTRL | Qt::SHIFT | Qt::Key_R);
    add("events.replay", tr("Repla&y a recording…"), "play", [this] { m_recording->replay(); });
}

} // namespace ui
