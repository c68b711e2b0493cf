// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/broadcasting/circuitbreaker.h"

namespace server {

CircuitBreaker::CircuitBreaker(const Clock &clock, Limits limits)
    : m_clock(clock)
    , m_limits(limits)
{}

qint64 CircuitBreaker::openForMs() const
{
    if (!m_isOpen)
        return 0;
    const qint64 untilMs = m_openedMs + qint64(m_limits.openSeconds) * 1000;
    return qMax<qint64>(0, untilMs - m_clock.steadyMs());
}

CircuitBreaker::State CircuitBreaker::state() const
{
    if (!m_isOpen)
        return State::Closed;
    return openForMs() > 0 ? State::Open : State::HalfOpen;
}

std::optional<CircuitBreaker::Ticket> CircuitBreaker::begin()
{
    if (state() == State::Closed)
        return m_generation;
    if (state() == State::Open || m_isTrying)
        return std::nullopt;
    m_isTrying = true;
    return ++m_generation;
}

void CircuitBreaker::end(Ticket ticket, bool hasWorked)
{
    if (ticket != m_generation)
        return;
    if (hasWorked) {
        if (m_isOpen)
            ++m_generation;
        m_isOpen = false;
        m_isTrying = false;
        m_failures = 0;
        return;
    }
    ++m_failures;
    if (m_isTrying || m_failures >= m_limits.failures)
        open();
}

void CircuitBreaker::open()
{
    m_isOpen = true;
    m_isTrying = false;
    m_openedMs = m_clock.steadyMs();
    ++m_generation;
    ++m_timesOpened;
}

} // namespace server
