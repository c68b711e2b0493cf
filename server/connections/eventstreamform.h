// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace server {

// How events look on a stream.
enum class EventStreamForm : quint8 {
    Named,    // "event:" is the event's name, "data:" its data
    Envelope, // "data:" is the whole message as a WebSocket client gets it; no name
};

} // namespace server
