// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/result.h"

#include <QByteArray>
#include <QList>
#include <QMetaType>
#include <QString>
#include <QStringList>

#include <optional>

namespace server {

// Something that a person did in a console, or tried to. Has no secret, and no data of events.
// Plain data.
struct AuditEntry
{
    qint64 id = 0;      // grows with time, also over restarts
    qint64 utc = 0;     // milliseconds since 1970
    QString account;    // of the person: the name on the machine that the console runs on
    QString action;     // "app.change": what it was done to, and what
    QString appId;      // empty: no app in particular
    QString text;       // what was done, or was to be done; a sentence without a full stop
    QStringList values; // "max_connections 100 -> 50"
    bool succeeded = true;
    QString failure; // why not; a sentence

    bool operator==(const AuditEntry &) const = default;
};

// What is empty holds for everything.
struct AuditQuery
{
    QString text;        // occurs in account, action, app, text, values or failure, in any case
    QString appId;       // of the app alone
    QString action;      // "app" is all of an app's, "app.change" that one
    bool failed = false; // only what did not succeed
    qint64 fromUtc = 0;  // milliseconds since 1970; included
    qint64 toUtc = 0;    // included; 0: without end
    qint64 before = 0;   // AuditPage::next of the page before; 0: from the newest on
    qint32 limit = 200;  // 1 to MaxAuditRows
};

// The newest first.
struct AuditPage
{
    QList<AuditEntry> entries;
    qint64 next = 0; // 0: there is no more
    QString file;    // in which they are kept
    QString trouble; // a sentence when the last ones could not be kept
};

// Errors: InvalidArgument naming the field, the value and the limits.
Outcome checkQuery(const AuditQuery &query);
bool matches(const AuditEntry &entry, const AuditQuery &query);
// The entry as a JSON object on one line, without an end of line; and back. Nothing when it is
// none.
QByteArray toJsonLine(const AuditEntry &entry);
std::optional<AuditEntry> auditEntryFrom(const QByteArray &line);

constexpr qint32 MaxAuditRows = 500;
constexpr qsizetype MaxAuditSearchLength = 200; // characters, of each field

} // namespace server

Q_DECLARE_METATYPE(server::AuditQuery)
