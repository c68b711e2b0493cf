// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/connections/connection.h"
#include "server/journal/activity.h"
#include "server/protocol/message.h"

namespace server {

// Users who sign in over their connection, and the watchlists that tell them who else has
// (PROTOCOL.md 1.4, 1.5).
class SignIn
{
public:
    explicit SignIn(Activity &activity);

    // Answers the client, whatever comes of it. A second signin replaces the first.
    void signIn(Connection &connection, const SigninMessage &message);
    void signOut(Connection &connection);

private:
    void refuse(Connection &connection, const QString &why);
    // Sends the state of those on the list, and remembers to tell what changes.
    void watch(Connection &connection, const json::Object &userData);
    void announce(AppRuntime &app, const QByteArray &userId, bool online);

    Activity &m_activity;
};

} // namespace server
