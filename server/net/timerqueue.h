// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractEventDispatcher>

#include <optional>
#include <set>
#include <unordered_map>
#include <utility>

namespace server {

// The timers of one event dispatcher in the order in which they are due. Times are nanoseconds of a
// steady clock. A timer whose handler runs is out of the order until it has returned, so nested
// event loops do not fire it again.
class TimerQueue
{
public:
    using TimerInfo = QAbstractEventDispatcher::TimerInfo;

    // One timer that has become due; `serial` tells it from a later timer with the same id.
    struct Fired
    {
        int id = 0;
        quint64 serial = 0;
        QObject *object = nullptr;
    };

    void add(int id, qint64 intervalMs, Qt::TimerType type, QObject *object, qint64 nowNs);
    bool remove(int id);
    bool removeAll(const QObject *object);
    QList<TimerInfo> of(const QObject *object) const;
    // Rounded up to whole milliseconds; -1 when there is no such timer.
    int remainingMs(int id, qint64 nowNs) const;

    // When the next timer that may fire is due.
    std::optional<qint64> nextDue() const;
    // Takes the first timer that is due and schedules its next time, which is after `nowNs`.
    std::optional<Fired> takeDue(qint64 nowNs);
    // Puts a timer back into the order after its handler has returned, unless it was removed
    // meanwhile.
    void putBack(const Fired &fired);

private:
    struct Timer
    {
        qint64 intervalMs = 0;
        qint64 dueNs = 0;
        quint64 serial = 0;
        QObject *object = nullptr;
        Qt::TimerType type = Qt::CoarseTimer;
    };

    std::unordered_map<int, Timer> m_timers;
    std::set<std::pair<qint64, int>> m_order;
    quint64 m_lastSerial = 0;
};

} // namespace server
