// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/console/local/logportion.h"

namespace server {

std::vector<quint64> logPortion(const Ring<JournalEntry> &entries, quint64 first, quint64 limit)
{
    const quint64 end = entries.nextSeq();
    const quint64 backlog = end - first;
    quint64 kept = 0; // of which none is left out
    if (backlog > limit) {
        for (quint64 seq = first; seq < end; ++seq)
            kept += isEvent(entries.at(seq).kind) ? 0 : 1;
        if (kept > limit / 2)
            kept = 0;
    }
    const bool keepsOthers = kept > 0;
    const quint64 room = limit - kept;
    const quint64 step = qMax<quint64>(1, (backlog - kept + room - 1) / room);
    std::vector<quint64> portion;
    portion.reserve(qMin(backlog, limit));
    quint64 turn = 0;
    for (quint64 seq = first; seq < end; ++seq) {
        if ((keepsOthers && !isEvent(entries.at(seq).kind)) || turn++ % step == 0)
            portion.push_back(seq);
    }
    return portion;
}

} // namespace server
