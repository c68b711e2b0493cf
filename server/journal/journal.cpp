// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/journal.h"

#include "server/base/json.h"

namespace server {

namespace {

// Cut before the end of a UTF-8 sequence, so that no half character is left.
QByteArray cut(QByteArrayView text, qsizetype limit)
{
    if (text.size() <= limit)
        return text.toByteArray();
    while (limit > 0 && (static_cast<unsigned char>(text[limit]) & 0xC0) == 0x80)
        --limit;
    return text.first(limit).toByteArray();
}

} // namespace

quint64 Journal::record(JournalEntry entry)
{
    if (entry.kind == LogKind::Event) {
        if (const auto value = json::parse(entry.payload); value && value->isString()) {
            entry.payload = json::stringOf(*value);
            entry.size = entry.payload.size();
        }
    }
    entry.payload = cut(entry.payload, PayloadBytes);
    return m_entries.push(std::move(entry));
}

LogEntry Journal::toLogEntry(const JournalEntry &entry, quint64 seq)
{
    LogEntry row;
    row.seq = seq;
    row.utc = entry.utc;
    row.kind = entry.kind;
    row.appId = QString::fromUtf8(entry.appId);
    row.tenant = QString::fromUtf8(entry.tenant);
    row.channel = QString::fromUtf8(entry.channel);
    row.event = QString::fromUtf8(entry.event);
    row.source = QString::fromLatin1(entry.source);
    if (!entry.socket.isNull())
        row.socketId = QString::fromLatin1(entry.socket.toByteArray());
    row.userId = QString::fromUtf8(entry.userId);
    row.recipients = entry.recipients;
    row.size = entry.size;
    row.payload = entry.payload;
    row.text = entry.text;
    return row;
}

} // namespace server
