// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/snippets.h"

#include "server/console/api/serversettings.h"
#include "ui/snippets/connecting.h"

namespace ui {

QString reachableHost(const QString &host)
{
    const QString first = server::hostsOf(host).constFirst();
    const bool everywhere =
        first.isEmpty() || first == u"0.0.0.0" || first == u"::" || first == u"*";
    return everywhere ? QStringLiteral("127.0.0.1") : first;
}

QString serverAddress(const server::ServerStatus &status)
{
    const QString first = server::hostsOf(status.host).constFirst();
    const QString host =
        first.contains(QLatin1Char(':')) ? QStringLiteral("[%1]").arg(first) : first;
    const QString scheme = status.certificate ? QStringLiteral("wss") : QStringLiteral("ws");
    return QStringLiteral("%1://%2:%3").arg(scheme, host, QString::number(status.port));
}

QString laravelEnv(const server::AppCredentials &app, const server::ServerStatus &status)
{
    return reverbEnv(app, localPlaces(status));
}

QString echoSnippet()
{
    return QStringLiteral(
        "import Echo from 'laravel-echo';\n"
        "import Pusher from 'pusher-js';\n"
        "\n"
        "window.Pusher = Pusher;\n"
        "window.Echo = new Echo({\n"
        "    broadcaster: 'reverb',\n"
        "    key: import.meta.env.VITE_REVERB_APP_KEY,\n"
        "    wsHost: import.meta.env.VITE_REVERB_HOST,\n"
        "    wsPort: import.meta.env.VITE_REVERB_PORT ?? 80,\n"
        "    wssPort: import.meta.env.VITE_REVERB_PORT ?? 443,\n"
        "    forceTLS: (import.meta.env.VITE_REVERB_SCHEME ?? 'https') === 'https',\n"
        "    enabledTransports: ['ws', 'wss'],\n"
        "});\n");
}

} // namespace ui
