// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/result.h"
#include "server/console/api/values.h"

#include <QList>
#include <QMetaType>
#include <QString>

namespace server {

// What is looked for in the journal on disk; what is empty holds for everything. Plain data.
struct JournalQuery
{
    QString appId;
    QString channel;
    QString event;
    QString tenant;
    QString userId;
    QString commandId;
    QString text;       // words, or beginnings of words, of event, channel, payload and sentence
    qint64 fromUtc = 0; // milliseconds since 1970; included
    qint64 toUtc = 0;   // included; 0: without end
    qint64 before = 0;  // JournalPage::next of the page before; 0: from the newest on
    qint32 limit = 100; // rows; 1 to MaxJournalRows
};

struct JournalRow
{
    qint64 id = 0;      // grows with time, also over restarts
    bool isCut = false; // the payload is longer than what was kept of it
    QString commandId;
    LogEntry
        entry; // without a sequence number; the payload is as long as journal.max_payload_bytes
};

// The newest first.
struct JournalPage
{
    QList<JournalRow> rows;
    qint64 next = 0; // 0: there is no more. A page may be short although there is
};

// Errors: InvalidArgument naming the field, the value and the limits.
Outcome checkQuery(const JournalQuery &query);

constexpr qint32 MaxJournalRows = 500;
constexpr qsizetype MaxJournalSearchLength = 500; // characters, of each field

} // namespace server

Q_DECLARE_METATYPE(server::JournalQuery)
