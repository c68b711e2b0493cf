// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace server {

// Close codes of RFC 6455 §7.4.1 and of the Pusher protocol (PROTOCOL.md 1.6), with what pusher-js
// does after each.
namespace closecode {
constexpr quint16 Normal = 1000;
constexpr quint16 GoingAway = 1001;
constexpr quint16 ProtocolError = 1002;
constexpr quint16 NoStatus = 1005; // never on the wire: the Close frame had no code
constexpr quint16 Abnormal = 1006; // never on the wire: the peer vanished
constexpr quint16 InvalidPayload = 1007;
constexpr quint16 TooBig = 1009;
constexpr quint16 TlsOnly = 4000;    // comes back over TLS at once
constexpr quint16 UnknownApp = 4001; // 4001 to 4099: stays away
constexpr quint16 AppDisabled = 4003;
constexpr quint16 OverQuota = 4004;
constexpr quint16 InvalidVersion = 4006;
constexpr quint16 UnsupportedProtocol = 4007;
constexpr quint16 NoProtocol = 4008;
constexpr quint16 Unauthorized = 4009;
constexpr quint16 OverCapacity = 4100; // 4100 to 4199: comes back after a second
constexpr quint16 Reconnect = 4200;    // 4200 to 4299: comes back at once
constexpr quint16 PongTimeout = 4201;
constexpr quint16 ClientEventRefused = 4301;
constexpr quint16 WatchlistTooLong = 4302;
} // namespace closecode

} // namespace server
