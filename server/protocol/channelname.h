// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace server {

// What a channel's name says about it; three independent properties (PROTOCOL.md 2.2). Pure.
struct ChannelType
{
    enum class Access { Public, Private, Presence };
    Access access = Access::Public;
    bool encrypted = false;
    bool cache = false;

    bool isPresence() const { return access == Access::Presence; }
    // Whether a subscription needs a signature.
    bool isGuarded() const { return access != Access::Public; }
    bool operator==(const ChannelType &) const = default;
};

// By Pusher's prefixes, dash included: "privateer" is a public channel, as pusher-js has it. Reverb
// would ask for a signature there, which that client never sends.
ChannelType classifyChannel(QByteArrayView name);
// ^#?[-A-Za-z0-9_=@,.;]+$, 1 to 200 bytes (PROTOCOL.md 2.1).
bool isValidChannelName(QByteArrayView name);
// "42" for "#server-to-user-42"; empty for any other name.
QByteArrayView serverToUserId(QByteArrayView name);
// "#server-to-user-42" for "42".
QByteArray serverToUserChannel(QByteArrayView userId);

} // namespace server
