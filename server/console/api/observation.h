// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/console/api/values.h"

#include <QPointer>

namespace server {

class Console;

// Keeps topics watched for as long as it lives. Main thread.
class Observation
{
public:
    Observation() = default;
    Observation(Console *console, Topics topics);
    Observation(Observation &&other) noexcept;
    Observation &operator=(Observation &&other) noexcept;
    ~Observation();

    void release();

private:
    QPointer<Console> m_console;
    Topics m_topics;
};

} // namespace server
