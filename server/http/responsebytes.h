// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/message.h"

namespace server {

enum class AfterResponse {
    KeepAlive,
    KeepAliveHttp10, // which has to be said to a client of HTTP/1.0
    Close,
};

// The bytes of a response on the wire. To a HEAD request the body is left out, its length is not.
QByteArray responseBytes(const HttpResponse &response, AfterResponse after, bool isHead);

} // namespace server
