// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/console/api/rehearsal.h"
#include "ui/models/jsontext.h"

#include <QString>
#include <QStringList>

namespace ui {

enum class SendAs {
    Event,        // on channels, as the HTTP API of Pusher
    TenantEvent,  // Belfry finds the channel and adds tenant and time
    Notification, // in Laravel's form
};

// What an operator has typed, not yet known to be sendable.
struct PublishDraft
{
    QString appId;
    QStringList channels;
    QString event;
    QString exclude;
    QString data;
    bool plainText = false; // data need not be JSON
    bool tenantEvent = false;

    server::PublishBy by = server::PublishBy::Console; // of an event
    QString sender;                                    // of a client event: whose it is

    SendAs sendAs = SendAs::Event;
    QString tenant; // of a tenant event, and of a notification for a role
    server::BroadcastAudience audience = server::BroadcastAudience::Tenant;
    QString to; // the module, or the user's id
    bool forRole = false;
    QStringList names; // whom a notification is for: ids of users, or one role
    QString type;      // its class
    bool now = true;   // and not in the queue

    server::PublishRequest toRequest() const;
    server::Sendable toSendable() const;
    bool isClientEvent() const
    {
        return sendAs == SendAs::Event && by == server::PublishBy::Client;
    }
};

enum class DraftField {
    App,
    Channels,
    Event,
    Exclude,
    Sender,
    Data,
    Tenant,
    To,
    Names,
};

struct DraftProblem
{
    DraftField field = DraftField::App;
    bool missing = false; // nothing is wrong, something is only not there yet
    QString sentence;
    qsizetype channel = -1; // which of the channels it is about
};

// Why a draft cannot be sent: what is wrong first, then what is missing. `app` is null when there
// is none. `json` is where its data stops being JSON, when that is known already.
QList<DraftProblem> problemsOf(const PublishDraft &draft, const server::AppSummary *app);
QList<DraftProblem> problemsOf(const PublishDraft &draft,
                               const server::AppSummary *app,
                               const std::optional<JsonProblem> &json);

} // namespace ui
