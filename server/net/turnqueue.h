// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <memory>
#include <vector>

namespace server {

// Something that wants to run once at the end of the turn of the event loop in which it asked.
class TurnTask
{
public:
    virtual void turnEnded() = 0;

protected:
    virtual ~TurnTask() = default;

private:
    friend class TurnQueue;
    qsizetype m_turnSlot = -1;
    bool m_isPutOff = false; // the slot is one of those that were put off
};

// Anything whose destruction has to wait until nothing of the running turn can still touch it.
class Disposable
{
public:
    virtual ~Disposable() = default;
};

// What is to be done when a turn of one event loop ends: first the tasks, then the disposals. When
// a turn brings more tasks than one turn may run, as a broadcast to thousands does, the latest run
// and the others are put off; new ones come before those, so that a ping waits for no broadcast.
class TurnQueue
{
public:
    TurnQueue() = default;
    ~TurnQueue();
    Q_DISABLE_COPY_MOVE(TurnQueue)

    void add(TurnTask *task);
    void cancel(TurnTask *task);
    void dispose(std::unique_ptr<Disposable> object);

    static constexpr std::size_t TasksPerTurn = 512;

    bool hasTasks() const { return m_next < m_tasks.size() || m_nextPutOff < m_putOff.size(); }
    bool hasDisposals() const { return !m_disposals.empty(); }
    // At most TasksPerTurn and a second round of the tasks that were added by those; what is added
    // then stays for the next call, so that one task that always asks again cannot hold up the
    // loop. Returns how many ran.
    int runTasks();
    // Also destroys what the destructors add.
    int runDisposals();

private:
    void putOff(std::size_t count);
    bool run(std::vector<TurnTask *> &tasks, std::size_t &next);
    static void forgetBefore(std::vector<TurnTask *> &tasks, std::size_t &next);

    std::vector<TurnTask *> m_tasks; // null where cancelled
    std::size_t m_next = 0;          // those before it have run
    std::vector<TurnTask *> m_putOff;
    std::size_t m_nextPutOff = 0;
    std::vector<std::unique_ptr<Disposable>> m_disposals;
};

} // namespace server
