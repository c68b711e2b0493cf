// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/message.h"

#include <optional>

namespace server {

// Whether the request wants to become a WebSocket, rightly or not.
bool asksForWebSocket(const HttpRequest &head);

// Why a request for a WebSocket endpoint cannot be upgraded (RFC 6455 §4.2.1), as the answer it
// gets.
std::optional<HttpResponse> refuseUpgrade(const HttpRequest &head, bool isHttp10);

} // namespace server
