// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/connections/framecodec.h"
#include "server/connections/transport.h"
#include "server/net/deadlines.h"
#include "server/net/epolldispatcher.h"
#include "server/net/queuewatch.h"

#include <memory>

namespace server {

class Wire;

// A WebSocket whose handshake has been answered, over any ByteStream. The receiver may destroy it
// in any call. When it is destroyed after a Close frame was sent, the stream lingers on the wire
// until the frame is out.
class WebSocketTransport final : public Transport,
                                 private ByteStream::Owner,
                                 private Deadline,
                                 private TurnTask,
                                 private QueueWatch::Queue
{
public:
    // `early` came with the handshake.
    WebSocketTransport(std::shared_ptr<Wire> wire,
                       std::unique_ptr<ByteStream> stream,
                       QByteArray early);
    ~WebSocketTransport() override;
    Q_DISABLE_COPY_MOVE(WebSocketTransport)

    void start(Receiver *receiver, const TransportLimits &limits) override;
    void setLimits(const TransportLimits &limits) override;
    void sendFrame(const QByteArray &frame) override;
    void sendPing() override;
    void close(quint16 code, QByteArrayView reason) override;
    void abort() override;
    qint64 queuedBytes() const override { return m_stream->queuedBytes(); }
    const PeerAddress &peer() const override { return m_stream->peer(); }

private:
    enum class State : quint8 {
        Waiting, // for start()
        Open,
        Closing,  // our Close frame is sent, the peer's has not come
        Lost,     // the receiver has still to be told
        Finished, // the receiver has been told, or destroyed us
    };

    void bytesArrived(QByteArrayView bytes) override;
    void streamEnded(StreamEnd end) override;
    void deadlinePassed() override;
    void turnEnded() override;
    bool isBlocked() const override { return m_stream->isBlocked(); }
    qint64 heldBytes(QSet<const void *> &seen) const override { return m_stream->heldBytes(seen); }
    void sizeSeen(qint64 queuedBytes) override;
    void totalExceeded(qint64 totalBytes, qint64 limit) override;

    bool isReceiving() const { return m_state == State::Open || m_state == State::Closing; }
    void decode(QByteArrayView bytes, QByteArray &scratch);
    void handle(const FrameEvent &event);
    void answerPing(QByteArrayView payload);
    void peerClosed(quint16 code, QByteArrayView reason);
    void fail(quint16 code, QByteArrayView reason);
    void lose();
    void finish(quint16 code, QByteArrayView reason);
    void sayLast(const QByteArray &closeFrame);
    void watchFrame(quint32 framesBefore);
    void judgeQueue();

    std::shared_ptr<Wire> m_wire; // shared: see Wire
    std::unique_ptr<ByteStream> m_stream;
    Receiver *m_receiver = nullptr;
    bool *m_isDestroyed = nullptr; // of the call that is running
    FrameDecoder m_decoder;
    QByteArray m_early;
    QByteArray m_lastFrame; // a Close frame that waits for Wire::Limits::answersCloseLast
    qint64 m_maxQueueBytes = 0;
    State m_state = State::Waiting;
    bool m_isCloseSent = false;
    bool m_isOverLimit = false; // the queue, which is to be judged when the turn ends
};

} // namespace server
