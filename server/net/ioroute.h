// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/net/epolldispatcher.h"
#include "server/net/iomessages.h"
#include "server/net/listener.h"

#include <unordered_map>

namespace server {

// The engine's end of the post with one thread of sockets: brings it the engine's orders, all of a
// turn together, and the engine its reports. Shared with the transports, which may outlive the
// listener; after close() orders go nowhere.
class IoRoute final : public Multicast,
                      public std::enable_shared_from_this<IoRoute>,
                      private IoHandler,
                      private TurnHook
{
public:
    IoRoute(EpollDispatcher &loop,
            std::shared_ptr<IoPost> post,
            UpgradeSink &upgrades,
            HttpService &service);
    ~IoRoute();
    Q_DISABLE_COPY_MOVE(IoRoute)

    void onRefusal(Listener::RefusalObserver observer) { m_onRefusal = std::move(observer); }
    // In the next letter to the thread.
    void give(IoOrder order);
    // Posts what has been ordered, and ends the correspondence.
    void close();

    void join(Group group, quint64 member) override { give(order::Join{group, member}); }
    void leave(Group group, quint64 member) override { give(order::Leave{group, member}); }
    void send(Group group, const QByteArray &frame, quint64 except) override;

private:
    class Transport;
    class Answer;

    // Reports dealt with in one turn, so that other work of the engine is not held up.
    static constexpr std::size_t ReportsPerTurn = 512;

    void ioReady(quint32 events) override;
    void handOn() override;

    void take(report::Upgraded &report);
    void take(report::Streaming &report);
    void take(report::Message &report);
    void take(report::ControlFrame &report);
    void take(report::QueueSize &report);
    void take(report::Overflow &report);
    void take(report::Closed &report);
    void take(report::Requested &report);
    void take(report::Refused &report);

    Transport *find(IoSocketId id) const;

    EpollDispatcher &m_loop;
    std::shared_ptr<IoPost> m_post; // null once closed
    UpgradeSink &m_upgrades;
    HttpService &m_service;
    Listener::RefusalObserver m_onRefusal;
    std::vector<IoOrder> m_orders; // not posted yet
    std::vector<IoReport> m_reports;
    std::size_t m_nextReport = 0;
    std::unordered_map<IoSocketId, Transport *> m_transports;
};

} // namespace server
