// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/apps/appruntime.h"
#include "server/base/clock.h"
#include "server/base/result.h"
#include "server/connections/connection.h"
#include "server/journal/activity.h"
#include "server/journal/extras.h"
#include "server/protocol/message.h"
#include "server/tenancy/tenantmap.h"

#include <QByteArrayList>
#include <QElapsedTimer>

#include <optional>

namespace server {

// An event as a backend or an operator publishes it.
struct OutgoingEvent
{
    QByteArray name;
    QByteArrayList channels;
    QByteArrayView rawData; // a JSON string with its quotes, passed on as it is
    SocketId except;
    const char *source = "HTTP"; // a literal, for the log
    LogExtrasPtr extras = {};    // for the log
    bool isTimed = false;        // Published::firstNs is wanted
};

// Sends events to the subscribers of channels: every frame is encoded once and shared. Engine
// thread.
class Publisher
{
public:
    Publisher(const TenantMap &tenants, const Clock &clock, Activity &activity);

    struct Published
    {
        struct PerChannel
        {
            QByteArray channel;
            qsizetype recipients = 0;
        };
        QList<PerChannel> channels; // distinct, in the order given
        quint64 firstLogSeq = 0;
        QByteArray firstText; // of the frame on the first channel
        qint64 firstNs = -1;  // until the first frame was ready to be queued; -1: not known
    };

    // Checks names and sizes against the app's limits. Errors: InvalidArgument, TooLarge,
    // OverLimit.
    Outcome check(const AppRuntime &app, const OutgoingEvent &event) const;
    // The event must have passed check().
    Published publish(AppRuntime &app, const OutgoingEvent &event);

    // A client event; answers the sender when it is refused.
    void clientEvent(Connection &sender, const ClientEventMessage &message);
    // What the protocol does not let the client send, rates aside: a close code, and why. Nothing:
    // it may. `channel` is the one that is named; null while nobody is on it.
    struct ClientEventDefect
    {
        int code = 0;
        QByteArray text;
    };
    std::optional<ClientEventDefect> clientEventDefect(const Connection &sender,
                                                       const ClientEventMessage &message,
                                                       Channel *channel) const;
    // The event of that client, sent by an operator. It must have no defect.
    Published clientEventFor(Connection &sender,
                             const ClientEventMessage &message,
                             const char *source,
                             const LogExtrasPtr &extras);

    // Sends one text to all subscribers but one, streams with the id of the event; 0: it has none.
    // Returns to how many.
    qsizetype
    fanOut(const Channel &channel, QByteArrayView text, SocketId except, qint64 eventId = 0);

private:
    qsizetype publishOn(AppRuntime &app,
                        const QByteArray &channelName,
                        const OutgoingEvent &event,
                        Published &published);
    Published spread(Connection &sender,
                     Channel &channel,
                     const ClientEventMessage &message,
                     const char *source,
                     const LogExtrasPtr &extras = {});
    bool isOverRate(Connection &sender) const;
    void
    refuse(Connection &sender, const ClientEventMessage &message, int code, QByteArrayView text);

    const TenantMap &m_tenants;
    const Clock &m_clock;
    Activity &m_activity;
    std::optional<QElapsedTimer> m_watch; // of an event that is timed, until its first frame
    qint64 m_firstNs = -1;
};

} // namespace server
