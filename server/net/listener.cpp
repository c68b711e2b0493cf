// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/listener.h"

#include "server/net/acceptor.h"
#include "server/net/iothread.h"
#include "server/net/sockethost.h"

#include <utility>
#include <vector>

namespace server {

// Accepts here; the sockets live here too, or are dealt out to threads of their own.
class Listener::Private
{
public:
    Private(UpgradeSink &upgrades,
            HttpService &service,
            const ListenerLimits &limits,
            std::shared_ptr<const EntryRules> rules,
            EpollDispatcher &loop);

    void order(const IoOrder &order);

    Acceptor acceptor;
    std::unique_ptr<SocketHost> host; // null: threads has them
    std::vector<std::unique_ptr<IoThread>> threads;

private:
    void accepted(int descriptor, const PeerAddress &peer);

    std::size_t m_next = 0; // thread
};

Listener::Private::Private(UpgradeSink &upgrades,
                           HttpService &service,
                           const ListenerLimits &limits,
                           std::shared_ptr<const EntryRules> rules,
                           EpollDispatcher &loop)
    : acceptor(loop,
               {limits.backlog, limits.sendBufferBytes},
               [this](int descriptor, const PeerAddress &peer) { accepted(descriptor, peer); })
{
    if (limits.ioThreads <= 0)
        host = std::make_unique<SocketHost>(loop, upgrades, service, limits, std::move(rules));
    for (int number = 0; number < limits.ioThreads; ++number)
        threads.push_back(std::make_unique<IoThread>(number, upgrades, service, limits, rules));
}

void Listener::Private::accepted(int descriptor, const PeerAddress &peer)
{
    if (host)
        return host->adopt(descriptor, peer);
    threads[m_next]->route().give(order::Adopt{descriptor, peer});
    m_next = (m_next + 1) % threads.size();
}

void Listener::Private::order(const IoOrder &order)
{
    for (const auto &thread : threads)
        thread->route().give(order);
}

Listener::Listener(UpgradeSink &upgrades,
                   HttpService &service,
                   ListenerLimits limits,
                   std::shared_ptr<const EntryRules> rules,
                   QObject *parent)
    : QObject(parent)
{
    EpollDispatcher *loop = EpollDispatcher::current();
    if (!loop)
        qFatal("a listener needs a thread with an EpollDispatcher");
    d = std::make_unique<Private>(upgrades, service, limits, std::move(rules), *loop);
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
    if (d->host)
        d->host->retireConnections();
    d->order(order::EndHttp{false});
}

void Listener::closeHttpConnections()
{
    if (d->host)
        d->host->closeConnections();
    d->order(order::EndHttp{true});
}

quint16 Listener::port() const
{
    return d->acceptor.port();
}

void Listener::setRules(std::shared_ptr<const EntryRules> rules)
{
    if (d->host)
        d->host->setRules(rules);
    d->order(order::SetRules{std::move(rules)});
}

void Listener::setTls(std::shared_ptr<const TlsContext> tls)
{
    if (d->host)
        d->host->setTls(tls);
    d->order(order::SetTls{std::move(tls)});
}

void Listener::onRefusal(const RefusalObserver &observer)
{
    if (d->host)
        d->host->onRefusal(observer);
    for (const auto &thread : d->threads)
        thread->route().onRefusal(observer);
}

} // namespace server
