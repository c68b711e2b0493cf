// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/eventqueue.h"

#include <array>
#include <cstring>
#include <utility>

namespace server {

namespace {

constexpr std::size_t Texts = 7;

// In front of the texts, which follow each other without anything between them.
struct Head
{
    qint64 id;
    qint64 utc;
    qint64 size;
    const char *source;
    SocketId socket;
    qint32 recipients;
    LogKind kind;
    std::array<quint32, Texts> lengths;
};

std::array<QByteArrayView, Texts> textsOf(const JournalEntry &entry, const QByteArray &note)
{
    return {
        entry.appId, entry.tenant, entry.channel, entry.event, entry.userId, entry.payload, note};
}

} // namespace

qint64 EventQueue::bytesOf(const JournalEntry &entry)
{
    qint64 bytes = qint64(sizeof(Head)) + 3 * entry.text.size();
    for (const QByteArrayView text : textsOf(entry, {}))
        bytes += text.size();
    return bytes;
}

void EventQueue::push(const JournalEntry &entry)
{
    const QByteArray note = entry.text.isEmpty() ? QByteArray() : entry.text.toUtf8();
    const auto texts = textsOf(entry, note);
    Head head{entry.id,
              entry.utc,
              entry.size,
              entry.source,
              entry.socket,
              entry.recipients,
              entry.kind,
              {}};
    std::size_t bytes = sizeof head;
    for (std::size_t i = 0; i < Texts; ++i) {
        head.lengths[i] = quint32(texts[i].size());
        bytes += head.lengths[i];
    }
    const std::size_t begin = m_memory.size();
    m_memory.resize(begin + bytes);
    char *to = m_memory.data() + begin;
    std::memcpy(to, &head, sizeof head);
    to += sizeof head;
    for (const QByteArrayView text : texts) {
        if (!text.isEmpty())
            std::memcpy(to, text.data(), std::size_t(text.size()));
        to += text.size();
    }
    ++m_count;
}

std::size_t EventQueue::read(std::size_t at, EntryView &entry) const
{
    Head head;
    std::memcpy(&head, m_memory.data() + at, sizeof head);
    entry.id = head.id;
    entry.utc = head.utc;
    entry.size = head.size;
    entry.source = head.source;
    entry.socket = head.socket;
    entry.recipients = head.recipients;
    entry.kind = head.kind;
    const std::array<QByteArrayView *, Texts> texts = {&entry.appId,
                                                       &entry.tenant,
                                                       &entry.channel,
                                                       &entry.event,
                                                       &entry.userId,
                                                       &entry.payload,
                                                       &entry.note};
    at += sizeof head;
    for (std::size_t i = 0; i < Texts; ++i) {
        *texts[i] = QByteArrayView(m_memory.data() + at, qsizetype(head.lengths[i]));
        at += head.lengths[i];
    }
    return at;
}

qint64 EventQueue::frontId() const
{
    EntryView front;
    read(m_head, front);
    return front.id;
}

void EventQueue::popFront()
{
    EntryView front;
    m_head = read(m_head, front);
    --m_count;
    if (m_head > m_memory.size() / 2) {
        m_memory.erase(m_memory.begin(), m_memory.begin() + std::ptrdiff_t(m_head));
        m_head = 0;
    }
}

void EventQueue::append(EventQueue &later)
{
    m_memory.insert(m_memory.end(),
                    later.m_memory.begin() + std::ptrdiff_t(later.m_head),
                    later.m_memory.end());
    m_count += later.m_count;
    later.clear();
}

void EventQueue::clear()
{
    m_memory.clear();
    if (m_memory.capacity() > KeptBytes)
        m_memory.shrink_to_fit();
    m_head = 0;
    m_count = 0;
}

void EventQueue::swap(EventQueue &other) noexcept
{
    m_memory.swap(other.m_memory);
    std::swap(m_head, other.m_head);
    std::swap(m_count, other.m_count);
}

} // namespace server
