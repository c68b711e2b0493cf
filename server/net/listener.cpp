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

    std::unique_ptr<Acceptor> makeAcceptor();

    std::vector<std::unique_ptr<Acceptor>> acceptors; // one for each address
    std::unique_ptr<SocketHost> host;                 // null: threads has them
    std::vector<std::unique_ptr<IoThread>> threads;

private:
    void accepted(int descriptor, const PeerAddress &peer);

    EpollDispatcher &m_loop;
    const Acceptor::Options m_options;
    std::size_t m_next = 0; // thread
};

Listener::Private::Private(UpgradeSink &upgrades,
                           HttpService &service,
                           const ListenerLimits &limits,
                           std::shared_ptr<const EntryRules> rules,
                           EpollDispatcher &loop)
    : m_loop(loop)
    , m_options{limits.backlog, limits.sendBufferBytes}
{
    if (limits.ioThreads <= 0)
        host = std::make_unique<SocketHost>(loop, upgrades, service, limits, std::move(rules));
    for (int number = 0; number < limits.ioThreads; ++number)
        threads.push_back(std::make_unique<IoThread>(number, upgrades, service, limits, rules));
}

std::unique_ptr<Acceptor> Listener::Private::makeAcceptor()
{
    return std::make_unique<Acceptor>(
        m_loop, m_options, [this](int descriptor, const PeerAddress &peer) {
            accepted(descriptor, peer);
        });
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

Outcome Listener::listen(const QList<QHostAddress> &addresses, quint16 port)
{
    d->acceptors.clear();
    for (const QHostAddress &address : addresses) {
        d->acceptors.push_back(d->makeAcceptor());
        auto outcome = d->acceptors.back()->listen(address, port);
        if (!outcome) {
            close();
            return outcome;
        }
        port = this->port();
    }
    return Done{};
}

void Listener::close()
{
    for (const auto &acceptor : d->acceptors)
        acceptor->close();
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
    return d->acceptors.empty() ? 0 : d->acceptors.front()->port();
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
