// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

// Numbers of the Pusher protocol and their sources. Defaults that an app may change live in
// apps/app.h.
namespace server::limits {

constexpr qsizetype ChannelNameBytes =
    200; // PROTOCOL.md 2.1; the SDKs refuse more than 200, Pusher more than 164
constexpr qsizetype EventNameBytes = 200; // PROTOCOL.md 2.7, 3.3; unless the app says otherwise
constexpr qsizetype UserIdBytes = 128;    // PROTOCOL.md 2.5
constexpr int ChannelsPerConnection = 10'000;
constexpr int MalformedMessages =
    20; // in MalformedWindowMs, then the client is closed; PROTOCOL.md 1.6
constexpr qint64 MalformedWindowMs = 10'000;
constexpr qsizetype WatchlistUsers = 100;   // Pusher; more are reported with 4302
constexpr qsizetype CloseReasonBytes = 123; // RFC 6455 5.5

} // namespace server::limits
