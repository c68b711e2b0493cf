// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/connections/eventstreamform.h"
#include "server/net/bytestream.h"
#include "server/net/deadlines.h"
#include "server/net/epolldispatcher.h"

#include <memory>

namespace server {

class Wire;

// Makes a WebSocket of a client of Server-Sent Events (WHATWG HTML 9.2), whose answer's head has
// been sent: frames that are sent become events, a ping a comment, a Close frame the end. What is
// answered to pings and Close frames it says for the client, which cannot speak; the client counts
// as alive while its kernel takes what it is sent. A comment goes out every HeartbeatMs, so that no
// proxy takes the stream for dead.
class EventStream final : public ByteStream,
                          private ByteStream::Owner,
                          private Deadline,
                          private TurnTask
{
public:
    // The wire must live until this is aborted or destroyed.
    EventStream(Wire &wire, std::unique_ptr<ByteStream> stream, EventStreamForm form);
    ~EventStream() override;
    Q_DISABLE_COPY_MOVE(EventStream)

    void setOwner(ByteStream::Owner *owner) override { m_owner = owner; }
    // One whole frame from framecodec. One of kind EventId names the id of the frame after it.
    void send(QByteArray frame) override;
    qint64 queuedBytes() const override { return m_stream->queuedBytes(); }
    bool isBlocked() const override { return m_stream->isBlocked(); }
    qint64 heldBytes(QSet<const void *> &seen) const override { return m_stream->heldBytes(seen); }
    void setReading(bool) override {} // a client says nothing; its end is always heard
    void finish() override;
    void abort() override;
    const PeerAddress &peer() const override { return m_stream->peer(); }

    static constexpr qint64 HeartbeatMs = 15'000;

private:
    void bytesArrived(QByteArrayView) override {}
    void streamEnded(StreamEnd end) override;
    void streamDrained() override;
    void deadlinePassed() override;
    void turnEnded() override;

    void leaveWire();
    void comment(QByteArrayView text);
    void say(QByteArrayView frame);
    QByteArray eventOf(QByteArrayView message);

    Wire *m_wire; // null: aborted
    std::unique_ptr<ByteStream> m_stream;
    ByteStream::Owner *m_owner = nullptr;
    QByteArray m_id;   // of the next event; empty: none
    QByteArray m_said; // frames of the client that are to be delivered
    EventStreamForm m_form;
};

} // namespace server
