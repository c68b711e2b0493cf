// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/journalsettings.h"

namespace server {

Outcome JournalSettings::validate() const
{
    if (maxWaitingBytes < maxPayloadBytes)
        return Error{ErrorCode::InvalidArgument,
                     QStringLiteral("journal.max_waiting_bytes is %1; one event may have %2 "
                                    "(journal.max_payload_bytes).")
                         .arg(maxWaitingBytes)
                         .arg(maxPayloadBytes)};
    return Done{};
}

} // namespace server
