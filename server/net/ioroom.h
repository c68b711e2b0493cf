// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/net/iomessages.h"
#include "server/net/sockethost.h"

#include <functional>
#include <unordered_map>

namespace server {

// What lives in a thread of sockets: the sockets, and which of them are in which group. Carries out
// the engine's orders and reports what peers do.
class IoRoom final : private IoHandler,
                     private TurnHook,
                     private Deadline,
                     private UpgradeSink,
                     private HttpService
{
public:
    // `engine` is asked for objections only. `stopped` is called once, after an order to stop, when
    // what was sent before it is on its way, or StopMs have passed.
    IoRoom(EpollDispatcher &loop,
           std::shared_ptr<IoPost> post,
           UpgradeSink &engine,
           const ListenerLimits &limits,
           std::shared_ptr<const EntryRules> rules,
           std::function<void()> stopped);
    ~IoRoom();
    Q_DISABLE_COPY_MOVE(IoRoom)

    static constexpr int StopMs = 1000;

private:
    class Socket;
    using Members = std::vector<Socket *>;

    void ioReady(quint32 events) override;
    void handOn() override;
    void deadlinePassed() override;
    std::optional<HttpResponse> objection(const HttpRequest &head) override;
    void upgraded(const HttpRequest &head, std::unique_ptr<Transport> transport) override;
    void streaming(quint64 ticket, std::unique_ptr<Transport> transport) override;
    IoSocketId add(std::unique_ptr<Transport> transport);
    void handle(const HttpRequest &request, HttpResponder respond) override;

    void carryOut(order::Adopt &order);
    void carryOut(order::Start &order);
    void carryOut(order::SetLimits &order);
    void carryOut(order::Send &order);
    void carryOut(order::Ping &order);
    void carryOut(order::Close &order);
    void carryOut(order::Abort &order);
    void carryOut(order::Release &order);
    void carryOut(order::Join &order);
    void carryOut(order::Leave &order);
    void carryOut(order::Broadcast &order);
    void carryOut(order::Answer &order);
    void carryOut(order::SetRules &order);
    void carryOut(order::SetTls &order);
    void carryOut(order::EndHttp &order);
    void carryOut(order::ReadOn &order);
    void carryOut(order::Stop &order);

    void report(IoReport report);
    bool hasQueued() const;
    Socket *find(IoSocketId id) const;
    void leave(Socket &socket, Multicast::Group group);
    void leaveAll(Socket &socket);

    EpollDispatcher &m_loop;
    std::shared_ptr<IoPost> m_post;
    UpgradeSink &m_engine;
    SocketHost m_host;
    std::function<void()> m_stopped;
    std::vector<IoOrder> m_orders;
    std::vector<IoReport> m_reports; // not posted yet
    qint64 m_reportsWeight = 0;
    std::unordered_map<IoSocketId, std::unique_ptr<Socket>> m_sockets;
    std::unordered_map<Multicast::Group, Members> m_groups;
    std::unordered_map<quint64, HttpResponder> m_requests; // that wait for their answer
    IoSocketId m_lastSocket = 0;
    quint64 m_lastRequest = 0;
    int m_stopWaits = 0;
};

} // namespace server
