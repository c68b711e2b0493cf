// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/protocol/channelname.h"

#include "server/protocol/limits.h"

#include <algorithm>

namespace server {

namespace {

constexpr QByteArrayView ServerToUser("#server-to-user-");

bool isNameChar(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           QByteArrayView("-_=@,.;").contains(c);
}

} // namespace

ChannelType classifyChannel(QByteArrayView name)
{
    ChannelType type;
    if (name.startsWith("private-encrypted-")) {
        type = {ChannelType::Access::Private, true, name.startsWith("private-encrypted-cache-")};
    } else if (name.startsWith("private-")) {
        type = {ChannelType::Access::Private, false, name.startsWith("private-cache-")};
    } else if (name.startsWith("presence-")) {
        type = {ChannelType::Access::Presence, false, name.startsWith("presence-cache-")};
    } else {
        type.cache = name.startsWith("cache-");
    }
    return type;
}

bool isValidChannelName(QByteArrayView name)
{
    if (name.isEmpty() || name.size() > limits::ChannelNameBytes)
        return false;
    if (name.startsWith('#'))
        name = name.sliced(1);
    return !name.isEmpty() && std::all_of(name.begin(), name.end(), isNameChar);
}

QByteArrayView serverToUserId(QByteArrayView name)
{
    return name.startsWith(ServerToUser) ? name.sliced(ServerToUser.size()) : QByteArrayView();
}

QByteArray serverToUserChannel(QByteArrayView userId)
{
    return ServerToUser.toByteArray() + userId.toByteArray();
}

} // namespace server
