// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/base/result.h"

#include <QByteArray>

namespace server {

// Which channels stand for the feeds: who may join one may read that feed, and what is added is
// told there. `{id}` is the client's or the project's.
struct ActivitySettings
{
    QByteArray event = "App\\Events\\ActivityFeedUpdated"; // as Laravel names it
    QByteArray globalChannel = "private-admin";
    QByteArray clientChannel = "private-client.{id}";
    QByteArray projectChannel = "private-project.{id}"; // readers only; nothing is told there
    int maxRows = 100'000;                              // of all apps

    // Errors: InvalidArgument naming the setting and the value.
    Outcome validate() const;
    QByteArray clientChannelOf(const QByteArray &id) const;
    QByteArray projectChannelOf(const QByteArray &id) const;
    bool operator==(const ActivitySettings &) const = default;
};

} // namespace server
