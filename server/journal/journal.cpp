// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/journal.h"

#include "server/base/json.h"

namespace server {

namespace {

// Cut before the end of a UTF-8 sequence, so that no half character is left.
void cut(QByteArray &text, qsizetype limit)
{
    if (text.size() <= limit)
        return;
    while (limit > 0 && (static_cast<unsigned char>(text[limit]) & 0xC0) == 0x80)
        --limit;
    text = text.first(limit); // with no more room than it takes
}

// The text that a JSON string stands for; anything else stays.
void decode(QByteArray &payload, qint64 &size)
{
    const auto value = json::parse(payload);
    if (!value || !value->isString())
        return;
    payload = json::stringOf(*value);
    size = payload.size();
}

} // namespace

quint64 Journal::record(JournalEntry entry)
{
    if (entry.kind == LogKind::Event && entry.payload.startsWith('"')) {
        // Decoded when somebody looks; what has to be cut is decoded first.
        entry.isRawString = entry.payload.size() <= PayloadBytes;
        if (!entry.isRawString)
            decode(entry.payload, entry.size);
    }
    cut(entry.payload, PayloadBytes);
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
    if (entry.isRawString)
        decode(row.payload, row.size);
    row.text = entry.text;
    return row;
}

} // namespace server
