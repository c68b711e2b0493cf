// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/channels/roster.h"
#include "server/protocol/channelname.h"

#include <memory>
#include <utility>
#include <vector>

namespace server {

class AppRuntime;
class Connection;
class Multicast;

// One occupied channel: its subscribers, and its members if it is a presence channel. Owned by its
// app's ChannelSet. Changes to subscribers go through Subscriptions alone, which keeps both sides
// of the relation in step.
class Channel
{
public:
    Channel(AppRuntime &app, QByteArray name, QByteArray tenant, qint64 utcMs);

    AppRuntime &app() const { return m_app; }
    const QByteArray &name() const { return m_name; }
    const QByteArray &tenant() const { return m_tenant; } // empty: Unassigned
    // Activity is to be told. Returns whose it was.
    QByteArray setTenant(QByteArray tenant) { return std::exchange(m_tenant, std::move(tenant)); }
    const ChannelType &type() const { return m_type; }
    qint64 occupiedSinceUtc() const { return m_occupiedSinceUtc; }

    const std::vector<Connection *> &subscribers() const { return m_subscribers; }
    qsizetype subscriberCount() const { return static_cast<qsizetype>(m_subscribers.size()); }
    Roster *roster() const { return m_roster.get(); } // null unless presence

    // Whether subscribers have to be reached by multicast().
    bool isMulticast() const { return !m_groups.empty(); }
    // To all subscribers that can be reached so, but one; `except` may be null.
    void multicast(const QByteArray &frame, const Connection *except) const;

    // Returns the slot of the new subscriber.
    qsizetype add(Connection &connection);
    // Removes slot by moving the last subscriber into it; returns that one, or null when the slot
    // was the last.
    Connection *removeAt(qsizetype slot);

    // Traffic since the channel was occupied, for the console.
    struct Traffic
    {
        quint64 messages = 0;
        quint64 bytes = 0;
        QByteArray lastEvent;
        qint64 lastEventUtc = 0;
    };
    Traffic traffic;

private:
    AppRuntime &m_app;
    QByteArray m_name;
    QByteArray m_tenant;
    ChannelType m_type;
    qint64 m_occupiedSinceUtc;
    std::vector<Connection *> m_subscribers;
    struct Group
    {
        Multicast *carrier;
        qsizetype members;
    };
    std::vector<Group> m_groups; // few: one for each thread of sockets
    std::unique_ptr<Roster> m_roster;
};

} // namespace server
