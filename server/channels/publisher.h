// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/apps/appruntime.h"
#include "server/base/clock.h"
#include "server/base/result.h"
#include "server/connections/connection.h"
#include "server/journal/activity.h"
#include "server/protocol/message.h"
#include "server/tenancy/tenantmap.h"

#include <QByteArrayList>

namespace server {

// An event as a backend or an operator publishes it.
struct OutgoingEvent
{
    QByteArray name;
    QByteArrayList channels;
    QByteArrayView rawData; // a JSON string with its quotes, passed on as it is
    SocketId except;
    const char *source = "HTTP"; // a literal, for the log
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
    };

    // Checks names and sizes against the app's limits. Errors: InvalidArgument, TooLarge,
    // OverLimit.
    Outcome check(const AppRuntime &app, const OutgoingEvent &event) const;
    // The event must have passed check().
    Published publish(AppRuntime &app, const OutgoingEvent &event);

    // A client event; answers the sender when it is refused.
    void clientEvent(Connection &sender, const ClientEventMessage &message);

    // Sends one text to all subscribers but one, streams with the id of the event; 0: it has none.
    // Returns to how many.
    qsizetype
    fanOut(const Channel &channel, QByteArrayView text, SocketId except, qint64 eventId = 0);

private:
    qsizetype publishOn(AppRuntime &app,
                        const QByteArray &channelName,
                        const OutgoingEvent &event,
                        Published &published);
    bool isOverRate(Connection &sender) const;
    void
    refuse(Connection &sender, const ClientEventMessage &message, int code, QByteArrayView text);

    const TenantMap &m_tenants;
    const Clock &m_clock;
    Activity &m_activity;
};

} // namespace server
