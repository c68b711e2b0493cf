// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/net/bytestream.h"
#include "server/net/epolldispatcher.h"

#include <memory>
#include <vector>

namespace server {

// A ByteStream over a plain, connected, non-blocking socket, which it closes. Keeps no buffer while
// nothing is queued. After finish() what the peer still sends is read and dropped until it closes
// too, so that the last bytes are not overtaken by a reset. A loss after the peer has half-closed
// is not reported: the queue is dropped, nothing more comes.
class PlainStream final : public ByteStream, private IoHandler, private TurnTask
{
public:
    PlainStream(EpollDispatcher &loop, int descriptor, PeerAddress peer);
    ~PlainStream() override;
    Q_DISABLE_COPY_MOVE(PlainStream)

    void setOwner(Owner *owner) override;
    void send(QByteArray bytes) override;
    qint64 queuedBytes() const override { return m_queuedBytes; }
    bool isBlocked() const override { return m_isBlocked; }
    qint64 heldBytes(QSet<const void *> &seen) const override;
    void setReading(bool on) override;
    void finish() override;
    void abort() override;
    const PeerAddress &peer() const override { return m_peer; }

private:
    // What is queued behind m_first.
    struct Rest
    {
        std::vector<QByteArray> items;
        std::size_t next = 0;
    };

    void ioReady(quint32 events) override;
    void turnEnded() override;

    bool wantsBytes() const;
    void updateWatch();
    void receive();
    void nothingReceived(qint64 result);
    void peerFinished();
    qint64 offer();
    void flush();
    void took(qint64 bytes);
    void popFirst();
    void shutDownWriting();
    void lose();
    void report(StreamEnd end);
    void closeDescriptor();

    EpollDispatcher &m_loop;
    Owner *m_owner = nullptr;
    QByteArray m_first;
    qint64 m_firstSent = 0;
    std::unique_ptr<Rest> m_rest;
    qint64 m_queuedBytes = 0;
    PeerAddress m_peer;
    int m_descriptor;
    bool m_isReading = true;
    bool m_isBlocked = false; // waits for the kernel to take more
    bool m_isFinishing = false;
    bool m_peerFinished = false;
    bool m_endReported = false;
};

} // namespace server
