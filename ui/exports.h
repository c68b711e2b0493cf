// SPDX-License-Identifier: GPL-3.0-or-later
//
// Rows as files. Times are ISO-8601 in UTC and numbers plain, whatever the locale. Any thread.
#pragma once

#include "server/console/api/values.h"

#include <QByteArray>
#include <QList>

namespace ui {

QByteArray connectionsCsv(const QList<server::ConnectionRow> &rows);
QByteArray connectionsJsonLines(const QList<server::ConnectionRow> &rows);
// `key.channel` may name several channels, with spaces between.
QByteArray membersCsv(const QList<server::MemberRow> &rows);
QByteArray membersJsonLines(const QList<server::MemberRow> &rows);

} // namespace ui
