// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/console/api/broadcasting.h"
#include "server/console/api/values.h"

#include <variant>

namespace server {

// What an operator can send.
using Sendable = std::variant<PublishRequest, TenantEventRequest, NotificationRequest>;

// All of it but the sending: what subscribers would get, how many, and the signed request of the
// HTTP API that does the same (PROTOCOL.md 3.2). Plain data; no secret in it.
struct Rehearsal
{
    QByteArray method = "POST";
    QByteArray path;  // "/apps/1/events"
    QByteArray query; // with auth_signature
    QByteArray body;
    QByteArray bodyMd5;
    QByteArray signedText;   // what the signature is of
    qint64 signedUtc = 0;    // whole seconds
    qint32 validSeconds = 0; // from then on, as the app tolerates; 0: for ever
    QString refusal;         // why this server does not answer such a request; empty: it does

    // Of the first event.
    QString event;
    QByteArray data; // the text that subscribers get as `data`
    QString channel; // empty for a role, whose users are looked up when it is sent
    QByteArray wire; // text of the frame; empty as well

    PublishReach reach;
    bool isReachKnown = true; // false for a role
};

} // namespace server
