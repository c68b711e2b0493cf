// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/turnqueue.h"

#include <utility>

namespace server {

TurnQueue::~TurnQueue()
{
    runDisposals();
    for (TurnTask *task : m_tasks) {
        if (task)
            task->m_turnSlot = -1;
    }
}

void TurnQueue::add(TurnTask *task)
{
    if (task->m_turnSlot >= 0)
        return;
    task->m_turnSlot = static_cast<qsizetype>(m_tasks.size());
    m_tasks.push_back(task);
}

void TurnQueue::cancel(TurnTask *task)
{
    if (task->m_turnSlot < 0)
        return;
    m_tasks[static_cast<std::size_t>(task->m_turnSlot)] = nullptr;
    task->m_turnSlot = -1;
}

void TurnQueue::dispose(std::unique_ptr<Disposable> object)
{
    m_disposals.push_back(std::move(object));
}

int TurnQueue::runTasks()
{
    int handled = 0;
    for (int round = 0; round < 2; ++round) {
        const std::size_t end = m_tasks.size();
        while (m_next < qMin(end, m_tasks.size())) { // a nested event loop may have run the rest
            TurnTask *task = std::exchange(m_tasks[m_next++], nullptr);
            if (!task)
                continue;
            task->m_turnSlot = -1;
            task->turnEnded();
            ++handled;
        }
    }
    m_tasks.erase(m_tasks.begin(), m_tasks.begin() + static_cast<qsizetype>(m_next));
    m_next = 0;
    for (std::size_t slot = 0; slot < m_tasks.size(); ++slot) {
        if (m_tasks[slot])
            m_tasks[slot]->m_turnSlot = static_cast<qsizetype>(slot);
    }
    return handled;
}

int TurnQueue::runDisposals()
{
    int handled = 0;
    while (!m_disposals.empty()) {
        const auto objects = std::exchange(m_disposals, {});
        handled += static_cast<int>(objects.size());
    }
    return handled;
}

} // namespace server
