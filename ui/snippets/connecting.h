// SPDX-License-Identifier: GPL-3.0-or-later
//
// Text to paste into an application, for wherever it and its browsers run. Pure functions.
#pragma once

#include "server/console/api/values.h"

#include <QString>

namespace ui {

// Where a server is reached. A back end in a container may need another host than browsers do.
struct SnippetPlaces
{
    QString backendHost;
    QString browserHost;
    quint16 port = 0;
    bool tls = false;

    bool operator==(const SnippetPlaces &) const = default;
};

// Everything on the machine of the server.
SnippetPlaces localPlaces(const server::ServerStatus &status);

enum class Laravel {
    Ten,
    ElevenOn,
};

// Lines for the .env file of a Laravel application: the `pusher` driver, and the `reverb` driver.
QString pusherEnv(const server::AppCredentials &app, const SnippetPlaces &places, Laravel version);
QString reverbEnv(const server::AppCredentials &app, const SnippetPlaces &places);
// Echo with the values written out, listening for the event that curlSnippet() sends.
QString echoListening(const server::AppCredentials &app, const SnippetPlaces &places);
// What pages that send a Content-Security-Policy have to allow, as the header says it.
QString policySnippet(const SnippetPlaces &places);
// For pusher/pusher-php-server.
QString phpSdkSnippet(const server::AppCredentials &app, const SnippetPlaces &places);
// A signed publish, for a shell with curl and openssl; holds at any time.
QString curlSnippet(const server::AppCredentials &app, const SnippetPlaces &places);

// What the snippets send and listen for.
inline const QString TestChannel = QStringLiteral("belfry-test");
inline const QString TestEvent = QStringLiteral("hello");

} // namespace ui
