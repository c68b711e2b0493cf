// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/channels/channel.h"

#include "server/connections/connection.h"

#include <algorithm>

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
    if (Multicast *carrier = connection.multicast()) {
        const auto known = std::ranges::find(m_groups, carrier, &Group::carrier);
        if (known == m_groups.end())
            m_groups.push_back({carrier, 1});
        else
            ++known->members;
        carrier->join(this, connection.multicastId());
    }
    m_subscribers.push_back(&connection);
    return subscriberCount() - 1;
}

Connection *Channel::removeAt(qsizetype slot)
{
    const auto at = static_cast<std::size_t>(slot);
    Q_ASSERT(at < m_subscribers.size());
    const Connection &leaving = *m_subscribers[at];
    if (Multicast *carrier = leaving.multicast()) {
        carrier->leave(this, leaving.multicastId());
        const auto known = std::ranges::find(m_groups, carrier, &Group::carrier);
        if (--known->members == 0)
            m_groups.erase(known);
    }
    Connection *last = m_subscribers.back();
    Connection *moved = at + 1 == m_subscribers.size() ? nullptr : last;
    m_subscribers[at] = last;
    m_subscribers.pop_back();
    return moved;
}

void Channel::multicast(const QByteArray &frame, const Connection *except) const
{
    for (const Group &group : m_groups) {
        const bool isHere = except && except->multicast() == group.carrier;
        group.carrier->send(this, frame, isHere ? except->multicastId() : 0);
    }
}

} // namespace server
