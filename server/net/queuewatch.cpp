// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/queuewatch.h"

#include <algorithm>

namespace server {

QueueWatch::QueueWatch(qint64 maxBytes)
    : m_maxBytes(maxBytes)
{}

QueueWatch::~QueueWatch()
{
    for (Queue *queue : m_queues)
        queue->m_watchSlot = -1;
}

void QueueWatch::add(Queue *queue)
{
    queue->m_watchSlot = watched();
    m_queues.push_back(queue);
    if (!m_timer.isActive())
        m_timer.start(PeriodMs, this);
}

void QueueWatch::remove(Queue *queue)
{
    const qsizetype slot = std::exchange(queue->m_watchSlot, -1);
    if (slot < 0)
        return;
    Queue *last = m_queues.back();
    m_queues.pop_back();
    if (last == queue)
        return;
    m_queues[static_cast<std::size_t>(slot)] = last;
    last->m_watchSlot = slot;
}

void QueueWatch::timerEvent(QTimerEvent *)
{
    look();
    if (m_queues.empty())
        m_timer.stop();
}

void QueueWatch::look()
{
    qint64 nominal = 0;
    for (std::size_t i = m_queues.size(); i-- > 0;) {
        Queue *queue = m_queues[i];
        const qint64 bytes = queue->queuedBytes();
        if (bytes <= ShortBytes && !queue->isBlocked())
            remove(queue);
        queue->sizeSeen(bytes);
        nominal += bytes;
    }
    if (m_maxBytes <= 0 || nominal <= m_maxBytes)
        return;
    QSet<const void *> seen;
    qint64 total = 0;
    for (const Queue *queue : m_queues)
        total += queue->heldBytes(seen);
    if (total > m_maxBytes)
        shed(total);
}

// As many as it takes if nothing is shared; the next look sees what that was worth.
void QueueWatch::shed(qint64 totalBytes)
{
    std::vector<std::pair<qint64, Queue *>> longest;
    longest.reserve(m_queues.size());
    for (Queue *queue : m_queues) {
        if (queue->isBlocked())
            longest.emplace_back(queue->queuedBytes(), queue);
    }
    std::sort(longest.begin(), longest.end(), std::greater<>());
    qint64 left = totalBytes;
    for (const auto &[bytes, queue] : longest) {
        if (left <= m_maxBytes)
            return;
        left -= bytes;
        remove(queue);
        queue->totalExceeded(totalBytes, m_maxBytes);
    }
}

} // namespace server
