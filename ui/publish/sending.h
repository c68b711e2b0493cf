// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/console/api/console.h"

#include <functional>

namespace ui {

// What became of something that was sent, whatever it was.
struct Sent
{
    bool isQueued = false;
    qint32 events = 1;
    server::PublishResult result; // of a queued one only the time
};

// Sends it by the call of its kind; `reply` runs in a later turn, and not at all when the guard is
// gone by then.
void send(server::Console &console,
          const server::Sendable &what,
          QObject *guard,
          std::function<void(const server::Result<Sent> &)> reply);

} // namespace ui
