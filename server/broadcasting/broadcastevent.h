// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/connections/socketid.h"

#include <QByteArray>
#include <QByteArrayList>

namespace server {

// One event on its way to subscribers. Value.
struct BroadcastEvent
{
    QByteArray name; // as broadcastAs() gives it: "order.shipped"
    QByteArrayList channels;
    QByteArray data; // the text that subscribers get as `data`
    SocketId except;
    const char *source = "HTTP"; // a literal, for the log
};

// Whether the sender waits until the event has been handed to the subscribers (SYSTEMS.md S5, S25).
enum class Delivery {
    Queued,
    Now,
};

} // namespace server
