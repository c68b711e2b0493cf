// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/apps/app.h"
#include "server/base/result.h"
#include "server/broadcasting/broadcastingsettings.h"
#include "server/console/api/serversettings.h"
#include "server/demo/demoscale.h"
#include "server/journal/activitysettings.h"
#include "server/journal/journalsettings.h"
#include "server/net/admission.h"
#include "server/net/tlscontext.h"
#include "server/presence/presencesettings.h"
#include "server/tenancy/authorizationsettings.h"
#include "server/tenancy/channelregistry.h"
#include "server/tenancy/directorysettings.h"

#include <QList>

namespace server {

// GET /metrics.
struct MetricsOptions
{
    bool isEnabled = true;
    QByteArray prefix = "belfry_"; // of every name but those of the process
    QByteArray token;        // what others than this machine have to bring; empty: they are refused
    QString statsd = {};     // address and port that measurements are pushed to; empty: nowhere
    int measureSeconds = 10; // between two of them

    bool operator==(const MetricsOptions &) const = default;
};

constexpr int MaxIoThreads = 64;

// All that an engine is started with.
struct ServerConfig
{
    QString host = QStringLiteral("127.0.0.1");
    quint16 port = 8080;   // 0: a free one
    QByteArray pathPrefix; // "" or "/ws": routes answer with and without it
    QList<App> apps;
    QString appsFile; // where Belfry keeps apps that a console may change; empty: nowhere
    QStringList tenantPatterns = TenantMap::defaultPatterns();
    QList<ChannelDescription> channels; // whose they are, and who may join them
    AuthorizationSettings authorization;
    DirectorySettings directory; // only with authorization
    PresenceSettings presence;
    BroadcastingSettings broadcasting;
    JournalSettings journal;
    ActivitySettings activities; // only with the journal
    TlsFiles tls;
    AdmissionRules admission;
    qint64 maxQueuedBytes = 256LL * 1024 * 1024; // for clients that do not read; 0: no limit
    int ioThreads = 0;    // that read, write and do TLS; 0: the engine's thread does
    int drainSeconds = 3; // over which clients are sent away when the server stops
    QByteArray echoPath;  // WebSocket clients there get back what they send; "": nowhere
    MetricsOptions metrics;
    bool demo = false;
    DemoScale demoScale;
    SettingOrigins origins; // of the settings that files, environment or command line have

    // Errors: InvalidArgument naming the setting and the value.
    Outcome validate() const;
};

// What of a configuration an operator may set, and back.
ServerSettings serverSettingsOf(const ServerConfig &config);
void setServerSettings(const ServerSettings &settings, ServerConfig &config);

// An app with random credentials in the form Reverb's installer makes them: an id of six digits,
// key and secret of twenty lower-case letters and digits.
App makeApp(const QString &name);
// A random secret, or key, of that form.
QByteArray makeSecret();

} // namespace server
