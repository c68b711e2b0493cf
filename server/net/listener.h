// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/result.h"
#include "server/http/message.h"
#include "server/net/upgrade.h"

#include <QHostAddress>
#include <QObject>

#include <functional>
#include <memory>

namespace server {

class TlsContext;

struct ListenerLimits
{
    qint64 headBytes = 16 * 1024;
    qint64 headMs = 10'000;  // from the first byte (or accept) to the end of the head
    qint64 bodyMs = 30'000;  // from the end of the head to the end of the body
    qint64 idleMs = 60'000;  // keep-alive without a request
    qint64 frameMs = 30'000; // from the first to the last byte of one WebSocket frame
    qint64 closeMs = 5'000;  // closing handshake
    int backlog = 4096;
    int sendBufferBytes = 0; // SO_SNDBUF; 0: the system's choice
    int ioThreads = 0;       // that own the sockets; 0: the thread of the listener does
    qint64 queuedBytes = 0;  // waiting for clients that do not read, all together; 0: no limit
};

// One TCP port, of one or several addresses, for WebSocket and HTTP, plain and over TLS: the first
// byte tells. Accepts, reads heads, hands upgrades to the sink and requests to the service, in the
// engine thread, in which it lives and whose dispatcher must be an EpollDispatcher. The sockets are
// there too, or in as many threads as the limits say; those end with the listener, and their
// transports with them: they report nothing more.
class Listener : public QObject
{
    Q_OBJECT

public:
    Listener(UpgradeSink &upgrades,
             HttpService &service,
             ListenerLimits limits,
             std::shared_ptr<const EntryRules> rules,
             QObject *parent = nullptr);
    ~Listener() override;

    // On all of the addresses or on none. Port 0 takes one that is free on the first. Errors, with
    // the system's reason and the address: AlreadyExists when the port is taken, Forbidden when
    // this account may not have it, otherwise Unavailable.
    Outcome listen(const QList<QHostAddress> &addresses, quint16 port);
    // Stops accepting; connections that were accepted go on.
    void close();
    // Ends HTTP connections that wait between two requests, and the others after their next answer.
    // Those that come later are not touched.
    void retireHttpConnections();
    // Ends every HTTP connection: what is queued is sent, nothing more is read.
    void closeHttpConnections();
    quint16 port() const;
    // What holds for heads that are read from now on.
    void setRules(std::shared_ptr<const EntryRules> rules);
    // What new connections that begin with a TLS handshake are secured with; null: they are
    // refused.
    void setTls(std::shared_ptr<const TlsContext> tls);

    // A refusal below the protocol: bad upgrade, broken request, head too large or late. `reason`
    // is a sentence.
    using RefusalObserver =
        std::function<void(const PeerAddress &peer, int status, const QByteArray &reason)>;
    void onRefusal(const RefusalObserver &observer);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace server
