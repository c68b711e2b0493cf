// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manage/blockedpane.h"

#include "ui/people/blockedusers.h"

#include <QBoxLayout>

namespace ui {

BlockedPane::BlockedPane(server::Console &console, QWidget *parent)
    : ManagePane(console, parent)
{
    setObjectName(QStringLiteral("blocked"));
    auto *users = new BlockedUsers(console, this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(users);
    connect(users, &BlockedUsers::notified, this, &BlockedPane::notified);
}

} // namespace ui
