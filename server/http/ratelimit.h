// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/api.h"

// The limits per second of an app's HTTP API (FEATURES.md 2.6). Each counts the request, puts the
// X-RateLimit headers into its answer, and returns the 429 when it is over; nothing when it may go
// on, or the app has no limit.
namespace server {

// One point for every channel of an event; a batch sums. A request gets all its points or none.
std::optional<HttpResponse> takeBackendEvents(ApiRequest &request, qint64 points);
// One GET request.
std::optional<HttpResponse> takeRead(ApiRequest &request);

} // namespace server
