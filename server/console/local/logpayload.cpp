// SPDX-License-Identifier: GPL-3.0-or-later
//
// One entry of the log whole: what a console asks for when somebody looks at it.
#include "server/base/json.h"
#include "server/console/local/consolefeed.h"
#include "server/journal/payloadtext.h"
#include "server/protocol/frames.h"

namespace server {

namespace {

QByteArray dataOf(const QByteArray &raw)
{
    QByteArray room;
    const QByteArrayView text =
        raw.startsWith('"') ? payloadtext::decoded(raw, room) : QByteArrayView();
    return text.isNull() ? raw : text.toByteArray();
}

QByteArray rawUserId(const JournalEntry &entry)
{
    if (entry.userId.isEmpty() || entry.isNumericUser)
        return entry.userId;
    return json::quoted(entry.userId);
}

} // namespace

Result<LogPayload> ConsoleFeed::logPayload(quint64 seq)
{
    const Journal &journal = m_engine.activity().journal();
    if (!journal.entries().contains(seq)) {
        return Error{
            ErrorCode::NotFound,
            QStringLiteral("The log keeps the last %1 entries; number %2 is not among them.")
                .arg(Journal::Rows)
                .arg(seq)};
    }
    const JournalEntry &entry = journal.entries().at(seq);
    if (!isEvent(entry.kind))
        return Error{ErrorCode::NotFound,
                     QStringLiteral("Entry %1 is no event, so nothing was sent.").arg(seq)};
    const std::optional<QByteArray> raw = journal.rawPayload(seq);
    if (!raw) {
        return Error{ErrorCode::NotFound,
                     QStringLiteral(
                         "The data of entry %1 has %2 bytes and is not kept whole any more: there "
                         "are %3 MiB for data longer than %4 bytes, and newer events took them.")
                         .arg(seq)
                         .arg(entry.size)
                         .arg(LargePayloads::MaxBytes / 1024 / 1024)
                         .arg(Journal::PayloadBytes)};
    }
    LogPayload payload;
    const bool isClients = entry.kind == LogKind::ClientEvent;
    payload.data = isClients ? *raw : dataOf(*raw);
    payload.wire = isClients
                       ? frames::clientEvent(entry.event, entry.channel, *raw, rawUserId(entry))
                       : frames::event(entry.event, entry.channel, *raw);
    return payload;
}

} // namespace server
