// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/result.h"
#include "server/journal/entry.h"

#include <QByteArrayView>

#include <vector>

namespace server {

// A JournalEntry as the store's thread reads it.
struct EntryView
{
    qint64 id = 0;
    qint64 utc = 0;
    qint64 size = 0;
    const char *source = "server"; // a literal
    SocketId socket;
    qint32 recipients = -1;
    LogKind kind = LogKind::Server;
    QByteArrayView appId;
    QByteArrayView tenant;
    QByteArrayView channel;
    QByteArrayView event;
    QByteArrayView userId;
    QByteArrayView payload;
    QByteArrayView note; // the text, UTF-8
};

// Entries on their way to another thread, the oldest first, copied into one piece of memory. Shared
// strings would make both threads count in the same places for every event, and free each other's
// memory. One thread at a time.
class EventQueue
{
public:
    static qint64 bytesOf(const JournalEntry &entry); // that it takes here

    void push(const JournalEntry &entry);
    void popFront();
    qint64 frontId() const;
    qsizetype size() const { return m_count; }
    bool isEmpty() const { return m_count == 0; }
    qint64 bytes() const { return qint64(m_memory.size() - m_head); }
    // What `later` has comes behind; it is empty then.
    void append(EventQueue &later);
    // Keeps the memory for the next ones, unless it is much.
    void clear();
    void swap(EventQueue &other) noexcept;

    // Calls `visit(const EntryView &)` for each, for as long as it answers with success.
    template <typename Visit>
    Outcome each(Visit visit) const
    {
        for (std::size_t at = m_head; at < m_memory.size();) {
            EntryView entry;
            at = read(at, entry);
            if (Outcome done = visit(entry); !done)
                return done;
        }
        return Done{};
    }

private:
    static constexpr std::size_t KeptBytes = 4 << 20;

    std::size_t read(std::size_t at, EntryView &entry) const; // where the next one begins

    std::vector<char> m_memory;
    std::size_t m_head = 0; // what is before it has been taken out
    qsizetype m_count = 0;
};

} // namespace server
