// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/connections/transport.h"
#include "server/http/message.h"
#include "server/net/mailbox.h"
#include "server/net/upgrade.h"

#include <variant>

namespace server {

class TlsContext;

// One WebSocket of a thread of sockets; never used twice. 0: none.
using IoSocketId = quint64;

// What the engine tells a thread of sockets. Orders are carried out in the order in which they are
// given, so that a broadcast reaches exactly those who have joined before it and not left.
namespace order {

struct Adopt
{
    int descriptor;
    PeerAddress peer;
};
struct Start
{
    IoSocketId socket;
    TransportLimits limits;
};
struct SetLimits
{
    IoSocketId socket;
    TransportLimits limits;
};
struct Send
{
    IoSocketId socket;
    QByteArray frame;
};
struct Ping
{
    IoSocketId socket;
};
struct Close
{
    IoSocketId socket;
    quint16 code;
    QByteArray reason;
};
struct Abort
{
    IoSocketId socket;
};
struct Release
{
    IoSocketId socket;
};
struct Join
{
    Multicast::Group group;
    IoSocketId socket;
};
struct Leave
{
    Multicast::Group group;
    IoSocketId socket;
};
struct Broadcast
{
    Multicast::Group group;
    QByteArray frame;
    IoSocketId except;
};
struct Answer
{
    quint64 request;
    HttpResponse response;
};
struct SetRules
{
    std::shared_ptr<const EntryRules> rules;
};
struct SetTls
{
    std::shared_ptr<const TlsContext> tls;
};
struct EndHttp
{
    bool atOnce; // false: those that are being served get their answer first
};
struct ReadOn // the engine has caught up
{};
struct Stop
{};

} // namespace order

using IoOrder = std::variant<order::Adopt,
                             order::Start,
                             order::SetLimits,
                             order::Send,
                             order::Ping,
                             order::Close,
                             order::Abort,
                             order::Release,
                             order::Join,
                             order::Leave,
                             order::Broadcast,
                             order::Answer,
                             order::SetRules,
                             order::SetTls,
                             order::EndHttp,
                             order::ReadOn,
                             order::Stop>;

// What a thread of sockets tells the engine.
namespace report {

struct Upgraded
{
    IoSocketId socket;
    HttpRequest head;
};
struct Streaming
{
    IoSocketId socket;
    quint64 ticket;
    PeerAddress peer;
};
struct Message
{
    IoSocketId socket;
    QByteArray bytes;
    bool isBinary;
};
struct ControlFrame
{
    IoSocketId socket;
    bool isPong;
};
struct QueueSize
{
    IoSocketId socket;
    qint64 bytes;
};
struct Overflow
{
    IoSocketId socket;
    QueueOverflow overflow;
};
struct Closed
{
    IoSocketId socket;
    quint16 code;
    QByteArray reason;
};
struct Requested
{
    quint64 request;
    HttpRequest http;
};
struct Refused
{
    PeerAddress peer;
    int status;
    QByteArray reason;
};

} // namespace report

using IoReport = std::variant<report::Upgraded,
                              report::Streaming,
                              report::Message,
                              report::ControlFrame,
                              report::QueueSize,
                              report::Overflow,
                              report::Closed,
                              report::Requested,
                              report::Refused>;

// The post between the engine and one thread of sockets.
struct IoPost
{
    // Above this the thread reads nothing more from its peers until the engine has caught up.
    static constexpr qint64 MaxUnreadWeight = 16LL * 1024 * 1024;
    // What a report weighs besides the bytes it carries.
    static constexpr qint64 ReportWeight = 512;

    Mailbox<IoOrder> orders;
    Mailbox<IoReport> reports;
    std::atomic<bool> isPaused = false; // the thread waits for ReadOn
};

// As IoPost counts it.
qint64 weightOf(const IoReport &report);

} // namespace server
