// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/iothread.h"

namespace server {

IoThread::IoThread(int number,
                   UpgradeSink &engine,
                   HttpService &service,
                   const ListenerLimits &limits,
                   std::shared_ptr<const EntryRules> rules)
    : m_engine(engine)
    , m_limits(limits)
    , m_rules(std::move(rules))
    , m_post(std::make_shared<IoPost>())
    , m_route(std::make_shared<IoRoute>(*EpollDispatcher::current(), m_post, engine, service))
{
    setObjectName(QStringLiteral("io-%1").arg(number));
    setEventDispatcher(new EpollDispatcher);
    start();
}

IoThread::~IoThread()
{
    m_route->give(order::Stop{});
    m_route->close();
    wait();
    Q_ASSERT(m_hasEnded);
}

void IoThread::run()
{
    IoRoom room(
        *EpollDispatcher::current(), m_post, m_engine, m_limits, m_rules, [this] { quit(); });
    exec();
    m_hasEnded = true;
}

} // namespace server
