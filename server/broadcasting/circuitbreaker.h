// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/clock.h"

#include <optional>

namespace server {

// Keeps calls away from something that fails: after so many failures in a row nobody may call for a
// while, then one call at a time tries whether it works again (SYSTEMS.md S35). Pure but for the
// clock; its owner's thread.
class CircuitBreaker
{
public:
    enum class State {
        Closed,   // calls go through
        Open,     // nobody may call
        HalfOpen, // one call at a time may
    };
    struct Limits
    {
        int failures = 5; // in a row
        int openSeconds = 60;
        bool operator==(const Limits &) const = default;
    };
    // Proof that one call was let through; every one is handed back with end().
    using Ticket = quint64;

    CircuitBreaker(const Clock &clock, Limits limits);
    // Counts from here on; the state stays.
    void setLimits(Limits limits) { m_limits = limits; }

    // Nothing when nobody may call.
    std::optional<Ticket> begin();
    // How a call ended. What was begun before the state changed says nothing about what is now, and
    // is not counted.
    void end(Ticket ticket, bool hasWorked);

    State state() const;
    // Until the next call may try; 0 unless it is open.
    qint64 openForMs() const;
    int failuresInARow() const { return m_failures; }
    quint64 timesOpened() const { return m_timesOpened; }

private:
    void open();

    const Clock &m_clock;
    Limits m_limits;
    Ticket m_generation = 1; // another one whenever the state changes
    int m_failures = 0;
    quint64 m_timesOpened = 0;
    bool m_isOpen = false; // also while it is tried
    bool m_isTrying = false;
    qint64 m_openedMs = 0;
};

} // namespace server
