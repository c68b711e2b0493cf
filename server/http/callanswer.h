// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/apps/appruntime.h"
#include "server/connections/socketid.h"
#include "server/http/message.h"
#include "server/journal/activity.h"

namespace server {

// {"message":"…"}, as Laravel words refusals.
HttpResponse messageResponse(int status, const QByteArray &text);

// The way back to whoever called: adds what pages of other hosts need to read the answer, counts
// and logs refusals. One of its answers must be given, once, in this turn or a later one. Value,
// made by CallGate; must not outlive the engine. Engine thread.
class CallAnswer
{
public:
    CallAnswer(Activity &activity, QByteArray path, HttpResponder respond);

    // 200.
    void ok(const QByteArray &json) const { send(HttpResponse::json(200, json)); }
    // As it is; from status 400 on with a row in the log. `reason` is for the log; empty: the body.
    void send(HttpResponse response, const QString &reason = {}) const;
    // With the status of the error's code. An app's backend is told the message; users are told
    // what was wrong with their request, and otherwise as little as Laravel tells them.
    void refuse(const Error &error) const;

    // For the row in the log.
    QByteArray appId;
    QByteArray channel;
    SocketId socket;
    PeerAddress client;
    QByteArray method;
    QByteArray query; // of the request; only an app's own is told

    QByteArray origin;      // a page's that may read the answer; empty: none
    bool isBackend = false; // the app itself asks

private:
    Activity *m_activity;
    QByteArray m_path;
    HttpResponder m_respond;
};

} // namespace server
