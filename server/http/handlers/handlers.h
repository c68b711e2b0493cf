// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/api.h"

// The endpoints of the HTTP API, one a file; each is called with a signed request (PROTOCOL.md 3.3
// to 3.9).
namespace server::handlers {

HttpResponse events(ApiRequest &request);
HttpResponse batchEvents(ApiRequest &request);
HttpResponse connections(ApiRequest &request);
HttpResponse channels(ApiRequest &request);
HttpResponse channel(ApiRequest &request);
HttpResponse channelUsers(ApiRequest &request);
HttpResponse terminateUser(ApiRequest &request);

} // namespace server::handlers
