// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manage/blockedpane.h"

#include "ui/people/blockedusers.h"

#include <QBoxLayout>

namespace ui {

BlockedPane::BlockedPane(server::Console &console, QWidget *parent)
    : ManagePane(console, parent)
    , m_users(new BlockedUsers(console, this))
{
    setObjectName(QStringLiteral("blocked"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_users);
    connect(m_users, &BlockedUsers::notified, this, &BlockedPane::notified);
}

void BlockedPane::refresh()
{
    m_users->refresh();
}

} // namespace ui
