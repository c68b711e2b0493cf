// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/httpconnection.h"
#include "server/net/handshakesocket.h"
#include "server/net/listener.h"
#include "server/net/upgrade.h"
#include "server/net/wire.h"

#include <unordered_map>

namespace server {

class TlsContext;

// The accepted sockets of one thread: reads their heads, secures them, answers handshakes. Owns the
// HTTP connections; transports belong to the sink.
class SocketHost final : public HttpConnection::Host
{
public:
    SocketHost(EpollDispatcher &loop,
               UpgradeSink &upgrades,
               HttpService &service,
               const ListenerLimits &limits,
               std::shared_ptr<const EntryRules> rules);
    ~SocketHost();
    Q_DISABLE_COPY_MOVE(SocketHost)

    // Takes over a connected, non-blocking descriptor.
    void adopt(int descriptor, const PeerAddress &peer);
    void setRules(std::shared_ptr<const EntryRules> rules) { m_rules = std::move(rules); }
    void setTls(std::shared_ptr<const TlsContext> tls) { m_tls = std::move(tls); }
    Wire &wire() override { return *m_wire; }
    const Wire &wire() const { return *m_wire; }
    void onRefusal(Listener::RefusalObserver observer) { m_onRefusal = std::move(observer); }
    // As Listener::retireHttpConnections() and closeHttpConnections().
    void retireConnections() { endConnections(&HttpConnection::retire); }
    void closeConnections() { endConnections(&HttpConnection::drain); }

private:
    const HttpConnection::Limits &limits() const override { return m_limits; }
    HttpService &service() override { return m_service; }
    const EntryRules &rules() const override { return *m_rules; }
    bool secure(std::unique_ptr<ByteStream> &stream, QByteArrayView early) override;
    std::optional<HttpResponse> objection(const HttpRequest &head) override;
    QByteArray answerHandshake(const HttpRequest &head) override;
    void upgraded(const HttpRequest &head,
                  std::unique_ptr<ByteStream> stream,
                  const QByteArray &early) override;
    void streaming(const StreamOffer &offer, std::unique_ptr<ByteStream> stream) override;
    void refused(const PeerAddress &peer, int status, const QByteArray &reason) override;
    void ended(HttpConnection *connection) override;

    void endConnections(void (HttpConnection::*how)());

    UpgradeSink &m_upgrades;
    HttpService &m_service;
    HttpConnection::Limits m_limits;
    EpollDispatcher &m_loop;
    std::shared_ptr<Wire> m_wire; // shared: see Wire
    std::shared_ptr<const EntryRules> m_rules;
    std::shared_ptr<const TlsContext> m_tls; // null: none
    Listener::RefusalObserver m_onRefusal;
    Handshake m_handshake;
    std::unordered_map<HttpConnection *, std::unique_ptr<HttpConnection>> m_connections;
};

} // namespace server
