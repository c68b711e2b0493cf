// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/console/api/journal.h"
#include "server/journal/eventqueue.h"
#include "server/journal/storeconnection.h"

// The table `realtime_event_rows` (SYSTEMS.md S18; people read it as `realtime_events`): what is
// written into it and read back. In the store's thread.
namespace server::eventtable {

// Tables and indexes, each statement may be run again.
const QStringList &schema();

// Writes one event after the other.
class Writer
{
public:
    // For as long as the file is open.
    Writer(StoreConnection &store, QuickStatement &insert, qint64 maxPayloadBytes);
    static Result<Writer> of(StoreConnection &store, qint64 maxPayloadBytes);

    // The payload is stored as its receivers parse it, cut to `maxPayloadBytes`. An id that is
    // there already is left as it is.
    Outcome insert(const EntryView &entry);

private:
    StoreConnection &m_store;
    QuickStatement &m_insert;
    qint64 m_maxPayloadBytes;
    QByteArray m_decoded; // of one payload
};

// Of a JSON object: its `commandId` or `command_id`, a string or a number (S30).
QByteArray commandIdOf(QByteArrayView payload);

// The columns that rowOf() reads, of the table called `e`.
const QString &columns();
JournalRow rowOf(const QVariantList &columns);

// The word in the column `kind`.
const char *wordOf(LogKind kind);

// Largest id; 0: there is none.
Result<qint64> lastId(StoreConnection &store);
// Events up to this id may be missing: deleted, dropped, or from before there was a journal.
Result<qint64> missingUpTo(StoreConnection &store);
// In a new file: whatever happened up to then is not in it.
Outcome beginAfter(StoreConnection &store, qint64 id);
Outcome setMissingUpTo(StoreConnection &store, qint64 id);

} // namespace server::eventtable
