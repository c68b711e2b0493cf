// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace server {

// What the system says of this process, as the clients of Prometheus report it. Reads a few files
// of /proc; takes longer the more descriptors are open.
struct ProcessStats
{
    quint64 residentBytes = 0;
    quint64 openDescriptors = 0;
    quint64 maxDescriptors = 0; // the soft limit
    double cpuSeconds = 0;      // user and system
    double startUtcSeconds = 0;

    static ProcessStats read();
};

} // namespace server
