// SPDX-License-Identifier: GPL-3.0-or-later
//
// Log entries as text: for the filter, for the clipboard and for files. Pure functions, any thread.
#pragma once

#include "server/console/api/values.h"
#include "ui/appnames.h"
#include "ui/models/filter.h"
#include "ui/scope.h"

#include <QByteArray>
#include <QHash>
#include <QString>

class QIODevice;

namespace ui {

// Local time of day to the millisecond.
QString logTimeText(qint64 utc);
// One line of what a person can read: the text, and the beginning of the payload.
QString logPreview(const server::LogEntry &entry);
// The value of a key of the filter language.
QString logKeyText(const server::LogEntry &entry, const QString &key, const AppNames &appNames);
bool logAdmits(const server::LogEntry &entry,
               const Filter &filter,
               const Scope &scope,
               const AppNames &appNames);

// Without signatures of channel authorizations, tokens, secrets and passwords; masked.
QString redacted(QString text);
// One JSON object without line breaks, redacted. `cut` and `redacted` are true where the data is
// not what was sent.
QByteArray logEntryJson(const server::LogEntry &entry);
// One line of a table, redacted.
QByteArray logEntryCsv(const server::LogEntry &entry);
QByteArray logCsvHeader();
bool writeLogJsonLines(QIODevice &file, const QList<server::LogEntry> &entries);
bool writeLogCsv(QIODevice &file, const QList<server::LogEntry> &entries);

} // namespace ui
