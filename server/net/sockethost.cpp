// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/sockethost.h"

#include "server/connections/eventstream.h"
#include "server/connections/websockettransport.h"
#include "server/net/plainstream.h"
#include "server/net/tlsstream.h"

#include <utility>
#include <vector>

namespace server {

SocketHost::SocketHost(EpollDispatcher &loop,
                       UpgradeSink &upgrades,
                       HttpService &service,
                       const ListenerLimits &limits,
                       std::shared_ptr<const EntryRules> rules)
    : m_upgrades(upgrades)
    , m_service(service)
    , m_limits{limits.headBytes, limits.headMs, limits.bodyMs, limits.idleMs}
    , m_loop(loop)
    , m_wire(Wire::create(loop,
                          {limits.frameMs,
                           limits.closeMs,
                           limits.ioThreads > 0,
                           limits.queuedBytes / qMax(1, limits.ioThreads)}))
    , m_rules(std::move(rules))
{}

SocketHost::~SocketHost() = default;

void SocketHost::adopt(int descriptor, const PeerAddress &peer)
{
    auto stream = std::make_unique<PlainStream>(m_loop, descriptor, peer);
    auto connection = std::make_unique<HttpConnection>(*this, std::move(stream));
    HttpConnection *key = connection.get();
    m_connections.emplace(key, std::move(connection));
}

bool SocketHost::secure(std::unique_ptr<ByteStream> &stream, QByteArrayView early)
{
    if (!m_tls)
        return false;
    const auto failed = [this](const PeerAddress &peer, const QByteArray &reason) {
        refused(peer, 0, reason);
    };
    stream =
        std::make_unique<TlsStream>(TlsStream::Surroundings{m_loop, m_wire->lingering(), failed},
                                    m_tls,
                                    std::move(stream),
                                    early);
    return true;
}

std::optional<HttpResponse> SocketHost::objection(const HttpRequest &head)
{
    return m_upgrades.objection(head);
}

QByteArray SocketHost::answerHandshake(const HttpRequest &head)
{
    return m_handshake.answer(head);
}

void SocketHost::upgraded(const HttpRequest &head,
                          std::unique_ptr<ByteStream> stream,
                          const QByteArray &early)
{
    auto transport = std::make_unique<WebSocketTransport>(m_wire, std::move(stream), early);
    m_upgrades.upgraded(head, std::move(transport));
}

void SocketHost::streaming(const StreamOffer &offer, std::unique_ptr<ByteStream> stream)
{
    auto events = std::make_unique<EventStream>(*m_wire, std::move(stream), offer.form);
    m_upgrades.streaming(
        offer.ticket,
        std::make_unique<WebSocketTransport>(m_wire, std::move(events), QByteArray()));
}

void SocketHost::refused(const PeerAddress &peer, int status, const QByteArray &reason)
{
    if (m_onRefusal)
        m_onRefusal(peer, status, reason);
}

// The connection may be calling: it is destroyed when the turn ends.
void SocketHost::ended(HttpConnection *connection)
{
    const auto found = m_connections.find(connection);
    if (found == m_connections.end())
        return;
    m_loop.disposeLater(std::move(found->second));
    m_connections.erase(found);
}

void SocketHost::endConnections(void (HttpConnection::*how)())
{
    std::vector<HttpConnection *> connections; // ending takes them out of the map
    connections.reserve(m_connections.size());
    for (const auto &[connection, owned] : m_connections)
        connections.push_back(connection);
    for (HttpConnection *connection : connections)
        (connection->*how)();
}

} // namespace server
