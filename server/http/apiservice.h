// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/message.h"

namespace server {

// A part of the HTTP interface besides Pusher's own. Engine thread.
class ApiService
{
public:
    virtual ~ApiService() = default;

    // Whether the path, without the server's prefix, is one of this service's, and it is switched
    // on.
    virtual bool takes(const QByteArray &path) const = 0;
    // Answers, counts and logs by itself (see CallAnswer).
    virtual void
    handle(const HttpRequest &request, const QByteArray &path, HttpResponder respond) = 0;
};

} // namespace server
