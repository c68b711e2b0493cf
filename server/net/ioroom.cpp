// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/ioroom.h"

#include <algorithm>
#include <utility>

namespace server {

namespace {

constexpr int StopStepMs = 10;

} // namespace

// One WebSocket: what its peer does is reported under its number.
class IoRoom::Socket final : private Transport::Receiver
{
public:
    Socket(IoRoom &room, IoSocketId id, std::unique_ptr<Transport> own)
        : transport(std::move(own))
        , m_room(room)
        , m_id(id)
    {}

    void start(const TransportLimits &limits) { transport->start(this, limits); }

    std::unique_ptr<Transport> transport;
    std::unordered_map<Multicast::Group, std::size_t> places; // in the members of its groups

private:
    void messageReceived(QByteArrayView message) override
    {
        m_room.report(report::Message{m_id, message.toByteArray(), false});
    }
    void binaryReceived(QByteArrayView message) override
    {
        m_room.report(report::Message{m_id, message.toByteArray(), true});
    }
    void controlFrameReceived() override { m_room.report(report::ControlFrame{m_id, false}); }
    void pongReceived() override { m_room.report(report::ControlFrame{m_id, true}); }
    void queueOverflowed(const QueueOverflow &overflow) override
    {
        m_room.report(report::Overflow{m_id, overflow});
    }
    void queueSizeSeen(qint64 bytes) override { m_room.report(report::QueueSize{m_id, bytes}); }
    void transportClosed(quint16 code, QByteArrayView reason) override
    {
        m_room.leaveAll(*this);
        m_room.report(report::Closed{m_id, code, reason.toByteArray()});
    }

    IoRoom &m_room;
    IoSocketId m_id;
};

IoRoom::IoRoom(EpollDispatcher &loop,
               std::shared_ptr<IoPost> post,
               UpgradeSink &engine,
               const ListenerLimits &limits,
               std::shared_ptr<const EntryRules> rules,
               std::function<void()> stopped)
    : m_loop(loop)
    , m_post(std::move(post))
    , m_engine(engine)
    , m_host(loop, *this, *this, limits, std::move(rules))
    , m_stopped(std::move(stopped))
{
    m_loop.addHook(this);
    if (!m_loop.watchAlways(m_post->orders.descriptor(), this))
        qFatal("a thread of sockets cannot watch its mailbox");
    m_host.onRefusal([this](const PeerAddress &peer, int status, const QByteArray &reason) {
        report(report::Refused{peer, status, reason});
    });
}

IoRoom::~IoRoom()
{
    m_loop.unwatch(m_post->orders.descriptor());
    m_loop.removeHook(this);
    m_host.wire().deadlines().clear(this);
    m_sockets.clear();
}

void IoRoom::ioReady(quint32)
{
    m_post->orders.take(m_orders);
    for (IoOrder &order : m_orders)
        std::visit([this](auto &what) { carryOut(what); }, order);
    m_orders.clear();
}

void IoRoom::report(IoReport report)
{
    m_reportsWeight += weightOf(report);
    m_reports.push_back(std::move(report));
}

// Everything that happened goes to the engine at once. When that is behind, peers have to wait.
void IoRoom::handOn()
{
    if (!m_reports.empty())
        m_post->reports.put(m_reports, std::exchange(m_reportsWeight, 0));
    if (m_post->isPaused || m_post->reports.unread() <= IoPost::MaxUnreadWeight)
        return;
    m_post->isPaused = true;
    m_loop.pauseInput(true);
    // The engine may have caught up before it could see that it is waited for.
    if (m_post->reports.unread() <= IoPost::MaxUnreadWeight / 2 && m_post->isPaused.exchange(false))
        m_loop.pauseInput(false);
}

void IoRoom::carryOut(order::ReadOn &)
{
    m_loop.pauseInput(false);
}

void IoRoom::carryOut(order::Stop &)
{
    m_host.closeConnections();
    m_host.wire().deadlines().set(this, StopStepMs);
}

bool IoRoom::hasQueued() const
{
    return m_host.wire().lingering().hasQueued() ||
           std::ranges::any_of(m_sockets, [](const auto &socket) {
               return socket.second->transport->queuedBytes() > 0;
           });
}

void IoRoom::deadlinePassed()
{
    if (hasQueued() && ++m_stopWaits < StopMs / StopStepMs)
        m_host.wire().deadlines().set(this, StopStepMs);
    else
        m_stopped();
}

void IoRoom::carryOut(order::Adopt &order)
{
    m_host.adopt(order.descriptor, order.peer);
}

// Asked here, so that a client that is not wanted costs the engine nothing.
std::optional<HttpResponse> IoRoom::objection(const HttpRequest &head)
{
    return m_engine.objection(head);
}

void IoRoom::upgraded(const HttpRequest &head, std::unique_ptr<Transport> transport)
{
    report(report::Upgraded{add(std::move(transport)), head});
}

IoSocketId IoRoom::add(std::unique_ptr<Transport> transport)
{
    const IoSocketId id = ++m_lastSocket;
    m_sockets.emplace(id, std::make_unique<Socket>(*this, id, std::move(transport)));
    return id;
}

void IoRoom::streaming(quint64 ticket, std::unique_ptr<Transport> transport)
{
    const PeerAddress peer = transport->peer();
    report(report::Streaming{add(std::move(transport)), ticket, peer});
}

void IoRoom::handle(const HttpRequest &request, HttpResponder respond)
{
    const quint64 id = ++m_lastRequest;
    m_requests.emplace(id, std::move(respond));
    report(report::Requested{id, request});
}

void IoRoom::carryOut(order::Answer &order)
{
    if (const auto waiting = m_requests.extract(order.request))
        waiting.mapped()(std::move(order.response));
}

IoRoom::Socket *IoRoom::find(IoSocketId id) const
{
    const auto found = m_sockets.find(id);
    return found == m_sockets.end() ? nullptr : found->second.get();
}

void IoRoom::carryOut(order::Start &order)
{
    if (Socket *socket = find(order.socket))
        socket->start(order.limits);
}

void IoRoom::carryOut(order::SetLimits &order)
{
    if (Socket *socket = find(order.socket))
        socket->transport->setLimits(order.limits);
}

void IoRoom::carryOut(order::Send &order)
{
    if (Socket *socket = find(order.socket))
        socket->transport->sendFrame(order.frame);
}

void IoRoom::carryOut(order::Ping &order)
{
    if (Socket *socket = find(order.socket))
        socket->transport->sendPing();
}

void IoRoom::carryOut(order::Close &order)
{
    if (Socket *socket = find(order.socket))
        socket->transport->close(order.code, order.reason);
}

void IoRoom::carryOut(order::Abort &order)
{
    if (Socket *socket = find(order.socket))
        socket->transport->abort();
}

void IoRoom::carryOut(order::Release &order)
{
    if (Socket *socket = find(order.socket))
        leaveAll(*socket);
    m_sockets.erase(order.socket);
}

void IoRoom::carryOut(order::Join &order)
{
    Socket *socket = find(order.socket);
    if (!socket)
        return;
    Members &members = m_groups[order.group];
    if (socket->places.emplace(order.group, members.size()).second)
        members.push_back(socket);
}

void IoRoom::carryOut(order::Leave &order)
{
    if (Socket *socket = find(order.socket))
        leave(*socket, order.group);
}

void IoRoom::leave(Socket &socket, Multicast::Group group)
{
    const auto left = socket.places.extract(group);
    if (!left)
        return;
    const auto found = m_groups.find(group);
    Members &members = found->second;
    Socket *last = members.back();
    members.pop_back();
    if (last != &socket) {
        members[left.mapped()] = last;
        last->places[group] = left.mapped();
    }
    if (members.empty())
        m_groups.erase(found);
}

void IoRoom::leaveAll(Socket &socket)
{
    while (!socket.places.empty())
        leave(socket, socket.places.begin()->first);
}

void IoRoom::carryOut(order::Broadcast &order)
{
    const auto found = m_groups.find(order.group);
    if (found == m_groups.end())
        return;
    const Socket *except = order.except ? find(order.except) : nullptr;
    for (Socket *member : found->second) {
        if (member != except)
            member->transport->sendFrame(order.frame);
    }
}

void IoRoom::carryOut(order::SetRules &order)
{
    m_host.setRules(std::move(order.rules));
}

void IoRoom::carryOut(order::SetTls &order)
{
    m_host.setTls(std::move(order.tls));
}

void IoRoom::carryOut(order::EndHttp &order)
{
    if (order.atOnce)
        m_host.closeConnections();
    else
        m_host.retireConnections();
}

} // namespace server
