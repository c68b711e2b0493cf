// SPDX-License-Identifier: GPL-3.0-or-later
//
// How rules, alerts and what is over read on the page and outside it.
#pragma once

#include "ui/alerts/alertbook.h"
#include "ui/alerts/celltable.h"
#include "ui/appnames.h"

namespace ui {

QStringList activeHeaders();
CellRow activeRow(const ActiveAlert &alert, const AppNames &apps, qint64 nowUtc);

QStringList ruleHeaders();
// With what it would read at this moment.
CellRow ruleRow(const AlertRule &rule, const AlertReading &now, const AppNames &apps);

QStringList historyHeaders();
CellRow historyRow(const AlertRecord &record, const AppNames &apps, qint64 nowUtc);

struct NoticeText
{
    QString title;
    QString body;
};
NoticeText noticeText(const AlertNotice &notice, const AppNames &apps);

} // namespace ui
