// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/manage/managepane.h"

namespace ui {

class BlockedUsers;

// Who is kept out for a time, and may be let in again.
class BlockedPane final : public ManagePane
{
    Q_OBJECT

public:
    explicit BlockedPane(server::Console &console, QWidget *parent = nullptr);

    QString title() const override { return tr("Blocked users"); }
    QString iconName() const override { return QStringLiteral("ban"); }
    void refresh() override;

private:
    BlockedUsers *m_users;
};

} // namespace ui
