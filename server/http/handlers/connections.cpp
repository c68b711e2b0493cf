// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/handlers/handlers.h"
#include "server/protocol/closecode.h"

namespace server::handlers {

// `connections` counts those with a subscription, as Reverb does; `total` all of the app.
HttpResponse connections(ApiRequest &request)
{
    return HttpResponse::json(
        200,
        "{\"connections\":" + QByteArray::number(request.app.subscribedConnections) +
            ",\"total\":" + QByteArray::number(request.app.connections) + '}');
}

// Closes every socket of the user, known by signin or by a presence membership. Unknown users are
// no error.
HttpResponse terminateUser(ApiRequest &request)
{
    const QList<SocketId> sockets = request.app.users.sockets(request.arguments.first());
    for (const SocketId socket : sockets) {
        if (Connection *connection = request.rooms.connections.find(socket))
            request.rooms.connections.close(
                *connection, closecode::Unauthorized, "Connection terminated by the app");
    }
    return HttpResponse::json(200, "{}");
}

} // namespace server::handlers
