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
    bool operator==(const ChannelType &) const = default;
};

// By Pusher's prefixes, dash included.
ChannelType classifyChannel(QByteArrayView name);
// Whether a subscription needs a signature. Wider than the type: "privateer" and "presencefoo" are
// public channels by their prefix, but Reverb asks for a signature there, and so do we, to fail
// safe.
bool needsSignature(QByteArrayView name);
// ^#?[-A-Za-z0-9_=@,.;]+$, 1 to 200 bytes (PROTOCOL.md 2.1).
bool isValidChannelName(QByteArrayView name);
// "42" for "#server-to-user-42"; empty for any other name.
QByteArrayView serverToUserId(QByteArrayView name);

} // namespace server
