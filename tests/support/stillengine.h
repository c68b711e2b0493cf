// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/engine.h"
#include "tests/support/httpclient.h"
#include "tests/support/iothreads.h"
#include "tests/support/manualclock.h"

namespace test {

// An engine with real sockets in the test's own thread, whose clock is in the test's hand. Needs
// BELFRY_EPOLL_MAIN.
class StillEngine final
{
public:
    ManualClock clock;
    server::Engine engine;

    explicit StillEngine(const server::App &app)
        : StillEngine(config(app))
    {}
    // With one app; on a free port.
    explicit StillEngine(const server::ServerConfig &config)
        : engine(config, clock)
        , m_http(config.apps.first(), start())
    {}

    static server::ServerConfig config(const server::App &app)
    {
        server::ServerConfig config;
        config.port = 0;
        config.apps = {app};
        config.ioThreads = ioThreads();
        return config;
    }

    // Signed at the clock's time.
    HttpAnswer get(const QByteArray &path)
    {
        return m_http.get(path, {{}, {}, {}, clock.utcMs() / 1000});
    }
    HttpAnswer post(const QByteArray &path, const QByteArray &body, const QByteArray &headers = {})
    {
        return m_http.post(path, body, {{}, headers, {}, clock.utcMs() / 1000});
    }
    HttpAnswer head(const QByteArray &path)
    {
        const HttpOptions options{{}, {}, {}, clock.utcMs() / 1000};
        return m_http.request("HEAD", m_http.signedTarget("GET", path, {}, options));
    }
    quint16 port() const { return engine.port(); }
    HttpClient &http() { return m_http; }

private:
    quint16 start() { return engine.start() ? engine.port() : quint16(0); }

    HttpClient m_http;
};

} // namespace test
