// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace test {

// How many threads the sockets of a test's server get: the same tests run with none and with some.
inline int ioThreads()
{
    return qEnvironmentVariableIntValue("BELFRY_TEST_IO_THREADS");
}

} // namespace test
