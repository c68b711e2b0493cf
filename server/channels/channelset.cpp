// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/channels/channelset.h"

namespace server {

Channel *ChannelSet::find(const QByteArray &name) const
{
    const auto order = m_byName.constFind(name);
    return order == m_byName.constEnd() ? nullptr : m_inOrder.at(*order).get();
}

Channel &
ChannelSet::create(AppRuntime &app, const QByteArray &name, const QByteArray &tenant, qint64 utcMs)
{
    Q_ASSERT(!find(name));
    const quint64 order = m_next++;
    m_byName.insert(name, order);
    return *m_inOrder.emplace(order, std::make_unique<Channel>(app, name, tenant, utcMs))
                .first->second;
}

void ChannelSet::remove(const Channel &channel)
{
    Q_ASSERT(channel.subscriberCount() == 0);
    m_inOrder.erase(m_byName.take(channel.name()));
}

} // namespace server
