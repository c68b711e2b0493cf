// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/net/doorbell.h"

#include <atomic>
#include <iterator>
#include <mutex>
#include <vector>

namespace server {

// Letters from any threads to one thread, which runs an EpollDispatcher. They arrive in the order
// in which each sender put them. Letters have a weight, by which senders may notice that the reader
// is behind.
template <typename Letter>
class Mailbox
{
public:
    // From any thread. Takes all of `letters` and leaves it empty.
    void put(std::vector<Letter> &letters, qint64 weight)
    {
        m_unread += weight;
        bool wasEmpty = false;
        {
            const std::lock_guard lock(m_mutex);
            wasEmpty = m_letters.empty();
            if (wasEmpty)
                m_letters.swap(letters);
            else
                m_letters.insert(m_letters.end(),
                                 std::make_move_iterator(letters.begin()),
                                 std::make_move_iterator(letters.end()));
        }
        letters.clear();
        if (wasEmpty)
            m_bell.ring();
    }

    // By the reader, when the descriptor is readable.
    void take(std::vector<Letter> &into)
    {
        m_bell.silence();
        into.clear();
        const std::lock_guard lock(m_mutex);
        m_letters.swap(into);
    }
    // By the reader, of letters that it has dealt with. Returns what is unread.
    qint64 read(qint64 weight) { return m_unread -= weight; }

    qint64 unread() const { return m_unread; }
    int descriptor() const { return m_bell.descriptor(); }
    // Makes the descriptor readable again, for a reader that puts work off.
    void ring() { m_bell.ring(); }

private:
    Doorbell m_bell;
    std::mutex m_mutex;
    std::vector<Letter> m_letters;
    std::atomic<qint64> m_unread = 0;
};

} // namespace server
