// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/console/local/consolefeed.h"
#include "server/engine.h"

#include <QThread>

#include <limits>
#include <memory>

namespace app {

// Runs an engine in a thread of its own, on an epoll dispatcher. Made and destroyed in the main
// thread.
class EngineThread final : public QObject
{
    Q_OBJECT

public:
    // `store` is where apps are kept that an operator changes; it must outlive this.
    explicit EngineThread(server::ServerConfig config,
                          server::AppStore *store = nullptr,
                          QObject *parent = nullptr);
    ~EngineThread() override;

    // Both live in the engine's thread: post to them.
    server::Engine &engine() { return *m_engine; }
    server::ConsoleFeed &feed() { return *m_feed; }

    // Lets the clients go, over the configured time or `mostDrainMs`, and ends the thread; returns
    // when it has ended.
    void stop(int mostDrainMs = std::numeric_limits<int>::max());

private:
    server::SystemClock m_clock;
    QThread m_thread;
    std::unique_ptr<server::Engine> m_engine;
    std::unique_ptr<server::ConsoleFeed> m_feed;
};

} // namespace app
