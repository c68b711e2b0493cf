// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/console/api/journal.h"

namespace server {

namespace {

Outcome checkLength(const char *field, const QString &value)
{
    if (value.size() <= MaxJournalSearchLength)
        return Done{};
    return Error{ErrorCode::InvalidArgument,
                 QStringLiteral("%1 has %2 characters; at most %3 are looked for.")
                     .arg(QLatin1String(field))
                     .arg(value.size())
                     .arg(MaxJournalSearchLength)};
}

} // namespace

Outcome checkQuery(const JournalQuery &query)
{
    const std::pair<const char *, const QString &> fields[] = {{"The app", query.appId},
                                                               {"The channel", query.channel},
                                                               {"The event", query.event},
                                                               {"The tenant", query.tenant},
                                                               {"The user", query.userId},
                                                               {"The command id", query.commandId},
                                                               {"The text", query.text}};
    for (const auto &[field, value] : fields) {
        if (auto checked = checkLength(field, value); !checked)
            return checked;
    }
    if (query.limit < 1 || query.limit > MaxJournalRows)
        return Error{ErrorCode::InvalidArgument,
                     QStringLiteral("A page of the journal has 1 to %1 rows, not %2 (limit).")
                         .arg(MaxJournalRows)
                         .arg(query.limit)};
    if (query.toUtc != 0 && query.toUtc < query.fromUtc)
        return Error{ErrorCode::InvalidArgument,
                     QStringLiteral("The end of the time is before its beginning (to, from).")};
    return Done{};
}

} // namespace server
