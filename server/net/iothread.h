// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/net/ioroom.h"
#include "server/net/ioroute.h"

#include <QThread>

namespace server {

// A thread of sockets, from construction to destruction, which waits until what was ordered before
// is on its way. Made and destroyed in the engine's thread.
class IoThread final : public QThread
{
public:
    // As IoRoom's. Its name is "io-" and the number.
    IoThread(int number,
             UpgradeSink &engine,
             HttpService &service,
             const ListenerLimits &limits,
             std::shared_ptr<const EntryRules> rules);
    ~IoThread() override;

    IoRoute &route() { return *m_route; }

protected:
    void run() override;

private:
    UpgradeSink &m_engine;
    ListenerLimits m_limits;
    std::shared_ptr<const EntryRules> m_rules; // that the room begins with
    std::shared_ptr<IoPost> m_post;
    std::shared_ptr<IoRoute> m_route;
    std::atomic<bool> m_hasEnded = false; // QThread::wait() is not seen by ThreadSanitizer
};

} // namespace server
