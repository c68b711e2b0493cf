// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/apps/app.h"

namespace server {

// Who names a channel. They differ about names that start with "#".
enum class NameUse {
    Subscribe, // only a user's own "#server-to-user-<id>"
    Publish,   // any name of Pusher's form: the app may address every user
};

// Why an app does not allow this channel name, to be put behind `Invalid channel name "…": `; empty
// when it does. Names the value, the limit and the setting (PROTOCOL.md 2.1). Pure.
QString nameDefect(const App &app, QByteArrayView name, NameUse use);

} // namespace server
