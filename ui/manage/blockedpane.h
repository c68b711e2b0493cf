// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/manage/managepane.h"

namespace ui {

// Who is kept out for a time, and may be let in again.
class BlockedPane final : public ManagePane
{
    Q_OBJECT

public:
    explicit BlockedPane(server::Console &console, QWidget *parent = nullptr);

    QString title() const override { return tr("Blocked users"); }
    QString iconName() const override { return QStringLiteral("ban"); }
    void refresh() override {} // the list asks by itself when it is shown
};

} // namespace ui
