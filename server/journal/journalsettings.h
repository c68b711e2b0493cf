// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/result.h"

namespace server {

// What is kept of events on disk, and for how long.
struct JournalSettings
{
    bool isEnabled = false;
    QString file;                                // SQLite
    bool lifecycle = false;                      // connections, subscriptions, refusals too
    int maxAgeDays = 30;                         // 0: no limit
    qint64 maxRows = 1'000'000;                  // of events
    qint64 maxBytes = 1024LL * 1024 * 1024;      // of the file, without what is free in it
    int maxPayloadBytes = 65'536;                // of one event; the rest is cut off
    int batchMs = 200;                           // from an event to the file
    int maxWaiting = 20'000;                     // events that are not written yet
    qint64 maxWaitingBytes = 64LL * 1024 * 1024; // of theirs
    int pageSize = 500;                          // events in one answer

    // Errors: InvalidArgument naming the setting and the value.
    Outcome validate() const;
    bool operator==(const JournalSettings &) const = default;
};

} // namespace server
