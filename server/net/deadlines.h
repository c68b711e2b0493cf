// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBasicTimer>
#include <QObject>

#include <set>
#include <utility>

namespace server {

// Something that wants to be told when its time is up. Deadlines::clear() before it dies.
class Deadline
{
public:
    // The deadline is no longer set.
    virtual void deadlinePassed() = 0;
    bool isSet() const { return m_dueMs > 0; }

protected:
    virtual ~Deadline() = default;

private:
    friend class Deadlines;
    qint64 m_dueMs = 0;
};

// The deadlines of any number of connections behind one coarse timer: up to a sixteenth, at most
// 250 ms, late.
class Deadlines final : public QObject
{
public:
    explicit Deadlines(QObject *parent = nullptr);
    ~Deadlines() override;

    // Replaces the deadline that was set.
    void set(Deadline *deadline, qint64 ms);
    void clear(Deadline *deadline);

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    void schedule();

    std::set<std::pair<qint64, Deadline *>> m_order;
    QBasicTimer m_timer;
    qint64 m_wakeMs = 0; // when the timer fires
};

} // namespace server
