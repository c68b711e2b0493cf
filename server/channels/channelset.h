// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/channels/channel.h"

#include <QHash>

#include <map>
#include <memory>

namespace server {

// The occupied channels of one app, in the order in which they were occupied.
class ChannelSet
{
public:
    Channel *find(const QByteArray &name) const;
    Channel &
    create(AppRuntime &app, const QByteArray &name, const QByteArray &tenant, qint64 utcMs);
    // The channel must have no subscribers.
    void remove(const Channel &channel);
    qsizetype size() const { return m_byName.size(); }

    template <typename Visit>
    void forEach(Visit visit) const
    {
        for (const auto &[order, channel] : m_inOrder)
            visit(*channel);
    }

private:
    std::map<quint64, std::unique_ptr<Channel>> m_inOrder;
    QHash<QByteArray, quint64> m_byName;
    quint64 m_next = 0;
};

} // namespace server
