// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/callanswer.h"
#include "server/tenancy/authorizer.h"

namespace server {

// Which of some channels a user may join, and so read about.
struct Sight
{
    QByteArrayList seen; // in the order they were asked for
    QByteArrayList refused;
    QStringList reasons; // of the refusals, for the log
};

// Asks for all of them at once. Errors: Unavailable. Engine thread; answers in this turn or a later
// one.
void lookAtChannels(Authorizer &authorizer,
                    const QByteArray &appId,
                    const IdentityPtr &user,
                    const QByteArrayList &channels,
                    std::function<void(const Result<Sight> &)> answer);

// The values of `name[]`, `name[0]` and `name` in a query string, decoded, each once; a comma is
// part of a value, as channels may have one in their names.
QByteArrayList listOf(QByteArrayView query, const QByteArray &name);

// Names of channels that a request brings. Errors: InvalidArgument naming the channel, OverLimit
// when there are more than MaxNamedChannels.
Outcome checkNamedChannels(const App &app, const QByteArrayList &channels);
constexpr qsizetype MaxNamedChannels = 200;

// The journal cannot be read or written: 503, and why in the log.
void refuseUnread(const CallAnswer &answer, const Error &error);

} // namespace server
