// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QSet>

namespace server {

struct PeerAddress
{
    QByteArray ip; // as text, "127.0.0.1" or "::1"
    quint16 port = 0;
};

enum class StreamEnd {
    HalfClosed, // the peer will send nothing more, but may still read
    Lost,       // reset, timed out or broken
};

// One accepted byte connection: a plain descriptor or TLS. Belongs to the thread of its event loop.
//
// send() never blocks: bytes are gathered until the end of the event loop's turn, written in one
// call, and what the kernel does not take stays queued. The caller bounds the queue by looking at
// queuedBytes().
class ByteStream
{
public:
    class Owner
    {
    public:
        // `bytes` is valid during the call only. The owner may abort() or hand over the stream
        // inside, not destroy it.
        virtual void bytesArrived(QByteArrayView bytes) = 0;
        // At most once, never after abort().
        virtual void streamEnded(StreamEnd end) = 0;
        // All queued bytes were taken by the kernel.
        virtual void streamDrained() {}

    protected:
        ~Owner() = default;
    };

    virtual ~ByteStream() = default;

    virtual void setOwner(Owner *owner) = 0;
    // `bytes` is shared, not copied.
    virtual void send(QByteArray bytes) = 0;
    virtual qint64 queuedBytes() const = 0;
    // Whether the kernel has refused bytes and not asked for more yet. While it has not been asked
    // at all, as in a turn with much to send, nothing can be said of the peer.
    virtual bool isBlocked() const = 0;
    // The memory that is queued, without the blocks that are in `seen`, to which its own are added.
    virtual qint64 heldBytes(QSet<const void *> &seen) const = 0;
    // Stops or resumes calling bytesArrived(); the kernel's buffer then slows the peer down.
    virtual void setReading(bool on) = 0;
    // Writes what is queued, then closes; bounded by the owner's timer, which calls abort().
    virtual void finish() = 0;
    // Closes at once and drops what is queued.
    virtual void abort() = 0;
    virtual const PeerAddress &peer() const = 0;
};

} // namespace server
