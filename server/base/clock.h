// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace server {

// Where the engine takes time from, so that tests can move it. Steady time never goes back and has
// no epoch.
class Clock
{
public:
    virtual ~Clock() = default;
    virtual qint64 steadyMs() const = 0;
    virtual qint64 utcMs() const = 0;
};

class SystemClock final : public Clock
{
public:
    qint64 steadyMs() const override;
    qint64 utcMs() const override;
};

} // namespace server
