// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/client/presencechannel.h"

#include "server/client/calls.h"

#include <algorithm>

namespace server::client {

PresenceChannel &PresenceChannel::here(MembersCallback callback)
{
    // A copy: the callback may destroy the channel.
    subscribed([this, callback = std::move(callback)] { callback(QList<Member>(m_members)); });
    return *this;
}

PresenceChannel &PresenceChannel::joining(MemberCallback callback)
{
    m_joining.append(std::move(callback));
    return *this;
}

PresenceChannel &PresenceChannel::leaving(MemberCallback callback)
{
    m_leaving.append(std::move(callback));
    return *this;
}

void PresenceChannel::takeInternal(const Event &event)
{
    const auto member = parseMember(event.rawData);
    if (!member)
        return;
    if (event.name == u"pusher_internal:member_added")
        add(*member);
    else if (event.name == u"pusher_internal:member_removed")
        remove(member->id);
}

void PresenceChannel::joined(const Event &event, const QByteArray &channelData)
{
    m_members = parseMembers(event.rawData).value_or(QList<Member>());
    m_myId = parseMember(channelData).value_or(Member{}).id;
}

void PresenceChannel::add(const Member &member)
{
    const auto known = std::find_if(
        m_members.begin(), m_members.end(), [&](const Member &m) { return m.id == member.id; });
    if (known != m_members.end()) {
        *known = member;
        return;
    }
    m_members.append(member);
    callAll(this, m_joining, member);
}

void PresenceChannel::remove(const QString &id)
{
    const auto known = std::find_if(
        m_members.begin(), m_members.end(), [&](const Member &m) { return m.id == id; });
    if (known == m_members.end())
        return;
    const Member member = *known;
    m_members.erase(known);
    callAll(this, m_leaving, member);
}

} // namespace server::client
