// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/console/api/observation.h"
#include "server/console/api/reply.h"
#include "server/console/api/values.h"

#include <QHash>
#include <QObject>

namespace server {

// All that a user interface knows of the engine. Lives in the caller's (main) thread; no call
// waits, every answer comes through a Reply in a later turn of the event loop. Local, remote and
// fake consoles pass the same contract test.
class Console : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    // Topics stay watched until the token is dropped. A topic that becomes watched starts with a
    // `reset` delta.
    [[nodiscard]] Observation observe(Topics topics);
    Topics observed() const;

    // Errors: Stopped when nothing runs, AlreadyExists when it runs, Unavailable when the port
    // cannot be had.
    virtual void startServer(Reply<Done> reply) = 0;
    // Closes clients with 4200, then stops listening.
    virtual void stopServer(Reply<Done> reply) = 0;

    // Publishes as the HTTP API would, with the same limits. Errors: NotFound (app),
    // InvalidArgument, TooLarge, Stopped.
    virtual void publish(const PublishRequest &request, Reply<PublishResult> reply) = 0;
    // What publish() would reach if it were sent at this moment. Same errors for app and channels;
    // data is not looked at.
    virtual void reach(const PublishRequest &request, Reply<PublishReach> reply) = 0;
    // Each client gets an error event and a Close frame. Errors: InvalidArgument for a code outside
    // 4000..4999.
    virtual void disconnectClients(const DisconnectRequest &request,
                                   Reply<DisconnectResult> reply) = 0;

    // Errors: InvalidArgument when the span is not positive or exceeds a day.
    virtual void traffic(const TrafficQuery &query, Reply<TrafficHistory> reply) = 0;
    // The secret of an app, for showing and copying. Errors: NotFound.
    virtual void credentials(const QString &appId, Reply<AppCredentials> reply) = 0;
    // Simulated tenants on or off.
    virtual void setDemo(bool on, Reply<Done> reply) = 0;

signals:
    // At most ten times a second, only with something in it.
    void changed(const server::ConsoleDelta &delta);

protected:
    virtual void observedChanged(Topics topics) = 0;

private:
    friend class Observation;
    void retain(Topics topics);
    void drop(Topics topics);

    QHash<int, int> m_watchers; // topic → tokens
};

} // namespace server
