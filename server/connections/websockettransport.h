// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/connections/framecodec.h"
#include "server/connections/transport.h"
#include "server/net/deadlines.h"
#include "server/net/epolldispatcher.h"

#include <memory>

namespace server {

class Wire;

// A WebSocket whose handshake has been answered, over any ByteStream. The receiver may destroy it
// in any call. When it is destroyed after a Close frame was sent, the stream lingers on the wire
// until the frame is out.
class WebSocketTransport final : public Transport,
                                 private ByteStream::Owner,
                                 private Deadline,
                                 private TurnTask
{
public:
    // `early` came with the handshake.
    WebSocketTransport(std::shared_ptr<Wire> wire,
                       std::unique_ptr<ByteStream> stream,
                       QByteArray early);
    ~WebSocketTransport() override;
    Q_DISABLE_COPY_MOVE(WebSocketTransport)

    void start(Receiver *receiver, qint64 maxMessageBytes) override;
    void setMaxMessageBytes(qint64 bytes) override { m_decoder.setMaxMessageBytes(bytes); }
    void sendFrame(const QByteArray &frame) override;
    void sendPing() override;
    void close(quint16 code, QByteArrayView reason) override;
    void abort() override;
    qint64 queuedBytes() const override { return m_stream->queuedBytes(); }
    bool isBlocked() const override { return m_stream->isBlocked(); }
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

    bool isReceiving() const { return m_state == State::Open || m_state == State::Closing; }
    void decode(QByteArrayView bytes, QByteArray &scratch);
    void handle(const FrameEvent &event);
    void answerPing(QByteArrayView payload);
    void peerClosed(quint16 code, QByteArrayView reason);
    void fail(quint16 code, QByteArrayView reason);
    void lose();
    void finish(quint16 code, QByteArrayView reason);
    void watchFrame(quint32 framesBefore);

    std::shared_ptr<Wire> m_wire; // shared: see Wire
    std::unique_ptr<ByteStream> m_stream;
    Receiver *m_receiver = nullptr;
    bool *m_isDestroyed = nullptr; // of the call that is running
    FrameDecoder m_decoder;
    QByteArray m_early;
    State m_state = State::Waiting;
    bool m_isCloseSent = false;
};

} // namespace server
