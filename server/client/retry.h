// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace server::client {

// How long a client waits before it tries again, and how often. Pure.
struct Retry
{
    int attempts = 10;        // after the first that failed; 0: none, negative: without end
    int firstDelayMs = 1'000; // before the first of them
    int maxDelayMs = 30'000;  // no wait is longer
    double factor = 2;        // each wait over the one before
    double jitter = 0;        // 0 to 1: the part of a wait that chance may take off or add

    // Before the retry `number`, counted from 0. `chance` is 0 to 1; 0.5 is the middle.
    int delayMs(int number, double chance = 0.5) const;
    bool allows(int number) const { return attempts < 0 || number < attempts; }
};

// What a client does after its connection has ended with a close code, or with the same code in a
// pusher:error before it was greeted (PROTOCOL.md 1.6).
enum class Comeback {
    Never,     // 4001 to 4099, and from 4300 on: the server does not want it as it is
    WithTls,   // 4000: over TLS at once
    InASecond, // 4100 to 4199: as often as it takes
    AtOnce,    // 4200 to 4299
    BackOff,   // everything else: by Retry
};

// A server that refuses a client with 42xx before it greets is backed off from: coming back at once
// would go round in a circle.
Comeback comebackAfter(quint16 closeCode, bool wasGreeted);

} // namespace server::client
