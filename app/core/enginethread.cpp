// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/enginethread.h"

#include "server/net/epolldispatcher.h"

#include <QSemaphore>

namespace app {

EngineThread::EngineThread(server::ServerConfig config, server::AppStore *store, QObject *parent)
    : QObject(parent)
{
    m_thread.setObjectName(QStringLiteral("engine"));
    m_thread.setEventDispatcher(new server::EpollDispatcher);
    m_thread.start();
    // Everything of the engine is made in its thread. This is before the first window, and takes no
    // time.
    auto *context = new QObject;
    context->moveToThread(&m_thread);
    QSemaphore made;
    QMetaObject::invokeMethod(
        context,
        [&] {
            m_engine = std::make_unique<server::Engine>(std::move(config), m_clock);
            m_feed = std::make_unique<server::ConsoleFeed>(*m_engine, store);
            delete context;
            made.release();
        },
        Qt::QueuedConnection);
    made.acquire();
}

EngineThread::~EngineThread()
{
    stop();
}

void EngineThread::stop(int mostDrainMs)
{
    if (!m_thread.isRunning())
        return;
    QMetaObject::invokeMethod(
        m_engine.get(),
        [this, mostDrainMs] {
            const auto end = [this] {
                m_feed.reset();
                m_engine.release()->deleteLater();
                m_thread.quit();
            };
            if (m_engine->state() != server::ServerState::Listening &&
                m_engine->state() != server::ServerState::Draining) {
                end();
                return;
            }
            connect(m_engine.get(), &server::Engine::stopped, m_engine.get(), end);
            m_engine->stopWithin(mostDrainMs);
        },
        Qt::QueuedConnection);
    m_thread.wait();
}

} // namespace app
