// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/json.h"
#include "server/protocol/limits.h"

#include <QByteArray>

#include <variant>

namespace server {

// The messages a client may send (PROTOCOL.md 1.5). Views point into the text that was parsed.
struct SubscribeMessage
{
    QByteArray channel;
    QByteArray auth;        // empty when absent
    QByteArray channelData; // unescaped JSON text; empty when absent
};
struct UnsubscribeMessage
{
    QByteArray channel;
};
struct PingMessage
{};
struct PongMessage
{};
struct SigninMessage
{
    QByteArray auth;
    QByteArray userData;
};
struct ClientEventMessage
{
    QByteArray event; // starts with "client-"
    QByteArray channel;
    QByteArrayView data; // raw JSON; "null" when absent
};
// Well-formed, but nothing to do: an event of an unknown kind on a channel.
struct IgnoredMessage
{};
// Answered with 4200; `why` is for the operator's log, the client gets the protocol's own text.
struct InvalidMessage
{
    const char *why = "";
};

using ClientMessage = std::variant<InvalidMessage,
                                   IgnoredMessage,
                                   SubscribeMessage,
                                   UnsubscribeMessage,
                                   PingMessage,
                                   PongMessage,
                                   SigninMessage,
                                   ClientEventMessage>;

// Pure; never fails otherwise than with InvalidMessage. The name of a client event may be as long
// as the app allows.
ClientMessage parseMessage(QByteArrayView text,
                           qsizetype maxEventNameBytes = limits::EventNameBytes);

} // namespace server
