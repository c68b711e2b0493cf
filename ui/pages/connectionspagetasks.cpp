// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the menus and the palette offer of the connections page.
#include "ui/pages/connectionspage.h"
#include "ui/widgets/rowtable.h"

#include <QToolButton>

namespace ui {

QAbstractButton *ConnectionsPage::detailsButton() const
{
    return m_detailToggle;
}

void ConnectionsPage::makeTasks()
{
    const auto add =
        [this](const char *name, const QString &text, const char *icon, auto does, auto objection) {
            return addTask(TaskMenu::Connections, name, text, icon, does, objection);
        };
    const auto open = [this](const char *button) {
        return [this, button] {
            findChild<QToolButton *>(QLatin1String(button))->showMenu();
        };
    };
    const auto none = [] {
        return QString();
    };
    const auto row = [this] {
        return m_table->currentIndex().isValid() ? QString() : tr("Select a connection first.");
    };
    const auto openRow = [this] {
        return openKeys(m_table->selectedKeys()).isEmpty() ? tr("Select an open connection first.")
                                                           : QString();
    };
    const auto shown = [this] {
        return m_proxy.rowCount() == 0 ? tr("No connection is shown.") : QString();
    };
    setKey(add(
               "connections.inspect", tr("&Inspect"), "info", [this] { inspect(); }, row),
           Qt::ALT | Qt::Key_Return);
    add(
        "connections.follow", tr("&Follow"), "eye", [this] { followSelected(); }, openRow);
    add(
        "connections.ping", tr("&Ping now"), "activity", [this] { pingSelected(); }, openRow);
    setKey(add(
               "connections.disconnect",
               tr("&Disconnect…"),
               "unplug",
               [this] { disconnectSelected(); },
               openRow),
           Qt::Key_Delete,
           {m_table});
    add(
        "connections.disconnectShown",
        tr("Disconnect all &shown…"),
        "unplug",
        [this] { disconnectShown(); },
        shown);
    add(
        "connections.block", tr("&Block user…"), "user-x", [this] { blockSelected(); }, openRow);
    add(
        "connections.blocked", tr("Blocked &users…"), "ban", [this] { showBlockedUsers(); }, none);
    add("connections.export", tr("&Export…"), "download", open("connExport"), shown);
    add("connections.columns", tr("&Columns…"), "list-tree", open("connColumns"), none);
}

} // namespace ui
