// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/enginethread.h"
#include "tests/support/testapp.h"

#include <functional>

namespace test {

// The numbers that come back to zero when everybody has left; of testApp() where an app counts.
struct Gauges
{
    int open = 0;
    int connections = 0;
    int subscribed = 0;
    qsizetype channels = 0;
    qsizetype users = 0;
    qsizetype tenants = 0;
    int onlineUsers = 0;
    bool isEmpty = false; // nobody is saying goodbye either

    static Gauges none() { return {0, 0, 0, 0, 0, 0, 0, true}; }
    bool operator==(const Gauges &) const = default;
};

// An engine that listens on 127.0.0.1, in a thread of its own as in the programs.
class RunningEngine final
{
public:
    // The configuration of testApp() and otherApp() on a free port.
    static server::ServerConfig config(const server::App &app = testApp());

    explicit RunningEngine(server::ServerConfig config = RunningEngine::config(),
                           server::AppStore *store = nullptr);

    // False when the port could not be had.
    bool isListening();
    quint16 port();
    // Runs `read` in the engine's thread and returns what it returns.
    template <typename T>
    T ask(std::function<T(server::Engine &)> read)
    {
        T value{};
        QMetaObject::invokeMethod(
            &m_thread.engine(),
            [&] { value = read(m_thread.engine()); },
            Qt::BlockingQueuedConnection);
        return value;
    }
    Gauges gauges();
    // An event "e" on one channel of testApp(); `rawData` is a JSON string. Returns how many got
    // it.
    int publish(const QByteArray &channel, const QByteArray &rawData);
    // Begins to stop; the clients are told in the engine's thread.
    void beginStop();
    bool isStopped();
    bool start();

    app::EngineThread &thread() { return m_thread; }

private:
    app::EngineThread m_thread;
};

} // namespace test
