// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/console/api/values.h"
#include "ui/models/filter.h"

#include <optional>

namespace ui {

struct ReplayEvent
{
    qint64 utc = 0; // when it happened
    server::PublishRequest request;
};

// What can be sent again of a recording, and why the rest cannot.
struct Recording
{
    static constexpr qsizetype MostEvents = 200'000;
    static constexpr qint64 MostBytes = 256LL * 1024 * 1024;

    QList<ReplayEvent> events; // in order of time
    qint64 lifecycle = 0;      // connections, subscriptions, …
    qint64 clientEvents = 0;   // a server cannot publish these
    qint64 cut = 0;            // of whose data only the beginning was kept
    qint64 redacted = 0;       // in whose data there was a secret
    qint64 filtered = 0;
    qint64 unreadable = 0; // lines that are no entry
    quint64 missing = 0;   // entries that the recording says it does not have
    bool isTooLong = false;

    qint64 spanMs() const { return events.isEmpty() ? 0 : events.last().utc - events.first().utc; }
};

// The entry of a line as logEntryJson() writes it; nothing for another one.
std::optional<server::LogEntry> entryOfLine(const QByteArray &line);
// Reads a whole file. Errors: Unavailable, with the file and what the system says. Any thread.
server::Result<Recording> readRecording(const QString &path, const Filter &filter);

} // namespace ui
