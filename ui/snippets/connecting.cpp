// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/snippets/connecting.h"

#include "ui/snippets.h"

namespace ui {

using server::AppCredentials;

namespace {

QString schemeOf(const SnippetPlaces &places)
{
    return places.tls ? QStringLiteral("https") : QStringLiteral("http");
}

QString jsBool(bool value)
{
    return value ? QStringLiteral("true") : QStringLiteral("false");
}

// In an address; an IPv6 host stands in brackets there.
QString bracketed(const QString &host)
{
    return host.contains(u':') ? u'[' + host + u']' : host;
}

} // namespace

SnippetPlaces localPlaces(const server::ServerStatus &status)
{
    const QString host = reachableHost(status.host);
    return {host, host, status.port, status.certificate.has_value()};
}

QString pusherEnv(const AppCredentials &app, const SnippetPlaces &places, Laravel version)
{
    const QString driver = version == Laravel::Ten ? QStringLiteral("BROADCAST_DRIVER")
                                                   : QStringLiteral("BROADCAST_CONNECTION");
    return QStringLiteral("%1=pusher\n"
                          "PUSHER_APP_ID=%2\n"
                          "PUSHER_APP_KEY=%3\n"
                          "PUSHER_APP_SECRET=%4\n"
                          "PUSHER_HOST=%5\n"
                          "PUSHER_PORT=%6\n"
                          "PUSHER_SCHEME=%7\n"
                          "PUSHER_APP_CLUSTER=mt1\n"
                          "\n"
                          "VITE_PUSHER_APP_KEY=\"${PUSHER_APP_KEY}\"\n"
                          "VITE_PUSHER_HOST=%8\n"
                          "VITE_PUSHER_PORT=\"${PUSHER_PORT}\"\n"
                          "VITE_PUSHER_SCHEME=\"${PUSHER_SCHEME}\"\n"
                          "VITE_PUSHER_APP_CLUSTER=\"${PUSHER_APP_CLUSTER}\"\n")
        .arg(driver,
             app.id,
             app.key,
             app.secret,
             places.backendHost,
             QString::number(places.port),
             schemeOf(places),
             places.browserHost);
}

QString reverbEnv(const AppCredentials &app, const SnippetPlaces &places)
{
    const QString browserHost = places.browserHost == places.backendHost
                                    ? QStringLiteral("\"${REVERB_HOST}\"")
                                    : places.browserHost;
    return QStringLiteral("BROADCAST_CONNECTION=reverb\n"
                          "REVERB_APP_ID=%1\n"
                          "REVERB_APP_KEY=%2\n"
                          "REVERB_APP_SECRET=%3\n"
                          "REVERB_HOST=%4\n"
                          "REVERB_PORT=%5\n"
                          "REVERB_SCHEME=%6\n"
                          "\n"
                          "VITE_REVERB_APP_KEY=\"${REVERB_APP_KEY}\"\n"
                          "VITE_REVERB_HOST=%7\n"
                          "VITE_REVERB_PORT=\"${REVERB_PORT}\"\n"
                          "VITE_REVERB_SCHEME=\"${REVERB_SCHEME}\"\n")
        .arg(app.id,
             app.key,
             app.secret,
             places.backendHost,
             QString::number(places.port),
             schemeOf(places),
             browserHost);
}

QString echoListening(const AppCredentials &app, const SnippetPlaces &places)
{
    return QStringLiteral("import Echo from 'laravel-echo';\n"
                          "import Pusher from 'pusher-js';\n"
                          "\n"
                          "window.Pusher = Pusher;\n"
                          "window.Echo = new Echo({\n"
                          "    broadcaster: 'pusher',\n"
                          "    key: '%1',\n"
                          "    cluster: 'mt1',\n"
                          "    wsHost: '%2',\n"
                          "    wsPort: %3,\n"
                          "    wssPort: %3,\n"
                          "    forceTLS: %4,\n"
                          "    enabledTransports: ['ws', 'wss'],\n"
                          "});\n"
                          "window.Echo.channel('%5').listen('.%6', (data) => console.log(data));\n")
        .arg(app.key,
             places.browserHost,
             QString::number(places.port),
             jsBool(places.tls),
             TestChannel,
             TestEvent);
}

QString policySnippet(const SnippetPlaces &places)
{
    const QString where =
        QStringLiteral("%1:%2").arg(bracketed(places.browserHost)).arg(places.port);
    return QStringLiteral("Content-Security-Policy: connect-src 'self' %1://%2 %3://%2\n")
        .arg(places.tls ? QStringLiteral("wss") : QStringLiteral("ws"), where, schemeOf(places));
}

QString phpSdkSnippet(const AppCredentials &app, const SnippetPlaces &places)
{
    return QStringLiteral("<?php\n"
                          "// composer require pusher/pusher-php-server\n"
                          "require __DIR__ . '/vendor/autoload.php';\n"
                          "\n"
                          "$pusher = new Pusher\\Pusher('%1', '%2', '%3', [\n"
                          "    'host' => '%4',\n"
                          "    'port' => %5,\n"
                          "    'scheme' => '%6',\n"
                          "    'useTLS' => %7,\n"
                          "]);\n"
                          "$pusher->trigger('%8', '%9', ['text' => 'Hello']);\n")
        .arg(app.key,
             app.secret,
             app.id,
             places.backendHost,
             QString::number(places.port),
             schemeOf(places),
             jsBool(places.tls),
             TestChannel,
             TestEvent);
}

QString curlSnippet(const AppCredentials &app, const SnippetPlaces &places)
{
    return QStringLiteral(
               "BODY='{\"name\":\"%1\",\"channels\":[\"%2\"],\"data\":\"{\\\"text\\\":"
               "\\\"Hello\\\"}\"}'\n"
               "MD5=$(printf '%s' \"$BODY\" | openssl dgst -md5 | sed 's/.* //')\n"
               "QUERY=\"auth_key=%3&auth_timestamp=$(date +%s)&auth_version=1.0&body_md5=$MD5\"\n"
               "SIGNATURE=$(printf 'POST\\n/apps/%4/events\\n%s' \"$QUERY\" |\n"
               "    openssl dgst -sha256 -hmac '%5' | sed 's/.* //')\n"
               "curl -sS -H 'Content-Type: application/json' --data \"$BODY\" \\\n"
               "    \"%6://%7:%8/apps/%4/events?$QUERY&auth_signature=$SIGNATURE\"\n")
        .arg(TestEvent,
             TestChannel,
             app.key,
             app.id,
             app.secret,
             schemeOf(places),
             bracketed(places.backendHost),
             QString::number(places.port));
}

} // namespace ui
