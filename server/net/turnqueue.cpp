// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/turnqueue.h"

#include <utility>

namespace server {

TurnQueue::~TurnQueue()
{
    runDisposals();
    for (const auto *tasks : {&m_tasks, &m_putOff}) {
        for (TurnTask *task : *tasks) {
            if (task)
                task->m_turnSlot = -1;
        }
    }
}

void TurnQueue::add(TurnTask *task)
{
    if (task->m_turnSlot >= 0)
        return;
    task->m_turnSlot = static_cast<qsizetype>(m_tasks.size());
    task->m_isPutOff = false;
    m_tasks.push_back(task);
}

void TurnQueue::cancel(TurnTask *task)
{
    if (task->m_turnSlot < 0)
        return;
    auto &tasks = task->m_isPutOff ? m_putOff : m_tasks;
    tasks[static_cast<std::size_t>(task->m_turnSlot)] = nullptr;
    task->m_turnSlot = -1;
}

void TurnQueue::dispose(std::unique_ptr<Disposable> object)
{
    m_disposals.push_back(std::move(object));
}

// The oldest of the tasks that are due.
void TurnQueue::putOff(std::size_t count)
{
    for (; count > 0; --count) {
        TurnTask *task = std::exchange(m_tasks[m_next++], nullptr);
        if (!task)
            continue;
        task->m_turnSlot = static_cast<qsizetype>(m_putOff.size());
        task->m_isPutOff = true;
        m_putOff.push_back(task);
    }
}

// Whether there was a task in the next slot.
bool TurnQueue::run(std::vector<TurnTask *> &tasks, std::size_t &next)
{
    TurnTask *task = std::exchange(tasks[next++], nullptr);
    if (!task)
        return false;
    task->m_turnSlot = -1;
    task->turnEnded();
    return true;
}

void TurnQueue::forgetBefore(std::vector<TurnTask *> &tasks, std::size_t &next)
{
    tasks.erase(tasks.begin(), tasks.begin() + static_cast<qsizetype>(next));
    next = 0;
    for (std::size_t slot = 0; slot < tasks.size(); ++slot) {
        if (tasks[slot])
            tasks[slot]->m_turnSlot = static_cast<qsizetype>(slot);
    }
}

int TurnQueue::runTasks()
{
    int handled = 0;
    for (int round = 0; round < 2; ++round) {
        if (m_tasks.size() - m_next > TasksPerTurn)
            putOff(m_tasks.size() - m_next - TasksPerTurn);
        const std::size_t end = m_tasks.size();
        while (m_next < qMin(end, m_tasks.size())) // a nested event loop may have run the rest
            handled += run(m_tasks, m_next);
        const std::size_t before = m_nextPutOff;
        while (m_nextPutOff < m_putOff.size() && handled < static_cast<int>(TasksPerTurn))
            handled += run(m_putOff, m_nextPutOff);
        if (m_nextPutOff == before && end == m_tasks.size())
            break;
    }
    forgetBefore(m_tasks, m_next);
    // Moving thousands for every few hundred that ran would cost more than it saves.
    if (m_nextPutOff * 2 >= m_putOff.size())
        forgetBefore(m_putOff, m_nextPutOff);
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
