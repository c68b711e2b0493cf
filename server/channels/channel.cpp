// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/channels/channel.h"

namespace server {

Channel::Channel(AppRuntime &app, QByteArray name, QByteArray tenant, qint64 utcMs)
    : m_app(app)
    , m_name(std::move(name))
    , m_tenant(std::move(tenant))
    , m_type(classifyChannel(m_name))
    , m_occupiedSinceUtc(utcMs)
    , m_roster(m_type.isPresence() ? std::make_unique<Roster>() : nullptr)
{}

qsizetype Channel::add(Connection &connection)
{
    m_subscribers.push_back(&connection);
    return subscriberCount() - 1;
}

Connection *Channel::removeAt(qsizetype slot)
{
    const auto at = static_cast<std::size_t>(slot);
    Q_ASSERT(at < m_subscribers.size());
    Connection *last = m_subscribers.back();
    Connection *moved = at + 1 == m_subscribers.size() ? nullptr : last;
    m_subscribers[at] = last;
    m_subscribers.pop_back();
    return moved;
}

} // namespace server
