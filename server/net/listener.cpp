// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/listener.h"

#include "server/connections/websockettransport.h"
#include "server/http/httpconnection.h"
#include "server/net/acceptor.h"
#include "server/net/handshakesocket.h"
#include "server/net/plainstream.h"
#include "server/net/tlsstream.h"
#include "server/net/wire.h"

#include <unordered_map>
#include <utility>
#include <vector>

namespace server {

// Owns the HTTP connections; transports belong to the sink.
class Listener::Private final : public HttpConnection::Host
{
public:
    Private(UpgradeSink &upgrades,
            HttpService &service,
            const ListenerLimits &limits,
            EpollDispatcher &loop);

    Wire &wire() override { return *m_wire; }
    const HttpConnection::Limits &limits() const override { return m_limits; }
    HttpService &service() override { return m_service; }
    bool isWebSocketEndpoint(const HttpRequest &head) const override;
    bool secure(std::unique_ptr<ByteStream> &stream, QByteArrayView early) override;
    std::optional<HttpResponse> objection(const HttpRequest &head) override;
    QByteArray answerHandshake(const HttpRequest &head) override;
    void upgraded(const HttpRequest &head,
                  std::unique_ptr<ByteStream> stream,
                  const QByteArray &early) override;
    void refused(const PeerAddress &peer, int status, const QByteArray &reason) override;
    void ended(HttpConnection *connection) override;

    void endConnections(void (HttpConnection::*how)());

    Acceptor acceptor;
    RefusalObserver onRefusal;
    std::shared_ptr<const TlsContext> tls;

private:
    void accepted(int descriptor, const PeerAddress &peer);

    UpgradeSink &m_upgrades;
    HttpService &m_service;
    HttpConnection::Limits m_limits;
    EpollDispatcher &m_loop;
    std::shared_ptr<Wire> m_wire; // shared: see Wire
    Handshake m_handshake;
    std::unordered_map<HttpConnection *, std::unique_ptr<HttpConnection>> m_connections;
};

Listener::Private::Private(UpgradeSink &upgrades,
                           HttpService &service,
                           const ListenerLimits &limits,
                           EpollDispatcher &loop)
    : acceptor(loop,
               {limits.backlog, limits.sendBufferBytes},
               [this](int descriptor, const PeerAddress &peer) { accepted(descriptor, peer); })
    , m_upgrades(upgrades)
    , m_service(service)
    , m_limits{limits.headBytes, limits.headMs, limits.bodyMs, limits.idleMs}
    , m_loop(loop)
    , m_wire(Wire::create(loop, {limits.frameMs, limits.closeMs}))
{}

void Listener::Private::accepted(int descriptor, const PeerAddress &peer)
{
    auto stream = std::make_unique<PlainStream>(m_loop, descriptor, peer);
    auto connection = std::make_unique<HttpConnection>(*this, std::move(stream));
    HttpConnection *key = connection.get();
    m_connections.emplace(key, std::move(connection));
}

bool Listener::Private::isWebSocketEndpoint(const HttpRequest &head) const
{
    return m_upgrades.acceptsUpgrade(head);
}

bool Listener::Private::secure(std::unique_ptr<ByteStream> &stream, QByteArrayView early)
{
    if (!tls)
        return false;
    const auto failed = [this](const PeerAddress &peer, const QByteArray &reason) {
        refused(peer, 0, reason);
    };
    stream =
        std::make_unique<TlsStream>(TlsStream::Surroundings{m_loop, m_wire->lingering(), failed},
                                    tls,
                                    std::move(stream),
                                    early);
    return true;
}

std::optional<HttpResponse> Listener::Private::objection(const HttpRequest &head)
{
    return m_upgrades.objection(head);
}

QByteArray Listener::Private::answerHandshake(const HttpRequest &head)
{
    return m_handshake.answer(head);
}

void Listener::Private::upgraded(const HttpRequest &head,
                                 std::unique_ptr<ByteStream> stream,
                                 const QByteArray &early)
{
    auto transport = std::make_unique<WebSocketTransport>(m_wire, std::move(stream), early);
    m_upgrades.upgraded(head, std::move(transport));
}

void Listener::Private::refused(const PeerAddress &peer, int status, const QByteArray &reason)
{
    if (onRefusal)
        onRefusal(peer, status, reason);
}

// The connection may be calling: it is destroyed when the turn ends.
void Listener::Private::ended(HttpConnection *connection)
{
    const auto found = m_connections.find(connection);
    if (found == m_connections.end())
        return;
    m_loop.disposeLater(std::move(found->second));
    m_connections.erase(found);
}

void Listener::Private::endConnections(void (HttpConnection::*how)())
{
    std::vector<HttpConnection *> connections; // ending takes them out of the map
    connections.reserve(m_connections.size());
    for (const auto &[connection, owned] : m_connections)
        connections.push_back(connection);
    for (HttpConnection *connection : connections)
        (connection->*how)();
}

Listener::Listener(UpgradeSink &upgrades,
                   HttpService &service,
                   ListenerLimits limits,
                   QObject *parent)
    : QObject(parent)
{
    EpollDispatcher *loop = EpollDispatcher::current();
    if (!loop)
        qFatal("a listener needs a thread with an EpollDispatcher");
    d = std::make_unique<Private>(upgrades, service, limits, *loop);
}

Listener::~Listener() = default;

Outcome Listener::listen(const QHostAddress &address, quint16 port)
{
    return d->acceptor.listen(address, port);
}

void Listener::close()
{
    d->acceptor.close();
}

void Listener::retireHttpConnections()
{
    d->endConnections(&HttpConnection::retire);
}

void Listener::closeHttpConnections()
{
    d->endConnections(&HttpConnection::drain);
}

quint16 Listener::port() const
{
    return d->acceptor.port();
}

void Listener::setTls(std::shared_ptr<const TlsContext> tls)
{
    d->tls = std::move(tls);
}

void Listener::onRefusal(RefusalObserver observer)
{
    d->onRefusal = std::move(observer);
}

} // namespace server
