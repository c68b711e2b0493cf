// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/ioroute.h"

#include <utility>

namespace server {

// A WebSocket in the other thread, as the engine sees it.
class IoRoute::Transport final : public server::Transport
{
public:
    Transport(std::shared_ptr<IoRoute> route, IoSocketId id, PeerAddress peer)
        : m_route(std::move(route))
        , m_id(id)
        , m_peer(std::move(peer))
    {
        m_route->m_transports.emplace(id, this);
    }
    ~Transport() override
    {
        m_route->m_transports.erase(m_id);
        m_route->give(order::Release{m_id});
    }
    Q_DISABLE_COPY_MOVE(Transport)

    void start(Receiver *own, const TransportLimits &limits) override
    {
        receiver = own;
        m_route->give(order::Start{m_id, limits});
    }
    void setLimits(const TransportLimits &limits) override
    {
        m_route->give(order::SetLimits{m_id, limits});
    }
    void sendFrame(const QByteArray &frame) override
    {
        if (isOpen)
            m_route->give(order::Send{m_id, frame});
    }
    void sendPing() override
    {
        if (isOpen)
            m_route->give(order::Ping{m_id});
    }
    void close(quint16 code, QByteArrayView reason) override
    {
        isOpen = false;
        m_route->give(order::Close{m_id, code, reason.toByteArray()});
    }
    void abort() override
    {
        isOpen = false;
        m_route->give(order::Abort{m_id});
    }
    qint64 queuedBytes() const override { return queued; }
    const PeerAddress &peer() const override { return m_peer; }
    Multicast *multicast() const override { return m_route.get(); }
    quint64 multicastId() const override { return m_id; }

    Receiver *receiver = nullptr;
    bool isOpen = true; // until it is told to close; what is still on its way then is not for us
    qint64 queued = 0;  // when the thread last looked

private:
    std::shared_ptr<IoRoute> m_route;
    IoSocketId m_id;
    PeerAddress m_peer;
};

// What one request is answered with. Shared by the copies of its responder; when all are gone
// without an answer, the client gets one all the same.
class IoRoute::Answer
{
public:
    Answer(std::shared_ptr<IoRoute> route, quint64 request)
        : m_route(std::move(route))
        , m_request(request)
    {}
    ~Answer() { give(HttpResponse::text(500, QByteArrayLiteral("Internal server error."))); }
    Q_DISABLE_COPY_MOVE(Answer)

    void give(HttpResponse response)
    {
        if (const auto route = std::exchange(m_route, nullptr))
            route->give(order::Answer{m_request, std::move(response)});
    }

private:
    std::shared_ptr<IoRoute> m_route;
    quint64 m_request;
};

qint64 weightOf(const IoReport &report)
{
    qint64 bytes = 0;
    if (const auto *message = std::get_if<report::Message>(&report))
        bytes = message->bytes.size();
    else if (const auto *request = std::get_if<report::Requested>(&report))
        bytes = request->http.body.size();
    return IoPost::ReportWeight + bytes;
}

IoRoute::IoRoute(EpollDispatcher &loop,
                 std::shared_ptr<IoPost> post,
                 UpgradeSink &upgrades,
                 HttpService &service)
    : m_loop(loop)
    , m_post(std::move(post))
    , m_upgrades(upgrades)
    , m_service(service)
{
    m_loop.addHook(this);
    if (!m_loop.watchAlways(m_post->reports.descriptor(), this))
        qFatal("the engine cannot watch a mailbox");
}

IoRoute::~IoRoute()
{
    close();
}

void IoRoute::close()
{
    handOn();
    if (const auto post = std::exchange(m_post, nullptr)) {
        m_loop.unwatch(post->reports.descriptor());
        m_loop.removeHook(this);
    }
}

void IoRoute::give(IoOrder order)
{
    if (m_post)
        m_orders.push_back(std::move(order));
}

void IoRoute::handOn()
{
    if (m_post && !m_orders.empty())
        m_post->orders.put(m_orders, 0);
}

// Of its own, so that threads do not count references to the same bytes.
void IoRoute::send(Group group, const QByteArray &frame, quint64 except)
{
    give(order::Broadcast{group, QByteArray(frame.constData(), frame.size()), except});
}

void IoRoute::ioReady(quint32)
{
    const auto self = shared_from_this(); // a receiver may let go of the last transport
    if (m_nextReport == m_reports.size()) {
        m_nextReport = 0;
        m_post->reports.take(m_reports);
    }
    qint64 weight = 0;
    const std::size_t end = qMin(m_reports.size(), m_nextReport + ReportsPerTurn);
    while (m_nextReport < end && m_post) {
        IoReport report = std::move(m_reports[m_nextReport++]);
        weight += weightOf(report);
        std::visit([this](auto &what) { take(what); }, report);
    }
    if (!m_post)
        return;
    if (m_nextReport < m_reports.size())
        m_post->reports.ring();
    if (m_post->reports.read(weight) <= IoPost::MaxUnreadWeight / 2 &&
        m_post->isPaused.exchange(false))
        give(order::ReadOn{});
}

IoRoute::Transport *IoRoute::find(IoSocketId id) const
{
    const auto found = m_transports.find(id);
    return found == m_transports.end() ? nullptr : found->second;
}

void IoRoute::take(report::Upgraded &report)
{
    m_upgrades.upgraded(
        report.head,
        std::make_unique<Transport>(shared_from_this(), report.socket, report.head.peer));
}

void IoRoute::take(report::Streaming &report)
{
    m_upgrades.streaming(
        report.ticket, std::make_unique<Transport>(shared_from_this(), report.socket, report.peer));
}

void IoRoute::take(report::Message &report)
{
    const Transport *transport = find(report.socket);
    if (!transport || !transport->receiver || !transport->isOpen)
        return;
    if (report.isBinary)
        transport->receiver->binaryReceived(report.bytes);
    else
        transport->receiver->messageReceived(report.bytes);
}

void IoRoute::take(report::ControlFrame &report)
{
    const Transport *transport = find(report.socket);
    if (!transport || !transport->receiver || !transport->isOpen)
        return;
    if (report.isPong)
        transport->receiver->pongReceived();
    else
        transport->receiver->controlFrameReceived();
}

void IoRoute::take(report::QueueSize &report)
{
    if (Transport *transport = find(report.socket))
        transport->queued = report.bytes;
}

void IoRoute::take(report::Overflow &report)
{
    const Transport *transport = find(report.socket);
    if (transport && transport->receiver && transport->isOpen)
        transport->receiver->queueOverflowed(report.overflow);
}

void IoRoute::take(report::Closed &report)
{
    Transport *transport = find(report.socket);
    if (transport && transport->receiver)
        std::exchange(transport->receiver, nullptr)->transportClosed(report.code, report.reason);
    give(order::Release{report.socket}); // all that came before it has been answered
}

void IoRoute::take(report::Requested &report)
{
    const auto answer = std::make_shared<Answer>(shared_from_this(), report.request);
    m_service.handle(report.http,
                     [answer](HttpResponse response) { answer->give(std::move(response)); });
}

void IoRoute::take(report::Refused &report)
{
    if (m_onRefusal)
        m_onRefusal(report.peer, report.status, report.reason);
}

} // namespace server
