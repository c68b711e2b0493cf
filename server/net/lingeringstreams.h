// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/net/bytestream.h"
#include "server/net/deadlines.h"
#include "server/net/epolldispatcher.h"

#include <memory>
#include <unordered_map>

namespace server {

// Streams whose user is done with them: what is queued is sent, then the peer is given time to
// close.
class LingeringStreams
{
public:
    // `patienceMs` is how long a peer may take nothing, or after the last byte not close.
    LingeringStreams(EpollDispatcher &loop, Deadlines &deadlines, qint64 patienceMs);
    ~LingeringStreams();
    Q_DISABLE_COPY_MOVE(LingeringStreams)

    // May be called from a call of the stream to its owner. `peerFinished`: the stream has reported
    // that the peer will send nothing more.
    void take(std::unique_ptr<ByteStream> stream, bool peerFinished);
    // Whether bytes wait to be sent.
    bool hasQueued() const;
    // Closes at once, and destroys at the end of the turn: for a stream whose calls may still be on
    // the stack.
    static void drop(EpollDispatcher &loop, std::unique_ptr<ByteStream> stream);

private:
    class Entry;

    void remove(Entry *entry);

    EpollDispatcher &m_loop;
    Deadlines &m_deadlines;
    qint64 m_patienceMs;
    std::unordered_map<Entry *, std::unique_ptr<Entry>> m_entries;
};

} // namespace server
