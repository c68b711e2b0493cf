// SPDX-License-Identifier: GPL-3.0-or-later
//
// Alerts that were, as they are kept between two runs.
#pragma once

#include "ui/alerts/alertbook.h"

#include <QJsonObject>

namespace ui {

// `records` with the newest first, as AlertBook::history() tells them.
QJsonObject alertHistoryToJson(const QList<AlertRecord> &records, qint64 nowUtc);
// The oldest first. What went on when it was written ended then, as far as anybody knows. Records
// that cannot be read are left out.
QList<AlertRecord> alertHistoryFromJson(const QJsonObject &content);

} // namespace ui
