// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/ring.h"
#include "server/journal/entry.h"
#include "server/journal/largepayloads.h"

namespace server {

// The last events and lifecycle changes, in memory: bounded by rows, and each payload by
// PayloadBytes. Longer ones are kept beside it for a while. Engine thread.
class Journal
{
public:
    static constexpr qsizetype Rows = 20'000;
    static constexpr qsizetype PayloadBytes = 4096;

    // Cuts the payload to PayloadBytes. Returns the entry's sequence number.
    quint64 record(JournalEntry entry);
    const Ring<JournalEntry> &entries() const { return m_entries; }

    // All of an entry's payload, as it was published; nothing when that is not kept (any more).
    std::optional<QByteArray> rawPayload(quint64 seq) const;

    // The form a console gets; the payload of an event is unescaped.
    static LogEntry toLogEntry(const JournalEntry &entry, quint64 seq);

private:
    Ring<JournalEntry> m_entries{Rows};
    LargePayloads m_large;
};

} // namespace server
