// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/connections/transport.h"
#include "server/journal/journalstore.h"

#include <QObject>

namespace server {

// Sends a stream what it has missed before what happens now: events of one channel behind an id
// come from the journal, a portion at a time, and live events wait for them. When the journal
// cannot tell them all, an event of the name MissedEvent says so. Engine thread.
class StreamReplay final : public QObject, public Transport
{
    Q_OBJECT

public:
    // `after` is the id of the last event the client knows. The store must outlive this.
    StreamReplay(std::unique_ptr<Transport> transport,
                 JournalStore &store,
                 const QByteArray &appId,
                 const QByteArray &channel,
                 qint64 after);
    ~StreamReplay() override;

    void start(Receiver *receiver, const TransportLimits &limits) override;
    void setLimits(const TransportLimits &limits) override { m_transport->setLimits(limits); }
    void sendFrame(const QByteArray &frame) override;
    void sendPing() override { m_transport->sendPing(); }
    void close(quint16 code, QByteArrayView reason) override;
    void abort() override { m_transport->abort(); }
    qint64 queuedBytes() const override { return m_transport->queuedBytes() + m_heldBytes; }
    const PeerAddress &peer() const override { return m_transport->peer(); }

    static constexpr int PageRows = 50;
    static constexpr int PauseMs = 20;                      // between two pages
    static constexpr qint64 MostHeldBytes = 1024LL * 1024;  // of live events
    static constexpr qint64 MostQueuedBytes = 128LL * 1024; // before the next page is asked for
    static constexpr char MissedEvent[] = "belfry:missed";
    static constexpr char CutEvent[] = "belfry:cut"; // its payload was too long for the journal

private:
    struct Held
    {
        qint64 id;
        QByteArray idFrame;
        QByteArray frame;
    };

    void ask();
    void arrived(const Result<EventsPage> &page);
    void send(const JournalRow &row);
    void sayMissed(const QByteArray &reason);
    void finish();

    std::unique_ptr<Transport> m_transport;
    JournalStore &m_store;
    EventsQuery m_query;
    qint64 m_sent; // id of the last event that was sent
    bool m_isReplaying = true;
    bool m_hasTold = false;
    QByteArray m_idFrame; // of the next frame
    QList<Held> m_held;
    qint64 m_heldBytes = 0;
};

} // namespace server
