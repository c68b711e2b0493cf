// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/connections/transport.h"
#include "server/http/message.h"

#include <memory>
#include <optional>

namespace server {

// What a thread with sockets has to know of the server before it asks the engine anything, as it
// was at one moment. Immutable, and so for all threads.
class EntryRules
{
public:
    virtual ~EntryRules() = default;
    // Whether `head.path` is a WebSocket endpoint; otherwise the upgrade is answered with 404.
    virtual bool acceptsUpgrade(const HttpRequest &head) const = 0;
    // Limit on the body of a request whose head has been read; more is answered with 413.
    virtual BodyLimit bodyLimit(const HttpRequest &head) const = 0;
};

// Takes over clients whose WebSocket handshake has been answered.
class UpgradeSink
{
public:
    // Why a client is not wanted now, as the HTTP answer it gets instead of the handshake. From any
    // thread with sockets.
    virtual std::optional<HttpResponse> objection(const HttpRequest &) { return std::nullopt; }
    // The transport has not been started. What came with the handshake is delivered after start().
    virtual void upgraded(const HttpRequest &head, std::unique_ptr<Transport> transport) = 0;
    // A client that was answered with a StreamOffer of this ticket; it is sent frames like a
    // WebSocket. Not called when the client has gone meanwhile.
    virtual void streaming(quint64 /*ticket*/, std::unique_ptr<Transport> /*transport*/) {}

protected:
    ~UpgradeSink() = default;
};

} // namespace server
