// SPDX-License-Identifier: GPL-3.0-or-later
//
// What keeps a Laravel application from broadcasting through this server, by its .env and by what
// the server and its machine are. Pure functions.
#pragma once

#include "server/console/api/appsettings.h"
#include "server/console/api/tools.h"

#include <QList>
#include <QString>

#include <optional>

namespace ui {

struct Finding
{
    enum Severity { Error, Warning, Note, Fine };
    Severity severity = Note;
    QString text;           // what is so
    QString fix;            // what to do; may be empty
    QString lines;          // to put into the .env; may be empty
    bool hasSecret = false; // in the lines
    int line = 0;           // of the .env, from 1; 0: none
};

// What the rules look at besides the .env.
struct DoctorFacts
{
    server::ServerStatus server;
    QList<server::AppCredentials> apps;
    QList<server::AppSettings> settings;
    std::optional<server::MachineReport> machine;
};

// The worst first, otherwise in the order in which things have to be right. One Fine when nothing
// is wrong. No secret is in a text or a fix.
QList<Finding> diagnose(const QString &env, const DoctorFacts &facts);
// The part about the machine. `host` and `isSecure` are what the application connects to.
QList<Finding> diagnoseMachine(const DoctorFacts &facts, const QString &host, bool isSecure);
// Lines with the values of secrets hidden.
QString withoutSecrets(const Finding &finding);

} // namespace ui
