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
};

// Anything whose destruction has to wait until nothing of the running turn can still touch it.
class Disposable
{
public:
    virtual ~Disposable() = default;
};

// What is to be done when a turn of one event loop ends: first the tasks, then the disposals.
class TurnQueue
{
public:
    TurnQueue() = default;
    ~TurnQueue();
    Q_DISABLE_COPY_MOVE(TurnQueue)

    void add(TurnTask *task);
    void cancel(TurnTask *task);
    void dispose(std::unique_ptr<Disposable> object);

    bool hasTasks() const { return m_next < m_tasks.size(); }
    bool hasDisposals() const { return !m_disposals.empty(); }
    // Tasks that are added while tasks run have a second round; what is added then stays for the
    // next call, so that one task that always asks again cannot hold up the loop. Returns how many
    // ran.
    int runTasks();
    // Also destroys what the destructors add.
    int runDisposals();

private:
    std::vector<TurnTask *> m_tasks; // null where cancelled
    std::size_t m_next = 0;          // those before it have run
    std::vector<std::unique_ptr<Disposable>> m_disposals;
};

} // namespace server
