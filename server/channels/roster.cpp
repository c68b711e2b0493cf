// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/channels/roster.h"

#include "server/base/json.h"
#include "server/protocol/limits.h"

namespace server {

std::optional<MemberIdentity> MemberIdentity::parse(QByteArrayView channelData)
{
    const auto object = json::parseObject(channelData);
    const auto id = object ? object->find("user_id") : std::nullopt;
    if (!id)
        return std::nullopt;
    MemberIdentity identity;
    if (id->isString())
        identity.userId = json::stringOf(*id);
    else if (json::integerOf(*id))
        identity.userId = id->raw.toByteArray();
    if (identity.userId.isEmpty() || identity.userId.size() > limits::UserIdBytes)
        return std::nullopt;
    identity.rawUserId = id->raw.toByteArray();
    const auto info = object->find("user_info");
    identity.rawInfo = info ? info->raw.toByteArray() : QByteArrayLiteral("null");
    return identity;
}

bool Roster::join(const MemberIdentity &identity, SocketId device, qint64 utcMs)
{
    m_rawPresence.clear();
    if (auto known = m_index.constFind(identity.userId); known != m_index.constEnd()) {
        Member &member = **known;
        if (member.devices.contains(device))
            member.identity.rawInfo = identity.rawInfo;
        else
            member.devices.append(device);
        return false;
    }
    m_members.push_back({identity, {device}, utcMs});
    m_index.insert(identity.userId, std::prev(m_members.end()));
    return true;
}

QByteArray Roster::leave(const QByteArray &userId, SocketId device)
{
    const auto known = m_index.constFind(userId);
    if (known == m_index.constEnd())
        return {};
    const auto member = *known;
    member->devices.removeOne(device);
    if (!member->devices.isEmpty())
        return {};
    m_rawPresence.clear();
    QByteArray rawUserId = member->identity.rawUserId;
    m_members.erase(member);
    m_index.erase(known);
    return rawUserId;
}

const Roster::Member *Roster::find(const QByteArray &userId) const
{
    const auto known = m_index.constFind(userId);
    return known == m_index.constEnd() ? nullptr : &**known;
}

const QByteArray &Roster::rawPresence() const
{
    if (!m_rawPresence.isEmpty())
        return m_rawPresence;
    QByteArray ids;
    QByteArray hash;
    for (const Member &member : m_members) {
        if (!ids.isEmpty()) {
            ids += ',';
            hash += ',';
        }
        ids += member.identity.rawUserId;
        json::appendString(hash, member.identity.userId);
        hash += ':';
        hash += member.identity.rawInfo;
    }
    m_rawPresence = "{\"presence\":{\"count\":" + QByteArray::number(count()) + ",\"ids\":[" + ids +
                    "],\"hash\":{" + hash + "}}}";
    return m_rawPresence;
}

} // namespace server
