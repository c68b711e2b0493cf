// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/journal.h"

#include "server/base/json.h"

namespace server {

bool cutText(QByteArray &text, qint64 limit)
{
    if (text.size() <= limit)
        return false;
    while (limit > 0 && (static_cast<unsigned char>(text[limit]) & 0xC0) == 0x80)
        --limit;
    text = text.first(limit); // with no more room than it takes
    return true;
}

void decodePayload(JournalEntry &entry)
{
    const bool isString = entry.kind == LogKind::Event && entry.payload.startsWith('"');
    const auto value = isString ? json::parse(entry.payload) : std::nullopt;
    if (!value || !value->isString())
        return;
    entry.payload = json::stringOf(*value);
    entry.size = entry.payload.size();
}

quint64 Journal::record(JournalEntry entry)
{
    if (entry.kind == LogKind::Event && entry.payload.startsWith('"')) {
        // Decoded when somebody looks; what has to be cut is decoded first.
        entry.isRawString = entry.payload.size() <= PayloadBytes;
        if (!entry.isRawString)
            decodePayload(entry);
    }
    cutText(entry.payload, PayloadBytes);
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
    if (entry.isRawString) {
        JournalEntry decoded = entry;
        decodePayload(decoded);
        row.payload = decoded.payload;
        row.size = decoded.size;
    }
    row.text = entry.text;
    return row;
}

} // namespace server
