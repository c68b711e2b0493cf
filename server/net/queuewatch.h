// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBasicTimer>
#include <QObject>
#include <QSet>

#include <vector>

namespace server {

// Bounds what the outbound queues of one thread take together. Looks four times a second at those
// that are long or wait for their peers; when their memory is over the limit, the longest are told,
// and have to close. A frame that waits in many queues counts once.
class QueueWatch final : public QObject
{
public:
    // One connection's queue. QueueWatch::remove() before it dies.
    class Queue
    {
    public:
        virtual qint64 queuedBytes() const = 0;
        // Waits for its peer, as ByteStream::isBlocked().
        virtual bool isBlocked() const = 0;
        // The memory it takes, without the blocks that are in `seen`, to which it adds its own.
        virtual qint64 heldBytes(QSet<const void *> &seen) const = 0;
        // Its size, from time to time while it is watched, and once when it is no longer.
        virtual void sizeSeen(qint64 queuedBytes) = 0;
        // It is one of the longest while all together take `totalBytes`. May destroy it.
        virtual void totalExceeded(qint64 totalBytes, qint64 limit) = 0;

    protected:
        virtual ~Queue() = default;

    private:
        friend class QueueWatch;
        qsizetype m_watchSlot = -1;
    };

    // `maxBytes` of 0: no limit.
    explicit QueueWatch(qint64 maxBytes);
    ~QueueWatch() override;

    // A queue that grows calls this; it costs nothing while the queue is short.
    void grew(Queue *queue)
    {
        if (queue->m_watchSlot < 0 && (queue->queuedBytes() > ShortBytes || queue->isBlocked()))
            add(queue);
    }
    void remove(Queue *queue);
    qsizetype watched() const { return static_cast<qsizetype>(m_queues.size()); }

    static constexpr qint64 ShortBytes = 64LL * 1024;
    static constexpr int PeriodMs = 250;

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    void add(Queue *queue);
    void look();
    void shed(qint64 totalBytes);

    qint64 m_maxBytes;
    std::vector<Queue *> m_queues;
    QBasicTimer m_timer;
};

} // namespace server
