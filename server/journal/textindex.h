// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/journal/storeconnection.h"

// The words of the journal's rows, in SQLite's FTS5. Made when there is time, or when somebody
// looks for words: an event costs nothing here when it is written. Several tables one behind the
// other, so that the oldest can be dropped whole. In the store's thread.
namespace server::textindex {

const QStringList &schema();

// Of the tables, each has at most so many rows, and the last one goes on.
struct Part
{
    qint64 firstId = 0; // also names the table
    qint64 lastId = 0;
    qint64 rows = 0;
};
// The newest first.
Result<QList<Part>> parts(StoreConnection &store);
QString tableOf(const Part &part);

// Takes up to `maxRows` rows that are not in it, the oldest first. Returns how many.
Result<qint64> extend(StoreConnection &store, qint64 maxRows, qint64 rowsPerPart);
// Drops the tables of which no row is left. Returns how many.
Result<int> shrink(StoreConnection &store);

// FTS5's expression for rows that have all the words, or words that begin so. Whatever is in it is
// looked for, nothing is an operator. Empty when there is nothing to look for.
QString expressionOf(const QString &words);

} // namespace server::textindex
