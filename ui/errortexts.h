// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the codes and causes of the server mean to a person, all in one place: what happened, and
// what to do about it.
#pragma once

#include "server/console/api/serversettings.h"
#include "server/console/api/values.h"

#include <QString>

namespace ui {

struct ErrorText
{
    QString what;
    QString todo; // empty: nothing

    bool isEmpty() const { return what.isEmpty(); }
    QString both() const { return todo.isEmpty() ? what : what + u' ' + todo; }
};

// Of a WebSocket close code; empty for one that says nothing by itself.
ErrorText closeText(int code);
// Of what a log entry says about a refusal: a close code, or the status of an HTTP answer.
ErrorText refusalText(const QString &code);
// Of a row in the log about who left or was refused; empty for others.
ErrorText entryText(const server::LogEntry &entry);
// Of texts such as "4201 pong not received" or "closed 1001", as rows about who left have them.
ErrorText departureText(const QString &reason);

// A server that did not start.
struct StartTrouble
{
    QString text;
    quint16 otherPort = 0; // worth trying; 0: another port would not help
};
StartTrouble startTrouble(const server::ServerStatus &status);

// Of a listener that could not be restarted with these settings.
QString restartTrouble(const server::Error &error, const server::ServerSettings &settings);
// What a port is like; with "free" where nothing is wrong.
QString portText(const server::ServerSettingsCheck &check, const server::ServerSettings &settings);

} // namespace ui
