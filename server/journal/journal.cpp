// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/journal.h"

#include "server/journal/payloadtext.h"

namespace server {

namespace {

// The text that a JSON string stands for, and its size; another payload stays.
void decodePayload(JournalEntry &entry)
{
    const bool isString = entry.kind == LogKind::Event && entry.payload.startsWith('"');
    QByteArray room;
    const auto text = isString ? payloadtext::decoded(entry.payload, room) : QByteArrayView();
    if (text.isNull())
        return;
    entry.size = text.size();
    entry.payload = text.toByteArray();
}

} // namespace

quint64 Journal::record(JournalEntry entry)
{
    if (entry.payload.size() > PayloadBytes)
        m_large.keep(m_entries.nextSeq(), entry.payload);
    if (entry.kind == LogKind::Event && entry.payload.startsWith('"')) {
        // Decoded when somebody looks; what has to be cut is decoded first.
        entry.isRawString = entry.payload.size() <= PayloadBytes;
        if (!entry.isRawString) {
            decodePayload(entry);
            entry.wasDecoded = true;
        }
    }
    const QByteArrayView kept = payloadtext::cut(entry.payload, PayloadBytes);
    if (kept.size() < entry.payload.size())
        entry.payload = kept.toByteArray(); // with no more room than it takes
    return m_entries.push(std::move(entry));
}

std::optional<QByteArray> Journal::rawPayload(quint64 seq) const
{
    if (!m_entries.contains(seq))
        return std::nullopt;
    if (const std::optional<QByteArray> large = m_large.find(seq))
        return large;
    const JournalEntry &entry = m_entries.at(seq);
    // What was decoded to be cut is only whole in the other room.
    if (entry.payload.size() < entry.size || entry.wasDecoded)
        return std::nullopt;
    return entry.payload;
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
    row.extras = entry.extras;
    return row;
}

} // namespace server
