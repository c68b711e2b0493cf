// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/runningengine.h"

#include "tests/support/iothreads.h"

namespace test {

using namespace server;

ServerConfig RunningEngine::config(const App &app)
{
    ServerConfig config;
    config.port = 0;
    config.ioThreads = ioThreads();
    config.apps = {app, otherApp()};
    return config;
}

RunningEngine::RunningEngine(ServerConfig config, AppStore *store)
    : m_thread(std::move(config), store)
{
    start();
}

bool RunningEngine::isListening()
{
    return ask<ServerState>([](Engine &engine) { return engine.state(); }) ==
           ServerState::Listening;
}

quint16 RunningEngine::port()
{
    return ask<quint16>([](Engine &engine) { return engine.port(); });
}

Gauges RunningEngine::gauges()
{
    return ask<Gauges>([](Engine &engine) {
        const AppRuntime &app = *engine.apps().byId("1");
        const TenantTally &tally = engine.activity().tally();
        return Gauges{engine.connections().openCount(),
                      app.connections,
                      app.subscribedConnections,
                      app.channels.size(),
                      app.users.userCount(),
                      tally.tallies().size(),
                      tally.onlineUsers(),
                      engine.connections().isEmpty()};
    });
}

int RunningEngine::publish(const QByteArray &channel, const QByteArray &rawData)
{
    return ask<int>([&](Engine &engine) {
        const auto published =
            engine.publisher().publish(*engine.apps().byId("1"), {"e", {channel}, rawData, {}});
        return int(published.channels.first().recipients);
    });
}

void RunningEngine::beginStop()
{
    QMetaObject::invokeMethod(&m_thread.engine(), &Engine::stop, Qt::QueuedConnection);
}

bool RunningEngine::isStopped()
{
    return ask<ServerState>([](Engine &engine) { return engine.state(); }) == ServerState::Stopped;
}

bool RunningEngine::start()
{
    return ask<bool>([](Engine &engine) { return engine.start().has_value(); });
}

} // namespace test
