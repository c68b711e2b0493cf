// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/clock.h"

namespace test {

// A clock that stands still until the test moves it.
class ManualClock final : public server::Clock
{
public:
    static constexpr qint64 StartUtcMs = 1'700'000'000'000;
    static constexpr qint64 StartSteadyMs = 5'000'000;

    qint64 steadyMs() const override { return StartSteadyMs + m_passedMs; }
    qint64 utcMs() const override { return StartUtcMs + m_passedMs; }
    void advance(qint64 ms) { m_passedMs += ms; }

private:
    qint64 m_passedMs = 0;
};

} // namespace test
