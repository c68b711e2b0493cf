// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/net/deadlines.h"
#include "server/net/epolldispatcher.h"
#include "server/net/lingeringstreams.h"
#include "server/net/queuewatch.h"

#include <QByteArray>

#include <memory>

namespace server {

// What all connections of one listener share. Held by shared_ptr, because transports belong to
// whoever took over the client and may outlive the listener that accepted it.
class Wire final : public Disposable
{
public:
    struct Limits
    {
        qint64 frameMs = 30'000; // as in ListenerLimits
        qint64 closeMs = 5'000;
        // Who answers messages is in another thread: a Close frame is answered after those before
        // it, when the transport is destroyed.
        bool answersCloseLast = false;
        qint64 queuedBytes = 0; // of all connections together; 0: no limit
    };

    // The last reference may be dropped by anything the wire calls: it dies at the end of the turn.
    static std::shared_ptr<Wire> create(EpollDispatcher &loop, Limits limits);

    EpollDispatcher &loop() { return m_loop; }
    Deadlines &deadlines() { return m_deadlines; }
    LingeringStreams &lingering() { return m_lingering; }
    const LingeringStreams &lingering() const { return m_lingering; }
    QueueWatch &queues() { return m_queues; }
    const Limits &limits() const { return m_limits; }

    // Memory for the message being decoded, so that connections keep none. To be put back after
    // use.
    QByteArray takeScratch();
    void putScratchBack(QByteArray scratch);

private:
    Wire(EpollDispatcher &loop, Limits limits);

    EpollDispatcher &m_loop;
    Limits m_limits;
    Deadlines m_deadlines;
    LingeringStreams m_lingering;
    QueueWatch m_queues;
    QByteArray m_scratch;
};

} // namespace server
